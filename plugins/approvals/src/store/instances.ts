import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { decidedElsewhere } from '../domain/capacity.ts';
import {
  barred,
  evolve,
  type FlowDefinition,
  type FlowEvent,
  type Instance,
  openTasks,
  personKey,
  replay,
} from '../domain/index.ts';

/** An instance as it is stored, with what follows from its events. */
export interface StoredInstance {
  id: string;
  flow: string;
  flowVersion: number;
  kind: string;
  subject: string;
  site: string;
  title: string;
  definition: FlowDefinition;
  events: FlowEvent[];
  state: Instance;
}

/** The instance of that id, as far as `req` sees it. */
export async function instanceById(
  req: PayloadRequest,
  id: string,
): Promise<StoredInstance | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<InstanceRow>(sql`
    select i.id, i.flow, i.flow_version, i.kind, i.subject, i.site, i.title, v.definition, (
      select json_agg(e.body order by e.n) from approvals.event e where e.instance = i.id) as events
    from approvals.instance i join approvals.flow_version v on v.flow = i.flow and v.version = i.flow_version
    where i.id = ${id}::uuid`);
  return rows[0] && storedFrom(rows[0]);
}

/** The newest instance of a subject. */
export async function newestOf(
  req: PayloadRequest,
  { kind, id }: { kind: string; id: string },
): Promise<StoredInstance | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from approvals.instance where kind = ${kind} and subject = ${id}::uuid
    order by started_at desc limit 1`);
  return rows[0] && instanceById(req, rows[0].id);
}

/** Writes a new instance in the transaction of `req`; `undefined` where the subject has an open one. */
export async function begin(
  req: PayloadRequest,
  start: {
    flow: string;
    flowVersion: number;
    definition: FlowDefinition;
    kind: string;
    subject: string;
    title: string;
    events: FlowEvent[];
  },
): Promise<string | undefined> {
  const { flow, flowVersion, definition, kind, subject, title, events } = start;
  const state = replay(events);
  const db = await transactionOf(req);
  const { submission } = state;
  const at = events[0]?.at;
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into approvals.instance (flow, flow_version, kind, subject, site, title, submitter, kept_out,
      status, step, urgent, version, started_at, changed_at)
    values (${flow}::uuid, ${flowVersion}, ${kind}, ${subject}::uuid, ${submission.site}::uuid, ${title},
      ${submission.by}::uuid, ${keptOut(definition, state)}::uuid[], ${state.status}, ${state.step ?? null},
      ${submission.urgent !== undefined}, ${state.version}, ${at}::timestamptz, ${at}::timestamptz)
    on conflict do nothing returning id`);
  const id = rows[0]?.id;
  if (!id) return undefined;
  await keep(req, { id, state, events, from: 0 });
  return id;
}

/**
 * Adds what happened, if nothing else has since the instance was read: of all who try at once one
 * is right. Answers what the instance is then, or `undefined`.
 */
export async function claim(
  req: PayloadRequest,
  { id, definition, state }: StoredInstance,
  events: FlowEvent[],
  title?: string,
): Promise<Instance | undefined> {
  const then = events.reduce<Instance>(evolve, state);
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update approvals.instance set version = ${then.version}, status = ${then.status},
      step = ${then.step ?? null}, kept_out = ${keptOut(definition, then)}::uuid[],
      in_force = ${then.effect !== undefined}, urgent = ${then.submission.urgent !== undefined},
      title = coalesce(${title ?? null}, title), changed_at = ${events.at(-1)?.at}::timestamptz
    where id = ${id}::uuid and version = ${state.version} returning id`);
  if (rows.length === 0) return undefined;
  await keep(req, { id, state: then, events, from: state.version });
  return then;
}

async function keep(
  req: PayloadRequest,
  { id, state, events, from }: { id: string; state: Instance; events: FlowEvent[]; from: number },
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    insert into approvals.event (instance, n, type, by, at, body)
    select ${id}::uuid, ${from}::int + n::int, e->>'type', (e->>'by')::uuid, (e->>'at')::timestamptz, e
    from jsonb_array_elements(${JSON.stringify(events)}::jsonb) with ordinality as each(e, n)`);
  const rows = openTasks(state).flatMap(({ n, kind, step, keys, delegates, openedAt, dueOn }) =>
    [...new Set([...keys, ...delegates.map(({ person }) => personKey(person))])].map((key) => ({
      key,
      n,
      kind,
      step,
      opened_at: openedAt,
      due_on: dueOn ?? null,
    })),
  );
  await db.execute(sql`delete from approvals.task where instance = ${id}::uuid`);
  if (rows.length === 0) return;
  await db.execute(sql`
    insert into approvals.task (key, instance, n, kind, step, opened_at, due_on)
    select t.key, ${id}::uuid, t.n, t.kind, t.step, t.opened_at, t.due_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(key text, n int, kind text, step text, opened_at timestamptz, due_on date)`);
}

/** Who cannot decide where an instance is now, whatever they hold. As a Postgres array. */
function keptOut(definition: FlowDefinition, state: Instance): string {
  const task = openTasks(state).find(({ kind }) => kind === 'decide');
  const elsewhere = definition.distinctPeople && task ? decidedElsewhere(state, task) : [];
  return `{${[...new Set([...barred(state), ...elsewhere])].join(',')}}`;
}

type InstanceRow = {
  id: string;
  flow: string;
  flow_version: number;
  kind: string;
  subject: string;
  site: string;
  title: string;
  definition: FlowDefinition;
  events: FlowEvent[];
};

function storedFrom({ flow_version, ...row }: InstanceRow): StoredInstance {
  return { ...row, flowVersion: flow_version, state: replay(row.events) };
}
