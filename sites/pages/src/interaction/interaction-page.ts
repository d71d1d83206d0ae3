import {
  type ConsultationRecord,
  type InteractionPhase,
  type LetterKind,
  letterKinds,
  mailboxFormPath,
  type SiteRecord,
  type SurveyRecord,
} from '@mingtang/publication/records';
import { addressOf, trackingPath } from '../addresses.ts';
import { dayOf, minuteOf } from '../day.ts';
import { sizeOf } from '../file-size.ts';
import { frameOf } from '../frame.ts';
import { isOffered } from '../is-offered.ts';
import { displayHtml } from '../links.ts';
import type { Reader } from '../reader.ts';
import { type Locals, NotPublic } from '../render.ts';
import type { Frame } from '../views.ts';
import {
  type ConsultationEntry,
  type InteractionList,
  interactionListPath,
  type LetterEntry,
  type LetterListKey,
  newestLetters,
  type SurveyEntry,
} from './interaction-lists.ts';
import type {
  FiguresView,
  InteractionBlockView,
  InteractionEntryView,
  InteractionView,
  MailboxView,
} from './interaction-views.ts';
import { type InteractionWords, interactionWordsFor } from './interaction-words.ts';

interface Made {
  frame: Frame;
  view: InteractionView;
}

/** What a page of these needs to know of where it stands. */
interface Here {
  reader: Reader;
  site: SiteRecord;
  words: InteractionWords;
  at: (of: InteractionList) => string;
  common: Pick<InteractionView, 'words' | 'offersPrint'>;
}

async function hereOf({ reader }: Pick<Locals, 'reader'>): Promise<Here> {
  const site = await reader.site();
  const words = interactionWordsFor(site.language);
  return {
    ...{ reader, site, words },
    at: (of) => addressOf(site, interactionListPath(of)),
    common: { words, offersPrint: isOffered(site, 'print') },
  };
}

/** A page that lists letters, consultations or surveys, or the front page of all. */
export async function interactionPage(locals: Locals): Promise<Made> {
  const here = await hereOf(locals);
  const { facet, value } = locals.params;
  if (!facet) return frontPage(locals, here);
  if (facet === 'letters') return lettersPage(locals, here, value);
  const { words, common } = here;
  const list = facet as 'consultations' | 'surveys';
  const entries =
    list === 'consultations'
      ? (await here.reader.consultations()).map((entry) => entryOfConsultation(entry, here))
      : (await here.reader.surveys()).map((entry) => entryOfSurvey(entry, here));
  if (entries.length === 0) throw new NotPublic(facet);
  const title = words.lists[list];
  const frame = await frameFor(locals, here, { title, trail: [] });
  return { frame, view: { ...common, type: 'list', title, text: '', entries } };
}

async function frontPage(locals: Locals, here: Here): Promise<Made> {
  const { reader, words, at, common } = here;
  const [letters, consultations, surveys] = [
    await reader.letters({}, 8),
    await reader.consultations(),
    await reader.surveys(),
  ];
  const mailboxes = await mailboxViews(here);
  const sections = [
    {
      title: words.consultations,
      href: at({ list: 'consultations' }),
      entries: consultations.slice(0, 6).map((entry) => entryOfConsultation(entry, here)),
    },
    {
      title: words.surveys,
      href: at({ list: 'surveys' }),
      entries: surveys.slice(0, 6).map((entry) => entryOfSurvey(entry, here)),
    },
    {
      title: words.letters,
      href: at({ list: 'letters', key: {} }),
      entries: letters.map((entry) => entryOfLetter(entry, here)),
    },
  ].filter(({ entries }) => entries.length > 0);
  if (sections.length === 0 && mailboxes.length === 0) throw new NotPublic('interaction');
  const { site } = here;
  const frame = await frameOf(locals, {
    title: words.interaction,
    description: `${site.shortName}${words.interaction}`,
    here: words.interaction,
  });
  const figures = await figuresView(here);
  return {
    frame,
    view: {
      ...common,
      type: 'front',
      title: words.interaction,
      text: words.lede,
      mailboxes,
      ...(figures && { figures }),
      sections,
      tracking: addressOf(site, trackingPath),
    },
  };
}

