import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type House, openHouse, type Person, siteData, words } from './house.ts';

let house: House;
let site: string;
let column: string;
let editor: Person;
let publisher: Person;
let admin: Person;
let count = 0;

/** What previews were asked to show. */
const previewed: unknown[] = [];

beforeAll(async () => {
  house = await openHouse({
    renderDraft: async ({ record, around }) => {
      previewed.push(
        record.kind,
        around?.site.id,
        around?.articles.map(({ title }) => title),
      );
      return { status: 200, body: '' };
    },
  });
});
afterAll(() => house?.close());

beforeEach(async () => {
  const name = `镇${++count}`;
  site = (await house.put('sites', siteData(name, `/z${count}/`, 'draft'))).id;
  column = (await house.put('columns', { site, name: '通知公告', slug: 'tzgg' })).id;
  editor = await house.person(`editor${count}`, [{ site, roles: ['editor'] }]);
  publisher = await house.person(`publisher${count}`, [{ site, roles: ['publisher'] }]);
  admin = await house.person(`admin${count}`, [{ site, roles: ['site-admin'] }]);
});

const articleData = (title: string) => ({
  site,
  column,
  title,
  source: '镇政府',
  body: words(title),
  _status: 'published',
});
const published = async (title: string) => (await house.put('articles', articleData(title))).id;
const setStatus = (status: string) =>
  house.payload.update({ collection: 'sites', id: site, data: { status } });
const logOfSite = async () =>
  (
    await house.query('select key, op, cause from outbound.log where site = $1 order by seq', [
      site,
    ])
  ).rows;
const publish = (by: Person, id: string) =>
  house.ask(by, 'PATCH', `/articles/${id}`, { _status: 'published' });

test('nothing of a site in preparation crosses; all that is published crosses once, when it opens', async () => {
  const below = (await house.put('columns', { site, name: '分栏', slug: 'fl', parent: column })).id;
  const article = await published('已发布');
  const withdrawn = await published('先发后撤');
  await house.put('articles', { ...articleData('草稿'), _status: 'draft' }, { draft: true });
  const page = await house.put('pages', {
    site,
    title: '首页',
    place: 'home',
    _status: 'published',
  });
  await house.ask(publisher, 'POST', `/articles/${withdrawn}/withdraw`, { reason: '写错了。' });
  expect(await logOfSite()).toEqual([]);

  await setStatus('live');
  expect(await logOfSite()).toEqual(
    [
      `column:${column}`,
      `column:${below}`,
      `page:${page.id}`,
      `article:${article}`,
      `site:${site}`,
    ].map((key) => ({ key, op: 'put', cause: 'site opened' })),
  );
  await setStatus('live');
  expect(await logOfSite()).toHaveLength(5);
});

test('what was last changed before the opening was last changed when it was published', async () => {
  const article = await published('旧闻');
  await setStatus('live');
  const [{ record } = { record: undefined }] = await house.log(`article:${article}`);
  expect(record.updatedAt).toBe(record.publishedAt);
});

test('an attachment is not where the public could fetch it before the site opens', async () => {
  const bytes = Buffer.from(
    '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R >>\nstartxref\n50\n%%EOF\n',
  );
  const file = await house.put(
    'media',
    { site },
    { file: { data: bytes, mimetype: 'application/pdf', name: '附件.pdf', size: bytes.length } },
  );
  const id = (
    await house.put('articles', { ...articleData('附件'), attachments: [{ file: file.id }] })
  ).id;
  const blobs = async () =>
    (await readdir(`${house.dataDir}/blobs`, { recursive: true }).catch(() => [])).filter((name) =>
      name.endsWith('.pdf'),
    );
  expect(await blobs()).toEqual([]);
  await setStatus('live');
  const [{ record } = { record: undefined }] = await house.log(`article:${id}`);
  expect(await blobs()).toEqual([expect.stringContaining(record.attachments[0].blob)]);
});

