import { openInstanceOf, takeEffect } from '@mingtang/approvals';
import { transactionOf } from '@mingtang/publication';
import { asSystem, asUser, inTransaction } from '@mingtang/tenancy';
import { type PostgresAdapter, sql } from '@payloadcms/db-postgres';
import { APIError, createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { idsIn } from '../domain/ids-in.ts';
import { liveVersion, withReason } from '../hooks/follow-publication.ts';
import { scheduledHash } from '../hooks/settle-schedule.ts';
import type { Alarm } from '../jobs/alarm-clock.ts';
import { type PublishableDocument, publishables } from '../publishable.ts';
import { isReviewed } from '../queries/may-publish.ts';
import { recordContext } from '../queries/record-context.ts';
import { heldStatus } from '../queries/site-status.ts';
import { idOf } from '../records/documents.ts';
import { asApproved } from '../review/approved.ts';
import type { Storage } from '../storage.ts';
import { putRecord } from './put-record.ts';

export type Outcome = 'published' | 'withdrawn' | 'refreshed' | 'not-due' | 'refused';

interface Scheduled extends PublishableDocument {
  schedule?: { by?: string | null; hash?: string | null };
}

/**
 * Does what is due for a document, if it still is: safe to call again, and late. A document that
 * was changed, published, withdrawn or set to another time meanwhile is left alone; one that its
 * user may no longer publish, or that differs from what they decided on, stays a draft and says so.
 * What is due goes by the database's clock, unless `at` says as of when.
 */
export async function heedAlarm(
  payload: Payload,
  storage: Storage,
  alarm: Alarm,
  at?: Date,
): Promise<Outcome> {
  const now = at ?? (await databaseTime(payload));
  if (Date.parse(alarm.at) > now.getTime()) return 'not-due';
  const req = await createLocalReq({}, payload);
  switch (alarm.what) {
    case 'publish':
      return publishDue(req, alarm);
    case 'expire':
      return expireDue(req, alarm);
    case 'refresh':
      return refreshDue(req, storage, { ...alarm, now });
  }
}

/**
 * The clock by which the alarm rang. That of this machine may be behind it, and the alarm, not due here,
 * would never ring again.
 */
async function databaseTime(payload: Payload): Promise<Date> {
  const { rows } = await (payload.db as unknown as PostgresAdapter).pool.query(
    'select now() as now',
  );
  return rows[0].now;
}

async function publishDue(req: PayloadRequest, { collection, id, at }: Alarm): Promise<Outcome> {
  const of = publishables[collection];
  const draft = (await req.payload.findByID({
    ...asSystem(req, 'the time to publish has come'),
    collection: collection as 'articles',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
  })) as Scheduled | null;
  const { publishAt, schedule } = draft ?? {};
  if (!of || !draft || !publishAt || draft._status === 'published') return 'not-due';
  if (Date.parse(publishAt) !== Date.parse(at)) return 'not-due';
  const hash = await scheduledHash(of, { document: draft, at: new Date(publishAt), req });
  if (!hash.ok || hash.value !== schedule?.hash) {
    return refuseDue(req, { collection, id, fault: 'changed-after-decision' });
  }
  const site = String(idOf(draft.site));
  const approved = await openInstanceOf(req, { kind: collection, id });
  const isReady = approved?.state.status === 'approved';
  if (!isReady && (await isReviewed(req, { collection, id, site }))) {
    return refuseDue(req, { collection, id, fault: 'not-approved' });
  }
  const user = schedule.by ? await userOf(req, schedule.by) : null;
  if (schedule.by && !user) return refuseDue(req, { collection, id, fault: 'user-gone' });
  const acting = await createLocalReq({ user: user ?? undefined }, req.payload);
  try {
    await inTransaction(acting, () =>
      asApproved(acting, async () => {
        const saved = (await req.payload.update({
          ...(user ? asUser(acting) : asSystem(acting, 'the system set the time to publish')),
          collection: collection as 'articles',
          id,
          data: { _status: 'published' },
        })) as { lastReceipt?: unknown };
        if (isReady) await takeEffect(acting, approved, { receipt: saved.lastReceipt ?? null });
      }),
    );
    return 'published';
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error;
    return refuseDue(req, { collection, id, fault: error.message });
  }
}

async function expireDue(req: PayloadRequest, { collection, id, at }: Alarm): Promise<Outcome> {
  const live = await liveVersion(req, collection, id);
  const { expireAt } = live ?? {};
  if (live?._status !== 'published' || !expireAt) return 'not-due';
  if (Date.parse(expireAt) !== Date.parse(at)) return 'not-due';
  const acting = await createLocalReq({}, req.payload);
  await withReason(acting, '信息已到期，由发布单位设定自动下线。', () =>
    req.payload.update({
      ...asSystem(acting, 'whoever published it set the time of expiry'),
      collection: collection as 'articles',
      id,
      data: { _status: 'draft' },
      unpublishAllLocales: true,
    }),
  );
  return 'withdrawn';
}

/**
 * Makes the record of what is live anew: a banner on it begins or is over. The document's row is held
 * meanwhile, so that a publication at the same moment comes wholly before this or wholly after it.
 */
async function refreshDue(
  req: PayloadRequest,
  storage: Storage,
  { collection, id, now }: Alarm & { now: Date },
): Promise<Outcome> {
  const of = publishables[collection];
  if (!of) return 'not-due';
  return inTransaction(req, async () => {
    const db = await transactionOf(req);
    await db.execute(
      sql`select id from ${sql.identifier(collection)} where id = ${id}::uuid for update`,
    );
    const live = await liveVersion(req, collection, id);
    const site = idOf(live?.site);
    if (live?._status !== 'published' || !site) return 'not-due';
    const status = await heldStatus(req, site);
    if (status === 'draft' || status === 'closed') return 'not-due';
    const context = await recordContext(req, { site, ids: idsIn(live), now });
    const record = of.record(live as never, context);
    if (!record.ok) {
      req.payload.logger.error({
        msg: 'a page could not be made anew',
        collection,
        id,
        faults: record.faults,
      });
      return 'refused';
    }
    const cause = `refresh ${of.kind}`;
    const receipt = await putRecord(req, storage, { site, record: record.value, cause });
    return receipt ? 'refreshed' : 'not-due';
  });
}

async function refuseDue(
  req: PayloadRequest,
  { collection, id, fault }: { collection: string; id: string; fault: string },
): Promise<'refused'> {
  req.payload.logger.error({ msg: 'scheduled publication refused', collection, id, fault });
  const acting = await createLocalReq({}, req.payload);
  await req.payload.update({
    ...asSystem(acting, 'the editor is told why it did not go live'),
    collection: collection as 'articles',
    id,
    draft: true,
    data: { publishAt: null, schedule: { by: null, hash: null, fault } },
  });
  return 'refused';
}

async function userOf(req: PayloadRequest, id: string) {
  const user = await req.payload.findByID({
    ...asSystem(req, 'who set the time to publish is asked for again'),
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
  });
  return user && { ...user, collection: 'users' as const };
}
