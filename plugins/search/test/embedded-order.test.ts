import { connected, searchDatabase } from '../../../tests/stack/searching.ts';
import { embeddedEngine, embeddedPool } from '../src/outside/index.ts';
import { engineOrder } from './engine-order.ts';

const open = async () => {
  const { outside } = await searchDatabase();
  const db = embeddedPool(outside);
  const writer = await connected(outside);
  return {
    engine: embeddedEngine({
      db,
      writer: async () => writer,
      connect: () => connected(outside),
    }),
    async close() {
      await db.end();
      await writer.end();
    },
  };
};
engineOrder('the embedded engine', open, { leavesOut: 'any words' });
