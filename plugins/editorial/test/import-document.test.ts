import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spreadsheet } from '../../../cms/seed/files/spreadsheet.ts';
import { type House, openHouse, type Person, siteData, upload } from './house.ts';
import { docx, wordMl as w } from './office-files.ts';

let house: House;
let town: string;
let notices: string;
const people = {} as Record<'editor' | 'publisher' | 'clerk' | 'stranger', Person>;

beforeAll(async () => {
  house = await openHouse();
  town = (await house.put('sites', siteData('东镇', '/east/'))).id;
  const west = (await house.put('sites', siteData('西镇', '/west/'))).id;
  notices = (await house.put('columns', { site: town, name: '通知公告', slug: 'tzgg' })).id;
  people.editor = await house.person('editor', [{ site: town, roles: ['editor'] }]);
  people.publisher = await house.person('publisher', [{ site: town, roles: ['publisher'] }]);
  people.clerk = await house.person('clerk', [{ site: town, roles: ['clerk'] }]);
  people.stranger = await house.person('stranger', [{ site: west, roles: ['editor'] }]);
});
afterAll(() => house?.close());

const take = (by: Person | undefined, bytes: Buffer, name = '通知.docx') =>
  house.ask(
    by,
    'POST',
    '/articles/import-document',
    upload({ site: town }, { bytes, name, type: 'application/octet-stream' }),
  );
const codeOf = ({ body }: { body: { errors?: { data?: { code?: string } }[] } }) =>
  body.errors?.[0]?.data?.code;
const png = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
/** The public html of what was imported, by way of an article that is saved and published. */
async function published(body: object): Promise<string> {
  const article = { site: town, title: '通知', column: notices, body, source: '东镇人民政府' };
  const draft = await house.ask(people.editor, 'POST', '/articles?draft=true', article);
  expect(draft.status, JSON.stringify(draft.body.errors)).toBe(201);
  const live = await house.ask(people.publisher, 'PATCH', `/articles/${draft.body.doc.id}`, {
    _status: 'published',
  });
  expect(live.status, JSON.stringify(live.body.errors)).toBe(200);
  const [entry] = await house.log(`article:${draft.body.doc.id}`);
  return entry?.record.html;
}

