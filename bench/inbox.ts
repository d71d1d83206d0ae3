import { end, type FlowDefinition } from '@mingtang/approvals/domain';
import type { Client } from 'pg';
import type { Person } from '../tests/int/rest-client.ts';
import { bodyOf } from '../tests/int/two-towns.ts';
import { report } from './report.ts';
import { countFrom, median, quantile } from './stack/figures.ts';
import { startInside } from './stack/inside.ts';
import { run } from './stack/run.ts';

/**
 * How long lists take in a prefecture of 200 sites and 100,000 articles, each of which went through a
 * review: the list of articles as the admin asks for it, and every list of the inbox, for somebody of one
 * site and for somebody who works at all of them and has decided on everything. The ratio is against the
 * same house with one article a site.
 *
 * Settings: BENCH_DOCUMENTS, BENCH_SITES, BENCH_LOOKS.
 */
const documents = countFrom('BENCH_DOCUMENTS', 100_000);
const siteCount = countFrom('BENCH_SITES', 200);
const looks = countFrom('BENCH_LOOKS', 40);
const atMost = 500;

const oneReview: FlowDefinition = {
  name: { zh: '审核', en: 'Review' },
  start: [{ to: 'review' }],
  distinctPeople: true,
  steps: [
    {
      id: 'review',
      name: { zh: '审核', en: 'Review' },
      kind: 'decide',
      actors: [{ by: 'role', role: 'reviewer' }],
      mode: 'any',
      deadline: { workdays: 2 },
      verbs: ['approve', 'return', 'reject', 'nudge', 'recall'],
      next: [{ to: end }],
    },
  ],
};

/** What the admin's list of articles asks for: newest drafts, the titles that hold a word, those of a column. */
const articleLists = {
  newest: '/articles?draft=true&depth=0&limit=10&sort=-updatedAt',
  'with a word in the title':
    '/articles?draft=true&depth=0&limit=10&sort=-updatedAt&where[title][like]=%E7%AC%AC1',
  'page 50': '/articles?draft=true&depth=0&limit=10&sort=-updatedAt&page=50',
} as const;
const inboxLists = ['todo', 'to-read', 'done'] as const;

await run('inbox', async (run) => {
  const { db, put, addSite, join, ask } = await startInside(run, 'inbox');
  const city = await addSite('某市', '/');
  const sites: string[] = [];
  const columns: string[] = [];
  for (let n = 0; n < siteCount; n++) {
    const site = await addSite(`第${n}镇`, `/zhen${n}/`, city);
    sites.push(site);
    columns.push(await put('columns', { site, name: '通知公告', slug: 'tzgg' }));
  }
  const [site = '', column = ''] = [sites[0], columns[0]];
  const flow = await put('flows', {
    name: '审核',
    site: city,
    kinds: ['articles'],
    definition: oneReview,
    inUse: true,
  });
  const ofOne = await join('of-one', site, 'reviewer');
  const ofAll = await join('of-all', city, 'reviewer', true);
  const author = await join('author', site, 'editor');
  const model = await put(
    'articles',
    {
      ...{ site, column, title: '关于示例事项的通知', source: '某镇人民政府' },
      body: bodyOf('请各村及时转告群众，做好准备。'.repeat(40)),
    },
    { draft: true },
  );
  const prefecture = { model, flow, sites, columns, author: author.id, by: [ofOne.id, ofAll.id] };

  const look = async (by: Person, address: string) => {
    const taken: number[] = [];
    for (let n = 0; n < looks; n++) {
      const start = performance.now();
      const { docs, items } = await ask(by, 'GET', address);
      taken.push(performance.now() - start);
      if ((docs ?? items)?.length === 0) throw new Error(`${address} has nothing in it`);
    }
    return taken;
  };
  await fill(db, prefecture, { from: 1, to: siteCount });
  const before = await look(ofOne, articleLists.newest);
  const inboxBefore = await look(ofOne, '/approvals/inbox?list=todo');
  await fill(db, prefecture, { from: siteCount + 1, to: documents });

  const rows: Parameters<typeof report>[1] = [];
  const p95 = async (name: string, by: Person, address: string) => {
    const taken = await look(by, address);
    rows.push({
      name: `${name}, p95`,
      value: quantile(taken, 0.95),
      unit: 'ms',
      target: { atMost },
    });
    return median(taken);
  };
  const people = { 'one site': ofOne, [`all ${siteCount} sites`]: ofAll };
  for (const [where, by] of Object.entries(people)) {
    for (const [which, address] of Object.entries(articleLists)) {
      await p95(`articles of ${where}, ${which}`, by, address);
    }
    for (const list of inboxLists) {
      await p95(`inbox of ${where}, ${list}`, by, `/approvals/inbox?list=${list}`);
    }
    await p95(`inbox of ${where}, counts`, by, '/approvals/counts');
  }
  await p95('inbox of who wrote everything, started', author, '/approvals/inbox?list=started');
  const [after, inboxAfter] = [
    median(await look(ofOne, articleLists.newest)),
    median(await look(ofOne, '/approvals/inbox?list=todo')),
  ];
  const size = `${documents} documents against ${siteCount}`;
  report('inbox', [
    ...rows,
    { name: `articles of one site, ${size}`, value: after / median(before), unit: '×' },
    { name: `inbox of one site, ${size}`, value: inboxAfter / median(inboxBefore), unit: '×' },
  ]);
});

