import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const pageBytes = 25_000;

/** Writes a data directory with one site of one page, as the publisher leaves it; answers the site's folder. */
export async function writeSampleSite(dataDir: string): Promise<string> {
  const siteDir = path.join(dataDir, 'public/sites/bench');
  await mkdir(siteDir, { recursive: true });
  const page = Buffer.from(samplePage());
  const file = path.join(siteDir, 'index.html');
  await writeFile(file, page);
  await writeFile(`${file}.gz`, gzipSync(page, { level: 6 }));
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  await writeFile(`${file}.br`, brotliCompressSync(page, { params: quality }));
  return siteDir;
}

/** Mounts the site where it answers. */
export async function mountSampleSite(dataDir: string, host: string): Promise<void> {
  const mount = { site: 'bench', host, basePath: '/', status: 'live', theme: 'civic' };
  await writeFile(path.join(dataDir, 'public/mounts.json'), JSON.stringify([mount]));
}

const characters = [
  ...'关于印发中卫市人民政府办公室通知公告政策解读乡村振兴产业发展项目建设工作实施方案迎水桥镇沙坡头区',
];

/** A list page: markup that repeats, titles and addresses that do not. */
function samplePage(): string {
  let html =
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知公告</title></head><body><ul>';
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };
  while (Buffer.byteLength(html) < pageBytes) {
    const title = Array.from({ length: 18 }, () => characters[next(characters.length)]).join('');
    const slug = `202611${10 + next(20)}-${next(2 ** 31).toString(16)}`;
    html += `<li class="news__item"><a class="news__link" href="/zwgk/tzgg/${slug}.html">${title}</a></li>\n`;
  }
  return `${html}</ul></body></html>`;
}
