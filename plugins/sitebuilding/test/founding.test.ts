import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { House, Person } from '../../editorial/test/house.ts';
import { unmetMusts, writeContent } from '../src/index.ts';
import { topicSite, townshipSite } from '../src/templates/index.ts';
import { buildCounty, type County, logOf, openBuilders } from './config.ts';
import { addGrownTown } from './grown-town.ts';
import { grown, answers as known } from './new-site.ts';

let house: House;
let county: County;
let people: County['people'];
/** A live town of the county, grown from its template, with people and texts of its own. */
let town: string;

beforeAll(async () => {
  house = await openBuilders({ faultsOf: unmetMusts });
  county = await buildCounty(house);
  people = county.people;
  const at = await addGrownTown(house, county);
  town = at.town;
  await house.put('pages', {
    site: town,
    title: '沈望川同志先进事迹',
    description: '沈望川，电话 13912345678',
    place: 'own',
    slug: 'shiji',
    blocks: [
      { blockType: 'leaders', people: [{ name: '沈望川', office: '镇长', duties: '管水' }] },
      { blockType: 'contacts', offices: [{ name: '民政办', phone: '0955-7123456' }] },
    ],
    _status: 'published',
  });
  await house.put('columns', {
    site: town,
    name: '村务公开',
    slug: 'cwgk',
    description: '联系人沈望川',
  });
  await house.payload.update({ collection: 'sites', id: town, data: { status: 'live' } });
});
afterAll(() => house?.close());

let next = 0;
const founding = (more: object = {}) => ({
  name: '某县丁镇人民政府',
  shortName: '丁镇',
  template: 'township',
  mount: { host: 'county.localhost', basePath: `/xian/ding${++next}/` },
  siteAdmin: 'town-editor@example.cn',
  ...more,
});
const post = (by: Person | undefined, path: string, body: object = {}) =>
  house.ask(by, 'POST', path, body);
const found = (data: object = founding(), by: Person = people.otherReviewer) =>
  post(by, `/sites/${county.county}/found`, data);
const outcome = ({
  status,
  body,
}: {
  status: number;
  body: { errors?: { data?: { code?: string } }[] };
}) => (body.errors ? `${status} ${body.errors[0]?.data?.code}` : String(status));
const sitesNow = async () => (await house.query('select count(*)::int from sites')).rows[0]?.count;
const setUp = (site: string, answers: object = {}, by: Person = people.townEditor) =>
  post(by, `/sites/${site}/set-up`, {
    answers: { name: '丁镇政府', shortName: '丁镇', organ: '丁镇政府', ...answers },
  });
const stored = async (site: string) =>
  (
    await house.query(
      'select level, purpose, grown_from, mount_base_path as path from sites where id = $1',
      [site],
    )
  ).rows[0];

describe('founding from a template', () => {
  test('gives the site its level and kind, and the wizard that template', async () => {
    const { status, body } = await found();
    expect([status, body.errors]).toEqual([201, undefined]);
    expect(await stored(body.id)).toMatchObject({
      level: 'township',
      purpose: 'organ',
      grown_from: 'township',
    });
    expect(outcome(await setUp(body.id))).toBe('200');
  });

  test.each<[string, object, string]>([
    ['of a level that does not stand there', { template: 'city-portal' }, '400 template-unknown'],
    ['that nobody knows', { template: 'saved-x' }, '400 template-unknown'],
    ['that is none at all', { template: '', level: '' }, '400 founding-incomplete'],
  ])('%s is refused', async (_, more, expected) => {
    const before = await sitesNow();
    expect(outcome(await found(founding(more)))).toBe(expected);
    expect(await sitesNow()).toBe(before);
  });

  test('a topic keeps its kind: its wizard takes no other template, and nothing stands below it', async () => {
    const { body } = await found(founding({ template: 'topic', mount: at('/xian/huanghe/') }));
    expect(await stored(body.id)).toMatchObject({ level: 'county', purpose: 'topic' });
    expect(outcome(await setUp(body.id, { template: 'county-portal' }))).toBe(
      '400 template-unknown',
    );
    expect(outcome(await post(people.otherReviewer, `/sites/${body.id}/found`, founding()))).toBe(
      '400 topic-misplaced',
    );
  });

  test('an organ cannot become a topic to owe less', async () => {
    const { body } = await found();
    expect(outcome(await setUp(body.id, { template: 'topic' }))).toBe('400 template-unknown');
    const changed = await house.ask(people.system, 'PATCH', `/sites/${body.id}`, {
      purpose: 'topic',
    });
    expect(changed.body.doc.purpose).toBe('organ');
  });

  test('a topic has no host of its own, whoever asks', async () => {
    const own = founding({ template: 'topic', mount: { host: 'x.localhost', basePath: '/' } });
    expect(outcome(await found(own, people.system))).toBe('400 topic-misplaced');
  });
});

