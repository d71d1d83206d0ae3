import {
  append,
  type ConsultationRecord,
  databaseOf,
  publishedRecord,
  type SurveyRecord,
  transactionOf,
} from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import { idOf, inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import type { SurveyDocument } from '../../collections/surveys.ts';
import { phaseAt } from '../domain/rules.ts';
import { countAnswers } from './count-answers.ts';

/**
 * Brings what is public of consultations and surveys in step with the clock of the database: they open, they end,
 * and surveys show their results when they may. Safe to run again, and from several processes.
 *
 * @returns how many changed
 */
export async function settlePhases(payload: Payload): Promise<number> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ site: string; key: 'survey:' | 'consultation:' }>(sql`
    select site, key from outbound.published where kind in ('consultation', 'survey')
      and (record->>'phase' is distinct from case
          when now() < (record->>'from')::timestamptz then 'announced'
          when now() < (record->>'until')::timestamptz then 'open' else 'ended' end
        or (kind = 'survey' and (record->>'phase' = 'ended' and not record ? 'result'
          or exists (select from surveys s where s.id = (record->>'id')::uuid and s.is_live
            and record->>'phase' = 'open'))))`);
  let changed = 0;
  for (const { site, key } of rows) {
    const req = await createLocalReq({}, payload);
    if (await inTransaction(req, () => settle(req, { site, key }))) changed += 1;
  }
  return changed;
}

async function settle(
  req: PayloadRequest,
  { site, key }: { site: string; key: 'survey:' | 'consultation:' },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ status: string; now: string }>(
    sql`select status, now() from sites where id = ${site}::uuid for update`,
  );
  const [held] = rows;
  if (held?.status !== 'live') return false;
  const before = (await publishedRecord(req, site, key)) as
    | ConsultationRecord
    | SurveyRecord
    | undefined;
  if (!before) return false;
  const phase = phaseAt(before, new Date(held.now));
  const record =
    before.kind === 'survey'
      ? await withResult(req, { ...before, phase })
      : ({ ...before, phase } as ConsultationRecord);
  if (hashOf(storable(record)).equals(hashOf(storable(before)))) return false;
  await append(req, { site, op: 'put', record, cause: `${before.kind} ${phase}` });
  return true;
}

/** A survey with its results, where they may be shown. */
async function withResult(req: PayloadRequest, record: SurveyRecord): Promise<SurveyRecord> {
  const doc = await req.payload.db.findOne<SurveyDocument & { id: string }>({
    collection: 'surveys' as 'articles',
    req,
    where: { id: { equals: record.id } },
  });
  if (!doc?.version || (record.phase !== 'ended' && !doc.isLive) || record.phase === 'announced') {
    return record;
  }
  const result = await countAnswers(req, {
    id: record.id,
    form: idOf(doc.form),
    version: doc.version,
  });
  return { ...record, result };
}
