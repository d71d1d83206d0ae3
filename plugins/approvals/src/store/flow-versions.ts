import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { FlowDefinition } from '../domain/index.ts';

export interface FlowVersion {
  flow: string;
  version: number;
  definition: FlowDefinition;
}

/** The newest version of a flow. */
export async function newestVersion(
  req: PayloadRequest,
  flow: string,
): Promise<FlowVersion | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<FlowVersion & Record<string, unknown>>(sql`
    select flow, version, definition from approvals.flow_version where flow = ${flow}::uuid
    order by version desc limit 1`);
  return rows[0];
}

/** Keeps a definition as the next version of its flow, unless it is the newest already. */
export async function keepVersion(
  req: PayloadRequest,
  flow: string,
  definition: FlowDefinition,
): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`
    with newest as (
      select version, definition from approvals.flow_version where flow = ${flow}::uuid
      order by version desc limit 1)
    insert into approvals.flow_version (flow, version, definition, by)
    select ${flow}::uuid, coalesce((select version from newest), 0) + 1, d, ${req.user?.id ?? null}::uuid
    from (values (${JSON.stringify(definition)}::jsonb)) as given(d)
    where d is distinct from (select definition from newest)`);
}