test('a topic goes from founding to open with the rules that fit topics', async () => {
  const mount = at('/xian/zhuanti/');
  const { body } = await found(
    founding({ name: '黄河保护专题', shortName: '黄河保护', template: 'topic', mount }),
  );
  const site: string = body.id;
  const { site: own, ...content } = JSON.parse(
    JSON.stringify(grown(topicSite, { mount })).replace(/【示例】(.*?)（请替换）/g, '$1'),
  );
  const { mount: _, ...fields } = own;
  await house.payload.update({ collection: 'sites', id: site, data: fields });
  await writeContent(await createLocalReq({}, house.payload), {
    site,
    content,
    why: 'a topic of a test is made',
  });
  const listed = await house.ask(people.townEditor, 'GET', `/sites/${site}/checklist`);
  expect([listed.body.mayOpen, listed.body.checks.length > 0]).toEqual([true, true]);
  const submitted = await post(people.townEditor, `/sites/${site}/submit`);
  expect(submitted.body.errors).toBeUndefined();
  const approved = await post(people.reviewer, `/openings/${submitted.body.id}/approve`);
  expect([approved.status, approved.body.state]).toEqual([200, 'approved']);
  expect(await logOf(house, site)).toContain(`put site:${site}`);
  const [row] = (await house.log(`site:${site}`)).slice(-1);
  expect(row?.record.purpose).toBe('topic');
});

describe('an address', () => {
  const check = async (mount: object, by: Person = people.otherReviewer, purpose = 'organ') =>
    post(by, `/sites/${county.county}/found/check`, { mount, purpose });

  test('is said to be free or not, and why, before the site is founded', async () => {
    expect((await check(at('/xian/frei/'))).body).toEqual({
      isFree: true,
      address: 'http://county.localhost/xian/frei/',
      message: '这个网址可以使用。',
    });
    for (const [mount, message] of [
      [at('/xian/'), '已有站点'],
      [at('/xian/A/'), '写法不对'],
      [at('/lin/x/'), '之下'],
      [{ host: 'ein host', basePath: '/' }, '写法不对'],
    ] as const) {
      const { body } = await check(mount);
      expect([body.isFree, body.message]).toEqual([false, expect.stringContaining(message)]);
    }
  });

  test('with a host of its own must be one that no site uses', async () => {
    const { body } = await check({ host: 'county.localhost', basePath: '/' }, people.system);
    expect([body.isFree, body.message]).toEqual([false, expect.stringContaining('域名已有站点')]);
    expect((await check({ host: 'neu.localhost', basePath: '/' }, people.system)).body.isFree).toBe(
      true,
    );
  });

  test('is looked up by those who run the site above, and by no one else', async () => {
    for (const by of [people.reviewer, people.townAdmin, people.neighbour]) {
      expect([403, 404]).toContain((await check(at('/xian/frei/'), by)).status);
    }
  });

  test('is finished by the clerk where its founder left the last part open', async () => {
    const { body } = await found(founding({ segmentIsOpen: true }));
    const ask = (segment: string) =>
      post(people.townEditor, `/sites/${body.id}/setup/address`, { segment });
    expect((await ask('dingzhen')).body).toMatchObject({
      isFree: true,
      address: 'http://county.localhost/xian/dingzhen/',
    });
    expect((await ask('Ding Zhen')).body.isFree).toBe(false);
    const other = await found(founding({ mount: at('/xian/weg/') }));
    expect(outcome(other)).toBe('201');
    expect((await ask('weg')).body.isFree).toBe(false);
    expect(outcome(await setUp(body.id, { segment: 'weg' }))).toBe('409 mount-taken');
    expect(outcome(await setUp(body.id, { segment: '../x' }))).toBe('400 mount-malformed');
    expect(outcome(await setUp(body.id, { segment: 'dingzhen' }))).toBe('200');
    expect(await stored(body.id)).toMatchObject({ path: '/xian/dingzhen/' });
  });

  test('is fixed otherwise', async () => {
    const { body } = await found();
    const asked = await post(people.townEditor, `/sites/${body.id}/setup/address`, {
      segment: 'x',
    });
    expect(outcome(asked)).toBe('403 mount-fixed');
    expect(outcome(await setUp(body.id, { segment: 'anders' }))).toBe('403 mount-fixed');
  });
});

