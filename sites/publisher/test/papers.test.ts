import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArticleRecord } from '@mingtang/publication';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { put, withdraw } from '../../../tests/stack/corpus.ts';
import { type Publishing, publishing } from '../../../tests/stack/publishing.ts';
import { reconcileSite, requestRebuild } from '../src/index.ts';

const disclosed = (
  { made }: Publishing,
  n: number,
  change: Partial<ArticleRecord> = {},
): ArticleRecord =>
  made.article(n, {
    title: '关于印发《引水办法》的通知',
    policy: { number: '甲政发〔2026〕3号', validity: 'in-force' },
    disclosure: {
      index: '640521101/2026-00003',
      organ: { code: '640521101', name: '甲镇人民政府' },
      topics: [{ code: 'water', name: '水利' }],
    },
    ...change,
  });

const bytesAt = ({ dataDir, made }: Publishing, page: string) =>
  readFile(path.join(dataDir, 'public/sites', made.site.id, page)).catch(() => undefined);

async function pdfAt(site: Publishing, page: string) {
  const bytes = await bytesAt(site, page);
  if (!bytes) return undefined;
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text, totalPages } = await extractText(pdf, { mergePages: true });
  const { info } = await pdf.getMetadata();
  const marks = (await pdf.getMarkInfo()) as { Marked?: boolean } | null;
  return {
    text: text.replaceAll(/\s+/g, ''),
    totalPages,
    info: info as { Title?: string; Language?: string },
    isTagged: marks?.Marked === true,
  };
}

const paths = ({ path: page }: ArticleRecord) => ({
  pdf: page.replace('.html', '.pdf'),
  html: page.replace('.html', '-file.html'),
});

test('a disclosed document is a PDF and one file of html with all that it says', async () => {
  const site = await publishing({ articles: 2 });
  const jpeg = await sharp({
    create: { width: 40, height: 20, channels: 3, background: '#a02a1e' },
  })
    .jpeg()
    .toBuffer();
  const blob = `${createHash('sha256').update(jpeg).digest('hex')}.jpg`;
  const folder = path.join(site.dataDir, 'blobs', blob.slice(0, 2));
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, blob), jpeg);
  const src = `/_m/${blob.slice(0, 2)}/${blob}`;
  const document = disclosed(site, 1, {
    html:
      '<h2>一、总则</h2><p>为<strong>节约</strong>用水，见<a href="mt:column:x">无</a>，制定本办法。</p>' +
      '<ul><li>春灌<ul><li>夜间</li></ul></li></ul><ol start="3"><li>冬灌</li></ol>' +
      '<div class="table-scroll"><table><thead><tr><th scope="col">渠道</th><th scope="col">水量</th></tr></thead>' +
      '<tbody><tr><td>北干渠</td><td>三万方</td></tr></tbody></table></div>' +
      `<figure><picture><source type="image/webp" srcset="/_m/x"><img src="${src}" srcset="${src} 40w" ` +
      'sizes="100vw" width="40" height="20" alt="北干渠示意图" loading="lazy"></picture></figure>' +
      `<p>${'长'.repeat(3000)}</p><p class="align-right">甲镇人民政府</p>`,
    attachments: [{ name: '申请表.docx', blob, mime: 'application/msword', bytes: 24_000 }],
  });
  const publisher = await site.start();
  await put(site.db, site.made.site.id, [document]);
  await publisher.settled();

  const at = paths(document);
  const pdf = await pdfAt(site, at.pdf);
  expect(pdf?.info.Title).toBe(document.title);
  expect([pdf?.info.Language, pdf?.isTagged]).toEqual(['zh-CN', true]);
  expect(pdf?.totalPages).toBeGreaterThan(2);
  for (const part of [
    '关于印发《引水办法》的通知',
    '640521101/2026-00003',
    '甲政发〔2026〕3号',
    '一、总则',
    '为节约用水，见无，制定本办法。',
    '夜间',
    '3.冬灌',
    '北干渠三万方',
    '申请表.docx',
    `http://town.localhost${document.path}`,
    '—1—',
  ]) {
    expect(pdf?.text, part).toContain(part);
  }
  const file = await site.file(at.html);
  expect(file).toContain(`<img src="data:image/jpeg;base64,${jpeg.toString('base64')}"`);
  expect(file).toContain(`<link rel="canonical" href="http://town.localhost${document.path}">`);
  expect(file).not.toMatch(/(?:src|srcset)="\/|<script/);
  const page = await site.file(document.path);
  expect(page).toContain(`href="${at.pdf}"`);
  expect(page).toContain(`href="${at.html}"`);
  expect(page).toContain('Word 原件：申请表.docx');
});

test('files of a document follow it: corrected, repealed, taken back, withdrawn', async () => {
  const site = await publishing({ articles: 2 });
  const { db, made } = site;
  const document = disclosed(site, 1);
  const at = paths(document);
  const publisher = await site.start();
  await put(db, made.site.id, [document, made.article(0)]);
  await publisher.settled();
  expect(await bytesAt(site, paths(made.article(0)).pdf)).toBeUndefined();

  await put(db, made.site.id, [{ ...document, html: '<p>改正了的正文。</p>' }]);
  await publisher.settled();
  expect((await pdfAt(site, at.pdf))?.text).toContain('改正了的正文。');

  await put(db, made.site.id, [{ ...document, policy: { validity: 'repealed' } }]);
  await publisher.settled();
  expect((await pdfAt(site, at.pdf))?.text).toContain('本文件已废止，仅供查阅。');
  expect(await site.file(at.html)).toContain('本文件已废止，仅供查阅。');

  const { disclosure } = document;
  if (!disclosure) throw new Error('It is disclosed');
  await put(db, made.site.id, [
    { ...document, disclosure: { ...disclosure, retired: '依据已变' } },
  ]);
  await publisher.settled();
  expect([await bytesAt(site, at.pdf), await site.file(at.html)]).toEqual([undefined, undefined]);
  expect(await site.file(document.path)).not.toContain('.pdf"');

  await put(db, made.site.id, [document]);
  await publisher.settled();
  expect(await bytesAt(site, at.pdf)).toBeDefined();
  await withdraw(db, made.site.id, document, '内容有误');
  await publisher.settled();
  expect([await bytesAt(site, at.pdf), await site.file(at.html)]).toEqual([undefined, undefined]);
  const counts = await reconcileSite(
    async (work) => work(db),
    path.join(site.dataDir, 'public'),
    made.site.id,
  );
  expect(counts).toEqual({ missing: 0, changed: 0, stray: 0, misplaced: 0 });
});

test('a rebuild makes the same bytes; what another site discloses is given out there', async () => {
  const site = await publishing({ articles: 2 });
  const { db, made } = site;
  const [own, shared] = [disclosed(site, 0), disclosed(site, 1)];
  const origin = { site: '00000000-0000-4000-8000-0000000000ab', name: '乙县', path: '/x.html' };
  const publisher = await site.start();
  await put(db, made.site.id, [own, { ...shared, origin }]);
  await publisher.settled();
  const before = await bytesAt(site, paths(own).pdf);
  expect(before).toBeDefined();
  expect(await bytesAt(site, paths(shared).pdf)).toBeUndefined();
  await db.query('begin isolation level repeatable read');
  await requestRebuild(db, made.site.id);
  await db.query('commit');
  await publisher.settled();
  expect((await bytesAt(site, paths(own).pdf))?.equals(before as Buffer)).toBe(true);
  expect(await bytesAt(site, paths(shared).pdf)).toBeUndefined();
});