async function lettersPage(locals: Locals, here: Here, value: string | undefined): Promise<Made> {
  const { reader, site, words, at, common } = here;
  const kind = value && Object.hasOwn(letterKinds, value) ? (value as LetterKind) : undefined;
  const key: LetterListKey = kind ? { kind } : value ? { month: value } : {};
  const counts = await reader.letterCounts();
  const letters = await reader.letters(key, value && !kind ? 5000 : newestLetters);
  const mailboxes = value ? [] : await mailboxViews(here);
  if (letters.length === 0 && mailboxes.length === 0) throw new NotPublic('letters');
  const sum = (of: typeof counts) => of.reduce((all, { count }) => all + count, 0);
  const way = (label: string, of: LetterListKey, count: number) => ({
    label,
    href: at({ list: 'letters', key: of }),
    count,
    isHere: of.kind === key.kind && of.month === key.month,
  });
  const kinds = (Object.keys(letterKinds) as LetterKind[]).flatMap((each) => {
    const of = counts.filter((count) => count.kind === each);
    return of.length > 0 ? [way(words.name(letterKinds[each]), { kind: each }, sum(of))] : [];
  });
  const months = [...Map.groupBy(counts, ({ month }) => month)]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([month, of]) => way(words.month(month), { month }, sum(of)));
  const title = kind
    ? `${words.letters}：${words.name(letterKinds[kind])}`
    : value
      ? `${words.letters}：${words.month(value)}`
      : words.letters;
  const frame = await frameFor(locals, here, {
    title,
    trail: value ? [{ label: words.letters, href: at({ list: 'letters', key: {} }) }] : [],
  });
  const figures = value ? undefined : await figuresView(here);
  return {
    frame,
    view: {
      ...common,
      type: 'letters',
      title,
      text: '',
      mailboxes,
      ...(figures && { figures }),
      ways: [
        { name: words.byKind, values: kinds },
        { name: words.byMonth, values: months },
      ].filter(({ values }) => values.length > 0),
      entries: letters.map((entry) => entryOfLetter(entry, here)),
      tracking: addressOf(site, trackingPath),
    },
  };
}

/** A letter with its reply. */
export async function letterPage(locals: Locals): Promise<Made> {
  const here = await hereOf(locals);
  const letter = await here.reader.letter(locals.params.id ?? '');
  if (!letter) throw new NotPublic(`letter:${locals.params.id}`);
  const { words, at, common } = here;
  const { title, mailbox, letterKind, body, reply, replier, writtenOn, repliedOn } = letter;
  const frame = await frameFor(locals, here, {
    title,
    description: body.slice(0, 120),
    trail: [{ label: words.letters, href: at({ list: 'letters', key: {} }) }],
  });
  return {
    frame,
    view: {
      ...common,
      type: 'letter',
      title,
      text: words.hidden,
      facts: [mailbox, words.name(letterKinds[letterKind]), words.writtenOn(writtenOn)],
      letter: body,
      reply,
      replied: words.repliedBy(replier, repliedOn),
    },
  };
}