describe('who sets it up', () => {
  const clerk = { email: 'Neue-Kraft@example.cn', name: '新办事员' };

  test('may be somebody new, whom the system administrator makes, with a password told once', async () => {
    const { status, body } = await found(founding({ siteAdmin: clerk }), people.system);
    expect([status, body.errors]).toEqual([201, undefined]);
    const { email, password } = body.account;
    const signedIn = await post(undefined, '/users/login', { email, password });
    expect([signedIn.status, email]).toEqual([200, 'neue-kraft@example.cn']);
    const cookie = signedIn.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    expect(outcome(await setUp(body.id, {}, { id: '', cookie }))).toBe('200');
    expect(outcome(await found(founding({ siteAdmin: clerk }), people.system))).toBe(
      '409 user-exists',
    );
  });

  test('is nobody new for those who make no accounts', async () => {
    const before = await sitesNow();
    const other = { ...clerk, email: 'noch-eine@example.cn' };
    expect(outcome(await found(founding({ siteAdmin: other })))).toBe('403 accounts-not-yours');
    expect(await sitesNow()).toBe(before);
    const { rows } = await house.query('select 1 from users where email = $1', [other.email]);
    expect(rows).toEqual([]);
  });
});

describe('the look of a site that is not made yet', () => {
  const look = (site: string, answers: object, by: Person | undefined = people.townEditor) =>
    post(by, `/sites/${site}/look`, {
      answers: { name: '丁镇政府', shortName: '丁镇', organ: '丁镇政府', ...answers },
    });

  test('is its home page in the theme and colours chosen, and nothing is written', async () => {
    const { body } = await found();
    const { primary, accent } = townshipSite.palettes[1] ?? { primary: '', accent: '' };
    const palette = { primary, accent };
    const inTownship = await look(body.id, { palette });
    expect([inTownship.status, inTownship.body.errors]).toEqual([200, undefined]);
    expect(inTownship.body.html).toContain('丁镇政府');
    expect(inTownship.body.html).toContain(`--site-primary: ${primary}`);
    expect(inTownship.body.html).toContain('/_a/township/');
    expect((await look(body.id, { theme: 'civic' })).body.html).toContain('/_a/civic/');
    const { rows } = await house.query(
      'select 1 from columns where site_id = $1 union all select 1 from pages where site_id = $1',
      [body.id],
    );
    expect(rows).toEqual([]);
  });

  test('has the masthead, the type and the home page that were chosen, before anything is saved', async () => {
    const { body } = await found();
    const asItIs = (await look(body.id, {})).body;
    expect(asItIs.html).not.toMatch(/data-ground|data-type-scale|class="home"/);
    const chosen = { typeScale: 'large', masthead: 'filled', homeLayout: 'sidebar' };
    const { html } = (await look(body.id, { look: chosen })).body;
    expect(html).toContain('data-ground="filled"');
    expect(html).toContain('data-type-scale="large"');
    expect(html).toContain('class="home"');
  });

  test('has a plain masthead while there is no banner to show, and says so', async () => {
    const { body } = await found();
    const answer = (await look(body.id, { look: { masthead: 'picture' } })).body;
    expect(answer.hasBanner).toBe(false);
    expect(answer.html).toContain('data-ground="plain"');
  });

  test('is what the site then wears', async () => {
    const { body } = await found();
    const look = { typeScale: 'large', masthead: 'filled' };
    expect(outcome(await setUp(body.id, { theme: 'civic', look }))).toBe('200');
    const { rows } = await house.query(
      'select theme, tokens_type_scale, tokens_masthead, tokens_home_layout from sites where id = $1',
      [body.id],
    );
    expect(rows).toEqual([
      {
        theme: 'civic',
        tokens_type_scale: 'large',
        tokens_masthead: 'filled',
        tokens_home_layout: null,
      },
    ]);
  });

  test('is shown to those who set it up alone, in a theme that there is', async () => {
    const { body } = await found();
    for (const by of [people.townPublisher, people.neighbour]) {
      expect([403, 404]).toContain((await look(body.id, {}, by)).status);
    }
    expect(outcome(await look(body.id, { theme: '../x' }))).toBe('422 choice-refused');
    expect(outcome(await setUp(body.id, { theme: 'nichts' }))).toBe('422 choice-refused');
  });
});

