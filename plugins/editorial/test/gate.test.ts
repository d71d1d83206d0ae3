import { createLocalReq } from 'payload';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spreadsheet } from '../../../cms/seed/files/spreadsheet.ts';
import { asksWaiting } from '../src/index.ts';
import {
  type House,
  picture as jpeg,
  openHouse,
  type Person,
  siteData,
  upload,
  words,
} from './house.ts';
import { docx, pdf, wordMl } from './office-files.ts';

let house: House;
/** A city, a town below it, and a town of another county. */
let city: string;
let town: string;
let elsewhere: string;
let notices: string;
let id: string;
const people = {} as Record<
  'editor' | 'publisher' | 'cityAdmin' | 'townAdmin' | 'clerk' | 'stranger',
  Person
>;

beforeAll(async () => {
  house = await openHouse();
  city = (await house.put('sites', { ...siteData('某市', '/'), level: 'city' })).id;
  town = (
    await house.put('sites', {
      ...siteData('东镇', '/east/'),
      parent: city,
      contact: { phone: '0955-7012345、13895550000' },
    })
  ).id;
  elsewhere = (await house.put('sites', siteData('西镇', '/west/'))).id;
  notices = (await house.put('columns', { site: town, name: '通知公告', slug: 'tzgg' })).id;
  people.editor = await house.person('editor', [{ site: town, roles: ['editor'] }]);
  people.publisher = await house.person('publisher', [{ site: town, roles: ['publisher'] }]);
  people.cityAdmin = await house.person('cityadmin', [{ site: city, roles: ['site-admin'] }]);
  people.townAdmin = await house.person('townadmin', [{ site: town, roles: ['site-admin'] }]);
  people.clerk = await house.person('clerk', [{ site: town, roles: ['clerk'] }]);
  people.stranger = await house.person('stranger', [{ site: elsewhere, roles: ['editor'] }]);
  id = (await house.put('articles', form({ title: '已保存' }), { draft: true })).id;
});
afterAll(() => house?.close());

const form = (more: object = {}) => ({
  site: town,
  title: '供暖通知',
  column: notices,
  body: words('各村供暖时间如下。'),
  source: '东镇人民政府',
  ...more,
});
const check = (by: Person | undefined, data: object, path = `/gate/articles/${id}`) =>
  house.ask(by, 'POST', path, data);
const found = async (data: object) =>
  (await check(people.editor, form(data))).body.findings.map(
    ({ severity, rule, path, block, excerpt, suggestion }: Record<string, unknown>) =>
      [severity, rule, path, block, excerpt, suggestion]
        .filter((part) => part !== undefined)
        .join(' '),
  );
const importList = (by: Person, body: object) =>
  house.ask(by, 'POST', '/gate-entries/import', body);

const cell = (text: string) => ({
  type: 'tablecell',
  headerState: 0,
  children: words(text).root.children,
});
const table = (...rows: string[][]) => ({
  type: 'table',
  children: rows.map((cells) => ({ type: 'tablerow', children: cells.map(cell) })),
});
const link = (fields: object) => ({
  type: 'paragraph',
  children: [{ type: 'link', fields, children: [{ type: 'text', text: '见通知', format: 0 }] }],
});

