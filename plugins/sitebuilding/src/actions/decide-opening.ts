import type { SiteSnapshot } from '@mingtang/editorial';
import { everPublished, type PublicRecord, transactionOf } from '@mingtang/publication';
import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { contentHash } from '../content-hash.ts';
import {
  approve,
  type Decision,
  giveBack,
  type OpeningState,
  recall,
  unchanged,
} from '../domain/site-life.ts';
import { type FaultsOf, refuseUnready } from '../queries/faults-of.ts';
import { latestOpening, openingById, type StoredOpening } from '../queries/openings-of.ts';
import { heldSite, siteOf } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';

/**
 * Opens a site as it was submitted. What became public is compared with what the application stands
 * for, in the same transaction: where they differ, nothing was opened.
 */
export function approveOpening(
  req: PayloadRequest,
  { id, faultsOf }: { id: string; faultsOf: FaultsOf },
): Promise<StoredOpening> {
  return inTransaction(req, async () => {
    const { site: ofSite } = await concerned(req, id);
    const site = await permit(req, await heldSite(req, ofSite), 'decides');
    // Asked again now that nobody else acts on the site: whoever was before us has decided.
    const opening = await concerned(req, id);
    settled(req, approve(opening, { site, by: String(req.user?.id) }));
    await claim(req, opening, { state: 'approved' });
    await req.payload.update({
      ...asSystem(req, 'a site opens by being approved'),
      collection: 'sites',
      id: site.id,
      depth: 0,
      data: { status: 'live' } as never,
    });
    // What other sites sent is no part of what was submitted: it follows its source.
    const opened = [...(await everPublished(req, site.id)).values()].filter(
      (record) => record !== undefined && !('origin' in record),
    ) as PublicRecord[];
    settled(req, unchanged(opening, contentHash(opened)));
    refuseUnready(req, await faultsOf(snapshotIn(opened)));
    return (await openingById(req, id)) as StoredOpening;
  });
}

/** Gives an application back with what is to be mended. The site stays in preparation. */
export function returnOpening(
  req: PayloadRequest,
  { id, reason }: { id: string; reason: string },
): Promise<StoredOpening> {
  return inTransaction(req, async () => {
    const opening = await concerned(req, id);
    await permit(req, await siteOf(req, opening.site), 'decides');
    settled(req, giveBack(opening, { by: String(req.user?.id) }));
    await claim(req, opening, { state: 'returned', reason });
    return (await openingById(req, id)) as StoredOpening;
  });
}

/** Takes a site's application back, by anybody who might have submitted it. */
export function recallOpening(req: PayloadRequest, site: string): Promise<StoredOpening> {
  return inTransaction(req, async () => {
    await permit(req, await siteOf(req, site), 'runs');
    const opening = await latestOpening(req, site);
    if (!opening) throw new Refused(req, refusals['already-decided']);
    settled(req, recall(opening));
    await claim(req, opening, { state: 'withdrawn' });
    return (await openingById(req, opening.id)) as StoredOpening;
  });
}

async function concerned(req: PayloadRequest, id: string): Promise<StoredOpening> {
  const opening = await openingById(req, id);
  if (!opening) throw new Refused(req, refusals['not-found']);
  await permit(req, await siteOf(req, opening.site), 'concerned');
  return opening;
}

function settled<T>(req: PayloadRequest, decision: Decision<T>): T {
  if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
  return decision.value;
}

/** Of all who decide at once one is the first; the others are told. */
async function claim(
  req: PayloadRequest,
  { id }: StoredOpening,
  { state, reason = null }: { state: OpeningState; reason?: string | null },
): Promise<void> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update openings set state = ${state}, decided_by_id = ${req.user?.id}::uuid, decided_at = now(),
      reason = ${reason}, updated_at = now()
    where id = ${id}::uuid and state = 'open' returning id`);
  if (rows.length === 0) throw new Refused(req, refusals['already-decided']);
}

function snapshotIn(records: PublicRecord[]): SiteSnapshot {
  const ofKind = <K extends PublicRecord['kind']>(kind: K) =>
    records.filter((record): record is Extract<PublicRecord, { kind: K }> => record.kind === kind);
  const [site] = ofKind('site');
  if (!site) throw new Error('The site that was opened has no record');
  return { site, columns: ofKind('column'), pages: ofKind('page'), articles: ofKind('article') };
}
