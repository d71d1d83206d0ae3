import { formTemplates } from '@mingtang/forms';
import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { drillsFolder } from '../../scripts/drills.mjs';
import { bootInside } from './boot-inside.ts';
import { doorsOf, filledIn } from './doors.ts';
import { referringData } from './referring-data.ts';
import type { Answer, Asking } from './rest-client.ts';
import { buildTwoTowns, type Kind, kinds, secret, type TwoTowns } from './two-towns.ts';
import { matrixOf, type Visit, writeMatrix } from './visits.ts';

/**
 * Everybody who is not of a town tries every way into it. Each way that works is one line of the
 * failing test; none is expected.
 */
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

let inside: Awaited<ReturnType<typeof bootInside>>;
let towns: TwoTowns;
/** Everything tried here, for a report to those who run a site. */
const visits: Visit[] = [];
const folder = drillsFolder();

beforeAll(async () => {
  inside = await bootInside();
  towns = await buildTwoTowns(inside);
});

const called = [
  ['nobody', '未登录'],
  ['member of nothing', '无站点'],
  ['editor', '采编'],
  ['reviewer', '审核'],
  ['publisher', '签发'],
  ['clerk', '窗口'],
  ['approver', '审批'],
  ['site-admin', '站点管理员'],
  ['above', '上级站点'],
  ['auditor', '审计员'],
  ['security-admin', '安全管理员'],
  ['system-admin', '系统管理员'],
] as const;
afterAll(() => writeMatrix(folder, matrixOf(visits, called)));

const strangers = [
  'nobody',
  'member of nothing',
  'above',
  'editor',
  'reviewer',
  'publisher',
  'clerk',
  'approver',
  'site-admin',
  'security-admin',
] as const;
type Stranger = (typeof strangers)[number];

const as = (name: Stranger | keyof TwoTowns['people']): Asking =>
  name === 'nobody' ? {} : { as: towns.people[name] };

const where = (constraint: object): string => {
  const pairs: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (value && typeof value === 'object') {
      for (const [key, member] of Object.entries(value)) walk(member, `${path}[${key}]`);
    } else pairs.push(`${encodeURIComponent(path)}=${encodeURIComponent(String(value))}`);
  };
  walk(constraint, 'where');
  return pairs.join('&');
};

interface Try {
  name: string;
  method?: string;
  path: string;
  body?: object;
  headers?: Record<string, string>;
  /** What shows that it worked. */
  leaks: (answer: Answer) => boolean;
}

const shows = ({ status, text }: Answer) => status < 400 && text.includes(secret);
const counts = ({ body }: Answer) => (body?.totalDocs ?? 0) > 0;
const works = ({ status }: Answer) => status < 400;
/** Bulk operations answer 200 with what they did. */
const does = ({ status, body }: Answer) => status < 400 && (body?.docs?.length ?? 0) > 0;

function readsOf(kind: Kind, version: string | undefined): Try[] {
  const id = towns.theirs.documents[kind];
  const site = towns.theirs.site;
  const title = {
    columns: 'name',
    articles: 'title',
    pages: 'title',
    media: 'alt',
    organs: 'name',
    series: 'name',
    'search-words': 'title',
    forms: 'name',
    'form-versions': 'note',
    services: 'name',
    'service-points': 'name',
    mailboxes: 'name',
    consultations: 'title',
    surveys: 'title',
  }[kind];
  return [
    { name: 'list', path: `/${kind}?limit=0&depth=4`, leaks: shows },
    { name: 'list of drafts', path: `/${kind}?pagination=false&depth=4&draft=true`, leaks: shows },
    { name: 'list of the trash', path: `/${kind}?trash=true`, leaks: shows },
    {
      name: 'list of the site',
      path: `/${kind}?${where({ site: { equals: site } })}`,
      leaks: counts,
    },
    {
      name: 'list past the rule',
      path: `/${kind}?${where({ or: [{ id: { exists: true } }, { site: { equals: site } }] })}&limit=200`,
      leaks: shows,
    },
    {
      name: 'list with a forged site cookie',
      path: `/${kind}`,
      headers: { Cookie: `payload-tenant=${site}` },
      leaks: shows,
    },
    { name: 'by id', path: `/${kind}/${id}?depth=4`, leaks: shows },
    { name: 'draft by id', path: `/${kind}/${id}?draft=true&depth=4`, leaks: shows },
    { name: 'by id, all joins', path: `/${kind}/${id}?joins[x][limit]=0`, leaks: shows },
    {
      name: 'by id, ten levels deep, with fields of what it refers to',
      path: `/${kind}/${id}?depth=10&populate[sites][name]=true&populate[users][email]=true&select[${title}]=true`,
      leaks: shows,
    },
    { name: 'count', path: `/${kind}/count?${where({ id: { equals: id } })}`, leaks: counts },
    {
      name: 'guess by text',
      path: `/${kind}?${where({ [title]: { like: secret } })}`,
      leaks: counts,
    },
    {
      name: 'guess by the name of the site',
      path: `/${kind}?${where({ 'site.name': { equals: '乙镇' } })}`,
      leaks: counts,
    },
    { name: 'versions', path: `/${kind}/versions?limit=0&depth=4`, leaks: shows },
    {
      name: 'versions of a document',
      path: `/${kind}/versions?${where({ parent: { equals: id } })}`,
      leaks: counts,
    },
    {
      name: 'count of versions',
      path: `/${kind}/versions/count?${where({ parent: { equals: id } })}`,
      leaks: counts,
    },
    ...(version
      ? [{ name: 'version by id', path: `/${kind}/versions/${version}?depth=4`, leaks: shows }]
      : []),
    { name: 'receipt', path: `/${kind}/${id}/receipt`, leaks: works },
    { name: 'clash copies', path: '/clash-copies?limit=0', leaks: works },
    { name: 'clashes', path: `/${kind}/${id}/clashes`, leaks: works },
    { name: 'clash', path: `/${kind}/${id}/clashes/${id}`, leaks: works },
    { name: 'receipt by number', path: `/receipts/${site}/1`, leaks: works },
    { name: 'preview', path: `/preview/${kind}/${id}`, leaks: (answer) => answer.status !== 404 },
    { name: 'file', path: `/${kind}/file/${encodeURIComponent(`${secret}.png`)}`, leaks: works },
  ];
}

