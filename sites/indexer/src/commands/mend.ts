import { embeddedEngine, embeddedPool, meilisearchEngine } from '@mingtang/search/outside';
import { sitesToCompare } from '../indexer.ts';
import { differencesOf } from '../reconcile.ts';
import { readSettings } from '../settings.ts';

/**
 * `npm run reconcile:search` compares the log with the search index and has differences mended;
 * `npm run rebuild:search` has the index made anew beside the one that is searched. A running indexer does
 * the work; the exit code of a reconcile is 1 where anything differed.
 */
const [verb] = process.argv.slice(2);
if (!process.env.OUTSIDE_DATABASE_URL || (verb !== 'reconcile' && verb !== 'rebuild')) {
  console.error(
    'Usage: mend reconcile|rebuild, with OUTSIDE_DATABASE_URL set. See docs/operate.md.',
  );
  process.exit(2);
}

const { databaseUrl, meilisearch } = readSettings(process.env);
const db = embeddedPool(databaseUrl, 2);
const engine = meilisearch ? meilisearchEngine(meilisearch) : embeddedEngine({ db });
let differing = 0;
if (verb === 'rebuild') {
  await db.query(
    `insert into search.engine (name, rebuild_asked_at) values ($1, now())
     on conflict (name) do update set rebuild_asked_at = now()`,
    [engine.kind],
  );
  console.log('The index is to be made anew.');
} else {
  for (const site of await sitesToCompare(db, engine)) {
    const found = await differencesOf(db, engine, site);
    const total = found.missing + found.changed + found.stray;
    if (total > 0) {
      differing += 1;
      await db.query(
        `insert into search.cursor as c (engine, site, refresh) values ($1, $2, 1)
         on conflict (engine, site) do update set refresh = c.refresh + 1`,
        [engine.kind, site],
      );
    }
    console.log(
      `${site}  ${total === 0 ? 'index equals log' : `missing ${found.missing}, changed ${found.changed}, stray ${found.stray}: mending`}`,
    );
  }
}
await db.query(`select pg_notify('outbound', '')`);
await db.end();
process.exitCode = differing > 0 ? 1 : 0;