describe('a Word document', () => {
  test('comes with headings, lists, a table with its head, links and footnotes that lead there and back', async () => {
    const bytes = docx({
      body:
        w.paragraph('关于供暖的通知', 'T') +
        w.paragraph('一、时间', '1') +
        w.paragraph(w.run('各村') + w.run('按时', '<w:b/>') + w.run('供暖') + w.noteMark(2)) +
        w.item('迎水村', 1) +
        w.item('一组', 1, 1) +
        w.item('沙坡头村', 1) +
        w.item('检查管道', 2) +
        w.paragraph('（一）安排', '2') +
        w.table([
          ['村', '日期'],
          ['迎水村', '11月1日'],
        ]) +
        w.paragraph(w.link('rLink', '宁夏政府网') + w.link('rBad', '内部盘')),
      footnotes: w.note(2, '以锅炉房通知为准。'),
      links: { rLink: 'https://www.nx.gov.cn/', rBad: 'file:///C:/a.doc' },
    });
    const { status, body } = await take(people.editor, bytes);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.title).toBe('关于供暖的通知');
    expect(body.lost).toEqual([{ what: 'link', count: 1, names: ['内部盘'] }]);
    const html = await published(body.body);
    for (const part of [
      '<h2>一、时间</h2>',
      '<p>各村<strong>按时</strong>供暖<a id="note-ref-2" href="#note-2"><sup>[1]</sup></a></p>',
      '<li>以锅炉房通知为准。 <a id="note-2" href="#note-ref-2">↑</a></li>',
      '<li>迎水村<ul><li>一组</li></ul></li><li>沙坡头村</li>',
      '<ol><li>检查管道</li></ol>',
      '<h3>（一）安排</h3>',
      '<thead><tr><th scope="col">村</th><th scope="col">日期</th></tr></thead>',
      '<td>11月1日</td>',
      '<a href="https://www.nx.gov.cn/" rel="noopener">宁夏政府网</a>内部盘',
    ]) {
      expect(html).toContain(part);
    }
  });

  test('its pictures are media of the site; those without a text to stand in keep it back until they have one', async () => {
    const bytes = docx({
      body: w.paragraph('通知', 'T') + w.picture('p1', '供暖管道') + w.picture('p2'),
      pictures: { p1: await png(), p2: await png() },
    });
    const { body } = await take(people.editor, bytes, '供暖.docx');
    expect(body.pictures).toEqual({ taken: 2, withoutAlt: 1 });
    const nodes = body.body.root.children;
    expect(nodes.map(({ type }: { type: string }) => type)).toEqual(['upload', 'upload']);
    const form = { site: town, title: '通知', body: body.body, source: '东镇' };
    const { findings } = (await house.ask(people.editor, 'POST', '/gate/articles', form)).body;
    expect(findings).toMatchObject([{ rule: 'no-alt', severity: 'must', path: 'body', block: 1 }]);

    const bare = `/media/${nodes[1].value}`;
    const still = await house.ask(people.editor, 'PATCH', bare, { caption: '管道' });
    expect(still.status).toBe(400);
    expect((await house.ask(people.editor, 'PATCH', bare, { alt: '检修管道' })).status).toBe(200);
    const again = await house.ask(people.editor, 'POST', '/gate/articles', form);
    expect(again.body.findings).toEqual([]);
  });

  test('a picture that pages cannot show is left out and told of', async () => {
    const bytes = docx({
      body: w.paragraph('通知', 'T') + w.paragraph('正文。') + w.picture('p1'),
      pictures: { p1: Buffer.from('not a picture') },
    });
    const { body } = await take(people.editor, bytes);
    expect(body.lost).toEqual([{ what: 'picture', count: 1, names: [] }]);
    expect(body.pictures.taken).toBe(0);
  });

  test('whatever is in it, nothing of it runs on a page', async () => {
    const bytes = docx({
      body:
        w.paragraph('&lt;script&gt;alert(1)&lt;/script&gt;') +
        w.paragraph(w.link('r1', '点击')) +
        w.table([
          ['&lt;img src=x onerror=alert(1)&gt;', '乙'],
          ['甲', '乙'],
        ]),
      links: { r1: 'javascript:alert(1)' },
    });
    const { body } = await take(people.editor, bytes);
    const html = await published(body.body);
    expect(html).not.toMatch(/<script|javascript:|<img/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

test('a spreadsheet comes as a table whose first row is its head', async () => {
  const rows = [
    ['村', '户数'],
    ['迎水村', '320'],
  ];
  const { body } = await take(people.editor, spreadsheet(rows), '户数.xlsx');
  expect(body.title).toBeUndefined();
  const html = await published(body.body);
  expect(html).toContain('<th scope="col">户数</th>');
  expect(html).toContain('<td>320</td>');
});

test('what is no document, broken, or made to do harm is refused in words, and nothing is left of it', async () => {
  const whole = docx({ body: w.paragraph('通知'), pictures: { p1: await png() } });
  const media = async () => (await house.query('select count(*)::int from media')).rows[0].count;
  const before = await media();
  const bomb = docx({ body: w.paragraph('通知'), more: { 'word/a.xml': new Uint8Array(64e6) } });
  const macros = docx({
    body: w.paragraph('通知'),
    more: { 'word/vbaProject.bin': Buffer.from('x') },
  });
  expect(codeOf(await take(people.editor, Buffer.from('hello')))).toBe('document-type');
  expect(codeOf(await take(people.editor, macros))).toBe('document-type');
  expect(codeOf(await take(people.editor, bomb))).toBe('document-unreadable');
  expect((await take(people.editor, whole.subarray(0, 600))).status).toBeGreaterThan(399);
  expect(await media()).toBe(before);
});

test('only those who write at the site take documents there', async () => {
  const bytes = docx({ body: w.paragraph('通知') });
  for (const person of [people.clerk, people.stranger, undefined]) {
    expect((await take(person, bytes)).status).toBe(404);
  }
});
