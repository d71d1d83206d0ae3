import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { jpg } from '../../plugins/intake/test/sample-files.ts';
import { staffClient } from '../../tests/stack/staff-client.ts';
import type { Row } from '../report.ts';
import { countFrom, median, quantile } from '../stack/figures.ts';
import type { Run } from '../stack/run.ts';
import { startWhole, type Whole } from '../stack/whole.ts';

const seconds = countFrom('BENCH_SECONDS', 120);
const killSeconds = countFrom('BENCH_KILL_SECONDS', 60);
const perSecond = 5;
const fileBytes = 5 * 1024 * 1024;
/** Somebody who was sent away, or whose connection broke, presses again for so long, in milliseconds. */
const patience = 300_000;
/** Until all that was acknowledged has to be a case, in milliseconds. */
const longestDrain = 600_000;
/** Milliseconds between two kills. */
const killEvery = 7_000;
const killed = ['gateway', 'jobs', 'cms'] as const;

/** What somebody was told: the number they wrote down, and after how many milliseconds. */
interface Acknowledged {
  number: string;
  took: number;
  files: string[];
}

/**
 * Applications with two pictures of 5 MB each over HTTP, as browsers send them, to the whole demo with all
 * its processes; then the same while gateway, jobs and cms are killed in turn. In the end each that was
 * acknowledged has to be one case with both its files, byte for byte.
 */
export async function applications(run: Run): Promise<Row[]> {
  const whole = await startWhole(run);
  await whole.db.query(
    'update inbound.intake_quota set arrivals = 1000000000, bytes = 1000000000000',
  );
  const address = await offered(whole);
  const send = sender(whole, address);
  for (let n = 0; n < 5; n++) await send();

  const calm = await load(send, seconds);
  const took = calm.map((one) => one.took);
  const drained = await casesOf(whole, calm);
  const stop = kill(whole);
  const shaken = await load(send, killSeconds);
  const kills = await stop();
  const { wrong } = await casesOf(whole, shaken);
  const none = { atMost: 0 };
  return [
    { name: 'applications of 10 MB a second', value: calm.length / seconds, unit: '/s' },
    { name: 'one of them, median', value: median(took), unit: 'ms' },
    { name: 'one of them, p95', value: quantile(took, 0.95), unit: 'ms', target: { atMost: 2000 } },
    { name: 'until the last of them was a case', value: drained.seconds, unit: 's' },
    {
      name: 'acknowledged, and not one case with both files',
      value: drained.wrong.length,
      unit: '',
      target: none,
    },
    { name: `applications while ${kills} processes were killed`, value: shaken.length, unit: '' },
    {
      name: 'the longest of them',
      value: Math.max(...shaken.map((one) => one.took)) / 1000,
      unit: 's',
    },
    {
      name: 'acknowledged meanwhile, and not one case with both files',
      value: wrong.length,
      unit: '',
      target: none,
    },
  ];
}

/** Has a form with two files published by the city, and waits until the public is offered it; its address. */
async function offered({ publicUrl, db, ...whole }: Whole): Promise<string> {
  const both = (zh: string) => ({ zh, en: '' });
  const definition = {
    title: both('压力测试申请'),
    description: both('两张照片。'),
    intro: both('请填写。'),
    next: both('等待办理。'),
    draftDays: 0,
    pages: [
      {
        title: both('申请'),
        sections: [
          {
            title: both('申请人'),
            fields: [
              { name: 'name', label: both('姓名'), type: 'text', most: 50 },
              {
                name: 'photos',
                label: both('照片'),
                type: 'files',
                most: 2,
                mostBytes: 2 * fileBytes,
                kinds: ['jpg'],
              },
            ],
          },
        ],
      },
    ],
  };
  const webmaster = await staffClient(whole, 'city@example.cn');
  const { rows } = await db.query('select id from sites where parent_id is null');
  const made = await webmaster.ask('POST', '/forms', {
    site: rows[0].id,
    name: '压力测试申请',
    address: 'load',
    definition,
  });
  if (made.status !== 201) throw new Error(`No form: ${made.status} ${JSON.stringify(made.body)}`);
  const published = await webmaster.ask('POST', `/form-designs/${made.body.doc.id}/publish`, {
    note: '首次发布',
    definition: made.body.doc.definition,
    address: 'load',
  });
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  const address = `${publicUrl}/apply/form-load.html`;
  const deadline = performance.now() + patience;
  while ((await fetch(address)).status !== 200) {
    if (performance.now() > deadline) throw new Error(`${address} is not offered`);
    await sleep(500);
  }
  return address;
}