/** A draft put out for comment, and what became of it. */
export async function consultationPage(locals: Locals): Promise<Made> {
  const here = await hereOf(locals);
  const record = await here.reader.consultation(locals.params.id ?? '');
  if (!record) throw new NotPublic(`consultation:${locals.params.id}`);
  const { reader, site, words, at, common } = here;
  const { title, phase, organ, background, result, email, post, phone } = record;
  const { form, closed } = await entrance(here, record);
  const document = result?.document && (await reader.resolve(result.document.href));
  const files = await Promise.all(
    record.files.map(async ({ name, href, bytes }) => {
      const address = await reader.resolve(href);
      return address ? [{ label: name, href: address, size: sizeOf(bytes) }] : [];
    }),
  );
  const ways = [
    ...(email ? [{ name: words.email, value: email, href: `mailto:${email}` }] : []),
    ...(post ? [{ name: words.post, value: post }] : []),
    ...(phone
      ? [{ name: words.phone, value: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` }]
      : []),
  ];
  const frame = await frameFor(locals, here, {
    title,
    description: background.slice(0, 120),
    trail: [{ label: words.consultations, href: at({ list: 'consultations' }) }],
  });
  return {
    frame,
    view: {
      ...common,
      type: 'consultation',
      ...{ title, phase, background, ways },
      text: '',
      facts: [words.organ(organ), periodOf(record, words)],
      ...(record.shortReason && { shortReason: words.shorter(record.shortReason) }),
      html: await displayHtml(reader, record.html),
      files: files.flat(),
      ...(form && { form: addressOf(site, form) }),
      ...(closed && { closed }),
      ...(result && {
        result: {
          on: words.resultOn(result.on),
          facts: words.resultFacts(result),
          text: result.text,
          ...(result.document &&
            document && { document: { title: result.document.title, href: document } }),
        },
      }),
      resultAhead: phase === 'ended' && !result,
    },
  };
}

/** A survey, and how it was answered. */
export async function surveyPage(locals: Locals): Promise<Made> {
  const here = await hereOf(locals);
  const record = await here.reader.survey(locals.params.id ?? '');
  if (!record) throw new NotPublic(`survey:${locals.params.id}`);
  const { site, words, at, common } = here;
  const { title, phase, organ, intro, result } = record;
  const { form, closed } = await entrance(here, record);
  const frame = await frameFor(locals, here, {
    title,
    description: intro.slice(0, 120),
    trail: [{ label: words.surveys, href: at({ list: 'surveys' }) }],
  });
  return {
    frame,
    view: {
      ...common,
      type: 'survey',
      ...{ title, phase },
      text: '',
      facts: [words.organ(organ), periodOf(record, words)],
      intro,
      ...(form && { form: addressOf(site, form) }),
      ...(closed && { closed: result ? closed : `${closed}${words.resultLater}` }),
      ...(result && {
        result: {
          answers: words.answers(result.answers),
          questions: result.questions.map(({ label, answers, options }) => ({
            label,
            options: options.map((option) => {
              const percent = answers > 0 ? (option.count / answers) * 100 : 0;
              return {
                ...option,
                share: `${percent.toFixed(1)}%`,
                width: Math.round(percent * 10) / 10,
              };
            }),
          })),
        },
      }),
    },
  };
}

/** On a home page: mailboxes, what is open, the newest replies. Nothing where there is none of it. */
export async function interactionBlock(
  reader: Reader,
  limit: number,
): Promise<InteractionBlockView | undefined> {
  const here = await hereOf({ reader });
  const mailboxes = (await mailboxViews(here)).flatMap(({ name, href }) =>
    href ? [{ name, href }] : [],
  );
  const letters = (await reader.letters({}, limit)).map((entry) => entryOfLetter(entry, here));
  const open = [
    ...(await reader.consultations()).map((entry) => ({
      until: entry.until,
      view: entryOfConsultation(entry, here),
    })),
    ...(await reader.surveys()).map((entry) => ({
      until: entry.until,
      view: entryOfSurvey(entry, here),
    })),
  ]
    .toSorted((a, b) => b.until.localeCompare(a.until))
    .slice(0, limit)
    .map(({ view }) => view);
  if (mailboxes.length + letters.length + open.length === 0) return undefined;
  const { words, at, site } = here;
  const tracking = addressOf(site, trackingPath);
  return { more: at({}), words, mailboxes, letters, open, tracking };
}

async function mailboxViews({ reader, site, words }: Here): Promise<MailboxView[]> {
  const mailboxes = await reader.mailboxes();
  return Promise.all(
    mailboxes.map(async ({ name, text, limits, slug }) => {
      const isOpen = (await reader.form(`letter.${slug}`)) !== undefined;
      return {
        ...{ name, text },
        limits: words.answeredWithin(
          limits.map(({ kind, workdays }) => words.within(words.name(letterKinds[kind]), workdays)),
        ),
        ...(isOpen && { href: addressOf(site, mailboxFormPath(slug)) }),
      };
    }),
  );
}

async function figuresView({ reader, words }: Here): Promise<FiguresView | undefined> {
  const figures = await reader.letterFigures();
  if (!figures || figures.received === 0) return undefined;
  const { year, received, answered, inTime, averageWorkdays, on } = figures;
  const share = answered > 0 ? `${Math.round((inTime / answered) * 1000) / 10}%` : '';
  return {
    title: words.figures(year, on),
    items: [
      { name: words.received, value: words.letterCount(received) },
      { name: words.answered, value: words.letterCount(answered) },
      ...(share ? [{ name: words.inTime, value: share }] : []),
      ...(averageWorkdays === undefined
        ? []
        : [{ name: words.average, value: words.workdays(averageWorkdays) }]),
    ],
  };
}

/** The form while it is open and offered, or why there is none. */
async function entrance(
  { reader, words }: Here,
  { form, phase, from }: Pick<ConsultationRecord | SurveyRecord, 'form' | 'phase' | 'from'>,
): Promise<{ form?: string; closed?: string }> {
  if (phase === 'announced') return { closed: words.notYet(minuteOf(from)) };
  if (phase === 'ended') return { closed: words.over };
  const offered = form === undefined ? undefined : await reader.form(form);
  return offered ? { form: offered.path } : {};
}

function entryOfLetter(
  { title, path, mailbox, letterKind, replier, repliedOn }: LetterEntry,
  { site, words }: Here,
): InteractionEntryView {
  return {
    title,
    href: addressOf(site, path),
    facts: [words.name(letterKinds[letterKind]), mailbox, words.repliedBy(replier, repliedOn)],
  };
}

const entryOfConsultation = (
  { title, path, organ, phase, from, until }: ConsultationEntry,
  { site, words }: Here,
): InteractionEntryView => ({
  title,
  href: addressOf(site, path),
  phase,
  facts: [organ, words.period(dayOf(from), dayOf(until))],
});

const entryOfSurvey = (
  { title, path, organ, phase, from, until }: SurveyEntry,
  { site, words }: Here,
): InteractionEntryView => ({
  title,
  href: addressOf(site, path),
  phase,
  facts: [organ, words.period(dayOf(from), dayOf(until))],
});

const periodOf = (
  { from, until }: { from: string; until: string; phase: InteractionPhase },
  words: InteractionWords,
) => words.period(minuteOf(from), minuteOf(until));

const frameFor = (
  locals: Locals,
  { site, words, at }: Here,
  {
    title,
    description,
    trail,
  }: { title: string; description?: string; trail: { label: string; href: string }[] },
): Promise<Frame> =>
  frameOf(locals, {
    title: `${title} - ${words.interaction}`,
    description: description ?? `${site.shortName}${words.interaction}：${title}`,
    keywords: [title, words.interaction],
    trail: [{ label: words.interaction, href: at({}) }, ...trail],
    here: title,
  });
