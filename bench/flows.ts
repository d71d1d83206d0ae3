import { end, type FlowDefinition, type Step } from '@mingtang/approvals/domain';
import type { Client } from 'pg';
import type { Person } from '../tests/int/rest-client.ts';
import { bodyOf } from '../tests/int/two-towns.ts';
import { report } from './report.ts';
import { countFrom, quantile } from './stack/figures.ts';
import { startInside } from './stack/inside.ts';
import { run } from './stack/run.ts';

/**
 * How many decisions a second are on disk, through the API that the staff side uses: eight people of
 * a town at work on what waits for them, and the last approvals, which publish.
 *
 * Settings: BENCH_DECISIONS.
 */
const decisions = countFrom('BENCH_DECISIONS', 500);
const workers = 8;

const step = (id: string, role: 'reviewer' | 'approver' | 'publisher', to: string): Step => ({
  id,
  name: { zh: id, en: id },
  kind: 'decide',
  actors: [{ by: 'role', role }],
  mode: 'any',
  deadline: { workdays: 2 },
  verbs: ['approve', 'return', 'reject', 'nudge', 'recall'],
  next: [{ to }],
});
const twoLevels: FlowDefinition = {
  name: { zh: '审核签发', en: 'Review and sign-off' },
  start: [{ to: 'review' }],
  distinctPeople: true,
  steps: [step('review', 'reviewer', 'sign'), step('sign', 'publisher', end)],
};

await run('flows', async (run) => {
  const { db, put, addSite, join, ask } = await startInside(run, 'flows');
  const site = await addSite('某镇', '/zhen/', await addSite('某市', '/'));
  const column = await put('columns', { site, name: '通知公告', slug: 'tzgg' });
  await put('flows', {
    name: '审核签发',
    site,
    kinds: ['articles', 'pages'],
    definition: twoLevels,
    inUse: true,
  });
  const author = await join('author', site, 'editor');
  const reviewers: Person[] = [];
  const signers: Person[] = [];
  for (let n = 0; n < workers; n++) {
    reviewers.push(await join(`reviewer${n}`, site, 'reviewer'));
    signers.push(await join(`signer${n}`, site, 'publisher'));
  }
  const waiting: string[] = [];
  for (let n = 0; n < decisions; n++) {
    const article = await put(
      'articles',
      {
        ...{ site, column, title: `关于第${n}号示例事项的通知`, source: '某镇人民政府' },
        body: bodyOf('请各村及时转告群众，做好准备。'.repeat(8)),
      },
      { draft: true },
    );
    const submit = `/approvals/subjects/articles/${article}/submit`;
    waiting.push((await ask(author, 'POST', submit, {})).instance);
  }
  await db.query('vacuum (analyze)');

  /** All of a step decided by eight people at once, and how long each took. */
  const decide = async (people: Person[], task: number) => {
    const taken: number[] = [];
    const queue = [...waiting];
    const from = performance.now();
    await Promise.all(
      people.map(async (by) => {
        for (let instance = queue.pop(); instance; instance = queue.pop()) {
          const start = performance.now();
          const command = { verb: 'approve', task, comment: '同意' };
          await ask(by, 'POST', `/approvals/instances/${instance}/act`, command);
          taken.push(performance.now() - start);
        }
      }),
    );
    return { each: taken, perSecond: (1_000 * decisions) / (performance.now() - from) };
  };
  const reviewed = await decide(reviewers, 1);
  const published = await decide(signers, 2);
  await agrees(db, decisions);
  report('flows', [
    {
      name: 'decisions, eight at work',
      value: reviewed.perSecond,
      unit: '/s',
      target: { atLeast: 50 },
    },
    { name: 'one decision, p95', value: quantile(reviewed.each, 0.95), unit: 'ms' },
    { name: 'last approvals, which publish', value: published.perSecond, unit: '/s' },
    { name: 'one last approval, p95', value: quantile(published.each, 0.95), unit: 'ms' },
  ]);
});

/** Every decision is on record once, and what was approved is public. */
async function agrees(db: Client, count: number): Promise<void> {
  const { rows } = await db.query<{ approved: number; took: number; public: number }>(`
    select (select count(*)::int from approvals.event where type = 'approved') as approved,
      (select count(*)::int from approvals.event where type = 'took-effect') as took,
      (select count(*)::int from outbound.log where key like 'article:%') as public`);
  const [row] = rows;
  if (row?.approved !== 2 * count || row.took !== count || row.public !== count) {
    throw new Error(
      `${count} documents were approved twice, and the record says ${JSON.stringify(row)}`,
    );
  }
}