describe('the form of an article is looked at while it is written', () => {
  test('numbers of persons are found in title, text and tables, each with its place and covered', async () => {
    const body = words(
      '各村供暖时间如下。',
      table(['姓名', '身份证号'], ['张三', '11010119900307803X']),
    );
    expect(await found({ title: '张三13895001234', body })).toEqual([
      'must phone title 张三138******34',
      'must id-number body 1 姓名 身份证号 张三 110*************3X',
    ]);
  });

  test('it says so in the language and the words of the form, and keeps nothing', async () => {
    const data = form({ body: words('身份证11010119900307803X') });
    const [zh] = (await check(people.editor, data)).body.findings;
    expect(zh).toMatchObject({ name: '身份证号', place: '正文', block: 0 });
    expect(JSON.stringify(zh)).not.toContain('19900307');
    const english = await house.ask(people.editor, 'POST', `/gate/articles/${id}`, data, {
      'Accept-Language': 'en',
    });
    expect(english.body.findings[0]).toMatchObject({ name: 'Citizen’s number', place: 'Text' });
    const saved = await house.ask(people.editor, 'GET', `/articles/${id}?draft=true&depth=0`);
    expect(saved.body.title).toBe('已保存');
  });

  test('telephones in the footer of the site are public', async () => {
    expect(await found({ body: words('请致电13895550000。') })).toEqual([]);
  });

  test('a new article is looked at as well; a page too, block by block', async () => {
    const fresh = await check(people.editor, form({ title: '13895001234' }), '/gate/articles');
    expect(fresh.body.findings).toMatchObject([{ rule: 'phone', path: 'title' }]);
    const page = {
      site: town,
      title: '联系我们',
      place: 'own',
      slug: 'lxwm',
      blocks: [
        { blockType: 'contacts', offices: [{ name: '民政办', phone: '张三13895001234' }] },
        { blockType: 'rich-text', body: words('身份证11010119900307803X') },
      ],
    };
    const { body } = await check(people.editor, page, '/gate/pages');
    expect(body.findings).toMatchObject([
      { rule: 'phone', path: 'blocks.0.offices.0.phone' },
      { rule: 'id-number', path: 'blocks.1.body', block: 0 },
    ]);
  });

  test('links within the city are followed: to drafts, to what is gone, to addresses that are none', async () => {
    const draft = (await house.put('articles', form({ title: '草稿' }), { draft: true })).id;
    const live = await house.put('articles', form({ title: '公开', _status: 'published' }));
    const gone = '7d1f1df8-61a4-4f0e-9d5e-6f1f4c1d2e3a';
    const to = (value: string) =>
      link({ linkType: 'internal', doc: { relationTo: 'articles', value } });
    const typed = (url: string) => link({ linkType: 'custom', url });
    const { path } = live as unknown as { path: string };
    const body = words(
      '链接如下。',
      to(draft),
      to(live.id),
      to(gone),
      typed(path),
      typed('/tzgg/20260101-deadbeef.html'),
      typed(`https://county.localhost/east${path}`),
      typed('https://county.localhost/east/tzgg/20260101-deadbeef.html'),
      typed('https://www.gov.cn/nowhere.html'),
      typed('/tzgg/'),
      typed('/tzgg/2.html'),
      typed('/meiyou/'),
    );
    expect(await found({ body })).toEqual([
      'should link-not-public body 1 ',
      'must dead-link body 3 ',
      'must dead-link body 5 /tzgg/20260101-deadbeef.html',
      'must dead-link body 7 https://county.localhost/east/tzgg/20260101-deadbeef.html',
      'must dead-link body 11 /meiyou/',
    ]);
  });

  test('pictures whose alternative text says nothing are asked about', async () => {
    const data = await jpeg('green', 40, 30);
    const file = { data, mimetype: 'image/jpeg', name: 'IMG_1.jpg', size: data.length };
    const cover = (await house.put('media', { site: town, alt: 'IMG_2026.jpg' }, { file })).id;
    expect(await found({ cover })).toEqual(['should poor-alt cover IMG_2026.jpg']);
  });

  test('nobody else is answered: not strangers, not those who may not write, not the public', async () => {
    for (const person of [people.stranger, people.clerk, undefined]) {
      expect((await check(person, form())).status).toBe(404);
    }
    expect((await check(people.stranger, form(), '/gate/articles')).status).toBeGreaterThan(399);
    expect((await check(people.editor, form(), '/gate/users')).status).toBe(404);
  });
});

