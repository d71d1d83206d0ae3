import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { InstanceStatus } from '../domain/index.ts';
import { actorAtHand } from './actor-at-hand.ts';

export const inboxLists = ['todo', 'to-read', 'done', 'started'] as const;
/** 待办、待阅、已办、我发起. */
export type InboxList = (typeof inboxLists)[number];

export interface InboxItem {
  instance: string;
  kind: string;
  subject: string;
  site: string;
  title: string;
  status: InstanceStatus;
  urgent: boolean;
  submitter: string;
  /** Id of the step it is at, and what the flow calls it. */
  step: string | null;
  stepName: { zh: string; en: string } | null;
  /** Of `todo` and `to-read`: the task, and the day it is due. */
  task: number | null;
  dueOn: string | null;
  /** Whom it would be done for, where not in one's own name. */
  for: string | null;
  /** When it came, was done or was started. ISO instant. */
  at: string;
}

const most = 100;

/**
 * One list of the signed-in person's inbox: `todo` urgent first, then by the day it is due; the
 * others newest first. `offset` skips, `limit` is at most 100.
 */
export async function inboxOf(
  req: PayloadRequest,
  list: InboxList,
  { limit = 50, offset = 0 }: { limit?: number; offset?: number } = {},
): Promise<InboxItem[]> {
  const db = await databaseOf(req);
  const me = String(req.user?.id);
  const page = sql`limit ${Math.min(limit, most)} offset ${offset}`;
  const shown = sql`
    i.id as instance, i.kind, i.subject, i.site, i.title, i.status, i.urgent, i.submitter, i.step,
    (select s->'name' from approvals.flow_version v, jsonb_array_elements(v.definition->'steps') s
      where v.flow = i.flow and v.version = i.flow_version and s->>'id' = i.step) as "stepName"`;
  const at = (column: string) =>
    sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`);
  if (list === 'started') {
    const { rows } = await db.execute<Row>(sql`
      select ${shown}, null as task, null as "dueOn", null as "for", ${at('i.started_at')}
      from approvals.instance i where i.submitter = ${me}::uuid order by i.started_at desc ${page}`);
    return rows;
  }
  if (list === 'done') {
    const { rows } = await db.execute<Row>(sql`
      select ${shown}, null as task, null as "dueOn", e.body->>'for' as "for", ${at('e.at')}
      from approvals.event e join approvals.instance i on i.id = e.instance
      where e.by = ${me}::uuid
        and e.type in ('approved', 'returned', 'rejected', 'read', 'handed-over', 'signer-added')
      order by e.at desc ${page}`);
    return rows;
  }
  const { rows } = await db.execute<Row>(sql`
    with mine as (${await mine(req, list)})
    select ${shown}, m.n as task, m.due_on::text as "dueOn", m.principal as "for", ${at('m.opened_at')}
    from mine m join approvals.instance i on i.id = m.instance
    order by i.urgent desc, m.due_on nulls last, m.opened_at ${page}`);
  return rows;
}

/** How much is in the lists that wait for somebody. */
export async function inboxCounts(
  req: PayloadRequest,
): Promise<{ todo: number; toRead: number; overdue: number }> {
  const db = await databaseOf(req);
  const today = sql`(now() at time zone 'Asia/Shanghai')::date`;
  const { rows } = await db.execute<{ todo: number; toRead: number; overdue: number }>(sql`
    with todo as (${await mine(req, 'todo')}), to_read as (${await mine(req, 'to-read')})
    select (select count(*)::int from todo) as todo, (select count(*)::int from to_read) as "toRead",
      (select count(*)::int from todo where due_on < ${today}) as overdue`);
  return rows[0] ?? { todo: 0, toRead: 0, overdue: 0 };
}

/**
 * The tasks the person could take now, each once: by their own keys first, then for those who
 * delegated to them. What they or those wrote is not among them.
 */
async function mine(req: PayloadRequest, list: 'todo' | 'to-read') {
  const { person, keys, standsInFor } = await actorAtHand(req);
  const kind = list === 'todo' ? 'decide' : 'read';
  const held = [
    ...keys.map((key) => ({ key, principal: null as string | null })),
    ...(list === 'todo'
      ? standsInFor.flatMap((principal) =>
          principal.keys.map((key) => ({ key, principal: principal.person as string | null })),
        )
      : []),
  ];
  const mayDecide = sql`and not ${person}::uuid = any(i.kept_out)
    and (h.principal is null or not h.principal::uuid = any(i.kept_out))`;
  return sql`
    select distinct on (t.instance, t.n) t.instance, t.n, t.due_on, t.opened_at, h.principal
    from unnest(${sql.param(held.map(({ key }) => key))}::text[],
        ${sql.param(held.map(({ principal }) => principal))}::text[]) as h(key, principal)
      join approvals.task t on t.key = h.key and t.kind = ${kind}
      join approvals.instance i on i.id = t.instance
    where true ${list === 'todo' ? mayDecide : sql``}
    order by t.instance, t.n, h.principal nulls first`;
}

type Row = InboxItem & Record<string, unknown>;
