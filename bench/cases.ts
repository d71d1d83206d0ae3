import { receiveCase } from '@mingtang/cases';
import { createLocalReq, type Payload } from 'payload';
import type { Client } from 'pg';
import type { Person } from '../tests/int/rest-client.ts';
import { report } from './report.ts';
import { countFrom, median, quantile } from './stack/figures.ts';
import { startInside } from './stack/inside.ts';
import { run } from './stack/run.ts';

/**
 * How long an officer's list takes over 200,000 cases at 200 sites, a tenth of them under way: for a clerk
 * of one site and for somebody who handles cases at all of them, with every filter, and far down. The
 * ratio is against the same house with one case a site.
 *
 * Settings: BENCH_CASES, BENCH_SITES, BENCH_LOOKS.
 */
const caseCount = countFrom('BENCH_CASES', 200_000);
const siteCount = countFrom('BENCH_SITES', 200);
const looks = countFrom('BENCH_LOOKS', 40);
const atMost = 500;

/** What an officer asks for. */
const lists = {
  'first due': '/cases',
  overdue: '/cases?light=red',
  'due soon': '/cases?light=yellow',
  'in time': '/cases?light=green',
  'of one step': '/cases?phase=reviewing',
  'of one item': '/cases?item=item-7',
  'with a word in the item': `/cases?q=${encodeURIComponent('第7号')}`,
  'by number': '/cases?q=2026-1',
  closed: '/cases?done=1',
} as const;

await run('cases', async (run) => {
  const { db, payload, addSite, join, ask } = await startInside(run, 'cases');
  const city = await addSite('某市', '/');
  const sites: string[] = [];
  for (let n = 0; n < siteCount; n++) sites.push(await addSite(`第${n}局`, `/ju${n}/`, city));
  const [site = ''] = sites;
  const ofOne = await join('of-one', site, 'clerk');
  const ofAll = await join('of-all', city, 'clerk', true);
  const model = await aCase(payload, site);

  const look = async (by: Person, address: string) => {
    const taken: number[] = [];
    for (let n = 0; n < looks; n++) {
      const start = performance.now();
      const { cases, id } = await ask(by, 'GET', address);
      taken.push(performance.now() - start);
      if (!id && cases.length === 0) throw new Error(`${address} has nothing in it`);
    }
    return taken;
  };
  const prefecture = { model, sites, assignee: ofAll.id };
  await fill(db, prefecture, { from: 1, to: siteCount });
  const before = await look(ofAll, lists['first due']);
  await fill(db, prefecture, { from: siteCount + 1, to: caseCount });
  await db.query('analyze cases.case_file');

  const rows: Parameters<typeof report>[1] = [];
  const p95 = async (name: string, by: Person, address: string) => {
    const taken = await look(by, address);
    const value = quantile(taken, 0.95);
    rows.push({ name: `${name}, p95`, value, unit: 'ms', target: { atMost } });
    return median(taken);
  };
  for (const [where, by] of Object.entries({
    'one site': ofOne,
    [`all ${siteCount} sites`]: ofAll,
  })) {
    for (const [which, address] of Object.entries(lists)) {
      await p95(`cases of ${where}, ${which}`, by, address);
    }
  }
  await p95('cases of one officer', ofAll, '/cases?mine=1');
  const far = await pageAfter(20, (address) => ask(ofAll, 'GET', address));
  await p95(`cases of all ${siteCount} sites, far down`, ofAll, far);
  await p95('one case', ofOne, `/cases/${model}`);
  const after = median(await look(ofAll, lists['first due']));
  report('cases', [
    ...rows,
    {
      name: `first due of all sites, ${caseCount} cases against ${siteCount}`,
      value: after / median(before),
      unit: '×',
    },
  ]);
});

/** Address of a page of the list, or of the last there is. */
async function pageAfter(
  pages: number,
  get: (address: string) => Promise<{ next?: string }>,
): Promise<string> {
  let address = '/cases';
  for (let page = 1; page < pages; page++) {
    const { next } = await get(address);
    if (!next) return address;
    address = `/cases?after=${next}`;
  }
  return address;
}

/** A case as it comes in, which the others are copies of. */
async function aCase(payload: Payload, site: string): Promise<string> {
  const made = await receiveCase(await createLocalReq({}, payload), {
    site,
    terms: {
      item: { id: 'item-0', seq: 1, name: '第0号示例许可' },
      isPermit: true,
      procedure: 'single',
      limits: { notice: 5, decision: 20, extension: 10, delivery: 10 },
      acceptedBySilence: true,
      furtherCorrections: 'raised-by-correction',
      remedies: { reconsideration: '某市人民政府', court: '某市人民法院' },
    },
    form: { id: 'case.bench', version: 1 },
    answers: [{ at: 'name', label: '姓名', section: '申请人', text: '张三', of: 'name' }],
    channel: 'counter',
  });
  return String(made?.id);
}

/** Cases number `from` to `to`, as years leave them behind: one in ten under way, the rest closed. */
async function fill(
  db: Client,
  { model, sites, assignee }: { model: string; sites: string[]; assignee: string },
  { from, to }: { from: number; to: number },
): Promise<void> {
  await db.query(
    `insert into cases.case_file
     select (jsonb_populate_record(model, jsonb_build_object(
       'id', gen_random_uuid(), 'site', ($2::uuid[])[1 + (n / 10) % cardinality($2::uuid[])],
       'number', '2026-' || (100000 + n), 'item', 'item-' || (n + n / 10 / cardinality($2::uuid[])) % 50,
       'item_name', '第' || (n + n / 10 / cardinality($2::uuid[])) % 50 || '号示例许可',
       'phase', case when n % 10 > 0 then 'closed' when n % 3 = 0 then 'reviewing' else 'accepted' end,
       'result', case when n % 10 > 0 then 'granted' end,
       'assignee', case when n % 40 = 0 then $3::uuid end,
       'due_on', case when n % 10 = 0 then current_date + (n / 10 + n / 10 / cardinality($2::uuid[])) % 25 - 2 end,
       'yellow_from', case when n % 10 = 0 then current_date + (n / 10 + n / 10 / cardinality($2::uuid[])) % 25 - 3 end,
       'red_from', case when n % 10 = 0 then current_date + (n / 10 + n / 10 / cardinality($2::uuid[])) % 25 - 1 end,
       'law_on', null,
       'decided_on', case when n % 10 > 0 then current_date - (n / 10) % 900 end,
       'closed_on', case when n % 10 > 0 then current_date - (n / 10) % 900 end))).*
     from generate_series($4::int, $5::int) n, cases.case_file model where model.id = $1`,
    [model, sites, assignee, from, to],
  );
}
