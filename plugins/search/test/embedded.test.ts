import { connected, searchDatabase } from '../../../tests/stack/searching.ts';
import { embeddedEngine, embeddedPool } from '../src/outside/index.ts';
import { engineContract } from './engine-contract.ts';

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
