import { applications } from './intake/applications.ts';
import { smallForms } from './intake/small-forms.ts';
import { report } from './report.ts';
import { run } from './stack/run.ts';

/**
 * How many small forms a gateway takes in a second; and whether applications with two files of 5 MB, five
 * a second, are all taken in within two seconds and become one case each, also while the processes
 * that take part are killed.
 *
 * Settings: BENCH_ROWS (in the large log), BENCH_ROUNDS, BENCH_SENDS (in each round), BENCH_SECONDS (of
 * applications), BENCH_KILL_SECONDS (of applications while processes are killed).
 */
await run('intake', async (run) => {
  const small = await smallForms(run);
  report('intake', [...small, ...(await applications(run))]);
});