describe('attachments', () => {
  const attach = async (name: string, bytes: Buffer) => {
    const file = { bytes, name, type: 'application/octet-stream' };
    const sent = await house.ask(people.editor, 'POST', '/media', upload({ site: town }, file));
    return sent.body.doc.id as string;
  };
  const ml = wordMl;
  const personal = docx({
    body: ml.table([
      ['姓名', '身份证号'],
      ['张三', '11010119900307803X'],
    ]),
  });

  test('are read when they are uploaded: a list of persons in a Word file keeps the article back', async () => {
    const file = await attach('低保名单.docx', personal);
    const { rows } = await house.query("select state from file_texts where text like '%张三%'");
    expect(rows).toEqual([{ state: 'read' }]);
    const { body } = await check(people.editor, form({ attachments: [{ file }] }));
    expect(body.findings).toMatchObject([
      {
        rule: 'id-number',
        path: 'attachments.0.file',
        place: expect.stringContaining('低保名单.docx'),
      },
    ]);
    const inText = { type: 'upload', relationTo: 'media', value: file, fields: {} };
    const told = await check(people.editor, form({ body: words('见名单。', inText) }));
    expect(told.body.findings).toMatchObject([{ rule: 'id-number', path: 'body', block: 1 }]);
  });

  test('of spreadsheets and PDFs as well; what has no words in it is to be looked at by hand', async () => {
    const rows = [
      ['姓名', '电话'],
      ['张三', '13895001234'],
    ];
    const sheet = await attach('电话.xlsx', spreadsheet(rows));
    const scan = await attach('扫描件.pdf', await pdf([]));
    const paper = await attach('notice.pdf', await pdf(['ID 11010119900307803X']));
    const attachments = [sheet, scan, paper].map((file) => ({ file }));
    const { body } = await check(people.editor, form({ attachments }));
    expect(body.findings).toMatchObject([
      { rule: 'phone', path: 'attachments.0.file', severity: 'must' },
      { rule: 'id-number', path: 'attachments.2.file', severity: 'must' },
      { rule: 'file-unread', path: 'attachments.1.file', severity: 'should' },
    ]);
  });

  test('uploaded before there was a gate are read when they are first asked for', async () => {
    const file = await attach('旧名单.docx', personal);
    await house.query('delete from file_texts');
    const { body } = await check(people.editor, form({ attachments: [{ file }] }));
    expect(body.findings).toMatchObject([{ rule: 'id-number' }]);
    expect((await house.query('select 1 from file_texts')).rows).toHaveLength(1);
  });

  test('one that makes whoever reads it ill is taken and said to be unread', async () => {
    const bomb = docx({
      body: ml.paragraph('通知'),
      more: { 'word/bomb.xml': new Uint8Array(64 * 1024 * 1024) },
    });
    const file = await attach('通知.docx', bomb);
    const { body } = await check(people.editor, form({ attachments: [{ file }] }));
    expect(body.findings).toMatchObject([{ rule: 'file-unread', severity: 'should' }]);
  });
});

describe('the lists of a city', () => {
  test('are pasted in by those who run the site, and heeded in the towns below and not elsewhere', async () => {
    const text = '错词\t正词\t例外\n布署\t部署\n截止\t截至\t截止日期';
    const first = await importList(people.cityAdmin, { site: city, kind: 'wrong-word', text });
    expect(first.body).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(await found({ body: words('截止目前，已作布署；截止日期为月底。') })).toEqual([
      'must wrong-word body 0 截止目前，已作布署；截止日期… 截至',
      'must wrong-word body 0 截止目前，已作布署；截止日期为月底。 部署',
    ]);
    const there = { site: elsewhere, title: '布署', source: '西镇' };
    expect((await check(people.stranger, there, '/gate/articles')).body.findings).toEqual([]);
  });

  test('a second paste changes what differs and leaves the rest; one with a fault takes nothing', async () => {
    const text = '布署\t部署\n截止\t截至\t截止日期|截止时间';
    const again = await importList(people.cityAdmin, { site: city, kind: 'wrong-word', text });
    expect(again.body).toEqual({ added: 0, changed: 1, unchanged: 1 });
    const broken = '做为\t作为\n\t空';
    const refused = await importList(people.cityAdmin, {
      site: city,
      kind: 'wrong-word',
      text: broken,
    });
    expect(refused.status).toBe(400);
    expect(refused.body.errors[0].message).toContain('第 2 行第一列为空');
    expect(await found({ title: '做为' })).toEqual([]);
  });

  test('leaders are held against their offices', async () => {
    const text = '丁建华,市委副书记、市长,2\n田芳,副市长,3';
    await importList(people.cityAdmin, { site: city, kind: 'leader', text });
    expect(await found({ title: '市长田芳调研供暖' })).toEqual([
      'must leader-title title 市长田芳调研供暖 副市长',
    ]);
  });

  test('a town has words of its own, and does not write into those of the city', async () => {
    const list = { kind: 'forbidden-word', text: '本镇首富' };
    expect((await importList(people.townAdmin, { ...list, site: city })).status).toBe(404);
    expect((await importList(people.editor, { ...list, site: town })).status).toBe(404);
    expect((await importList(people.townAdmin, { ...list, site: town })).status).toBe(200);
    expect(await found({ title: '走访本镇首富' })).toEqual([
      'must forbidden-word title 走访本镇首富',
    ]);
    const entry = { site: city, kind: 'contact', text: '12345678' };
    expect(
      (await house.ask(people.townAdmin, 'POST', '/gate-entries', entry)).status,
    ).toBeGreaterThan(399);
    expect(
      (await house.ask(people.editor, 'POST', '/gate-entries', { ...entry, site: town })).status,
    ).toBe(403);
  });
});

