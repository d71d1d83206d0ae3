import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createGateway } from '@mingtang/gateway';
import { keyringFrom } from '@mingtang/intake/jobs';
import { migrateIntake } from '@mingtang/intake/migrate';
import { triesIn } from '@mingtang/intake/outside';
import { formMarks } from '@mingtang/pages';
import pg from 'pg';
import { pino } from 'pino';
import { wish, wishForm } from '../../tests/int/form-for-tests.ts';
import { corpus, put } from '../../tests/stack/corpus.ts';
import type { Row } from '../report.ts';
import { type Cluster, connect, startCluster } from '../stack/cluster.ts';
import { countFrom, median, quantile } from '../stack/figures.ts';
import type { Run } from '../stack/run.ts';

const rows = countFrom('BENCH_ROWS', 100_000);
const rounds = countFrom('BENCH_ROUNDS', 5);
const sends = countFrom('BENCH_SENDS', 400);
const senders = 8;

/**
 * How many small forms a gateway takes in, and how long one is waited for, over HTTP: checked, sealed,
 * appended and acknowledged, with every commit synced. Into an empty log and one of many rows, in
 * turn. One gateway process, eight senders at once.
 */
export async function smallForms(run: Run): Promise<Row[]> {
  const cluster = await startCluster(run);
  const empty = await intakeOf(run, cluster, 'empty', 0);
  const full = await intakeOf(run, cluster, 'full', rows);
  const warm = 50;
  for (const { round } of [empty, full]) await round(warm);
  const taken = { empty: [] as Figures[], full: [] as Figures[] };
  for (let n = 0; n < rounds; n++) {
    taken.empty.push(await empty.round(sends));
    taken.full.push(await full.round(sends));
  }
  const of = (which: keyof typeof taken, figure: keyof Figures) =>
    median(taken[which].map((figures) => figures[figure]));
  const target = { atLeast: 100 };
  return [
    {
      name: 'small forms a second, empty log',
      value: of('empty', 'perSecond'),
      unit: '/s',
      target,
    },
    {
      name: `small forms a second, log of ${rows}`,
      value: of('full', 'perSecond'),
      unit: '/s',
      target,
    },
    { name: 'one small form, 95th percentile, empty log', value: of('empty', 'p95'), unit: 'ms' },
    {
      name: `one small form, 95th percentile, log of ${rows}`,
      value: of('full', 'p95'),
      unit: 'ms',
      target: { atMost: 500 },
    },
    {
      name: `time for a small form, log of ${rows} to empty log`,
      value: of('empty', 'perSecond') / of('full', 'perSecond'),
      unit: '×',
      target: { atMost: 1.25 },
    },
  ];
}

interface Figures {
  perSecond: number;
  /** Milliseconds. */
  p95: number;
}

async function intakeOf(run: Run, cluster: Cluster, name: string, rowsBefore: number) {
  const { inside, outside } = await cluster.database(name);
  await migrateIntake(inside);
  const db = await connect(inside);
  run.atEnd(() => db.end());
  const { site } = corpus({ name, articles: 1 });
  const { current } = await keyringFrom(randomBytes(32).toString('base64url'));
  await put(db, site.id, [site, { kind: 'form', id: 'wish', ...wishForm, key: current }]);
  await db.query('update inbound.intake_quota set arrivals = 1000000000, bytes = 1000000000000');
  await db.query(
    `select count(inbound.submit(gen_random_uuid(), 'wish', $1, 'W20260101-' || lpad(n::text, 6, '0'),
       sha256('token ' || n::text::bytea), sha256('digest'), encode(sha256('status ' || n::text::bytea), 'hex'),
       $2, decode(repeat(md5(n::text), 70), 'hex')))
     from generate_series(1, $3::int) as n`,
    [site.id, current.id, rowsBefore],
  );
  await db.query('vacuum (analyze)');

  const publicDir = path.join(run.folder, name, 'public');
  const page = path.join(publicDir, 'sites', site.id, wishForm.path);
  await mkdir(path.dirname(page), { recursive: true });
  await writeFile(page, `<html lang="zh-CN"><title>x</title>${formMarks.join('')}</html>`);
  const pool = new pg.Pool({ connectionString: outside, max: 4 });
  const gateway = createGateway({
    publicDir,
    blobsDir: publicDir,
    secure: false,
    memoryBytes: 8 * 1024 * 1024,
    log: pino({ level: 'silent' }),
    accessLog: { write: () => {}, batchBytes: 4096 },
    intake: { db: pool, tries: triesIn(pool, 'bench'), proxies: 1, secret: 'bench' },
  });
  const { port } = await gateway.listen({ port: 0, address: '127.0.0.1' });
  const mount = { site: site.id, host: `127.0.0.1:${port}`, basePath: '/', status: 'live' };
  await writeFile(path.join(publicDir, 'mounts.json'), JSON.stringify([mount]));
  run.atEnd(async () => {
    await gateway.close(0);
    await pool.end();
  });

  let sent = 0;
  async function send(): Promise<void> {
    sent += 1;
    const answer = await fetch(`http://127.0.0.1:${port}${wishForm.path}`, {
      method: 'POST',
      headers: {
        // Each comes from an address of its own.
        'x-forwarded-for': `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`,
        origin: `http://127.0.0.1:${port}`,
      },
      body: new URLSearchParams({ ...wish, token: randomBytes(32).toString('base64url') }),
    });
    const html = await answer.text();
    if (!html.includes('acknowledgement__code')) throw new Error(`${answer.status}: ${html}`);
  }
  return {
    async round(count: number): Promise<Figures> {
      const times: number[] = [];
      let left = count;
      const from = performance.now();
      await Promise.all(
        Array.from({ length: senders }, async () => {
          while (left-- > 0) {
            const at = performance.now();
            await send();
            times.push(performance.now() - at);
          }
        }),
      );
      const seconds = (performance.now() - from) / 1000;
      return { perSecond: count / seconds, p95: quantile(times, 0.95) };
    },
  };
}
