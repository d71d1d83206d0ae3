import { formTemplates } from '@mingtang/forms';
import { type GlobalRole, globalRoles, type SiteRole, siteRoles } from '@mingtang/tenancy';
import type { Payload } from 'payload';
import sharp from 'sharp';
import type { Person } from './rest-client.ts';

/** Stands in every text of the town that nobody else may see. */
export const secret = '乙镇机密';

export type Kind =
  | 'columns'
  | 'articles'
  | 'pages'
  | 'media'
  | 'organs'
  | 'series'
  | 'search-words'
  | 'forms'
  | 'form-versions'
  | 'services'
  | 'service-points'
  | 'mailboxes'
  | 'consultations'
  | 'surveys';
export const kinds: Kind[] = [
  'columns',
  'articles',
  'pages',
  'media',
  'organs',
  'series',
  'search-words',
  'forms',
  'form-versions',
  'services',
  'service-points',
  'mailboxes',
  'consultations',
  'surveys',
];

interface Town {
  site: string;
  documents: Record<Kind, string>;
  /** An article that is public, beside the draft in `documents`. */
  published: string;
}

export interface TwoTowns {
  ours: Town;
  theirs: Town;
  /** Their town asked to be opened, was asked to mend something, can be looked at on trial, and is a template. */
  theirOpening: { id: string; trial: string; template: string };
  /** Somebody sent them something, which they declined, and they have a rule about it. */
  theirShare: { id: string; rule: string };
  /** A word that the gate looks for in their town. */
  theirEntry: string;
  /** Everybody by what they are: roles are held in our town, `theirEditor` writes in theirs. */
  people: Record<SiteRole | GlobalRole | 'member of nothing' | 'above' | 'theirEditor', Person>;
}

const password = 'correct horse battery';

interface Inside {
  payload: Payload;
  signIn: (email: string, password: string) => Promise<Person>;
}

/** Two towns below a county, each with one document of every kind, and somebody of every role. */
export async function buildTwoTowns({ payload, signIn }: Inside): Promise<TwoTowns> {
  // biome-ignore lint/suspicious/noExplicitAny: documents of many collections
  const put = (collection: string, data: object, more: object = {}): Promise<any> =>
    payload.create({ collection: collection as 'articles', data: data as never, ...more });
  const addSite = async (name: string, slug: string, parent?: string) =>
    put('sites', {
      name,
      shortName: name,
      level: parent ? 'township' : 'county',
      parent,
      status: 'live',
      theme: 'township',
      mount: { host: 'county.localhost', basePath: `/${slug}/` },
      identifiers: { organizer: name },
    });
  const county = await addSite('某县', 'county');
  const above = await addItem(put, county.id);
  const ours = await addTown(put, await addSite('甲镇', 'jia', county.id), '甲镇', above);
  const theirs = await addTown(put, await addSite('乙镇', 'yi', county.id), secret, above);

  const people = {} as TwoTowns['people'];
  const addPerson = async (
    name: keyof TwoTowns['people'],
    rights: { globalRoles?: GlobalRole[]; site?: string; roles?: SiteRole[] },
  ) => {
    const email = `${name.replaceAll(' ', '-').toLowerCase()}@example.cn`;
    const label = name === 'theirEditor' ? secret : name;
    const { id } = await put('users', {
      name: label,
      email,
      password,
      globalRoles: rights.globalRoles ?? [],
    });
    if (rights.site) {
      await put('memberships', {
        user: id,
        site: rights.site,
        roles: rights.roles,
        subtree: false,
      });
    }
    people[name] = await signIn(email, password);
  };
  for (const role of siteRoles) await addPerson(role, { site: ours.site, roles: [role] });
  for (const role of globalRoles) await addPerson(role, { globalRoles: [role] });
  await addPerson('member of nothing', {});
  await addPerson('above', { site: county.id, roles: ['editor', 'publisher', 'site-admin'] });
  await addPerson('theirEditor', { site: theirs.site, roles: ['editor'] });
  const theirOpening = await addOpening(put, theirs.site, people.theirEditor.id);
  const theirShare = await addShare(put, { from: ours, to: theirs });
  const entry = { site: theirs.site, kind: 'forbidden-word', text: secret, severity: 'must' };
  const theirEntry = String((await put('gate-entries', entry)).id);
  return { ours, theirs, theirOpening, theirShare, theirEntry, people };
}

async function addOpening(
  // biome-ignore lint/suspicious/noExplicitAny: documents of many collections
  put: (collection: string, data: object) => Promise<any>,
  site: string,
  submittedBy: string,
) {
  const { id } = await put('openings', {
    site,
    submittedBy,
    submittedAt: new Date().toISOString(),
    hash: 'x',
    state: 'open',
    reason: secret,
  });
  const trial = await put('trials', { site, nonce: secret, hash: secret });
  await put('setups', { site, step: 1, answers: { name: secret } });
  const template = await put('templates', { name: secret, savedFrom: site, template: {} });
  return { id: String(id), trial: String(trial.id), template: String(template.id) };
}