function writesOf(kind: Kind, version: string | undefined): Try[] {
  const id = towns.theirs.documents[kind];
  const own = towns.ours.documents[kind];
  const site = towns.theirs.site;
  const ofThem = where({ site: { equals: site } });
  const data = {
    columns: { name: 'x', slug: 'neu' },
    articles: { title: 'x', source: 'x', column: towns.theirs.documents.columns },
    pages: { title: 'x' },
    media: { alt: 'x' },
    organs: { name: 'x', code: '640521903' },
    series: { name: 'x', code: 'x' },
    'search-words': { kind: 'promoted', words: ['x'], title: 'x', href: '/' },
    forms: { name: 'x', definition: formTemplates[0]?.definition },
    'form-versions': { form: own, number: 9, definition: {}, note: 'x' },
    services: { name: 'x', summary: 'x', slug: 'x' },
    'service-points': { name: 'x', address: 'x', hours: 'x', items: ['old-age-allowance'] },
    mailboxes: {
      name: 'x',
      addressee: 'x',
      of: 'department',
      text: 'x',
      limits: [{ kind: 'inquiry', workdays: 5 }],
      slug: 'x-1',
    },
    consultations: {
      title: 'x',
      organ: 'x',
      background: 'x',
      draftKind: 'other',
      from: '2026-11-01T00:00:00Z',
      until: '2026-12-15T00:00:00Z',
    },
    surveys: {
      title: 'x',
      organ: 'x',
      text: 'x',
      form: towns.ours.documents.forms,
      from: '2026-11-01T00:00:00Z',
      until: '2026-12-15T00:00:00Z',
    },
  }[kind];
  return [
    { name: 'create', method: 'POST', path: `/${kind}`, body: { ...data, site }, leaks: works },
    {
      name: 'preview unsaved words',
      method: 'POST',
      path: `/preview/${kind}/${id}`,
      body: { ...data, site },
      leaks: ({ status }) => status !== 404,
    },
    {
      name: 'preview a new document',
      method: 'POST',
      path: `/preview/${kind}`,
      body: { ...data, site },
      leaks: works,
    },
    {
      name: 'create a draft',
      method: 'POST',
      path: `/${kind}?draft=true`,
      body: { site },
      leaks: works,
    },
    {
      name: 'autosave a draft',
      method: 'POST',
      path: `/${kind}?draft=true&autosave=true`,
      body: { site },
      leaks: works,
    },
    {
      name: 'create with a forged site cookie',
      method: 'POST',
      path: `/${kind}?draft=true&depth=0`,
      body: {},
      headers: { Cookie: `payload-tenant=${site}` },
      leaks: ({ body }) => body?.doc?.site === site,
    },
    {
      name: 'change',
      method: 'PATCH',
      path: `/${kind}/${id}`,
      body: { title: 'x', alt: 'x' },
      leaks: works,
    },
    {
      name: 'change a draft',
      method: 'PATCH',
      path: `/${kind}/${id}?draft=true`,
      body: {},
      leaks: works,
    },
    {
      name: 'take over',
      method: 'PATCH',
      path: `/${kind}/${id}`,
      body: { site: towns.ours.site },
      leaks: works,
    },
    {
      name: 'move ours there',
      method: 'PATCH',
      path: `/${kind}/${own}`,
      body: { site },
      leaks: works,
    },
    {
      name: 'move our draft there',
      method: 'PATCH',
      path: `/${kind}/${own}?draft=true`,
      body: { site },
      leaks: works,
    },
    {
      name: 'move ours there, many',
      method: 'PATCH',
      path: `/${kind}?${where({ id: { equals: own } })}`,
      body: { site },
      leaks: does,
    },
    {
      name: 'change many',
      method: 'PATCH',
      path: `/${kind}?${ofThem}`,
      body: { title: 'x', alt: 'x' },
      leaks: does,
    },
    {
      name: 'publish',
      method: 'PATCH',
      path: `/${kind}/${id}`,
      body: { _status: 'published' },
      leaks: works,
    },
    {
      name: 'withdraw',
      method: 'POST',
      path: `/${kind}/${towns.theirs.published}/withdraw`,
      body: { reason: '试试' },
      leaks: works,
    },
    {
      name: 'duplicate',
      method: 'POST',
      path: `/${kind}/${id}/duplicate`,
      body: { site: towns.ours.site },
      leaks: works,
    },
    {
      name: 'create from theirs',
      method: 'POST',
      path: `/${kind}?draft=true&duplicateFromID=${id}`,
      body: { site: towns.ours.site },
      leaks: shows,
    },
    {
      name: 'take a clash copy',
      method: 'POST',
      path: `/${kind}/${id}/clashes/${id}/take`,
      body: { revision: 1, words: { title: 'x' } },
      leaks: works,
    },
    ...(version
      ? [
          {
            name: 'restore a version',
            method: 'POST',
            path: `/${kind}/versions/${version}`,
            body: {},
            leaks: works,
          },
        ]
      : []),
    { name: 'delete', method: 'DELETE', path: `/${kind}/${id}`, leaks: works },
    { name: 'delete many', method: 'DELETE', path: `/${kind}?${ofThem}`, leaks: does },
  ];
}

async function versionOf(kind: Kind): Promise<string | undefined> {
  if (!inside.payload.collections[kind]?.config.versions) return undefined;
  const { docs } = await inside.payload.findVersions({
    collection: kind as CollectionSlug,
    where: { parent: { equals: towns.theirs.documents[kind] } },
    limit: 1,
  });
  return docs[0] && String(docs[0].id);
}

