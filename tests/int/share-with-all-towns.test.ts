import path from 'node:path';
import { migrate } from '@mingtang/publication/log';
import { type Publisher, startPublisher } from '@mingtang/publisher';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildPrefectureOfTowns, type PrefectureOfTowns } from '../stack/prefecture-of-towns.ts';
import { whenSeen } from '../stack/seen-in-towns.ts';
import { bootInside } from './boot-inside.ts';
import type { Person } from './rest-client.ts';

/** Far more than it takes: how long it takes is printed, and promised in bench/sharing.ts. */
const within = 120_000;
vi.setConfig({ testTimeout: 2 * within });

const title = '关于做好寒潮防范工作的紧急通知';

let inside: Awaited<ReturnType<typeof bootInside>>;
let publisher: Publisher;
let prefecture: PrefectureOfTowns & { publisher: Person };
const dataDir = () => process.env.DATA_DIR ?? '';

beforeAll(async () => {
  inside = await bootInside();
  prefecture = await buildPrefectureOfTowns(inside, { towns: 46, articles: 3 });
  const url = new URL(process.env.DATABASE_URL ?? '');
  await migrate(url.href, { outsidePassword: 'outside' });
  url.username = 'mingtang_outside';
  url.password = 'outside';
  publisher = await startPublisher({
    databaseUrl: url.href,
    dataDir: dataDir(),
    themesDir: path.join(import.meta.dirname, '../../dist/themes'),
    threads: 1,
    reconcileEvery: 0,
    log: pino({ level: 'silent' }),
  });
  await publisher.settled();
}, 300_000);
afterAll(() => publisher?.stop());

const act = (what: string, body: object) =>
  inside.ask('POST', `/articles/${prefecture.article}/${what}`, { as: prefecture.publisher, body });

/** Where each town shows the article, or did. */
async function pagesOfTowns(): Promise<Map<string, string>> {
  const { docs } = await inside.payload.find({
    collection: 'shares',
    depth: 0,
    pagination: false,
  });
  return new Map(docs.map(({ receiver, path: page }) => [String(receiver), String(page)]));
}

async function timed(what: string, work: () => Promise<number>): Promise<void> {
  const from = performance.now();
  const seconds = ((await work()) - from) / 1000;
  process.stdout.write(`${what} at 46 townships: ${seconds.toFixed(2)} s\n`);
}

test('what the city pushes as mandatory is on the pages of all 46 townships', async () => {
  await timed('shown', async () => {
    const { body } = await act('share', { level: 'township', mandatory: true });
    expect(body).toEqual({ accepted: 46, waiting: 0, declined: 0 });
    const pages = await pagesOfTowns();
    expect([...pages.keys()].sort()).toEqual([...prefecture.towns].sort());
    return whenSeen({ dataDir: dataDir(), pages }, { words: title, everywhere: true, within });
  });
});

test('what the city corrects is corrected on all of them', async () => {
  const corrected = `${title}（更正）`;
  await timed('corrected', async () => {
    const change = { as: prefecture.publisher, body: { title: corrected } };
    const { status } = await inside.ask('PATCH', `/articles/${prefecture.article}`, change);
    expect(status).toBe(200);
    const pages = await pagesOfTowns();
    return whenSeen({ dataDir: dataDir(), pages }, { words: corrected, everywhere: true, within });
  });
});

test('what the city withdraws is gone from all of them', async () => {
  await timed('withdrawn', async () => {
    const { status } = await act('withdraw', { reason: '寒潮预警已解除' });
    expect(status).toBe(200);
    const pages = await pagesOfTowns();
    return whenSeen({ dataDir: dataDir(), pages }, { words: title, everywhere: false, within });
  });
});
