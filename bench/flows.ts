import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { end, type FlowDefinition, type Step } from '@mingtang/approvals/domain';
import { migrate as migrateFlows } from '@mingtang/approvals/migrate';
import { type CollectionSlug, getPayload } from 'payload';
import type { Client } from 'pg';
import { type Person, restClient } from '../tests/int/rest-client.ts';
import { bodyOf } from '../tests/int/two-towns.ts';
import { report } from './report.ts';
import { connect, startCluster } from './stack/cluster.ts';
import { countFrom, median, quantile } from './stack/figures.ts';
import { run } from './stack/run.ts';

/**
 * How many decisions a second are on disk, through the API that the staff side uses: eight people of
 * a town at work on what waits for them, and the last approvals, which publish. Then how long an
 * inbox takes in a prefecture that has decided on 100,000 documents at 200 sites, for somebody of
 * one site and for somebody who reviews at all of them; the ratio is against the same house before
 * those were there.
 *
 * Settings: BENCH_DECISIONS, BENCH_DOCUMENTS, BENCH_SITES, BENCH_LOOKS.
 */
const decisions = countFrom('BENCH_DECISIONS', 500);
const documents = countFrom('BENCH_DOCUMENTS', 100_000);
const siteCount = countFrom('BENCH_SITES', 200);
const looks = countFrom('BENCH_LOOKS', 60);
const workers = 8;
const password = 'correct horse battery';

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
  const cluster = await startCluster(run);
  const { inside: databaseUrl } = await cluster.database('flows');
  const dataDir = path.join(run.folder, 'data');
  await mkdir(dataDir);
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'only-for-this-bench-6e0f1c2d3a4b5968',
    CMS_URL: 'http://localhost:3100',
    DATA_DIR: dataDir,
  });
  const { default: config } = await import('../cms/src/payload.config.ts');
  const payload = await getPayload({ config, disableOnInit: true });
  run.atEnd(async () => {
    await payload.destroy();
    // It leaves its connections open, one of them for good: not waited for, Postgres ends next.
    void (payload.db as unknown as { pool: { end(): Promise<void> } }).pool.end();
  });
  payload.logger.level = 'silent';
  await payload.db.migrate();
  await migrateFlows(databaseUrl);
  const db = await connect(databaseUrl);
  run.atEnd(() => db.end());
  const { ask, signIn } = restClient(await config);
  const put = async (collection: string, data: object, more: object = {}): Promise<string> => {
    const slug = collection as CollectionSlug;
    return String(
      (await payload.create({ collection: slug, depth: 0, data: data as never, ...more })).id,
    );
  };
  const found = (name: string, slug: string, parent?: string) =>
    put('sites', {
      name,
      shortName: name,
      level: parent ? 'township' : 'city',
      parent,
      status: 'live',
      theme: 'civic',
      mount: { host: 'prefecture.localhost', basePath: slug },
      identifiers: { organizer: name },
    });
  const join = async (name: string, site: string, role: string, subtree = false) => {
    const email = `${name}@example.cn`;
    const user = await put('users', { name, email, password });
    await put('memberships', { user, site, roles: [role], subtree });
    return signIn(email, password);
  };
  const done = async (by: Person, method: string, address: string, body?: object) => {
    const answer = await ask(method, address, { as: by, ...(body && { body }) });
    if (answer.status >= 400)
      throw new Error(`${method} ${address}: ${answer.status} ${answer.text}`);
    return answer.body;
  };

  const city = await found('某市', '/');
  const sites: string[] = [];
  for (let n = 0; n < siteCount; n++) sites.push(await found(`第${n}镇`, `/zhen${n}/`, city));
  const site = sites[0] as string;
  const column = await put('columns', { site, name: '通知公告', slug: 'tzgg' });
  const flow = await put('flows', {
    name: '审核签发',
    site,
    kinds: ['articles', 'pages'],
    definition: twoLevels,
    inUse: true,
  });
  const author = await join('author', site, 'editor');
  const everywhere = await join('everywhere', city, 'reviewer', true);
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
    const { instance } = await done(
      author,
      'POST',
      `/approvals/subjects/articles/${article}/submit`,
      {},
    );
    waiting.push(instance);
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
          await done(by, 'POST', `/approvals/instances/${instance}/act`, command);
          taken.push(performance.now() - start);
        }
      }),
    );
    return { each: taken, perSecond: (1_000 * decisions) / (performance.now() - from) };
  };
  const look = async (by: Person) => {
    const taken: number[] = [];
    for (let n = 0; n < looks; n++) {
      const start = performance.now();
      await done(by, 'GET', '/approvals/inbox?list=todo');
      taken.push(performance.now() - start);
    }
    return taken;
  };
  const [reviewer = author] = reviewers;
  const before = await look(reviewer);
  const reviewed = await decide(reviewers, 1);
  const published = await decide(signers, 2);
  await agrees(db, decisions);

  await fill(db, { flow, sites, author: author.id });
  await db.query('vacuum (analyze)');
  const after = await look(reviewer);
  const all = await look(everywhere);
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
    {
      name: 'inbox of one site, p95',
      value: quantile(after, 0.95),
      unit: 'ms',
      target: { atMost: 200 },
    },
    {
      name: `inbox of all ${siteCount} sites, p95`,
      value: quantile(all, 0.95),
      unit: 'ms',
      target: { atMost: 500 },
    },
    {
      name: `inbox, ${documents} documents against ${decisions}`,
      value: median(after) / median(before),
      unit: '×',
      target: { atMost: 2 },
    },
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

/** As many instances as years leave behind; one in twenty still waits at its site. */
async function fill(
  db: Client,
  { flow, sites, author }: { flow: string; sites: string[]; author: string },
): Promise<void> {
  await db.query(
    `with made as (
       insert into approvals.instance (flow, flow_version, kind, subject, site, title, submitter, kept_out,
         status, step, urgent, in_force, version, started_at, changed_at)
       select $1, 1, 'articles', gen_random_uuid(), ($2::uuid[])[1 + n % cardinality($2::uuid[])],
         '关于第' || n || '号示例事项的通知', $3::uuid, array[$3::uuid],
         case when n % 20 = 0 then 'running' else 'approved' end, case when n % 20 = 0 then 'review' end,
         n % 400 = 0, n % 20 <> 0, 2, now() - n * interval '1 minute', now() - n * interval '1 minute'
       from generate_series(1, $4::int) n
       returning id, site, status, started_at),
     events as (
       insert into approvals.event (instance, n, type, by, at, body)
       select id, 1, 'submitted', $3::uuid, started_at, jsonb_build_object('type', 'submitted', 'at', started_at)
       from made)
     insert into approvals.task (key, instance, n, kind, step, opened_at, due_on)
     select 'role:' || site || ':reviewer', id, 1, 'decide', 'review', started_at, started_at::date + 4
     from made where status = 'running'`,
    [flow, sites, author, documents],
  );
}