/** One line for every try that worked, or that broke something. */
async function leaksOf(
  tries: Try[],
  person: Stranger | keyof TwoTowns['people'],
): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, method = 'GET', path, body, headers, leaks } of tries) {
    const { as: who } = as(person);
    const answer = await inside.ask(method, path, {
      as: who,
      body,
      ...(headers && {
        headers: { ...headers, Cookie: [who?.cookie, headers.Cookie].filter(Boolean).join('; ') },
      }),
    });
    const isLetIn = leaks(answer);
    visits.push({ person, method, path, at: 'other', isLetIn });
    if (isLetIn) lines.push(`${person}: ${name} → ${answer.status} ${answer.text.slice(0, 160)}`);
    else if (answer.status >= 500 && answer.status !== 501)
      lines.push(`${person}: ${name} breaks → ${answer.text.slice(0, 160)}`);
  }
  return lines;
}

/** Everything the town has, as stored. */
async function stateOfTheirs(): Promise<object> {
  const state: Record<string, unknown> = {};
  for (const collection of [...kinds, 'memberships', 'sites', 'users'] as const) {
    const { docs } = await inside.payload.find({
      collection,
      depth: 0,
      pagination: false,
      sort: 'id',
    });
    state[collection] = docs
      .filter((doc) => JSON.stringify(doc).includes(towns.theirs.site) || collection === 'users')
      .map((doc) => ({ ...doc, sessions: undefined }));
  }
  return state;
}

/** Tried below, or with what they belong to: they have doors of their own, or nobody writes them as documents. */
const triedApart = [
  'arrivals',
  'clash-copies',
  'flows',
  'gate-acts',
  'gate-entries',
  'memberships',
  'openings',
  'setups',
  'preview-links',
  'sharing-rules',
  'trials',
];

test('every collection whose documents belong to a site is tried', () => {
  const ofSites = inside.payload.config.collections
    .filter(({ slug, fields }) => {
      return (
        !triedApart.includes(slug) &&
        fields.some((field) => 'name' in field && field.name === 'site')
      );
    })
    .map(({ slug }) => slug);
  expect(ofSites.sort()).toEqual([...kinds].sort());
});

describe('a town is closed to whoever is not of it', () => {
  test('its own people do see and change it', async () => {
    for (const kind of kinds) {
      const id = towns.theirs.documents[kind];
      const seen = await inside.ask('GET', `/${kind}/${id}?draft=true`, as('theirEditor'));
      expect(shows(seen), `${kind}: ${seen.text.slice(0, 300)}`).toBe(true);
    }
    const article = towns.theirs.documents.articles;
    const change = { ...as('theirEditor'), body: { subtitle: '改' } };
    expect((await inside.ask('PATCH', `/articles/${article}?draft=true`, change)).status).toBe(200);
  });

  describe.each(strangers)('for %s', (stranger) => {
    test.each(kinds)('%s: nothing is read', async (kind) => {
      expect(await leaksOf(readsOf(kind, await versionOf(kind)), stranger)).toEqual([]);
    });

    test('nothing is written', async () => {
      const before = await stateOfTheirs();
      for (const kind of kinds) {
        expect(await leaksOf(writesOf(kind, await versionOf(kind)), stranger)).toEqual([]);
      }
      expect(await stateOfTheirs()).toEqual(before);
    });
  });

  test('the auditor reads and changes nothing', async () => {
    const before = await stateOfTheirs();
    for (const kind of kinds) {
      const seen = await inside.ask(
        'GET',
        `/${kind}/${towns.theirs.documents[kind]}?draft=true`,
        as('auditor'),
      );
      expect(shows(seen)).toBe(true);
      expect(await leaksOf(writesOf(kind, await versionOf(kind)), 'auditor')).toEqual([]);
    }
    expect(await stateOfTheirs()).toEqual(before);
  });
});

describe('documents of another town are not referred to', () => {
  const writers = ['editor', 'publisher', 'site-admin'] as const;
  test.each(kinds)('from %s, by any field, saved or in a draft', async (kind) => {
    const flattenedFields = inside.payload.collections[kind]?.config.flattenedFields ?? [];
    const references = referringData(flattenedFields, towns.theirs.documents);
    const own = towns.ours.documents[kind];
    const lines: string[] = [];
    for (const [index, { field, to, data: body }] of references.entries()) {
      const name = `${field} → ${to}`;
      const ways: Try[] = [
        { name, method: 'PATCH', path: `/${kind}/${own}`, body, leaks: works },
        {
          name: `${name}, draft`,
          method: 'PATCH',
          path: `/${kind}/${own}?draft=true`,
          body,
          leaks: works,
        },
        {
          name: `${name}, new draft`,
          method: 'POST',
          path: `/${kind}?draft=true`,
          body,
          leaks: works,
        },
      ];
      for (const [turn, way] of ways.entries()) {
        const person = writers[(index + turn) % writers.length] ?? 'editor';
        lines.push(...(await leaksOf([way], person)));
      }
    }
    expect(lines).toEqual([]);
  });

  test('there are fields to try in articles, pages and columns, and our own documents are taken by them', async () => {
    for (const kind of ['articles', 'pages', 'columns'] as const) {
      const flattenedFields = inside.payload.collections[kind]?.config.flattenedFields ?? [];
      const references = referringData(flattenedFields, towns.ours.documents);
      expect(references.length, kind).toBeGreaterThan(kind === 'columns' ? 0 : 4);
      if (kind === 'columns') continue;
      for (const { field, data } of references) {
        const answer = await inside.ask('POST', `/${kind}?draft=true`, {
          ...as('site-admin'),
          body: data,
        });
        expect(answer.status, `${kind}.${field}: ${answer.text.slice(0, 300)}`).toBe(201);
      }
    }
  });
});

