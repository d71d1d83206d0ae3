import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type House, type Person, picture, siteData, words } from '../../editorial/test/house.ts';
import { openBuilders } from './config.ts';
import { buildPrefecture, type Prefecture, publishAt, sharedAt, type Town } from './prefecture.ts';

let house: House;
let at: Prefecture;
let town: Town;
let next: Town;
let article: string;
let turn = 0;
let title: string;

beforeAll(async () => {
  house = await openBuilders();
  at = await buildPrefecture(house, { towns: 3 });
  [town, next] = at.towns as [Town, Town];
});
afterAll(() => house?.close());
beforeEach(async () => {
  await house.query('delete from sharing_rules');
  title = `第${++turn}号通知`;
  article = await publishAt(house, at.city, title);
});

const post = (by: Person | undefined, path: string, body: object = {}) =>
  house.ask(by, 'POST', path, body);
const share = (body: object = { level: 'township' }, by: Person = at.people.city, id = article) =>
  post(by, `/articles/${id}/share`, body);
const rule = (choice: string, of: Town = town, more: object = {}) =>
  house.put('sharing-rules', { site: of.site, sender: at.city.site, choice, ...more });
const incoming = async (of: Town = town, by: Person = at.people.town) =>
  (await house.ask(by, 'GET', `/sites/${of.site}/shares`)).body.shares;
const arrived = async (of: Town = town, by: Person = at.people.town) =>
  (await incoming(of, by)).find((found: { title: string }) => found.title === title);
const code = ({ body }: { body: { errors?: { data: { code: string } }[] } }) =>
  body.errors?.[0]?.data.code;
const recordAt = async ({ site }: Town) => {
  const { rows } = await house.query(
    `select record from outbound.published where site = $1 and title = $2`,
    [site, title],
  );
  return rows[0]?.record;
};
const change = (data: object, id = article) =>
  house.ask(at.people.city, 'PATCH', `/articles/${id}`, data);

describe('the city pushes an article', () => {
  test('to all townships: those who accept by a standing choice show it, the others are asked', async () => {
    await rule('accept');
    expect((await share()).body).toEqual({ accepted: 1, waiting: 2, declined: 0 });
    expect(await sharedAt(house, town)).toContain(title);
    expect(await sharedAt(house, next)).not.toContain(title);
    expect(await arrived(next, at.people.other)).toMatchObject({
      state: 'waiting',
      isFromAbove: true,
    });
  });

  test('what is shown is the article as it is there, naming its site, at an address of the receiver', async () => {
    await rule('accept');
    await share();
    const source = await recordAt(at.city);
    const shown = await recordAt(town);
    expect(shown).toMatchObject({
      title,
      html: source.html,
      source: source.source,
      column: town.column,
      origin: { site: at.city.site, name: '某市人民政府', path: source.path },
    });
    expect(shown.path).toMatch(/^\/dt\/\d{8}-[0-9a-f]{8}\.html$/);
    expect(shown.path).not.toBe(source.path);
  });

  test('to one county’s townships, to named sites, to departments', async () => {
    const count = async (body: object) => Object.values((await share(body)).body as object);
    expect(await count({ level: 'township', below: at.county.site })).toEqual([0, 3, 0]);
    expect(await count({ sites: [at.department.site] })).toEqual([0, 1, 0]);
    expect(await count({ level: 'department' })).toEqual([0, 1, 0]);
    expect(code(await share({ level: 'township', below: at.department.site }))).toBe(
      'not-a-receiver',
    );
    expect(code(await share({}))).toBe('receivers-missing');
    expect(code(await share({ sites: ['x'] }))).toBe('receivers-missing');
    for (const unread of [{ below: 'x' }, { sites: ['x'] }, { sites: [] }]) {
      expect(code(await share({ level: 'township', ...unread }))).toBe('receivers-missing');
    }
  });

  test('into the column that the receiver chose for it, else one like at the source', async () => {
    const own = (
      await house.put('columns', { site: town.site, name: '上级精神', slug: `s${turn}` })
    ).id;
    await rule('accept', town, { column: own });
    await rule('accept', next);
    await share();
    expect((await recordAt(town)).column).toBe(own);
    expect((await recordAt(next)).column).toBe(next.column);
    await expect(
      house.payload.delete({ collection: 'columns' as CollectionSlug, id: own }),
    ).rejects.toMatchObject({ code: 'column-shows-shared' });
  });

  test('sharing again sends nothing twice', async () => {
    await rule('accept');
    await share();
    const before = (await house.log()).length;
    expect((await share()).body).toEqual({ accepted: 1, waiting: 2, declined: 0 });
    expect((await house.log()).length).toBe(before);
  });

  test('no more than the article itself: the receiver’s people cannot open it at its site', async () => {
    await rule('accept');
    await share();
    for (const by of [at.people.town, at.people.townAdmin, at.people.county]) {
      for (const path of [
        `/articles/${article}`,
        `/articles/${article}?draft=true`,
        `/articles/versions?where[parent][equals]=${article}`,
        `/preview/articles/${article}`,
        `/articles/${article}/receipt`,
      ]) {
        const { status, body } = await house.ask(by, 'GET', path);
        expect(status === 404 || body.totalDocs === 0, `${path}: ${status}`).toBe(true);
      }
    }
    const { id } = await arrived();
    expect((await house.ask(at.people.town, 'GET', `/articles/${id}`)).status).toBe(404);
    const changed = await house.ask(at.people.town, 'PATCH', `/articles/${id}`, { title: '改' });
    expect(changed.status).toBe(403);
    expect(await recordAt(town)).toMatchObject({ title });
  });

  test('of several who share at once each receiver gets it once', async () => {
    for (const of of at.towns) await rule('accept', of);
    const answers = await Promise.all([share(), share(), share()]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const of of at.towns) {
      const { rows } = await house.query(
        `select 1 from outbound.log where site = $1 and record->>'title' = $2`,
        [of.site, title],
      );
      expect(rows).toHaveLength(1);
    }
  });
});