interface Prefecture {
  /** An article all others are copies of. */
  model: string;
  flow: string;
  sites: string[];
  columns: string[];
  author: string;
  /** Who decided: in turns. */
  by: string[];
}

/**
 * Articles number `from` to `to`, spread over the sites, with the newest version of each and its
 * review; one in twenty still waits, the rest were approved. As years leave them behind.
 */
async function fill(
  db: Client,
  { model, flow, sites, columns, author, by }: Prefecture,
  { from, to }: { from: number; to: number },
): Promise<void> {
  await db.query(
    `create temporary table made as
     select n, gen_random_uuid() as id, gen_random_uuid() as instance, '关于第' || n || '号示例事项的通知' as title,
       ($1::uuid[])[1 + n % cardinality($1::uuid[])] as site, ($2::uuid[])[1 + n % cardinality($2::uuid[])] as col,
       now() - n * interval '1 minute' as at, n % 20 = 0 as waits, ($5::uuid[])[1 + n % cardinality($5::uuid[])] as by
     from generate_series($3::int, $4::int) n`,
    [sites, columns, from, to, by],
  );
  await db.query(
    `insert into articles
     select (jsonb_populate_record(model, jsonb_build_object('id', made.id, 'title', made.title, 'site_id', made.site,
       'column_id', made.col, 'slug', 'a' || made.n, 'created_at', made.at, 'updated_at', made.at,
       '_status', case when made.waits then 'draft' else 'published' end))).*
     from made, articles model where model.id = $1`,
    [model],
  );
  await db.query(
    `insert into _articles_v
     select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(), 'parent_id', made.id,
       'version_title', made.title, 'version_site_id', made.site, 'version_column_id', made.col,
       'version_slug', 'a' || made.n, 'version_created_at', made.at, 'version_updated_at', made.at,
       'created_at', made.at, 'updated_at', made.at, 'latest', true,
       'version__status', case when made.waits then 'draft' else 'published' end))).*
     from made, _articles_v v where v.parent_id = $1 and v.latest`,
    [model],
  );
  await db.query(
    `insert into approvals.instance (id, flow, flow_version, kind, subject, site, title, submitter, kept_out,
       status, step, urgent, in_force, version, started_at, changed_at)
     select instance, $1, 1, 'articles', id, site, title, $2::uuid, array[$2::uuid],
       case when waits then 'running' else 'approved' end, case when waits then 'review' end,
       n % 400 = 0, not waits, 2, at, at
     from made`,
    [flow, author],
  );
  await db.query(
    `insert into approvals.event (instance, n, type, by, at, body)
     select instance, 1, 'submitted', $1::uuid, at, jsonb_build_object('type', 'submitted', 'at', at) from made
     union all
     select instance, 2, 'approved', made.by, at + interval '1 hour',
       jsonb_build_object('type', 'approved', 'at', at + interval '1 hour') from made where not waits`,
    [author],
  );
  await db.query(
    `insert into approvals.task (key, instance, n, kind, step, opened_at, due_on)
     select 'role:' || site || ':reviewer', instance, 1, 'decide', 'review', at, at::date + 4
     from made where waits
     union all
     select 'person:' || reader, instance, 2, 'read', 'review', at, null
     from made, unnest($1::uuid[]) as reader where n % 100 = 1`,
    [by],
  );
  await db.query('drop table made');
  await db.query('vacuum (analyze)');
}