test('what stands in columns of a page is among the fields that are tried', () => {
  const flattenedFields = inside.payload.collections.pages?.config.flattenedFields ?? [];
  const fields = referringData(flattenedFields, towns.theirs.documents).map(({ field }) => field);
  for (const nested of ['images.image', 'video', 'items.image', 'links.column', 'body.picture']) {
    expect(fields).toContain(`blocks.columns.blocks.${nested}`);
  }
});

describe('hidden fields answer no question', () => {
  test('asked for by name, they are not in the answer', async () => {
    const hash = 'select[hash]=true&select[salt]=true&select[resetPasswordToken]=true';
    for (const person of ['editor', 'site-admin', 'system-admin'] as const) {
      for (const path of [
        `/users/${towns.people[person].id}?${hash}`,
        `/users?${hash}`,
        `/memberships?depth=2&populate[users][hash]=true&populate[users][salt]=true`,
        `/media?select[original]=true&select[storage]=true`,
      ]) {
        const { status, text } = await inside.ask('GET', path, as(person));
        expect(status, path).toBeLessThan(500);
        expect(text, path).not.toMatch(/"(?:hash|salt|resetPasswordToken|original)":/);
      }
    }
  });

  const hidden: [string, string][] = [
    ['users', 'hash'],
    ['users', 'salt'],
    ['users', 'resetPasswordToken'],
    ['users', 'sessions.id'],
    ['users', 'loginAttempts'],
    ['media', 'original'],
    ['articles', 'site.users.hash'],
    ['memberships', 'user.hash'],
    ['memberships', 'user.resetPasswordToken'],
  ];
  test.each(hidden)('%s by %s', async (collection, field) => {
    const lines: string[] = [];
    for (const person of ['nobody', 'editor', 'site-admin'] as const) {
      const questions = [
        where({ [field]: { exists: true } }),
        where({ [field]: { like: 'a' } }),
        where({ or: [{ [field]: { greater_than: '0' } }] }),
        `sort=${field}`,
        `sort=-${field}`,
      ];
      for (const question of questions) {
        const answer = await inside.ask('GET', `/${collection}?${question}`, as(person));
        if (answer.status < 400 || answer.status >= 500) {
          lines.push(
            `${person}: ${decodeURIComponent(question)} → ${answer.status} ${answer.text.slice(0, 120)}`,
          );
        }
      }
    }
    expect(lines).toEqual([]);
  });
});

test('a site is deleted by nobody, one by one or many at once, and keeps all it holds', async () => {
  const before = await stateOfTheirs();
  const { site } = towns.theirs;
  const tries: Try[] = [
    { name: 'delete it', method: 'DELETE', path: `/sites/${site}`, leaks: works },
    {
      name: 'delete many',
      method: 'DELETE',
      path: `/sites?${where({ id: { equals: site } })}`,
      leaks: does,
    },
    { name: 'to the trash', method: 'DELETE', path: `/sites/${site}?trash=true`, leaks: works },
  ];
  for (const person of ['system-admin', 'security-admin', 'above', 'site-admin', 'nobody'] as const)
    expect(await leaksOf(tries, person)).toEqual([]);
  expect(await stateOfTheirs()).toEqual(before);
});

test('GraphQL has no door', async () => {
  const query = '{ Articles(limit: 0) { docs { title } } }';
  for (const path of ['/graphql', '/graphql-playground']) {
    for (const method of ['GET', 'POST']) {
      const body = method === 'POST' ? { query } : undefined;
      expect((await inside.ask(method, path, { ...as('system-admin'), body })).status).toBe(404);
    }
  }
});

test('the address of a file is of no use after signing out, nor under another name', async () => {
  const person = await inside.signIn('theireditor@example.cn', 'correct horse battery');
  const { body } = await inside.ask('GET', `/media/${towns.theirs.documents.media}`, {
    as: person,
  });
  const file = (name: string) =>
    inside.fetch('GET', `/media/file/${encodeURIComponent(name)}`, { as: person });
  expect((await file(body.filename)).status).toBe(200);
  for (const extension of ['html', 'svg', 'pdf', 'png.html', 'png%00', 'PNG/', ''])
    expect([403, 404], extension).toContain(
      (await file(body.filename.replace('png', extension))).status,
    );
  expect((await inside.ask('POST', '/users/logout', { as: person })).status).toBe(200);
  expect((await file(body.filename)).status).toBeGreaterThanOrEqual(401);
});