test('a push that breaks half-way reaches nobody, and goes through when it is tried again', async () => {
  for (const of of at.towns) await rule('accept', of);
  const last = at.towns
    .map(({ site }) => site)
    .sort()
    .at(-1);
  await house.query(`create function break_half_way() returns trigger language plpgsql as
    $$ begin raise exception 'the disk is full'; end $$`);
  await house.query(`create trigger break_half_way before insert on outbound.log
    for each row when (new.site = '${last}') execute function break_half_way()`);
  const before = (await house.log()).length;
  expect((await share()).status).toBe(500);
  expect((await house.log()).length).toBe(before);
  expect(await arrived()).toBeUndefined();
  await house.query('drop function break_half_way cascade');
  expect((await share()).body).toEqual({ accepted: 3, waiting: 0, declined: 0 });
});

describe('a receiver decides', () => {
  test('to show what it was asked about, in a column it names', async () => {
    await share();
    const { id } = await arrived();
    expect((await post(at.people.town, `/shares/${id}/accept`)).body).toEqual({
      state: 'accepted',
    });
    expect(await sharedAt(house, town)).toContain(title);
    expect(await arrived()).toMatchObject({ state: 'accepted', column: '动态' });
    expect(code(await post(at.people.town, `/shares/${id}/accept`))).toBe('already-settled');
  });

  test('to decline it with a reason, which the sender reads; it stays away when the source is corrected', async () => {
    await share();
    const { id } = await arrived();
    expect(code(await post(at.people.town, `/shares/${id}/decline`, {}))).toBe('reason-missing');
    await post(at.people.town, `/shares/${id}/decline`, { reason: '与本镇无关' });
    const { sites } = (await house.ask(at.people.city, 'GET', `/articles/${article}/sharing`)).body;
    expect(sites.find((of: { id: string }) => of.id === town.site).share).toMatchObject({
      state: 'declined',
      reason: '与本镇无关',
    });
    await change({ subtitle: '更正' });
    await rule('accept');
    await share();
    expect(await sharedAt(house, town)).not.toContain(title);
  });

  test('to take down what it showed, and to think again', async () => {
    await rule('accept');
    await share();
    const { id } = await arrived();
    await post(at.people.town, `/shares/${id}/decline`, { reason: '已过时' });
    expect(await sharedAt(house, town)).not.toContain(title);
    await change({ subtitle: '更正' });
    expect(await sharedAt(house, town)).not.toContain(title);
    await post(at.people.town, `/shares/${id}/accept`);
    expect(await recordAt(town)).toMatchObject({ subtitle: '更正' });
  });

  test('once: of two who accept and decline at the same moment one is told that it is settled', async () => {
    await share();
    const { id } = await arrived();
    const answers = await Promise.all([
      post(at.people.town, `/shares/${id}/accept`),
      post(at.people.townAdmin, `/shares/${id}/accept`),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('by a standing choice: what always is declined does not arrive', async () => {
    await rule('decline');
    expect((await share()).body).toEqual({ accepted: 0, waiting: 2, declined: 1 });
    expect(await sharedAt(house, town)).not.toContain(title);
  });
});

describe('what is mandatory', () => {
  const mandatory = { level: 'township', mandatory: true };

  test('is shown everywhere, in spite of standing and earlier refusals, and cannot be declined', async () => {
    await rule('decline');
    await share();
    expect(await sharedAt(house, town)).not.toContain(title);
    expect((await share(mandatory)).body).toEqual({ accepted: 3, waiting: 0, declined: 0 });
    for (const of of at.towns) expect(await sharedAt(house, of)).toContain(title);
    const { id } = await arrived();
    expect(code(await post(at.people.town, `/shares/${id}/decline`, { reason: '不要' }))).toBe(
      'is-mandatory',
    );
    expect(await sharedAt(house, town)).toContain(title);
  });

  test('comes from a publisher of the city alone, downwards, and is not copied', async () => {
    const ofCounty = await publishAt(house, at.county, '县通知');
    expect(code(await share(mandatory, at.people.county, ofCounty))).toBe('mandatory-from-city');
    expect(code(await share({ ...mandatory, mode: 'copy' }))).toBe('mandatory-reference');
    expect(code(await share(mandatory, at.people.cityEditor))).toBe('not-yours-to-share');
    expect(await sharedAt(house, town)).not.toContain(title);
  });
});

describe('what becomes of the source', () => {
  beforeEach(async () => {
    for (const of of at.towns) await rule('accept', of);
    await share();
  });

  test('a correction is everywhere it is shown, in one step with the source', async () => {
    const { path } = await recordAt(town);
    await change({ subtitle: '更正后' });
    for (const of of at.towns) expect((await recordAt(of)).subtitle).toBe('更正后');
    expect((await recordAt(town)).path).toBe(path);
  });

  test('a draft over it changes nothing anywhere', async () => {
    const before = (await house.log()).length;
    await house.ask(at.people.city, 'PATCH', `/articles/${article}?draft=true`, { title: '草稿' });
    expect((await house.log()).length).toBe(before);
  });

  test('a withdrawal takes it down everywhere, with its reason; published again it is back', async () => {
    await post(at.people.city, `/articles/${article}/withdraw`, { reason: '信息有误' });
    for (const of of at.towns) expect(await sharedAt(house, of)).not.toContain(title);
    const { rows } = await house.query(
      `select record from outbound.log where site = $1 and op = 'withdraw' order by seq desc limit 1`,
      [town.site],
    );
    expect(rows[0].record).toEqual({ title, reason: '信息有误' });
    await change({ _status: 'published' });
    for (const of of at.towns) expect(await sharedAt(house, of)).toContain(title);
  });

  test('deleted at its site, it is gone everywhere', async () => {
    await house.ask(at.people.city, 'DELETE', `/articles/${article}`);
    for (const of of at.towns) expect(await sharedAt(house, of)).not.toContain(title);
    expect((await arrived()).source).toBeUndefined();
  });

  test('a change that is refused changes nothing at the receivers', async () => {
    const before = (await house.log()).length;
    const answer = await change({ title: '无来源', source: '' });
    expect(answer.status).toBe(400);
    expect((await house.log()).length).toBe(before);
  });

  test('corrected while others decide and share, nobody waits for ever and all show the same', async () => {
    const { id } = await arrived();
    const answers = await Promise.all([
      change({ subtitle: '一' }),
      share(),
      post(at.people.town, `/shares/${id}/decline`, { reason: '不要' }),
      change({ subtitle: '二' }),
      share({ level: 'department' }),
      post(at.people.town, `/shares/${id}/accept`),
    ]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    const source = await recordAt(at.city);
    for (const of of at.towns.slice(1)) expect((await recordAt(of)).subtitle).toBe(source.subtitle);
  });

  test('taken back by its sender, it is withdrawn where it was shown and may be sent anew', async () => {
    const recall = { sites: [town.site], reason: '发错了' };
    expect((await post(at.people.city, `/articles/${article}/recall`, recall)).body).toEqual({
      recalled: 1,
    });
    expect(await sharedAt(house, town)).not.toContain(title);
    expect(await sharedAt(house, next)).toContain(title);
    expect(await arrived()).toBeUndefined();
    await share();
    expect(await sharedAt(house, town)).toContain(title);
  });
});

describe('a township offers an article upwards', () => {
  beforeEach(async () => {
    title = `镇里的${title}`;
    article = await publishAt(house, town, title);
  });
  const offer = (to: Town) => share({ sites: [to.site] }, at.people.town);

  test('to the city, which takes it', async () => {
    expect((await offer(at.city)).body).toEqual({ accepted: 0, waiting: 1, declined: 0 });
    const offered = await arrived(at.city, at.people.city);
    expect(offered).toMatchObject({
      isFromAbove: false,
      state: 'waiting',
      sender: '第1镇人民政府',
    });
    await post(at.people.city, `/shares/${offered.id}/accept`);
    expect(await recordAt(at.city)).toMatchObject({ origin: { site: town.site } });
  });

  test('to its county, which declines it with a reason', async () => {
    await offer(at.county);
    const { id } = await arrived(at.county, at.people.county);
    await post(at.people.county, `/shares/${id}/decline`, { reason: '请补充数据' });
    const { sites } = (await house.ask(at.people.town, 'GET', `/articles/${article}/sharing`)).body;
    expect(sites.find((of: { id: string }) => of.id === at.county.site).share).toMatchObject({
      state: 'declined',
      reason: '请补充数据',
    });
  });

  test('and not sideways, nor as mandatory', async () => {
    expect(code(await offer(next))).toBe('not-a-receiver');
    const mandatory = { sites: [at.city.site], mandatory: true };
    expect(code(await share(mandatory, at.people.town))).toBe('mandatory-from-city');
  });
});

describe('a copy', () => {
  const copies = async () =>
    (
      await house.query(`select id, title, _status as status from articles where site_id = $1`, [
        town.site,
      ])
    ).rows.filter((row) => row.title === title);

  async function copied(): Promise<{ id: string; copy: string }> {
    await share({ sites: [town.site], mode: 'copy' });
    const { id } = await arrived();
    const { body } = await post(at.people.townEditor, `/shares/${id}/accept`);
    return { id, copy: body.copy };
  }

  test('is a draft of the receiver’s own, that its people edit and publish', async () => {
    const { copy } = await copied();
    expect(await copies()).toEqual([{ id: copy, title, status: 'draft' }]);
    expect(await recordAt(town)).toBeUndefined();
    await house.ask(at.people.town, 'PATCH', `/articles/${copy}`, {
      subtitle: '本镇安排',
      _status: 'published',
    });
    expect(await recordAt(town)).toMatchObject({ subtitle: '本镇安排', source: '镇政府' });
    expect((await recordAt(town)).origin).toBeUndefined();
  });

  test('by a standing choice lies ready as a draft, once, however often it is sent', async () => {
    await rule('accept');
    const sent = { sites: [town.site], mode: 'copy' };
    expect((await share(sent)).body).toEqual({ accepted: 1, waiting: 0, declined: 0 });
    await share(sent);
    expect(await copies()).toEqual([{ id: expect.any(String), title, status: 'draft' }]);
    expect(await sharedAt(house, town)).not.toContain(title);
  });

  test('is told of corrections, which it takes or leaves', async () => {
    const { id, copy } = await copied();
    expect((await arrived()).notice).toBeUndefined();
    await change({ subtitle: '更正' });
    expect((await arrived()).notice).toBe('corrected');
    await post(at.people.townEditor, `/shares/${id}/leave-correction`);
    expect((await arrived()).notice).toBeUndefined();
    await change({ subtitle: '再更正' });
    await post(at.people.townEditor, `/shares/${id}/take-correction`);
    expect((await arrived()).notice).toBeUndefined();
    const draft = await house.ask(at.people.townEditor, 'GET', `/articles/${copy}?draft=true`);
    expect(draft.body.subtitle).toBe('再更正');
  });

  test('is told of a withdrawal, and stays; taken back with copies, it is withdrawn too', async () => {
    const { copy } = await copied();
    await house.ask(at.people.town, 'PATCH', `/articles/${copy}`, { _status: 'published' });
    await post(at.people.city, `/articles/${article}/withdraw`, { reason: '依法撤回' });
    expect((await arrived()).notice).toBe('withdrawn');
    expect(await recordAt(town)).toBeDefined();
    const recall = { reason: '依法撤回' };
    await post(at.people.city, `/articles/${article}/recall`, recall);
    expect(await recordAt(town)).toBeDefined();
    await post(at.people.city, `/articles/${article}/recall`, { ...recall, copies: true });
    expect(await recordAt(town)).toBeUndefined();
  });

  test('brings its pictures and files along, and its links lead to the source', async () => {
    const file = async (name: string, data: Buffer) =>
      (
        await house.put(
          'media',
          { site: at.city.site, alt: '示意图' },
          { file: { data, mimetype: 'image/jpeg', name, size: data.length } },
        )
      ).id;
    const inText = await file('a.jpg', await picture('#335577', 300, 200));
    const cover = await file('b.jpg', await picture('#557733', 300, 200));
    const linked = await publishAt(house, at.city, `见${turn}`);
    const upload = {
      type: 'upload',
      version: 3,
      format: '',
      id: 'a1b2c3d4e5f6a1b2c3d4e5f7',
      relationTo: 'media',
      value: inText,
      fields: {},
    };
    const link = {
      type: 'paragraph',
      format: '',
      indent: 0,
      version: 1,
      direction: null,
      textFormat: 0,
      children: [
        {
          type: 'link',
          version: 3,
          format: '',
          indent: 0,
          direction: 'ltr',
          id: 'a1b2c3d4e5f6a1b2c3d4e5f6',
          fields: {
            linkType: 'internal',
            newTab: false,
            doc: { relationTo: 'articles', value: linked },
          },
          children: [
            {
              type: 'text',
              text: '见此',
              format: 0,
              mode: 'normal',
              style: '',
              detail: 0,
              version: 1,
            },
          ],
        },
      ],
    };
    article = await publishAt(house, at.city, title, {
      cover,
      body: words('正文。', upload, link),
    });
    const { copy } = await copied();
    const answer = await house.ask(at.people.town, 'PATCH', `/articles/${copy}`, {
      _status: 'published',
    });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    const record = await recordAt(town);
    expect(record.cover.alt).toBe('示意图');
    expect(record.html).toContain('<img');
    expect(record.html).toMatch(/href="https?:[^"]*\/dt\/\d{8}-[0-9a-f]{8}\.html"/);
    const { rows } = await house.query(`select count(*)::int as n from media where site_id = $1`, [
      town.site,
    ]);
    expect(rows[0].n).toBe(2);
  });
});

describe('nobody sees or does what is not theirs', () => {
  test('a draft is not sent, nor what was withdrawn', async () => {
    const draft = await house.put(
      'articles',
      { site: at.city.site, title: '草稿' },
      { draft: true },
    );
    expect(code(await share({ level: 'township' }, at.people.city, draft.id))).toBe('not-public');
    await post(at.people.city, `/articles/${article}/withdraw`, { reason: '信息有误' });
    expect(code(await share())).toBe('not-public');
  });

  test('strangers find neither the article, nor who has it, nor what was sent to a site', async () => {
    await share();
    const { id } = await arrived();
    const { town: ofTown, other, county, auditor } = at.people;
    for (const by of [ofTown, other, county, undefined]) {
      expect((await house.ask(by, 'GET', `/articles/${article}/sharing`)).status).toBe(404);
      expect((await post(by, `/articles/${article}/share`, { level: 'township' })).status).toBe(
        404,
      );
      expect((await post(by, `/articles/${article}/recall`, { reason: '试试' })).status).toBe(404);
    }
    for (const by of [other, county, at.people.city, undefined]) {
      expect((await house.ask(by, 'GET', `/sites/${town.site}/shares`)).status).toBe(404);
      for (const act of ['accept', 'decline', 'take-correction', 'leave-correction']) {
        expect((await post(by, `/shares/${id}/${act}`, { reason: '试试' })).status).toBe(404);
      }
    }
    for (const act of ['accept', 'decline']) {
      const by = at.people.townEditor;
      expect(code(await post(by, `/shares/${id}/${act}`, { reason: '试试' }))).toBe(
        'not-yours-to-take',
      );
      expect((await post(auditor, `/shares/${id}/${act}`, { reason: '试试' })).status).toBe(404);
    }
    expect((await house.ask(auditor, 'GET', `/sites/${town.site}/shares`)).status).toBe(200);
    expect(await sharedAt(house, town)).not.toContain(title);
  });

  test('shares have no door as documents', async () => {
    await share();
    const { id } = await arrived();
    for (const by of [at.people.town, at.people.city, at.people.auditor]) {
      expect((await house.ask(by, 'GET', '/shares')).status).toBe(403);
      expect((await house.ask(by, 'GET', `/shares/${id}`)).status).toBe(403);
      expect((await post(by, '/shares', { article })).status).toBe(403);
      expect((await house.ask(by, 'PATCH', `/shares/${id}`, { state: 'accepted' })).status).toBe(
        403,
      );
      expect((await house.ask(by, 'DELETE', `/shares/${id}`)).status).toBe(403);
    }
  });

  test('a sharing rule is for administrators of its own site, with a column of its own', async () => {
    const rules = '/sharing-rules';
    const data = { site: town.site, sender: at.city.site, choice: 'accept' };
    expect((await post(at.people.townAdmin, rules, data)).status).toBe(201);
    expect((await post(at.people.townAdmin, rules, data)).status).toBeGreaterThanOrEqual(400);
    for (const by of [at.people.town, at.people.other, at.people.city, undefined]) {
      expect((await post(by, rules, data)).status).toBeGreaterThanOrEqual(400);
    }
    const foreign = { ...data, site: next.site, column: town.column };
    expect((await post(at.people.other, rules, foreign)).status).toBe(400);
    expect((await house.ask(at.people.other, 'GET', rules)).body.docs).toEqual([]);
    expect((await house.ask(at.people.town, 'GET', rules)).body.docs).toHaveLength(1);
  });

  test('a site in preparation, a closed one and a stranger get nothing', async () => {
    const far = (await house.put('sites', siteData('外镇', `/w${turn}/`))).id;
    for (const status of ['draft', 'closed']) {
      await house.query('update sites set status = $2 where id = $1', [town.site, status]);
      expect(code(await share({ sites: [town.site] }))).toBe('not-a-receiver');
      expect((await share()).body).toEqual({ accepted: 0, waiting: 2, declined: 0 });
      await house.query(`update sites set status = 'live' where id = $1`, [town.site]);
    }
    expect(code(await share({ sites: [far] }))).toBe('not-a-receiver');
    expect(code(await share({ sites: [at.city.site] }))).toBe('not-a-receiver');
  });

  test('a site put back into preparation shows nothing new, and catches up when it opens', async () => {
    await rule('accept');
    await share();
    const status = (value: string) =>
      house.payload.update({
        collection: 'sites',
        id: town.site,
        data: { status: value } as never,
      });
    await status('draft');
    await change({ subtitle: '其间' });
    expect((await recordAt(town))?.subtitle).toBeUndefined();
    await status('live');
    expect((await recordAt(town)).subtitle).toBe('其间');
  });
});
