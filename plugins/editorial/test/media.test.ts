import { access, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { blobFile } from '@mingtang/publication';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse, type Person, picture, siteData, upload, words } from './house.ts';

let house: House;
let east: string;
let west: string;
let notices: string;
let publisher: Person;
let westPublisher: Person;

beforeAll(async () => {
  house = await openHouse();
  east = (await house.put('sites', siteData('东镇', '/east/'))).id;
  west = (await house.put('sites', siteData('西镇', '/west/'))).id;
  notices = (
    await house.put('columns', {
      site: east,
      name: '公告',
      slug: 'gg',
      type: '工作动态',
      layout: 'list',
    })
  ).id;
  publisher = await house.person('publisher', [{ site: east, roles: ['publisher'] }]);
  westPublisher = await house.person('west', [{ site: west, roles: ['publisher'] }]);
});

afterAll(() => house?.close());

const pdf = Buffer.from(
  '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R >>\nstartxref\n50\n%%EOF\n',
);
const send = (data: object, bytes: Buffer, name: string, by = publisher) =>
  house.ask(
    by,
    'POST',
    '/media',
    upload({ site: east, ...data }, { bytes, name, type: 'image/jpeg' }),
  );
const blob = (name: string) => readFile(blobFile(path.join(house.dataDir, 'blobs'), name));

async function stored(data: object, bytes: Buffer, name: string) {
  const { status, body } = await send(data, bytes, name);
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc;
}

describe('a picture', () => {
  test('gets a name of ours, keeps its own for readers, and is made in every size and format', async () => {
    const doc = await stored({ alt: '红色' }, await picture(), '领导调研 合影.JPG');
    expect(doc.filename).toMatch(/^[0-9a-f-]{36}\.jpg$/);
    expect(doc).toMatchObject({
      kind: 'image',
      originalName: '领导调研 合影.JPG',
      mimeType: 'image/jpeg',
    });
    expect(doc.original).toBeUndefined();
    expect(
      doc.variants.map(
        ({ format, width }: { format: string; width: number }) => `${format} ${width}`,
      ),
    ).toEqual(
      ['480', '960', '1200'].flatMap((width) =>
        ['avif', 'webp', 'jpeg'].map((format) => `${format} ${width}`),
      ),
    );
    for (const { blob: name, bytes } of doc.variants)
      expect((await blob(name)).byteLength).toBe(bytes);
  });

  test('says what it shows, or is refused', async () => {
    const { status, body } = await send({}, await picture(), 'a.jpg');
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'alt']);
  });

  test('uploaded again, to any site, uses the sizes made before', async () => {
    const bytes = await picture('#2a6db8');
    const first = await stored({ alt: '蓝' }, bytes, 'a.jpg');
    const made = blobFile(path.join(house.dataDir, 'blobs'), first.variants[0].blob);
    await rm(made);
    const { body } = await send({ site: west, alt: '蓝' }, bytes, 'b.jpg', westPublisher);
    await expect(access(made)).rejects.toThrow();
    expect(body.doc.variants).toEqual(first.variants);
    expect(body.doc.filename).not.toBe(first.filename);
  });

  test('keeps the centre of interest that is set, within the picture', async () => {
    const { id } = await stored({ alt: '中心' }, await picture('#3a3a3a'), 'a.jpg');
    const moved = await house.ask(
      publisher,
      'PATCH',
      `/media/${id}?uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=70`,
      { alt: '中心' },
    );
    expect([moved.status, moved.body.doc.focalX, moved.body.doc.focalY]).toEqual([200, 20, 70]);
    const wild = await house.ask(publisher, 'PATCH', `/media/${id}`, { focalX: 900, focalY: -5 });
    expect([wild.body.doc.focalX, wild.body.doc.focalY]).toEqual([100, 0]);
  });
});

