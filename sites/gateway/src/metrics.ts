import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Route } from './answers/answer.ts';
import type { Mounts } from './mounts/mounts-file.ts';

/** What was answered, for counting. */
interface Answered {
  route: Route;
  status: number;
  /** Of the body. */
  bytes: number;
  seconds: number;
}

export interface Metrics {
  registry: Registry;
  count(answered: Answered): void;
}

/** Prometheus metrics of one gateway. Labels are closed lists, so that no visitor can make the series grow. */
export function createMetrics({ mounts }: { mounts: Mounts }): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'mingtang_gateway_requests_total',
    help: 'Requests answered, by kind of answer and status',
    labelNames: ['route', 'status'] as const,
    registers: [registry],
  });
  const bytes = new Counter({
    name: 'mingtang_gateway_body_bytes_total',
    help: 'Bytes of response bodies, by kind of answer',
    labelNames: ['route'] as const,
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'mingtang_gateway_request_seconds',
    help: 'From the request line to the last byte handed over, by kind of answer',
    labelNames: ['route'] as const,
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'mingtang_gateway_mounted_sites',
    help: 'Sites in mounts.json that can be served',
    registers: [registry],
    aggregator: 'max',
    async collect() {
      this.set((await mounts.current()).size);
    },
  });
  new Gauge({
    name: 'mingtang_gateway_refused_mounts',
    help: 'Entries of mounts.json that cannot be served: see the log',
    registers: [registry],
    aggregator: 'max',
    async collect() {
      this.set((await mounts.current()).refused.length);
    },
  });
  return {
    registry,
    count({ route, status, bytes: sent, seconds }) {
      requests.inc({ route, status });
      bytes.inc({ route }, sent);
      duration.observe({ route }, seconds);
    },
  };
}
