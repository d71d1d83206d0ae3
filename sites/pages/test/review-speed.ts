import type { Render } from '@mingtang/pages';
import { recordsReader } from '@mingtang/pages';
import { fixture } from './fixture/index.ts';

/**
 * How fast a built theme draws an article of about 25 KB, everything around it remembered:
 *
 *   node sites/pages/test/review-speed.ts civic
 */
const theme = process.argv[2] ?? 'civic';
const pages = 1500;
const rounds = 4;

const entry = new URL(`../../../dist/themes/${theme}/server/entry.mjs`, import.meta.url);
const { render } = (await import(entry.href)) as { render: Render };
const paragraph = `<p>${'为保障群众温暖过冬，现就冬季城区集中供暖有关事项公告如下。'.repeat(3)}</p>\n`;
const records = fixture.records.map((record) =>
  record.kind === 'article' ? { ...record, html: paragraph.repeat(60) } : record,
);
const reader = recordsReader({ ...fixture, records });
const drawOne = async () =>
  (await render('article', 'http://localhost/zwgk/tzgg/a.html', { reader, params: { id: 'a13' } }))
    .body;

console.log(`${theme}: ${Buffer.byteLength(await drawOne())} bytes a page`);
for (let round = 1; round <= rounds; round++) {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  for (let drawn = 0; drawn < pages; drawn++) await drawOne();
  const { user, system } = process.cpuUsage(cpu);
  const perSecond = Math.round((pages / (performance.now() - startedAt)) * 1000);
  console.log(
    `round ${round}: ${perSecond} pages/s, ${Math.round((user + system) / pages)} µs of processor a page`,
  );
}