describe('a failed replacement', () => {
  test.each([
    ['is of the wrong kind', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg', {}],
    ['is damaged', Buffer.from('ffd8ffe0', 'hex'), 'a.jpg', {}],
    ['comes without the words a picture needs', undefined, 'a.jpg', { alt: '' }],
  ])('that %s leaves the old file as it was', async (_, bytes, name, data) => {
    const old = await stored({ alt: '原图' }, await picture('#0a7a3c'), 'old.jpg');
    const before = await house.ask(publisher, 'GET', `/media/file/${old.filename}`);
    const form = upload(data, {
      bytes: bytes ?? (await picture('#111111')),
      name,
      type: 'image/jpeg',
    });
    expect((await house.ask(publisher, 'PATCH', `/media/${old.id}`, form)).status).toBe(400);
    const after = await house.ask(publisher, 'GET', `/media/${old.id}`);
    expect(after.body).toMatchObject({
      filename: old.filename,
      variants: old.variants,
      alt: '原图',
    });
    const file = await house.ask(publisher, 'GET', `/media/file/${old.filename}`);
    expect([file.status, file.body]).toEqual([200, before.body]);
  });
});

describe('what is refused', () => {
  test.each([
    ['PDF bytes called html', pdf, 'notice.html'],
    ['PDF bytes called exe', pdf, 'notice.pdf.exe'],
    ['a page called png', Buffer.from('<script>alert(1)</script>'), 'a.png'],
    [
      'a drawing',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      'a.svg',
    ],
    ['an archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'a.zip'],
  ])('%s', async (_, bytes, name) => {
    const before = (await house.query('select count(*) from media')).rows[0].count;
    const { status, body } = await send({ alt: 'x' }, bytes, name);
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'file']);
    expect((await house.query('select count(*) from media')).rows[0].count).toBe(before);
  });

  test('an entry without a file, and one that names a file elsewhere to be fetched', async () => {
    for (const data of [{}, { url: 'http://127.0.0.1:1/x.jpg', filename: 'x.jpg' }]) {
      const { status } = await house.ask(publisher, 'POST', '/media', {
        site: east,
        alt: 'x',
        ...data,
      });
      expect(status).toBe(400);
    }
  });

  test('what a request says of the file is not believed', async () => {
    const lies = {
      alt: '真',
      kind: 'attachment',
      original: `${'0'.repeat(64)}.jpg`,
      variants: [],
      originalName: 'lie.exe',
      filename: '../x',
    };
    const doc = await send(lies, await picture('#b08d2f'), 'true.jpg');
    if (doc.status === 201) {
      expect(doc.body.doc).toMatchObject({ kind: 'image', originalName: 'true.jpg' });
      expect(doc.body.doc.variants.length).toBeGreaterThan(0);
    } else {
      expect(doc.status).toBe(400);
    }
  });
});

describe('files in what is published', () => {
  const article = (more: object) =>
    house.ask(publisher, 'POST', '/articles', {
      site: east,
      title: '附图',
      column: notices,
      body: words('正文'),
      source: '东镇',
      _status: 'published',
      ...more,
    });

  test('cover, picture in the text and attachment reach the record; the attachment’s bytes become public only then', async () => {
    const cover = await stored({ alt: '封面', credit: '张三' }, await picture('#7a1fa2'), 'c.jpg');
    const form = await stored({}, pdf, '申请表（样表）.pdf');
    const attached = (id: string) => ({
      type: 'upload',
      version: 3,
      format: '',
      id: 'u1',
      relationTo: 'media',
      value: id,
      fields: { caption: '图一' },
    });
    await expect(blob(`${await hash(pdf)}.pdf`)).rejects.toThrow();
    const { status, body } = await article({
      cover: cover.id,
      body: words('正文', attached(cover.id)),
      attachments: [{ file: form.id, name: '申请表' }],
    });
    expect([status, body.errors]).toEqual([201, undefined]);
    const [entry] = await house.log(`article:${body.doc.id}`);
    expect(entry?.record.cover).toMatchObject({
      alt: '封面',
      credit: '张三',
      width: 1200,
      height: 800,
      focal: { x: 50, y: 50 },
    });
    expect(entry?.record.html).toContain('<figcaption>图一</figcaption>');
    expect(entry?.record.attachments).toEqual([
      {
        name: '申请表.pdf',
        blob: `${await hash(pdf)}.pdf`,
        mime: 'application/pdf',
        bytes: pdf.byteLength,
      },
    ]);
    expect(await blob(entry?.record.attachments[0].blob)).toEqual(pdf);
  });

  test('a picture of another site is refused, in a draft as well', async () => {
    const { body } = await send(
      { site: west, alt: '西' },
      await picture('#00acc1'),
      'w.jpg',
      westPublisher,
    );
    expect((await article({ cover: body.doc.id })).status).toBe(400);
    const draft = await house.ask(publisher, 'POST', '/articles?draft=true', {
      site: east,
      title: 'x',
      cover: body.doc.id,
    });
    expect(draft.status).toBe(400);
  });

  test('an attachment does not stand as a cover', async () => {
    const form = await stored({}, pdf, 'a.pdf');
    const { status, body } = await article({ cover: form.id });
    expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'cover']);
  });
});

test('an original is for members of its site, and never runs in the browser', async () => {
  const doc = await stored({}, pdf, '内部.pdf');
  const { status, headers } = await house.ask(publisher, 'GET', `/media/file/${doc.filename}`);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(
    (await house.ask(westPublisher, 'GET', `/media/file/${doc.filename}`)).status,
  ).toBeGreaterThanOrEqual(403);
  expect(
    (await house.ask(undefined, 'GET', `/media/file/${doc.filename}`)).status,
  ).toBeGreaterThanOrEqual(403);
});

async function hash(bytes: Buffer): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}
