import { csvOf } from '@mingtang/publication/csv';
import { reply, say } from '@mingtang/tenancy';
import type { PostgresAdapter } from '@payloadcms/db-postgres';
import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload';
import { anchorsIn } from './anchors.ts';
import {
  type Asked,
  refuseOthers,
  type ShownEntry,
  trailEntries,
} from './queries/trail-entries.ts';
import { record } from './record.ts';
import { verifyTrail } from './verify-trail.ts';
import { wordsOfActs } from './words-of-acts.ts';

/** Entries in one export; who needs more narrows the days. */
const mostExported = 50_000;

/** What auditors ask for. */
export const auditEndpoints = ({ dataDir }: { dataDir: string }): Endpoint[] => [
  {
    path: '/audit/entries.csv',
    method: 'get',
    handler: async (req) => {
      const entries = await trailEntries(req, askedIn(req), { limit: mostExported });
      await record(req, { act: 'export', subject: 'audit:', details: { entries: entries.length } });
      const headers = new Headers({
        'cache-control': 'no-store',
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.csv"',
      });
      return new Response(csv(req, entries), { headers: headersWithCors({ headers, req }) });
    },
  },
  {
    path: '/audit/verify',
    method: 'post',
    handler: async (req) => {
      refuseOthers(req);
      const client = await (req.payload.db as unknown as PostgresAdapter).pool.connect();
      try {
        // Their signatures are for whoever knows the key: not for a process that the web reaches.
        const verified = await verifyTrail(client, { anchors: await anchorsIn(dataDir) });
        await record(req, { act: 'verify', subject: 'audit:', details: { ...verified } });
        return reply(req, verified);
      } finally {
        client.release();
      }
    },
  },
];

export function askedIn({ searchParams }: Pick<PayloadRequest, 'searchParams'>): Asked {
  const given = (name: string) => searchParams.get(name)?.trim().slice(0, 100) || undefined;
  return {
    act: given('act'),
    words: given('words'),
    site: given('site'),
    outcome: given('outcome'),
    from: given('from'),
    until: given('until'),
  };
}

function csv(req: PayloadRequest, entries: ShownEntry[]): string {
  const text = (zh: string, en: string) => say(req, { zh, en });
  const head = [
    text('序号', 'Number'),
    text('时间', 'Time'),
    text('人员', 'Person'),
    text('账号', 'Account'),
    text('来源地址', 'Address'),
    text('行为', 'Act'),
    text('对象', 'Subject'),
    text('名称', 'Title'),
    text('站点', 'Site'),
    text('结果', 'Outcome'),
    text('原因', 'Reason'),
  ];
  const rows = entries.map((entry) => [
    entry.seq,
    entry.at,
    entry.name ?? '',
    entry.actor,
    entry.address ?? '',
    say(req, wordsOfActs[entry.act] ?? { zh: entry.act, en: entry.act }),
    entry.subject ?? '',
    entry.title ?? '',
    entry.siteName ?? '',
    entry.outcome === 'done' ? text('完成', 'Done') : text('被拒绝', 'Refused'),
    entry.reason ?? '',
  ]);
  return csvOf([head, ...rows]);
}
