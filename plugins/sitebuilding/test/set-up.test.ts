import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { House, Person } from '../../editorial/test/house.ts';
import { unmetMusts } from '../src/index.ts';
import { buildCounty, type County, foundTown, logOf, openBuilders } from './config.ts';

let house: House;
let county: County;
let people: County['people'];
let town: string;

beforeAll(async () => {
  house = await openBuilders({ faultsOf: unmetMusts });
  county = await buildCounty(house);
  people = county.people;
});
afterAll(() => house?.close());
beforeEach(async () => {
  town = await foundTown(house, county);
});

/** What a clerk answers who knows no more than this. */
const answers = {
  name: '某县甲镇人民政府',
  shortName: '甲镇',
  organ: '某县甲镇人民政府',
  drop: ['/tscy/'],
};

const ask = (by: Person | undefined, method: string, path: string, body?: object) =>
  house.ask(by, method, `/sites/${town}${path}`, body);
const setUp = (by: Person | undefined, more: object = {}) =>
  ask(by, 'POST', '/set-up', { template: 'township', answers, ...more });
const outcome = ({
  status,
  body,
}: {
  status: number;
  body: { errors?: { data?: { code?: string } }[] };
}) => (body.errors ? `${status} ${body.errors[0]?.data?.code}` : String(status));
const count = async (collection: string, site = town) => {
  const { rows } = await house.query(`select count(*)::int from ${collection} where site_id = $1`, [
    site,
  ]);
  return rows[0]?.count as number;
};

describe('setting a site up', () => {
  test('an empty site gets its columns, pages and sample articles, all shown on trial and none of it public', async () => {
    const { status, body } = await setUp(people.townAdmin);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body).toEqual({
      trial: expect.stringMatching(/\/trial\/[A-Za-z0-9_-]{43}\/$/),
      columns: await count('columns'),
      pages: await count('pages'),
      articles: await count('articles'),
    });
    const { rows } = await house.query(
      'select short_name, theme, identifiers_organizer from sites where id = $1',
      [town],
    );
    expect(rows).toEqual([
      { short_name: '甲镇', theme: 'township', identifiers_organizer: '某县甲镇人民政府' },
    ]);
    const path = body.trial.slice(body.trial.indexOf('/trial/'));
    for (const page of ['', 'tzgg/']) {
      const shown = await house.ask(undefined, 'GET', path + page);
      expect([shown.status, shown.body]).toEqual([200, expect.stringContaining('甲镇')]);
    }
    expect(await logOf(house, town)).toEqual([]);
  });

  test('what the county sends goes into the column that the template has for it, without being asked about', async () => {
    await setUp(people.townAdmin);
    const { rows } = await house.query(
      `select sender_id as sender, choice, path from sharing_rules r join columns c on c.id = r.column_id
       where r.site_id = $1`,
      [town],
    );
    expect(rows).toEqual([{ sender: county.county, choice: 'accept', path: '/tzgg/' }]);
  });

  test('of two who set it up at once one does, and the other is told', async () => {
    const outcomes = await Promise.all([setUp(people.townAdmin), setUp(people.otherReviewer)]);
    expect(outcomes.map(outcome).sort()).toEqual(['200', '409 not-empty']);
    const { rows } = await house.query(
      'select path from columns where site_id = $1 group by path having count(*) > 1',
      [town],
    );
    expect(rows).toEqual([]);
  });

  test('a site that has anything in it is left alone', async () => {
    await house.put('columns', { site: town, name: '通知公告', slug: 'tzgg' });
    expect(outcome(await setUp(people.townAdmin))).toBe('409 not-empty');
    expect(await count('columns')).toBe(1);
  });

  test.each(['townEditor', 'townPublisher', 'reviewer', 'neighbour'] as const)(
    '%s does not set it up',
    async (by) => {
      const { status } = await setUp(people[by]);
      expect([403, 404]).toContain(status);
      expect(await count('columns')).toBe(0);
    },
  );

  test('nobody and strangers are not told that the site exists', async () => {
    for (const by of [undefined, people.neighbour]) {
      expect((await setUp(by)).status).toBe(404);
      expect((await ask(by, 'GET', '/setup')).status).toBe(404);
      expect((await ask(by, 'POST', '/setup', { step: 1, answers })).status).toBe(404);
      expect((await ask(by, 'GET', '/checklist')).status).toBe(404);
    }
  });

  test('the system administrator may', async () => {
    expect(outcome(await setUp(people.system))).toBe('200');
  });

  test.each<[string, object, string]>([
    ['without a name', { answers: { ...answers, name: ' ' } }, '422 names-missing'],
    ['from a template of another level', { template: 'county-portal' }, '400 template-unknown'],
    ['from a template that is not there', { template: 'nichts' }, '400 template-unknown'],
    [
      'without a column that the law asks for',
      { answers: { ...answers, drop: ['/zwgk/'] } },
      '422 choice-refused',
    ],
    [
      'in colours that were not offered',
      { answers: { ...answers, palette: { primary: '#ffff00', accent: '#ffff00' } } },
      '422 choice-refused',
    ],
  ])('%s it is refused, and nothing is written', async (_, more, expected) => {
    expect(outcome(await setUp(people.townAdmin, more))).toBe(expected);
    expect(await count('columns')).toBe(0);
  });

  test('a field that cannot be right is named, and nothing is written', async () => {
    const { status, body } = await setUp(people.townAdmin, {
      answers: { ...answers, contact: { email: 'nicht' } },
    });
    expect(status).toBe(400);
    expect(body.errors[0].data.errors[0].path).toBe('contact.email');
    expect(await count('columns')).toBe(0);
  });
});