describe('the logo of a site', () => {
  const drawing = (fill: string) =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script><rect x="100" y="150" width="200" height="100" fill="${fill}"/></svg>`,
    );
  const give = (by: Person | undefined, site: string, bytes: Buffer, name = '站标.svg') => {
    const form = new FormData();
    form.set('file', new File([new Uint8Array(bytes)], name, { type: 'image/svg+xml' }));
    return house.ask(by, 'POST', `/sites/${site}/logo`, form);
  };
  const look = async (site: string, theme: string) =>
    (
      await post(people.townEditor, `/sites/${site}/look`, {
        answers: { name: '丁镇政府', shortName: '丁镇', organ: '丁镇政府', theme },
      })
    ).body;
  const picturesOf = async (site: string) =>
    (
      await house.query(
        `select logo.variants as logo, icon.variants as icon, logo.original as original
         from sites left join media logo on logo.id = logo_id left join media icon on icon.id = icon_id
         where sites.id = $1`,
        [site],
      )
    ).rows[0];

  test('is cut to what is drawn, fitted to the masthead, and shown in the look and on trial', async () => {
    const { body } = await found();
    const given = await give(people.townEditor, body.id, drawing('#b8342a'));
    expect([given.status, given.body.errors]).toEqual([200, undefined]);
    const { logo, icon, original } = await picturesOf(body.id);
    expect(logo[0]).toMatchObject({ width: 256, height: 128 });
    expect(icon[0]).toMatchObject({ width: 128, height: 128 });
    expect(original).toMatch(/\.png$/);
    const seen = await look(body.id, 'civic');
    expect([seen.hasLogo, seen.warning]).toEqual([true, undefined]);
    for (const { format, blob } of [logo, icon].flat()) {
      if (format === 'webp') expect(seen.html).toContain(blob);
    }
    const made = await setUp(body.id);
    const trial = made.body.trial.slice(made.body.trial.indexOf('/trial/'));
    expect((await house.ask(undefined, 'GET', trial)).body).toContain(logo[1].blob);
  });

  test('that can hardly be seen on the masthead is warned of, and taken away again', async () => {
    const { body } = await found();
    await give(people.townEditor, body.id, drawing('#f4f0e6'));
    expect((await look(body.id, 'civic')).warning).toContain('对比度');
    const away = await post(people.townEditor, `/sites/${body.id}/logo`);
    expect(away.body).toEqual({ hasLogo: false });
    expect((await look(body.id, 'civic')).hasLogo).toBe(false);
  });

  test('is given by those who run the site, and is a picture', async () => {
    const { body } = await found();
    for (const by of [undefined, people.townPublisher, people.neighbour]) {
      expect([403, 404]).toContain((await give(by, body.id, drawing('#b8342a'))).status);
    }
    const broken = await give(people.townEditor, body.id, Buffer.from('kein Bild'));
    expect(outcome(broken)).toBe('400 logo-unreadable');
    expect(await picturesOf(body.id)).toMatchObject({ logo: null, icon: null });
  });
});

describe('a saved template', () => {
  const saveBy = (by: Person | undefined, name: string, site = town) =>
    post(by, `/sites/${site}/save-template`, { name, description: '带村务公开' });
  const save = (name: string) => saveBy(people.townAdmin, name);
  const contents = async (code: string) =>
    JSON.stringify(
      (await house.query('select template from templates where id = $1', [code.slice(6)])).rows,
    );

  test('keeps the structure of a live site, and no people, texts, contacts or identifiers', async () => {
    const { status, body } = await save('本县乡镇样板');
    expect([status, body.errors]).toEqual([201, undefined]);
    const text = await contents(body.template);
    expect(text).toContain('村务公开');
    expect(text).toContain('镇长');
    expect(text).toContain('示例');
    const { contact, above } = known;
    const secrets = [
      '沈望川',
      '139123',
      '7123456',
      '管水',
      ...Object.values(contact),
      ...Object.values(above?.identifiers ?? {}),
    ];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });

  test('is offered below the site above, and nowhere else', async () => {
    const { body } = await save('只在本县');
    const here = await found(founding({ template: body.template }));
    expect(outcome(here)).toBe('201');
    expect(outcome(await setUp(here.body.id))).toBe('200');
    const { rows } = await house.query('select 1 from columns where site_id = $1 and path = $2', [
      here.body.id,
      '/cwgk/',
    ]);
    expect(rows).toHaveLength(1);
    const far = (await house.query(`select id from sites where mount_base_path = '/lin/'`)).rows[0]
      ?.id;
    const there = await post(
      people.neighbour,
      `/sites/${far}/found`,
      founding({ template: body.template, mount: at('/lin/neu/'), siteAdmin: '' }),
    );
    expect(outcome(there)).toBe('400 template-unknown');
  });

  test('is made by those who run the site, of a live site, under a name of its own', async () => {
    for (const by of [undefined, people.townEditor, people.reviewer, people.neighbour]) {
      expect([403, 404]).toContain((await saveBy(by, 'fremd')).status);
    }
    const { body } = await found();
    expect(outcome(await saveBy(people.townEditor, 'im Bau', body.id))).toBe('409 not-to-save');
    expect(outcome(await save('x'))).toBe('400 template-incomplete');
    const both = await Promise.all([save('zugleich'), save('zugleich')]);
    expect(both.map(outcome).sort()).toEqual(['201', '409 template-name-taken']);
  });

  test('is seen and taken away by administrators of both sites alone, and written by nobody', async () => {
    const { body } = await save('sichtbar');
    const path = `/templates/${body.template.slice(6)}`;
    for (const by of [undefined, people.townEditor, people.reviewer, people.neighbour]) {
      expect((await house.ask(by, 'GET', path)).status).toBeGreaterThanOrEqual(400);
      expect((await house.ask(by, 'DELETE', path)).status).toBeGreaterThanOrEqual(400);
      expect((await house.ask(by, 'GET', '/templates')).body.docs ?? []).toEqual([]);
    }
    for (const by of [people.townAdmin, people.otherReviewer, people.system]) {
      expect((await house.ask(by, 'GET', path)).status).toBe(200);
      expect((await house.ask(by, 'PATCH', path, { name: 'anders' })).status).toBe(403);
      const made = await post(by, '/templates', { name: 'x', savedFrom: town, template: {} });
      expect(made.status).toBe(403);
    }
    expect((await house.ask(people.otherReviewer, 'DELETE', path)).status).toBe(200);
    expect(outcome(await found(founding({ template: body.template })))).toBe(
      '400 template-unknown',
    );
  });
});

describe('a copy of a live site', () => {
  test('is founded with a template that nobody else is offered', async () => {
    const { status, body } = await found(founding({ template: '', copyOf: town }));
    expect([status, body.errors]).toEqual([201, undefined]);
    const { grown_from: code, level } = await stored(body.id);
    expect([level, code]).toEqual(['township', expect.stringMatching(/^saved-/)]);
    const another = await found();
    expect(outcome(await setUp(another.body.id, { template: code }))).toBe('400 template-unknown');
    expect(outcome(await setUp(body.id))).toBe('200');
    const { rows } = await house.query(
      `select title from articles where site_id = $1 and title not like '【示例】%'`,
      [body.id],
    );
    expect(rows).toEqual([]);
  });

  test('is made of a live site below the same one, and of no other', async () => {
    const draft = (await found()).body.id;
    const { rows } = await house.query(`select id from sites where mount_base_path = '/lin/'`);
    for (const copyOf of [draft, rows[0]?.id, county.county]) {
      expect(outcome(await found(founding({ template: '', copyOf })))).toBe('400 not-to-copy');
    }
  });
});

/** On the county's host. */
function at(basePath: string) {
  return { host: 'county.localhost', basePath };
}
