import { calendarAtHand, namesOf, openInstanceOf, siteNames, sitesNear } from '@mingtang/approvals';
import { type Day, dayOf } from '@mingtang/approvals/clock';
import { arrivalFiles, type StandingFile } from '@mingtang/intake';
import { asSystem, idOf, Refused, type SiteRole, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { decidesOn, decisionsKind, isDecidedByFlow } from '../actions/decision-kind.ts';
import { type Answer, masked } from '../domain/answers.ts';
import { type CaseState, openOpinions, tell } from '../domain/case.ts';
import { offered, type Verb } from '../domain/decide.ts';
import { sentence } from '../domain/public-status.ts';
import { keptUntil } from '../domain/retention.ts';
import { settled } from '../domain/settle.ts';
import { type Finding, findingsIn, type Standing, standing } from '../domain/standing.ts';
import { wordsOfEvent } from '../domain/words-of-cases.ts';
import { refusals } from '../refusals.ts';
import { type IssuedPaper, type StoredCase, storedCase } from '../store/cases.ts';
import { escalationsOf } from '../store/escalations.ts';
import { answersOf, looksAt, type Message, messagesOf } from '../store/sealed.ts';
import { handledSites, mayAct, ofSigning, signsFor } from './roles-here.ts';
import { usualDays } from './usual-days.ts';

/** An answer as the desk shows it: what it said before a correction beside what it says now. */
export interface ToldAnswer extends Answer {
  /** Set where a correction changed it. */
  before?: string;
  isChanged?: true;
}

interface ToldEvent {
  revision: number;
  on: Day;
  title: Words;
  said?: string;
  /** Who of the staff; nobody where the applicant did it, or the law. */
  by?: string;
  paper?: IssuedPaper;
}

/** A case as whoever handles it sees it, or a department that is asked about it; sensitive answers are masked. */
export interface ToldCase {
  id: string;
  number: string;
  site: { id: string; name: string };
  item: { name: string; code?: string };
  revision: number;
  /** `asked`: sees it only since their department is asked. */
  part: 'handles' | 'asked' | 'decides';
  state: Omit<CaseState, 'clock' | 'deliveryClock' | 'terms'>;
  stands: Standing;
  findings: Finding[];
  sentence: Words;
  answers: ToldAnswer[];
  files: StandingFile[];
  story: ToldEvent[];
  /** What the user can do now. */
  offers: Verb[];
  /** Opinions that the user can give. */
  opinionsToGive: number[];
  /** How long what was answered is kept, of a case that ended; why longer; whether it is gone. */
  keeping: { until?: Day; heldWhy?: string; isErased: boolean; mayHold: boolean };
  /** Whose superiors were told that it is overdue, and on which day. */
  escalations: { name: string; on: Day }[];
  /** In whose name the user signs, where not in their own. */
  signsFor?: string;
  /** The draft's way through the flow that serves the site, where there is one: an instance in the inbox. */
  signing?: { instance: string };
  messages: (Omit<Message, 'by'> & { by?: string })[];
  looks: { name: string; what: string; at: string }[];
  /** Who may be given the case, and which departments may be asked. */
  colleagues: { id: string; name: string }[];
  departments: { id: string; name: string }[];
  names: Record<string, string>;
  /** Days an extension may be of. */
  mostDays: number;
}

/** @throws 404 where the user has nothing to do with the case */
export async function caseInHand(req: PayloadRequest, id: string): Promise<ToldCase> {
  const stored = await storedCase(req, id);
  const sites = await handledSites(req);
  const held = stored && sites.get(stored.site);
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  if (!stored) throw new Refused(req, refusals['not-found']);
  const now = stateOn(stored, today, calendar);
  const asked = now.opinions.filter(({ from }) => sites.has(from));
  const principal = await principalIn(req, stored, { held, state: now });
  const part = await partIn(req, stored, {
    isOurs: held !== undefined,
    isAsked: asked.length > 0,
    signs: principal !== undefined,
  });
  const { clock: _, deliveryClock: __, terms, ...state } = now;
  const isByFlow =
    (part === 'handles' || principal !== undefined) && (await isDecidedByFlow(req, stored));
  const open = isByFlow ? await openInstanceOf(req, { kind: decisionsKind, id }) : undefined;
  const stands = standing(now, calendar, today);
  const usual = await usualDays(req, { site: stored.site, item: terms.item.id, calendar, today });
  const escalations = part === 'handles' ? await escalationsOf(req, id) : [];
  const sitesByName = await siteNames(req, [stored.site, ...escalations.map(({ site }) => site)]);
  const organ = sitesByName.get(stored.site) ?? '';
  const answers = toldAnswers((await answersOf(req, id)).map(masked));
  const isOurs = part === 'handles';
  const messages = isOurs ? await messagesOf(req, id) : [];
  const looks = isOurs ? await looksAt(req, id) : [];
  const colleagues = isOurs ? await colleaguesAt(req, stored.site) : [];
  const names = await namesOf(req, [
    ...stored.events.map(({ event }) => event.by),
    ...stored.events.map(({ event }) => (event.type === 'assigned' ? event.to : undefined)),
    ...messages.map(({ by }) => by ?? undefined),
    ...looks.map(({ user }) => user),
    ...stored.events.map(({ event }) => event.for),
    principal,
  ]);
  const facts = {
    ...{ calendar, today, by: String(req.user?.id), site: stored.site },
    ...(principal && { for: principal }),
  };
  const mayDo = (verb: Verb) =>
    ofSigning.has(verb)
      ? !isByFlow && (principal !== undefined || (held !== undefined && mayAct(held, verb)))
      : held !== undefined && verb !== 'give-opinion' && mayAct(held, verb);
  return {
    id,
    number: stored.number,
    site: { id: stored.site, name: organ },
    item: { name: terms.item.name, ...(terms.item.code && { code: terms.item.code }) },
    revision: stored.revision,
    part,
    state,
    stands,
    keeping: keepingOf(stored, {
      state: now,
      mayHold: held !== undefined && mayAct(held, 'terminate'),
    }),
    escalations: escalations.map(({ site, on }) => ({ name: sitesByName.get(site) ?? '', on })),
    findings: isOurs ? findingsIn(now, calendar, today) : [],
    sentence: sentence({
      ...{ state: now, stands, organ, events: [], messages: [], language: 'zh', form: '' },
      ...(usual !== undefined && { usual }),
    }),
    answers,
    files: await arrivalFiles(
      req,
      answers.flatMap(({ files = [] }) => files),
    ),
    story: stored.events.map(({ revision, event, paper }) => ({
      revision,
      on: event.on,
      ...wordsOfEvent(event),
      ...(event.type === 'assigned' && { said: names.get(event.to) ?? '' }),
      ...(event.by && { by: byWhom(event, names) }),
      ...(paper && { paper }),
    })),
    offers: offered(now, facts).filter(mayDo),
    ...(principal && { signsFor: names.get(principal) ?? '' }),
    opinionsToGive: openOpinions(now)
      .filter(({ from }) => sites.has(from))
      .map(({ id: opinion }) => opinion),
    ...(open && { signing: { instance: open.id } }),
    messages: messages.map(({ by, ...message }) => ({
      ...message,
      ...(by && { by: names.get(by) ?? '' }),
    })),
    looks: looks.map(({ user, what, at }) => ({ name: names.get(user) ?? '', what, at })),
    colleagues,
    departments: isOurs ? await sitesNear(req, stored.site) : [],
    names: Object.fromEntries(names),
    mostDays: terms.limits.extension,
  };
}

/** What a case has come to on a day. */
const stateOn = (
  { terms, events }: StoredCase,
  today: Day,
  calendar: Parameters<typeof settled>[1],
): CaseState =>
  settled(
    tell(
      terms,
      events.map(({ event }) => event),
    ),
    calendar,
    today,
  ).state;

async function partIn(
  req: PayloadRequest,
  { id }: StoredCase,
  { isOurs, isAsked, signs }: { isOurs: boolean; isAsked: boolean; signs: boolean },
): Promise<ToldCase['part']> {
  if (isOurs) return 'handles';
  if (isAsked && !signs) return 'asked';
  if (signs || (await decidesOn(req, id))) return 'decides';
  throw new Refused(req, refusals['not-found']);
}

/** Of a draft that waits: for which approver the user signs it, who could not in their own name. */
async function principalIn(
  req: PayloadRequest,
  { site }: StoredCase,
  { held, state }: { held: ReadonlySet<SiteRole> | undefined; state: CaseState },
): Promise<string | undefined> {
  if (state.phase !== 'proposed' || (held && mayAct(held, 'sign-decision'))) return undefined;
  return (await signsFor(req, site)).find((each) => each !== state.proposal?.by);
}

function keepingOf(
  { terms, heldWhy, erasedAt }: StoredCase,
  { state, mayHold }: { state: CaseState; mayHold: boolean },
): ToldCase['keeping'] {
  const until = keptUntil({ terms, closedOn: state.phase === 'closed' ? state.since : null });
  return {
    ...(until && { until }),
    ...(heldWhy && { heldWhy }),
    isErased: Boolean(erasedAt),
    mayHold: mayHold && !erasedAt,
  };
}

/** Who did something, and in whose name. */
function byWhom(
  { by = '', for: principal }: StoredCase['events'][number]['event'],
  names: Map<string, string>,
) {
  const name = names.get(by) ?? '';
  return principal ? `${name}（代${names.get(principal) ?? ''}）` : name;
}

/** The newest answers, each with what it said in the application where a correction changed it. */
function toldAnswers(versions: Answer[][]): ToldAnswer[] {
  const [first = []] = versions;
  return (versions.at(-1) ?? []).map((answer) => {
    const was = first.find(({ at }) => at === answer.at);
    const isChanged =
      versions.length > 1 &&
      (was?.text !== answer.text || was.files?.join() !== answer.files?.join());
    return isChanged ? { ...answer, isChanged, ...(was?.text && { before: was.text }) } : answer;
  });
}

async function colleaguesAt(req: PayloadRequest, site: string) {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'that the user handles cases here was asked; colleagues who do are named'),
    collection: 'memberships',
    depth: 0,
    pagination: false,
    where: { and: [{ site: { equals: site } }, { roles: { in: ['clerk', 'approver'] } }] },
  });
  const names = await namesOf(
    req,
    docs.map(({ user }) => idOf(user)),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}