describe('what must be mended', () => {
  const personal = { title: '低保公示', body: words('张三，身份证11010119900307803X。') };
  const draftOf = async (data: object = personal) =>
    (await house.ask(people.editor, 'POST', '/articles?draft=true', form(data))).body.doc
      .id as string;
  const save = (by: Person, article: string, data: object) =>
    house.ask(by, 'PATCH', `/articles/${article}`, data);
  const publish = (by: Person, article: string, data: object = {}) =>
    save(by, article, { ...data, _status: 'published' });
  const act = (by: Person | undefined, article: string, what: string, body: object) =>
    house.ask(by, 'POST', `/articles/${article}/gate/${what}`, body);
  const asks = async (by: Person, article: string) =>
    (await house.ask(by, 'GET', `/articles/${article}/gate`)).body.asks;
  const codeOf = ({ body }: { body: { errors?: { data?: { code?: string } }[] } }) =>
    body.errors?.[0]?.data?.code;
  const askFor = async (article: string) => {
    await act(people.editor, article, 'ask', { reason: '本人同意公开' });
    return (await asks(people.editor, article))[0].id as string;
  };
  let second: Person;
  beforeAll(async () => {
    second = await house.person('second', [{ site: town, roles: ['publisher'] }]);
  });

  test('keeps an article from the public, and its author is told what and where', async () => {
    const article = await draftOf();
    const refused = await publish(people.publisher, article);
    expect(refused.status).toBe(422);
    expect(codeOf(refused)).toBe('gate-closed');
    expect(refused.body.errors[0].message).toContain('1 处须改正（身份证号）');
    expect(refused.body.errors[0].data.findings).toMatchObject([
      { rule: 'id-number', place: '正文', block: 0 },
    ]);
    expect(await house.log(`article:${article}`)).toEqual([]);
    expect((await publish(people.publisher, article, { body: words('张三。') })).status).toBe(200);
  });

  test('keeps it from being scheduled as well; hints keep nothing', async () => {
    const article = await draftOf();
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const draft = `/articles/${article}?draft=true`;
    const refused = await house.ask(people.publisher, 'PATCH', draft, { publishAt: at });
    expect(codeOf(refused)).toBe('gate-closed');
    const hinted = await draftOf({ body: words('请发至zhangsan@qq.com') });
    expect((await publish(people.publisher, hinted)).status).toBe(200);
  });

  test('may pass as it stands once a second publisher says so, who and why being on record', async () => {
    const article = await draftOf();
    expect(codeOf(await act(people.editor, article, 'ask', { reason: '' }))).toBe('grant-reason');
    const id = await askFor(article);
    expect(await asks(second, article)).toMatchObject([
      { state: 'open', by: 'editor', reason: '本人同意公开', mayDecide: 'yes' },
    ]);
    const granted = await act(second, article, 'grant', { ask: id, reason: '已核对授权书' });
    expect(granted.body.asks).toMatchObject([
      { state: 'granted', decision: { by: '您', reason: '已核对授权书' } },
    ]);
    expect((await publish(people.publisher, article)).status).toBe(200);
    const { rows } = await house.query(
      'select act, reason, by, findings::text from gate_acts where document = $1 order by created_at',
      [article],
    );
    expect(rows).toMatchObject([
      { act: 'ask', reason: '本人同意公开', by: people.editor.id },
      { act: 'grant', reason: '已核对授权书', by: second.id },
    ]);
    expect(JSON.stringify(rows)).not.toContain('19900307');
  });

  test('what is asked for stands on the desk of those who may decide, until it is decided or changed', async () => {
    const desk = async ({ id: user }: Person) => {
      const found = await house.payload.findByID({ collection: 'users', id: user });
      const req = await createLocalReq({ user: { ...found, collection: 'users' } }, house.payload);
      return (await asksWaiting(req)).map(({ document }) => document);
    };
    const article = await draftOf();
    const ask = await askFor(article);
    expect(await desk(second)).toContain(article);
    for (const person of [people.editor, people.townAdmin, people.stranger]) {
      expect(await desk(person)).not.toContain(article);
    }
    await act(second, article, 'decline', { ask, reason: '不妥' });
    expect(await desk(second)).not.toContain(article);
    const edited = await draftOf();
    await askFor(edited);
    await house.ask(people.editor, 'PATCH', `/articles/${edited}?draft=true`, { title: '又一' });
    expect(await desk(second)).not.toContain(edited);
  });

  test('the form that publishes sends the whole document, and that is no edit', async () => {
    const article = await draftOf();
    await act(second, article, 'grant', { ask: await askFor(article), reason: '已核对' });
    const { body: whole } = await house.ask(
      people.publisher,
      'GET',
      `/articles/${article}?draft=true&depth=0`,
    );
    expect((await publish(people.publisher, article, whole)).status).toBe(200);
  });

  test('any edit voids what was let pass', async () => {
    for (const change of [
      { title: '又一' },
      { body: words('张三，身份证11010119900307803X！') },
      { pinned: true },
    ]) {
      const article = await draftOf();
      await act(second, article, 'grant', { ask: await askFor(article), reason: '已核对' });
      await house.ask(people.editor, 'PATCH', `/articles/${article}?draft=true`, change);
      expect((await asks(second, article))[0].state).toBe('outdated');
      expect(codeOf(await publish(people.publisher, article))).toBe('gate-closed');
    }
  });

  test('nobody lets pass what they asked for, or wrote at, or without being a publisher', async () => {
    const article = await draftOf();
    const ask = await askFor(article);
    const grant = (by: Person | undefined) => act(by, article, 'grant', { ask, reason: '同意' });
    expect(codeOf(await grant(people.editor))).toBe('not-yours-to-grant');
    expect(codeOf(await grant(people.townAdmin))).toBe('not-yours-to-grant');
    expect((await grant(people.stranger)).status).toBe(404);
    expect((await grant(undefined)).status).toBe(404);

    const own = await draftOf();
    await house.ask(second, 'PATCH', `/articles/${own}?draft=true`, { subtitle: '改' });
    const again = await askFor(own);
    const refused = await act(second, own, 'grant', { ask: again, reason: '同意' });
    expect(codeOf(refused)).toBe('grant-own-work');

    const mine = await draftOf();
    await act(people.publisher, mine, 'ask', { reason: '无误' });
    const [{ id: asked }] = await asks(people.publisher, mine);
    expect(codeOf(await act(people.publisher, mine, 'grant', { ask: asked, reason: '同意' }))).toBe(
      'grant-own-work',
    );
  });

  test('of two decisions at once one stands', async () => {
    const article = await draftOf();
    const ask = await askFor(article);
    const answers = await Promise.all([
      act(second, article, 'grant', { ask, reason: '同意' }),
      act(people.publisher, article, 'decline', { ask, reason: '不妥' }),
      act(second, article, 'grant', { ask, reason: '同意' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const { rows } = await house.query('select 1 from gate_acts where ask = $1', [ask]);
    expect(rows).toHaveLength(1);
  });

  test('what is found only later is not covered by what was let pass', async () => {
    const article = await draftOf();
    await act(second, article, 'grant', { ask: await askFor(article), reason: '已核对' });
    await importList(people.townAdmin, { site: town, kind: 'forbidden-word', text: '低保公示' });
    expect(codeOf(await publish(people.publisher, article))).toBe('gate-closed');
    await house.query("delete from gate_entries where text = '低保公示'");
  });

  test('there is nothing to ask where nothing must be mended', async () => {
    const article = await draftOf({ body: words('供暖通知。') });
    expect(codeOf(await act(people.editor, article, 'ask', { reason: '无误' }))).toBe(
      'nothing-to-grant',
    );
  });
});
