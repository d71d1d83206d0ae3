import type { SearchAnswer } from '@mingtang/search/outside';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Indexer } from './indexer.ts';

export interface Metrics {
  registry: Registry;
  answered(what: 'search' | 'suggest', outcome: SearchAnswer['state'], seconds: number): void;
}

/** Prometheus metrics of one indexer. */
export function createMetrics(indexer: Indexer): Metrics {
  const { db, engine } = indexer;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const questions = new Counter({
    name: 'mingtang_search_questions_total',
    help: 'Questions answered, by what was asked and what came of it',
    labelNames: ['what', 'outcome'] as const,
    registers,
  });
  const duration = new Histogram({
    name: 'mingtang_search_question_seconds',
    help: 'From the question to the answer, by what was asked',
    labelNames: ['what'] as const,
    buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers,
  });
  const seconds = new Gauge({
    name: 'mingtang_indexer_lag_seconds',
    help: 'Age of the oldest entry of the log that is not in the index yet',
    registers,
  });
  new Gauge({
    name: 'mingtang_indexer_lag_sites',
    help: 'Sites whose newest entry is not in the index yet',
    registers,
    async collect() {
      const { rows } = await db.query<{ sites: number; oldest: number | null }>(
        `select count(*)::int as sites, extract(epoch from now() - min(l.at))::float as oldest
         from outbound.head h left join search.cursor c on c.engine = $1 and c.site = h.site
         cross join lateral (select at from outbound.log where site = h.site and log.seq > coalesce(c.seq, 0)
           order by log.seq limit 1) l
         where h.seq > coalesce(c.seq, 0)`,
        [engine.kind],
      );
      this.set(rows[0]?.sites ?? 0);
      seconds.set(rows[0]?.oldest ?? 0);
    },
  });
  new Gauge({
    name: 'mingtang_search_documents',
    help: 'Documents in the index that is asked; none while there is none',
    registers,
    async collect() {
      const state = await engine.state().catch(() => undefined);
      if (state) this.set(state.documents);
    },
  });
  new Gauge({
    name: 'mingtang_search_rebuilding',
    help: '1 while an index is built beside the one that is asked',
    registers,
    collect() {
      this.set(indexer.isRebuilding() ? 1 : 0);
    },
  });
  new Gauge({
    name: 'mingtang_search_rebuilt_documents',
    help: 'Documents that the rebuild under way, or the last one of this process, has read so far',
    registers,
    collect() {
      this.set(indexer.documentsRebuilt());
    },
  });
  return {
    registry,
    answered(what, outcome, took) {
      questions.inc({ what, outcome });
      duration.observe({ what }, took);
    },
  };
}