async function addShare(
  // biome-ignore lint/suspicious/noExplicitAny: documents of many collections
  put: (collection: string, data: object) => Promise<any>,
  { from, to }: { from: Town; to: Town },
) {
  const sender = from.site;
  const { id } = await put('shares', {
    sender,
    receiver: to.site,
    article: from.published,
    title: secret,
    mode: 'reference',
    state: 'declined',
    sharedAt: new Date().toISOString(),
    reason: secret,
  });
  const rule = await put('sharing-rules', {
    site: to.site,
    sender,
    choice: 'accept',
    column: to.documents.columns,
  });
  return { id: String(id), rule: String(rule.id) };
}

/** An item of the county, which both towns may serve people in. */
async function addItem(
  // biome-ignore lint/suspicious/noExplicitAny: documents of many collections
  put: (collection: string, data: object) => Promise<any>,
  site: string,
): Promise<string> {
  const phones = { consultPhone: '0955-7000001', complaintPhone: '12345' };
  const { slug } = await put('services', {
    site,
    slug: 'old-age-allowance',
    name: '高龄津贴',
    summary: '年满 80 周岁的老人按月领取的津贴。',
    type: '05',
    levels: ['township'],
    organ: { name: '民政局', code: 'mzj' },
    audiences: ['person'],
    personEvents: ['age'],
    handling: 'instant',
    channels: ['window'],
    visits: 1,
    visitReason: '核对本人。',
    onlineDepth: '1',
    reach: 'own',
    ...phones,
    _status: 'published',
  });
  return slug;
}

async function addTown(
  // biome-ignore lint/suspicious/noExplicitAny: documents of many collections
  put: (collection: string, data: object, more?: object) => Promise<any>,
  { id: site }: { id: string },
  words: string,
  above: string,
): Promise<Town> {
  const column = await put('columns', { site, name: words, slug: 'tzgg' });
  const picture = await sharp({
    create: { width: 64, height: 64, channels: 3, background: words === secret ? 'red' : 'blue' },
  })
    .png()
    .toBuffer();
  const media = await put(
    'media',
    { site, alt: words },
    { file: { data: picture, mimetype: 'image/png', name: `${words}.png`, size: picture.length } },
  );
  const article = { site, column: column.id, title: words, source: words, body: bodyOf(words) };
  const published = await put('articles', { ...article, _status: 'published' });
  const draft = await put('articles', article, { draft: true });
  const page = await put('pages', { site, title: words, description: words }, { draft: true });
  const code = words === secret ? '640521902' : '640521901';
  const organ = await put('organs', { site, name: words, code });
  const series = await put('series', { site, name: words, code: 'xilie' });
  const promoted = { kind: 'promoted', words: [words], title: words, href: '/' };
  const searchWords = await put('search-words', { site, ...promoted });
  const definition = formTemplates[0]?.definition;
  const form = await put('forms', { site, name: words, definition });
  const version = { site, form: form.id, number: 1, definition, note: words };
  const formVersion = await put('form-versions', version);
  const slug = words === secret ? 'theirs' : 'ours';
  const service = await put(
    'services',
    { site, name: words, summary: words, slug },
    { draft: true },
  );
  const point = await put('service-points', {
    site,
    name: words,
    address: words,
    hours: words,
    items: [above],
  });
  const mailbox = await put(
    'mailboxes',
    {
      site,
      name: words,
      addressee: words,
      of: 'department',
      text: words,
      limits: [{ kind: 'inquiry', workdays: 5 }],
      slug,
    },
    { draft: true },
  );
  const period = { from: '2026-11-01T00:00:00Z', until: '2026-12-15T00:00:00Z' };
  const consultation = await put(
    'consultations',
    {
      ...{ site, title: words, organ: words, background: words, draft: bodyOf(words) },
      ...{ draftKind: 'normative', ...period },
    },
    { draft: true },
  );
  const survey = await put(
    'surveys',
    { site, title: words, organ: words, text: words, form: form.id, ...period },
    { draft: true },
  );
  return {
    site,
    published: published.id,
    documents: {
      columns: column.id,
      articles: draft.id,
      pages: page.id,
      media: media.id,
      organs: organ.id,
      series: series.id,
      'search-words': searchWords.id,
      forms: form.id,
      'form-versions': formVersion.id,
      services: service.id,
      'service-points': point.id,
      mailboxes: mailbox.id,
      consultations: consultation.id,
      surveys: survey.id,
    },
  };
}

export function bodyOf(text: string, ...more: object[]) {
  const common = { version: 1, format: '' as const, indent: 0, direction: 'ltr' as const };
  return {
    root: {
      ...common,
      type: 'root',
      children: [
        {
          ...common,
          type: 'paragraph',
          textFormat: 0,
          textStyle: '',
          children: [
            { version: 1, type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '' },
          ],
        },
        ...more,
      ],
    },
  };
}
