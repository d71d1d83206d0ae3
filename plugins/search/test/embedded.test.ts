import { migrate } from '@mingtang/publication/log';
import pg from 'pg';
import { freshDatabase, templateDatabase } from '../../../tests/stack/database.ts';
import { migrateSearch } from '../src/migrate.ts';
import { embeddedEngine, embeddedPool } from '../src/outside/index.ts';
import { engineContract } from './engine-contract.ts';

engineContract('the embedded engine', async () => {
  const template = await templateDatabase('search', async (url) => {
    await migrate(url, { outsidePassword: 'outside' });
    await migrateSearch(url);
  });
  const url = new URL(await freshDatabase({ template }));
  url.username = 'mingtang_outside';
  url.password = 'outside';
  const db = embeddedPool(url.href);
  const connect = async () => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return client;
  };
  const writer = await connect();
  return {
    engine: embeddedEngine({ db, writer: async () => writer, connect }),
    async close() {
      await db.end();
      await writer.end();
    },
  };
});
