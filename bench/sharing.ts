import { buildPrefectureOfTowns } from '../tests/stack/prefecture-of-towns.ts';
import { whenSeen } from '../tests/stack/seen-in-towns.ts';
import { report } from './report.ts';
import { countFrom, median } from './stack/figures.ts';
import { startInside } from './stack/inside.ts';
import { siteIsUpToDate, startPublisherProcess } from './stack/publisher-process.ts';
import { run } from './stack/run.ts';
import { builtTheme } from './stack/theme.ts';

/**
 * How long from the moment a publisher of the city sends an article to all its townships, until it
 * is on disk at each of them: on its own page, in its list and on the home page; and until it is gone
 * from all of them once the city withdraws it. All through the API that the staff side uses; the
 * publisher is a process of its own, as in production.
 *
 * Settings: BENCH_TOWNS, BENCH_ARTICLES (in each of them before), BENCH_ROUNDS.
 */
const towns = countFrom('BENCH_TOWNS', 46);
const articles = countFrom('BENCH_ARTICLES', 20);
const rounds = countFrom('BENCH_ROUNDS', 5);
const target = { atMost: 5 };

await run('sharing', async (run) => {
  const { themesDir } = await builtTheme(run, 'township');
  await builtTheme(run, 'civic');
  const { payload, db, dataDir, outside, ask, signIn } = await startInside(run, 'sharing');
  const prefecture = await buildPrefectureOfTowns({ payload, signIn }, { towns, articles });
  const publisher = startPublisherProcess({ databaseUrl: outside, dataDir, themesDir });
  run.atEnd(() => publisher.stop());
  const settled = async () => {
    for (const site of [prefecture.city, ...prefecture.towns]) {
      await siteIsUpToDate(db, site, 'all', { every: 100 });
    }
  };
  await settled();
  await db.query('vacuum (analyze)');

  const { article, publisher: by } = prefecture;
  const done = (method: string, what: string, body: object) =>
    ask(by, method, `/articles/${article}${what}`, body);
  const taken = { shown: [] as number[], corrected: [] as number[], withdrawn: [] as number[] };
  const approved: number[] = [];
  for (let n = 0; n < rounds; n++) {
    const title = `关于做好第${n}次寒潮防范工作的紧急通知`;
    // Published while it is with nobody: what follows is the push alone.
    if (n > 0) await done('POST', '/recall', { reason: '再次测试' });
    await done('PATCH', '', { title, _status: 'published' });
    await settled();
    const timed = async (words: string, everywhere: boolean, act: () => Promise<void>) => {
      const from = performance.now();
      await act();
      approved.push(performance.now() - from);
      const { rows } = await db.query<{ receiver: string; path: string }>(
        'select receiver_id as receiver, path from shares',
      );
      const pages = new Map(rows.map((row) => [row.receiver, row.path]));
      if (pages.size !== towns) throw new Error(`It went to ${pages.size} of ${towns} townships`);
      const at = await whenSeen({ dataDir, pages }, { words, everywhere, within: 120_000 });
      await settled();
      return (at - from) / 1_000;
    };
    taken.shown.push(
      await timed(title, true, () =>
        done('POST', '/share', { level: 'township', mandatory: true }),
      ),
    );
    const corrected = `${title}（更正）`;
    taken.corrected.push(
      await timed(corrected, true, () => done('PATCH', '', { title: corrected })),
    );
    taken.withdrawn.push(
      await timed(title, false, () => done('POST', '/withdraw', { reason: '测试完毕' })),
    );
  }
  const row = (what: string, of: number[]) => [
    { name: `${what} at ${towns} townships, median`, value: median(of), unit: 's' },
    { name: `${what} at ${towns} townships, slowest`, value: Math.max(...of), unit: 's', target },
  ];
  report('sharing', [
    ...row('shown', taken.shown),
    ...row('corrected', taken.corrected),
    ...row('withdrawn', taken.withdrawn),
    { name: 'answer to whoever approves, slowest', value: Math.max(...approved), unit: 'ms' },
  ]);
});