describe('what was answered', () => {
  const kept = async () => (await ask(people.townAdmin, 'GET', '/setup')).body;

  test('is kept half-way, by whoever of the site’s administrators goes on', async () => {
    expect(await kept()).toEqual({ step: 0, answers: {} });
    await ask(people.townAdmin, 'POST', '/setup', { step: 1, answers: { shortName: '甲' } });
    await ask(people.otherReviewer, 'POST', '/setup', { step: 4, answers });
    expect(await kept()).toEqual({ step: 4, answers });
  });

  test('is never an error, whatever it is', async () => {
    for (const half of [
      undefined,
      {},
      { step: 'x', answers: null },
      {
        answers: {
          name: 7,
          drop: [1],
          palette: 'rot',
          look: { masthead: 'bunt' },
          contact: 'x',
          unknown: 'x',
        },
      },
    ]) {
      expect((await ask(people.townAdmin, 'POST', '/setup', half)).status).toBe(200);
    }
    expect(await kept()).toEqual({ step: 0, answers: { drop: [] } });
  });

  test('is gone once the site is made', async () => {
    await ask(people.townAdmin, 'POST', '/setup', { step: 4, answers });
    await setUp(people.townAdmin);
    const { rows } = await house.query('select 1 from setups where site_id = $1', [town]);
    expect(rows).toEqual([]);
    expect(outcome(await ask(people.townAdmin, 'POST', '/setup', { step: 1, answers }))).toBe(
      '409 not-empty',
    );
  });
});