test('who may not publish in an open site may not in one in preparation either', async () => {
  const draft = await house.put(
    'articles',
    { ...articleData('待发'), _status: 'draft' },
    { draft: true },
  );
  expect((await publish(editor, draft.id)).status).toBe(403);
  const live = await published('已发');
  const unpublish = await house.ask(editor, 'PATCH', `/articles/${live}`, { _status: 'draft' });
  expect([unpublish.status, unpublish.body.errors[0].data.code]).toEqual([
    403,
    'not-yours-to-withdraw',
  ]);
  await house.ask(editor, 'PATCH', `/articles/${live}?draft=true`, { title: '新稿' });
  expect((await house.ask(editor, 'PATCH', `/articles/${live}`, { _status: 'draft' })).status).toBe(
    403,
  );
  expect((await publish(publisher, draft.id)).status).toBe(200);
});

test('two pages cannot be published at one address before the site opens', async () => {
  const page = { site, title: '简介', place: 'own', slug: 'jj', _status: 'published' };
  expect((await house.ask(admin, 'POST', '/pages', page)).status).toBe(201);
  const second = await house.ask(admin, 'POST', '/pages', page);
  expect([second.status, second.body.errors[0].data.code]).toEqual([409, 'path-taken']);
  expect((await house.ask(admin, 'POST', '/pages', { ...page, slug: 'jj2' })).status).toBe(201);
});

test('a site that cannot be shown whole does not open, and is told what is wrong', async () => {
  const id = await published('到期');
  await house.query(`update articles set expire_at = now() - interval '1 hour' where id = $1`, [
    id,
  ]);
  await expect(setStatus('live')).rejects.toMatchObject({
    data: { errors: [{ path: `articles.${id}.expireAt` }] },
  });
  expect(await logOfSite()).toEqual([]);
});

test('put back and opened again, only what changed meanwhile is told, and what was withdrawn stays so', async () => {
  const [same, changed, withdrawn] = [
    await published('甲'),
    await published('乙'),
    await published('丙'),
  ];
  await setStatus('live');
  await setStatus('draft');
  const before = (await logOfSite()).length;
  await house.ask(publisher, 'PATCH', `/articles/${changed}`, {
    title: '乙改',
    _status: 'published',
  });
  expect(await logOfSite()).toHaveLength(before);
  await house.ask(publisher, 'POST', `/articles/${withdrawn}/withdraw`, { reason: '不再适用。' });
  const fresh = await published('丁');
  await setStatus('live');
  expect((await logOfSite()).slice(before).map(({ key, op }) => [op, key])).toEqual([
    ['withdraw', `article:${withdrawn}`],
    ['put', `article:${changed}`],
    ['put', `article:${fresh}`],
    ['put', `site:${site}`],
  ]);
  expect((await house.log(`article:${same}`)).map(({ op }) => op)).toEqual(['put']);
});

test('what is published, withdrawn or deleted while the site opens is in the log as it is in the house', async () => {
  const [withdrawn, deleted] = [await published('撤'), await published('删')];
  const drafts = await Promise.all(
    ['一', '二', '三', '四'].map((title) =>
      house.put('articles', { ...articleData(title), _status: 'draft' }, { draft: true }),
    ),
  );
  const answers = await Promise.all([
    ...drafts.slice(0, 2).map(({ id }) => publish(publisher, id)),
    house.ask(publisher, 'POST', `/articles/${withdrawn}/withdraw`, { reason: '写错了。' }),
    setStatus('live').then(() => ({ status: 200 })),
    ...drafts.slice(2).map(({ id }) => publish(publisher, id)),
    house.ask(admin, 'DELETE', `/articles/${deleted}`),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const { rows } = await house.query(
    `select key from outbound.published where site = $1 and kind = 'article' order by key`,
    [site],
  );
  expect(rows.map(({ key }) => key)).toEqual(drafts.map(({ id }) => `article:${id}`).sort());
});

test('the preview of a draft shows it among what the site will open with', async () => {
  await published('公开');
  const draft = await house.put(
    'articles',
    { ...articleData('稿'), _status: 'draft' },
    { draft: true },
  );
  expect((await house.ask(editor, 'GET', `/preview/articles/${draft.id}`)).status).toBe(200);
  expect(previewed).toEqual(['article', site, ['公开']]);
});