/** Sends one application after another, each with a token, an address and pictures of its own. */
function sender({ publicUrl }: Whole, address: string): () => Promise<Acknowledged> {
  const begin = Buffer.concat([jpg.subarray(0, -2), randomBytes(fileBytes - jpg.length - 16)]);
  // What all pictures begin with is hashed once: what they are checked by must not take the time of what is measured.
  const known = createHash('sha256').update(begin);
  let sent = 0;
  return async () => {
    sent += 1;
    const from = `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`;
    const ends = [0, 1].map(() => Buffer.concat([randomBytes(16), jpg.subarray(-2)]));
    const files = ends.map((end) => known.copy().update(end).digest('hex')).toSorted();
    const body = formBody(`申请人${sent}`, begin, ends);
    const at = performance.now();
    for (;;) {
      const [status, html] = await post(address, { body, from, origin: publicUrl });
      const number = html.match(/[A-Z]\d{8}-[0-9A-Z]{6}/)?.[0];
      const took = performance.now() - at;
      if (status === 200 && number && html.includes('acknowledgement__code')) {
        return { number, took, files };
      }
      // 0: the connection broke. Whoever sees nothing, or is told to wait, presses again.
      if ((status !== 0 && status < 500) || took > patience) throw new Error(`${status}: ${html}`);
      await sleep(500);
    }
  };
}

const boundary = 'of-the-bench-4f1c9a';

/** A form with pictures as browsers send it, whole: putting it together in streams takes as long as taking it in. */
function formBody(name: string, begin: Buffer, ends: Buffer[]): Uint8Array {
  const field = (of: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${of}"\r\n\r\n${value}\r\n`;
  const file = (n: number) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="photos"; filename="photo${n}.jpg"\r\ncontent-type: image/jpeg\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(field('token', randomBytes(32).toString('base64url')) + field('name', name)),
    ...ends.flatMap((end, n) => [Buffer.from(file(n)), begin, end, Buffer.from('\r\n')]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}

async function post(
  address: string,
  { body, from, origin }: { body: Uint8Array; from: string; origin: string },
): Promise<[number, string]> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: body as BodyInit,
      headers: {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'x-forwarded-for': from,
        origin,
      },
      signal: AbortSignal.timeout(120_000),
    });
    return [answer.status, await answer.text()];
  } catch (error) {
    return [0, String((error as Error).cause ?? error)];
  }
}

/** Sends five a second, whether those before were answered or not. */
async function load(
  send: () => Promise<Acknowledged>,
  forSeconds: number,
): Promise<Acknowledged[]> {
  const sent: Promise<Acknowledged>[] = [];
  const begin = performance.now();
  for (let n = 0; n < forSeconds * perSecond; n++) {
    await sleep(Math.max(0, begin + (n * 1000) / perSecond - performance.now()));
    sent.push(send());
  }
  return Promise.all(sent);
}

/** Waits until all that was acknowledged is taken in; how many seconds that took, and what is not as it should be. */
async function casesOf(
  { db }: Whole,
  acknowledged: Acknowledged[],
): Promise<{ seconds: number; wrong: string[] }> {
  const from = performance.now();
  const numbers = acknowledged.map(({ number }) => number);
  const found = async () =>
    (
      await db.query<{ number: string; files: string[] }>(
        `select c.tracking->>'number' as number,
           array(select f.sha256 from inbound.file f where f.intake = a.id order by f.sha256) as files
         from cases.case_file c join inbound.intake a on a.number = c.tracking->>'number'
         where c.tracking->>'number' = any($1)`,
        [numbers],
      )
    ).rows;
  let rows = await found();
  while (rows.length < numbers.length && performance.now() - from < longestDrain) {
    await sleep(1000);
    rows = await found();
  }
  const byNumber = Map.groupBy(rows, ({ number }) => number);
  const wrong = acknowledged.flatMap(({ number, files }) => {
    const cases = byNumber.get(number) ?? [];
    if (cases.length !== 1) return [`${number} was acknowledged and is ${cases.length} cases`];
    return cases[0]?.files.join() === files.join() ? [] : [`${number} has not its files`];
  });
  for (const what of wrong.slice(0, 10)) console.error(what);
  return { seconds: (performance.now() - from) / 1000, wrong };
}

/** Kills one of those that take part after another, until it is told to stop; how many it killed. */
function kill({ pidOf }: Whole): () => Promise<number> {
  let kills = 0;
  const stopping = new AbortController();
  const killing = (async () => {
    for (let n = 0; !stopping.signal.aborted; n++) {
      await sleep(killEvery, undefined, { signal: stopping.signal }).catch(() => {});
      const pid = pidOf(killed[n % killed.length] as string);
      if (!pid || stopping.signal.aborted) continue;
      process.kill(pid, 'SIGKILL');
      kills += 1;
    }
  })();
  return async () => {
    stopping.abort();
    await killing;
    return kills;
  };
}