describe('founding a site', () => {
  let next = 0;
  const founding = (more: object = {}) => ({
    name: '某县丁镇人民政府',
    shortName: '丁镇',
    level: 'township',
    divisionCode: '640502199',
    mount: { host: 'county.localhost', basePath: `/xian/ding${++next}/` },
    siteAdmin: 'Town-Editor@example.cn',
    ...more,
  });
  const found = (by: Person | undefined, data: object = founding()) =>
    house.ask(by, 'POST', `/sites/${county.county}/found`, data);

  test('whoever runs the site above founds it and names who sets it up, who then can', async () => {
    const { status, body } = await found(people.otherReviewer);
    expect([status, body.errors]).toEqual([201, undefined]);
    const { rows } = await house.query('select status, parent_id, level from sites where id = $1', [
      body.id,
    ]);
    expect(rows).toEqual([{ status: 'draft', parent_id: county.county, level: 'township' }]);
    const made = await house.ask(people.townEditor, 'POST', `/sites/${body.id}/set-up`, {
      template: 'township',
      answers,
    });
    expect([made.status, made.body.errors]).toEqual([200, undefined]);
  });

  test('others found nothing', async () => {
    const before = await house.query('select count(*) from sites');
    for (const by of [undefined, people.reviewer, people.townAdmin, people.neighbour]) {
      expect([403, 404]).toContain((await found(by)).status);
    }
    expect((await house.query('select count(*) from sites')).rows).toEqual(before.rows);
  });

  test('of two who found a site at one address at once, one does', async () => {
    const same = founding();
    const outcomes = await Promise.all([
      found(people.otherReviewer, same),
      found(people.system, same),
    ]);
    expect(outcomes.map(outcome).sort()).toEqual(['201', '409 mount-taken']);
  });

  test.each<[string, object, string]>([
    ['without a short name', { shortName: '' }, '400 founding-incomplete'],
    ['at the address of another', { mount: mount('/xian/') }, '409 mount-taken'],
    ['outside its own address', { mount: mount('/lin/ding/') }, '403 mount-not-below'],
    [
      'on another host',
      { mount: { host: 'else.localhost', basePath: '/xian/' } },
      '403 mount-not-below',
    ],
    ['as a city', { level: 'city' }, '400 level-not-below'],
    ['with somebody whom nobody knows', { siteAdmin: 'x@example.cn' }, '422 no-such-user'],
    ['with themselves', { siteAdmin: 'other-reviewer@example.cn' }, '403 own-rights'],
  ])('a county does not found a site %s', async (_, more, expected) => {
    const before = await house.query('select count(*) from sites');
    expect(outcome(await found(people.otherReviewer, founding(more)))).toBe(expected);
    expect((await house.query('select count(*) from sites')).rows).toEqual(before.rows);
  });

  test('an address that is none, or hides a column, is refused', async () => {
    const bad = await found(people.otherReviewer, founding({ mount: mount('/xian/Ding') }));
    expect([bad.status, bad.body.errors[0].data.errors[0].path]).toEqual([400, 'mount.basePath']);
    await house.put('columns', { site: county.county, name: '公开', slug: 'zwgk' });
    const hiding = founding({ mount: mount('/xian/zwgk/') });
    expect(outcome(await found(people.otherReviewer, hiding))).toBe('409 mount-is-column');
  });
});

/** On the county's host. */
function mount(basePath: string) {
  return { host: 'county.localhost', basePath };
}

describe('the checklist', () => {
  const checklist = async (by: Person, language = 'zh') =>
    (
      await house.ask(by, 'GET', `/sites/${town}/checklist`, undefined, {
        'accept-language': language,
      })
    ).body;

  test('of a site just set up says what is sample text, where it stands and by which law', async () => {
    await setUp(people.townAdmin);
    const { mayOpen, checks } = await checklist(people.townAdmin);
    expect(mayOpen).toBe(false);
    const of = (code: string) => checks.find((check: { code: string }) => check.code === code);
    expect(of('required-column')).toMatchObject({
      severity: 'must',
      isPassed: true,
      law: expect.stringContaining('政府信息公开条例'),
      findings: [],
    });
    const { rows } = await house.query(
      'select articles.id, title from articles join columns c on c.id = column_id where articles.site_id = $1 and c.path = $2',
      [town, '/tzgg/'],
    );
    expect(of('sample-text').findings).toContainEqual({
      message: expect.stringContaining('示例文字'),
      at: rows[0]?.title,
      place: { kind: 'article', id: rows[0]?.id, field: 'title' },
      href: `/admin/collections/articles/${rows[0]?.id}#field-title`,
    });
    expect(
      of('contacts').findings.map(({ place }: { place: { field: string } }) => place.field),
    ).toEqual(['contact.address', 'contact.phone', 'contact.hours']);
  });

  test('is computed when it is asked for, in the language of whoever asks', async () => {
    await setUp(people.townAdmin);
    const contact = { address: '一路 1 号', phone: '0955-1', hours: '全天' };
    await house.ask(people.townAdmin, 'PATCH', `/sites/${town}`, { contact });
    const { checks } = await checklist(people.townAdmin, 'en');
    expect(checks).toContainEqual(
      expect.objectContaining({ code: 'contacts', title: 'Contacts are there', isPassed: true }),
    );
  });

  test('is shown to those who work there and those who decide', async () => {
    await setUp(people.townAdmin);
    for (const by of [people.townEditor, people.reviewer, people.system]) {
      expect((await checklist(by)).mayOpen).toBe(false);
    }
  });
});
