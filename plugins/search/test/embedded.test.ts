import { expect, onTestFinished, test } from 'vitest';
import { connected, searchDatabase } from '../../../tests/stack/searching.ts';
import { commonLexicon, embeddedEngine, embeddedPool } from '../src/outside/index.ts';
import { engineContract } from './engine-contract.ts';
import { places } from './made-documents.ts';

engineContract('the embedded engine', async () => {
  const { outside } = await searchDatabase();
  const db = embeddedPool(outside);
  const connect = () => connected(outside);
  const writer = await connect();
  return {
    engine: embeddedEngine({ db, writer: async () => writer, connect }),
    async close() {
      await db.end();
      await writer.end();
    },
  };
});

test('a question whose connection is cut while it waits for its answer is asked again', async () => {
  const { inside, outside } = await searchDatabase();
  const db = embeddedPool(outside);
  const [connect, admin] = [() => connected(outside), await connected(inside)];
  const writer = await connect();
  onTestFinished(() => Promise.all([db.end(), writer.end(), admin.end()]).then(() => {}));
  const engine = embeddedEngine({ db, writer: async () => writer, connect });
  await engine.prepare(commonLexicon);
  await engine.rebuild(
    (async function* () {
      yield places;
    })(),
    async () => {},
  );
  const held = await admin.query(`select number from search.build where state = 'current'`);
  await admin.query(`begin; lock table search.document_${held.rows[0].number}`);
  const found = engine.search({ q: '公告', scope: { reach: 'all' } });
  const cut = async () =>
    (
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where application_name = 'mingtang search' and wait_event_type = 'Lock' and datname = current_database()`,
      )
    ).rowCount;
  await expect.poll(cut, { interval: 10 }).toBe(1);
  await admin.query('commit');
  expect((await found).total).toBeGreaterThan(0);
});