test('what no screen sends is refused as what it is, by words', async () => {
  const { site, documents } = towns.ours;
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const rows = (row: object) => JSON.stringify(Array.from({ length: 10_000 }, () => row));
  const many = Array.from({ length: 50_000 }, (_, n) => `"f${n}":1`).join();
  const within = (inner: string) => `{"site":"${site}","title":"x",${inner}}`;
  const bodies: [what: string, path: string, raw: string][] = [
    ['a text of 10,000 levels', '/articles', within(`"body":${deep}`)],
    ['a text of 10,000 levels as a draft', '/articles?draft=true', within(`"body":${deep}`)],
    ['10,000 attachments', '/articles?draft=true', within(`"attachments":${rows({ name: 'x' })}`)],
    ['10,000 blocks', '/pages?draft=true', within(`"blocks":${rows({ blockType: 'richText' })}`)],
    ['a title of 10 MB', '/articles?draft=true', `{"site":"${site}","title":"${'x'.repeat(1e7)}"}`],
    ['half a document', '/articles?draft=true', '{"title":'],
    ['a form of 10,000 levels', '/forms', within(`"name":"x","definition":${deep}`)],
  ];
  const before = await inside.payload.count({ collection: 'articles' });
  for (const [what, path, raw] of bodies) {
    for (const person of ['editor', 'nobody'] as const) {
      const { status, text } = await inside.ask('POST', path, {
        ...as(person),
        bytes: new TextEncoder().encode(raw),
      });
      expect([400, 403, 413], `${person}: ${what} → ${status} ${text.slice(0, 200)}`).toContain(
        status,
      );
    }
  }
  expect(await inside.payload.count({ collection: 'articles' })).toEqual(before);
  const unknown = await inside.ask('PATCH', `/articles/${documents.articles}?draft=true`, {
    ...as('editor'),
    bytes: new TextEncoder().encode(
      `{${many},"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"x":${deep}}`,
    ),
  });
  expect(unknown.status).toBeLessThan(500);
  expect(unknown.text).not.toContain('f49999');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

describe("the house's own collections", () => {
  test.each(strangers)(
    '%s sees and changes nobody and no right of the other town',
    async (stranger) => {
      if (stranger === 'security-admin') return;
      const before = await stateOfTheirs();
      const them = towns.people.theirEditor.id;
      const lock = await inside.payload.create({
        collection: 'payload-locked-documents',
        data: {
          document: { relationTo: 'articles', value: towns.theirs.documents.articles },
          user: { relationTo: 'users', value: them },
        },
      });
      const membership = await inside.payload.find({
        collection: 'memberships',
        where: { user: { equals: them } },
      });
      const right = membership.docs[0]?.id;
      const mine = stranger === 'nobody' ? them : towns.people[stranger].id;
      const locks = 'payload-locked-documents';
      const mentions = ({ status, text }: Answer) =>
        status < 400 && (text.includes(them) || text.includes(secret));
      const grant = { user: mine, site: towns.theirs.site, roles: ['editor'] };
      expect(
        await leaksOf(
          [
            { name: 'people', path: '/users?limit=0&depth=4', leaks: mentions },
            { name: 'person', path: `/users/${them}`, leaks: works },
            {
              name: 'guess at e-mail',
              path: `/users?${where({ email: { like: 'theireditor' } })}`,
              leaks: counts,
            },
            {
              name: 'change a person',
              method: 'PATCH',
              path: `/users/${them}`,
              body: { name: 'x' },
              leaks: works,
            },
            {
              name: 'set a password',
              method: 'PATCH',
              path: `/users/${them}`,
              body: { password: 'a new password' },
              leaks: works,
            },
            {
              name: 'unlock',
              method: 'POST',
              path: '/users/unlock',
              body: { email: 'theireditor@example.cn' },
              leaks: works,
            },
            {
              name: 'add an administrator',
              method: 'POST',
              path: '/users',
              body: {
                name: 'x',
                email: 'x@example.cn',
                password: 'correct horse',
                globalRoles: ['system-admin'],
              },
              leaks: works,
            },
            { name: 'rights', path: '/memberships?limit=0&depth=4', leaks: mentions },
            { name: 'right', path: `/memberships/${right}`, leaks: works },
            {
              name: 'give a right',
              method: 'POST',
              path: '/memberships',
              body: grant,
              leaks: works,
            },
            {
              name: 'change a right',
              method: 'PATCH',
              path: `/memberships/${right}`,
              body: { roles: ['clerk'] },
              leaks: works,
            },
            { name: 'take a right', method: 'DELETE', path: `/memberships/${right}`, leaks: works },
            { name: 'administrators', path: '/administrators', leaks: works },
            {
              name: 'become one',
              method: 'POST',
              path: '/administrators',
              body: { user: mine, role: 'auditor' },
              leaks: works,
            },
            {
              name: 'change the site',
              method: 'PATCH',
              path: `/sites/${towns.theirs.site}`,
              body: { motto: 'x' },
              leaks: works,
            },
            {
              name: 'delete the site',
              method: 'DELETE',
              path: `/sites/${towns.theirs.site}`,
              leaks: works,
            },
            {
              name: 'add a site',
              method: 'POST',
              path: '/sites',
              body: { name: 'x' },
              leaks: works,
            },
            { name: 'locks', path: `/${locks}?limit=0&depth=2`, leaks: mentions },
            { name: 'lock', path: `/${locks}/${lock.id}`, leaks: works },
            {
              name: 'take a lock',
              method: 'PATCH',
              path: `/${locks}/${lock.id}`,
              body: {},
              leaks: works,
            },
            { name: 'break a lock', method: 'DELETE', path: `/${locks}/${lock.id}`, leaks: works },
            { name: 'preferences', path: '/payload-preferences?limit=0', leaks: mentions },
            { name: 'store', path: '/payload-kv', leaks: works },
            { name: 'migrations', path: '/payload-migrations', leaks: works },
          ],
          stranger,
        ),
      ).toEqual([]);
      await inside.payload.delete({ collection: 'payload-locked-documents', id: lock.id });
      expect(await stateOfTheirs()).toEqual(before);
    },
  );
});

describe('the life of the other town', () => {
  /** `reads` is no business of strangers; `acts` may be known, but are not theirs to do. */
  function triesOf(): Record<'reads' | 'acts', Try[]> {
    const { id, trial, template } = towns.theirOpening;
    const site = towns.theirs.site;
    const post = (name: string, path: string, body: object = {}): Try => ({
      name,
      method: 'POST',
      path,
      body,
      leaks: works,
    });
    return {
      reads: [
        { name: 'applications', path: '/openings?limit=0&depth=4', leaks: shows },
        { name: 'application', path: `/openings/${id}`, leaks: works },
        {
          name: 'applications of the site',
          path: `/openings?${where({ site: { equals: site } })}`,
          leaks: counts,
        },
        {
          name: 'count of applications',
          path: `/openings/count?${where({ id: { equals: id } })}`,
          leaks: counts,
        },
        {
          name: 'guess by the reason',
          path: `/openings?${where({ reason: { like: secret } })}`,
          leaks: counts,
        },
        { name: 'state of the opening', path: `/sites/${site}/opening`, leaks: works },
        { name: 'checklist', path: `/sites/${site}/checklist`, leaks: works },
        { name: 'templates', path: '/templates?limit=0&depth=4', leaks: shows },
        { name: 'template', path: `/templates/${template}`, leaks: works },
        {
          name: 'templates saved from the site',
          path: `/templates?${where({ savedFrom: { equals: site } })}`,
          leaks: counts,
        },
        {
          name: 'count of templates',
          path: `/templates/count?${where({ name: { like: secret } })}`,
          leaks: counts,
        },
      ],
      acts: [
        { name: 'trials', path: '/trials', leaks: works },
        { name: 'trial', path: `/trials/${trial}`, leaks: works },
        { name: 'setups', path: '/setups', leaks: works },
        { name: 'answers of the wizard', path: `/sites/${site}/setup`, leaks: works },
        post('answer the wizard', `/sites/${site}/setup`, { step: 2, answers: { name: 'x' } }),
        post('set the site up', `/sites/${site}/set-up`, { template: 'township', answers: {} }),
        post('found a site below', `/sites/${site}/found`, {
          name: 'x',
          shortName: 'x',
          level: 'township',
          mount: { host: 'county.localhost', basePath: '/yi/x/' },
        }),
        post('look up an address below', `/sites/${site}/found/check`, {
          mount: { host: 'county.localhost', basePath: '/yi/x/' },
        }),
        post('look up an address', `/sites/${site}/setup/address`, { segment: 'x' }),
        post('see how it would look', `/sites/${site}/look`, { answers: {} }),
        post('take its logo away', `/sites/${site}/logo`),
        post('save the site as a template', `/sites/${site}/save-template`, { name: 'xx' }),
        post('add a template', '/templates', { name: 'x', savedFrom: site, template: {} }),
        {
          name: 'change a template',
          method: 'PATCH',
          path: `/templates/${template}`,
          body: { name: 'x' },
          leaks: works,
        },
        {
          name: 'delete a template',
          method: 'DELETE',
          path: `/templates/${template}`,
          leaks: works,
        },
        post('add a trial', '/trials', { site, nonce: 'x', hash: 'y' }),
        post('apply', '/openings', { site, state: 'open', hash: 'x' }),
        {
          name: 'approve by hand',
          method: 'PATCH',
          path: `/openings/${id}`,
          body: { state: 'approved' },
          leaks: works,
        },
        { name: 'delete', method: 'DELETE', path: `/openings/${id}`, leaks: works },
        {
          name: 'delete many',
          method: 'DELETE',
          path: `/openings?${where({ site: { equals: site } })}`,
          leaks: does,
        },
        post('submit', `/sites/${site}/submit`),
        post('recall', `/sites/${site}/recall`),
        post('renew the trial', `/sites/${site}/trial`),
        post('approve', `/openings/${id}/approve`),
        post('return', `/openings/${id}/return`, { reason: '试试' }),
        post('suspend', `/sites/${site}/suspend`),
        post('resume', `/sites/${site}/resume`),
        post('close', `/sites/${site}/close`, { on: '2099-01-01', reason: '试试' }),
        post('keep open', `/sites/${site}/keep-open`),
      ],
    };
  }
  const stateOfLife = async () => [
    await stateOfTheirs(),
    await inside.payload.find({ collection: 'openings', depth: 0, pagination: false }),
    await inside.payload.find({ collection: 'trials', depth: 0, pagination: false }),
    await inside.payload.find({ collection: 'setups', depth: 0, pagination: false }),
    await inside.payload.find({ collection: 'templates', depth: 0, pagination: false }),
  ];

  // Who runs the site above decides on it, and that is no stranger here.
  test.each(strangers.filter((stranger) => stranger !== 'above'))(
    '%s neither sees nor changes it',
    async (stranger) => {
      const before = await stateOfLife();
      const { reads, acts } = triesOf();
      expect(await leaksOf([...reads, ...acts], stranger)).toEqual([]);
      expect(await stateOfLife()).toEqual(before);
    },
  );

  test('the auditor sees it and changes nothing', async () => {
    const before = await stateOfLife();
    const seen = await inside.ask('GET', `/openings/${towns.theirOpening.id}`, as('auditor'));
    expect(shows(seen)).toBe(true);
    expect(await leaksOf(triesOf().acts, 'auditor')).toEqual([]);
    expect(await stateOfLife()).toEqual(before);
  });

  test('who runs the site above sees it, and does not act as the town itself', async () => {
    const before = await stateOfLife();
    const seen = await inside.ask('GET', `/openings/${towns.theirOpening.id}`, as('above'));
    expect(shows(seen)).toBe(true);
    const ofTheTown = triesOf().acts.filter(({ name }) =>
      [
        'trials',
        'trial',
        'apply',
        'approve by hand',
        'delete',
        'submit',
        'recall',
        'renew the trial',
        'setups',
        'answers of the wizard',
        'answer the wizard',
        'set the site up',
        'found a site below',
        'look up an address below',
        'look up an address',
        'see how it would look',
        'take its logo away',
        'save the site as a template',
        'add a template',
        'change a template',
        'delete a template',
      ].includes(name),
    );
    expect(await leaksOf(ofTheTown, 'above')).toEqual([]);
    expect(await stateOfLife()).toEqual(before);
  });
});

describe('what was sent to the other town, and what it sends', () => {
  function triesOf(): Try[] {
    const { id, rule } = towns.theirShare;
    const { site, published } = towns.theirs;
    const draft = towns.theirs.documents.articles;
    const to = { sites: [towns.ours.site] };
    const post = (name: string, path: string, body: object = {}): Try => ({
      name,
      method: 'POST',
      path,
      body,
      leaks: works,
    });
    const rules: Try[] = [
      { name: 'rules', path: '/sharing-rules?limit=0&depth=4', leaks: shows },
      { name: 'rule', path: `/sharing-rules/${rule}`, leaks: works },
      {
        name: 'rules of the site',
        path: `/sharing-rules?${where({ site: { equals: site } })}`,
        leaks: counts,
      },
      {
        name: 'count of rules',
        path: `/sharing-rules/count?${where({ id: { equals: rule } })}`,
        leaks: counts,
      },
      post('make a rule', '/sharing-rules', {
        site,
        sender: towns.ours.site,
        choice: 'decline',
      }),
      {
        name: 'change a rule',
        method: 'PATCH',
        path: `/sharing-rules/${rule}`,
        body: { choice: 'decline' },
        leaks: works,
      },
      { name: 'delete a rule', method: 'DELETE', path: `/sharing-rules/${rule}`, leaks: works },
    ];
    return [
      ...rules,
      { name: 'shares', path: '/shares?limit=0&depth=4', leaks: works },
      { name: 'share', path: `/shares/${id}`, leaks: works },
      {
        name: 'count of shares',
        path: `/shares/count?${where({ id: { equals: id } })}`,
        leaks: works,
      },
      post('write a share', '/shares', { receiver: site, state: 'accepted' }),
      {
        name: 'change a share',
        method: 'PATCH',
        path: `/shares/${id}`,
        body: { state: 'accepted' },
        leaks: works,
      },
      { name: 'delete a share', method: 'DELETE', path: `/shares/${id}`, leaks: works },
      { name: 'what was sent to them', path: `/sites/${site}/shares`, leaks: works },
      { name: 'where theirs was sent', path: `/articles/${published}/sharing`, leaks: works },
      { name: 'where their draft was sent', path: `/articles/${draft}/sharing`, leaks: works },
      post('send theirs', `/articles/${published}/share`, to),
      post('send their draft', `/articles/${draft}/share`, to),
      post('take theirs back', `/articles/${published}/recall`, { reason: '试试' }),
      post('accept for them', `/shares/${id}/accept`),
      post('decline for them', `/shares/${id}/decline`, { reason: '试试' }),
      post('take a correction', `/shares/${id}/take-correction`),
      post('leave a correction', `/shares/${id}/leave-correction`),
      post('send them ours, sideways', `/articles/${towns.ours.published}/share`, {
        sites: [site],
      }),
    ];
  }
  const stateOfShares = async () => [
    await stateOfTheirs(),
    await inside.payload.find({ collection: 'shares', depth: 0, pagination: false }),
    await inside.payload.find({ collection: 'sharing-rules', depth: 0, pagination: false }),
  ];

  test.each(strangers)('%s neither sees nor changes it', async (stranger) => {
    const before = await stateOfShares();
    expect(await leaksOf(triesOf(), stranger)).toEqual([]);
    expect(await stateOfShares()).toEqual(before);
  });

  test('the auditor sees it and changes nothing', async () => {
    const before = await stateOfShares();
    const { site } = towns.theirs;
    expect(shows(await inside.ask('GET', `/sites/${site}/shares`, as('auditor')))).toBe(true);
    const acts = triesOf().filter(({ method }) => method);
    expect(await leaksOf(acts, 'auditor')).toEqual([]);
    expect(await stateOfShares()).toEqual(before);
  });
});

test('what was let pass at the gate is not rewritten, not even by the system', async () => {
  const { id } = await inside.payload.create({
    collection: 'gate-acts',
    data: {
      site: towns.ours.site,
      collection: 'articles',
      document: towns.ours.documents.articles,
      act: 'ask',
      hash: 'x',
      findings: [],
      reason: '试试',
      by: towns.people.editor.id,
    },
  });
  const change = { collection: 'gate-acts', id, data: { reason: '改' } } as const;
  await expect(inside.payload.update(change)).rejects.toThrow();
  await expect(inside.payload.delete({ collection: 'gate-acts', id })).rejects.toThrow();
  expect(await inside.payload.findByID({ collection: 'gate-acts', id })).toMatchObject({
    act: 'ask',
  });
});

describe('the gate of the other town', () => {
  function triesOf(): Try[] {
    const id = towns.theirEntry;
    const { site } = towns.theirs;
    const article = towns.theirs.documents.articles;
    const entry = { site, kind: 'forbidden-word', text: '甲', severity: 'must' };
    const post = (name: string, path: string, body: object = {}): Try => ({
      name,
      method: 'POST',
      path,
      body,
      leaks: works,
    });
    return [
      { name: 'lists', path: '/gate-entries?limit=0&depth=4', leaks: shows },
      { name: 'entry', path: `/gate-entries/${id}`, leaks: works },
      {
        name: 'guess at an entry',
        path: `/gate-entries?${where({ text: { like: secret } })}`,
        leaks: counts,
      },
      {
        name: 'count of entries',
        path: `/gate-entries/count?${where({ id: { equals: id } })}`,
        leaks: counts,
      },
      post('add an entry', '/gate-entries', entry),
      post('import entries', '/gate-entries/import', { ...entry, text: '甲\t乙' }),
      {
        name: 'change an entry',
        method: 'PATCH',
        path: `/gate-entries/${id}`,
        body: { text: '甲' },
        leaks: works,
      },
      { name: 'delete an entry', method: 'DELETE', path: `/gate-entries/${id}`, leaks: works },
      post('ask the gate about their draft', `/gate/articles/${article}`, { title: secret, site }),
      { name: 'what was asked', path: '/gate-acts?limit=0&depth=4', leaks: works },
      { name: 'what was asked for their draft', path: `/articles/${article}/gate`, leaks: works },
      post('ask to let it pass', `/articles/${article}/gate/ask`, { reason: '试试' }),
      post('let it pass', `/articles/${article}/gate/grant`, { ask: id, reason: '试试' }),
      post('decline it', `/articles/${article}/gate/decline`, { ask: id, reason: '试试' }),
      post('write a grant', '/gate-acts', { site, act: 'grant', ask: id, reason: '试试' }),
      post('ask their lists about a word', '/gate/articles', { title: secret, site }),
    ];
  }
  const stateOfGate = async () => [
    await stateOfTheirs(),
    await inside.payload.find({ collection: 'gate-entries', depth: 0, pagination: false }),
    await inside.payload.find({ collection: 'gate-acts', depth: 0, pagination: false }),
  ];

  test.each(strangers)('%s neither sees nor changes it', async (stranger) => {
    const before = await stateOfGate();
    expect(await leaksOf(triesOf(), stranger)).toEqual([]);
    expect(await stateOfGate()).toEqual(before);
  });
});

test.each(['limit=0', 'limit=1000000', 'limit=-1', 'pagination=false&limit=0'])(
  'a list of %s holds at most 200',
  async (query) => {
    const { body } = await inside.ask('GET', `/articles?${query}`, as('editor'));
    expect(body.limit).toBe(200);
  },
);

/** Doors at which somebody with these headers, who is nobody, is not turned away. */
async function openDoors(headers: Record<string, string>): Promise<string[]> {
  const open = new Set([
    'GET /access',
    'POST /users/login',
    'POST /users/logout',
    'POST /users/forgot-password',
    'POST /users/reset-password',
    'GET /users/me',
    'GET /users/init',
    // Answer with what the caller keeps or may do: nobody keeps nothing and may do nothing.
    'GET /payload-preferences/:key',
    'GET /payload-preferences/count',
    'GET /payload-preferences/:id',
    ...Object.keys(inside.payload.collections).map((slug) => `POST /${slug}/access/:id?`),
  ]);
  const doors = doorsOf(inside.payload);
  expect(doors.length).toBeGreaterThan(100);
  const lines: string[] = [];
  for (const { collection, path, method } of doors) {
    const door = `${method} ${path}`;
    if (open.has(door)) continue;
    const filled = filledIn(path, (name) => {
      if (name === 'collection') return 'articles';
      if (name === 'site') return towns.theirs.site;
      if (name === 'seq') return '1';
      if (name === 'filename') return encodeURIComponent(`${secret}.png`);
      return towns.theirs.documents[collection as Kind] ?? towns.theirs.documents.articles;
    });
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(method);
    const asking = isRead ? { headers } : { headers, body: {} };
    const answer = await inside.ask(method, filled, asking);
    if (answer.status < 400 || (answer.status >= 500 && answer.status !== 501))
      lines.push(`${door} → ${answer.status} ${answer.text.slice(0, 120)}`);
  }
  return lines;
}

test('nobody is refused at every door but the ones to sign in by', async () => {
  expect(await openDoors({})).toEqual([]);
});

test('what citizens hold, and tokens made up, open no door of the inside', async () => {
  const code = 'ABCD EFGH JKMN PQRS TVWX YZ01 2345';
  const claims = {
    id: towns.people['system-admin'].id,
    collection: 'users',
    email: 'x@example.cn',
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  const [head, , signature] = (towns.people.editor.cookie.split('=')[1] ?? '').split('.');
  const altered = `${head}.${part(claims)}.${signature}`;
  for (const headers of [
    {
      Authorization: `JWT ${unsigned}`,
      Cookie: `mingtang-token=${altered}; payload-token=${code}`,
    },
    { Authorization: `users API-Key ${code}`, Cookie: `mingtang-token=${unsigned}` },
  ]) {
    expect((await inside.ask('GET', '/users/me', { headers })).body).toMatchObject({ user: null });
    expect(await openDoors(headers)).toEqual([]);
  }
});

test('what the open doors say to nobody', async () => {
  expect((await inside.ask('GET', '/users/me')).body).toMatchObject({ user: null });
  expect((await inside.ask('GET', '/users/init')).body).toEqual({ initialized: true });
  expect((await inside.ask('GET', '/access')).body).toEqual({});
  expect((await inside.ask('POST', '/articles/access', { body: {} })).body).toEqual({ fields: {} });
  const kept = await inside.ask('GET', '/payload-preferences/nav');
  expect(kept.body).toMatchObject({ value: null });
});

test('at their own site people get what their role is for, and those of no site nothing', async () => {
  const { site, documents } = towns.ours;
  const got = new Map<string, number>();
  for (const [person] of called) {
    for (const kind of kinds) {
      const tries: Try[] = [
        { name: 'list', path: `/${kind}?${where({ site: { equals: site } })}`, leaks: counts },
        { name: 'read', path: `/${kind}/${documents[kind]}?draft=true`, leaks: works },
        {
          name: 'versions',
          path: `/${kind}/versions?${where({ parent: { equals: documents[kind] } })}`,
          leaks: counts,
        },
        {
          name: 'change',
          method: 'PATCH',
          path: `/${kind}/${documents[kind]}?draft=true`,
          body: {},
          leaks: works,
        },
      ];
      for (const { method = 'GET', path, body, leaks } of tries) {
        const answer = await inside.ask(method, path, { ...as(person), body });
        expect(answer.status === 500, `${person}: ${method} ${path}`).toBe(false);
        const isLetIn = leaks(answer);
        visits.push({ person, method, path, at: 'own', isLetIn });
        if (isLetIn) got.set(`${person} ${method}`, (got.get(`${person} ${method}`) ?? 0) + 1);
      }
    }
  }
  for (const person of ['nobody', 'member of nothing', 'above', 'security-admin'])
    expect(got.get(`${person} GET`), person).toBeUndefined();
  expect(got.get('auditor PATCH')).toBeUndefined();
  expect(got.get('editor PATCH')).toBeGreaterThan(0);
  expect(got.get('site-admin PATCH')).toBeGreaterThan(got.get('editor PATCH') ?? 0);
  expect(got.get('auditor GET')).toBeGreaterThan(20);
});
