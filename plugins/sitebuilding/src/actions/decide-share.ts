import { articlePath, deciders, writers } from '@mingtang/editorial';
import { transactionOf } from '@mingtang/publication';
import { holds, inTransaction, Refused, siteRoles } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { placeIn } from '../domain/place-in.ts';
import { accept, decline, type ShareMode, type SharingDecision } from '../domain/sharing.ts';
import { holdOpenSites, holdSources } from '../queries/held-for-sharing.ts';
import { columnsOf, rulesFor } from '../queries/places-for.ts';
import { type Source, sourceOf } from '../queries/source-of.ts';
import { type StoredShare, storedShares } from '../queries/stored-shares.ts';
import { refusals } from '../refusals.ts';
import type { Copying } from './copy-article.ts';
import { settleReferences, withdrawReferences } from './settle-references.ts';

/** How a receiver takes something: in which of its columns, and as what; as it was sent unless said. */
export interface Taking {
  column?: string;
  mode?: ShareMode;
}

/** Shows what was sent at the receiver, or gives it a copy of its own, by whoever may there. */
export function acceptShare(
  req: PayloadRequest,
  { id, column, mode }: { id: string } & Taking,
  copying: Copying,
): Promise<{ state: string; copy?: string }> {
  return inTransaction(req, async () => {
    const { share, open } = await held(req, id);
    const as = share.mandatory ? share.mode : (mode ?? share.mode);
    await permitAt(req, share, as === 'copy' ? writers : deciders);
    if (!open.has(share.receiver)) throw new Refused(req, refusals['not-a-receiver']);
    const source = await sourceOf(req, share);
    if (!source) throw new Refused(req, refusals['not-public']);
    const place = await placeOf(req, share, { column, source });
    const state = settled(req, accept(share, { hasColumn: place !== undefined }));
    const publishedAt = new Date(source.record.publishedAt);
    const path =
      share.path ??
      (place && as === 'reference'
        ? articlePath({ id, columnPath: place.path, publishedAt })
        : null);
    await claim(
      req,
      share,
      sql`state = ${state}, mode = ${as}, "column" = ${place?.id}, path = ${path}, reason = null`,
    );
    const taken = { ...share, state, mode: as, column: place?.id ?? null, path };
    await settleReferences(req, share, { shares: [taken], open, source });
    if (as === 'copy' && !share.copy) await copying(req, taken);
    return told(req, id);
  });
}

/** Keeps something away from the receiver for good; what it showed is withdrawn there. */
export function declineShare(
  req: PayloadRequest,
  { id, reason }: { id: string; reason: string },
): Promise<{ state: string }> {
  return inTransaction(req, async () => {
    const { share } = await held(req, id);
    await permitAt(req, share, deciders);
    const state = settled(req, decline(share));
    await claim(req, share, sql`state = ${state}, reason = ${reason}`);
    if (share.state === 'accepted') {
      await withdrawReferences(req, { shares: [share], reason: '本站不再转载该内容。' });
    }
    return told(req, id);
  });
}

/** The receiver's copy becomes a draft of what the source says now. */
export function takeCorrection(
  req: PayloadRequest,
  id: string,
  copying: Copying,
): Promise<{ state: string; copy?: string }> {
  return inTransaction(req, async () => {
    const { share } = await held(req, id);
    await permitAt(req, share, writers);
    if (!share.copy || share.state !== 'accepted')
      throw new Refused(req, refusals['already-settled']);
    if (!(await sourceOf(req, share))) throw new Refused(req, refusals['not-public']);
    await copying(req, share);
    return told(req, id);
  });
}

/** The receiver leaves its copy as it is, whatever became of the source. */
export function leaveCorrection(req: PayloadRequest, id: string): Promise<{ state: string }> {
  return inTransaction(req, async () => {
    const { share } = await held(req, id);
    await permitAt(req, share, writers);
    if (!share.copy || share.state !== 'accepted')
      throw new Refused(req, refusals['already-settled']);
    await (await transactionOf(req)).execute(sql`
      update shares set updated_at = now(), seen = coalesce((
        select seq::text from outbound.published
        where site = ${share.sender}::uuid and key = ${`article:${share.article}`}), 'withdrawn')
      where id = ${id}::uuid`);
    return told(req, id);
  });
}

/** The share with its source and its receiver held; 404 where the user does not belong to the receiver. */
async function held(req: PayloadRequest, id: string) {
  const found = (await storedShares(req, { id }))[0];
  if (!found || !(await holds(req, found.receiver, ...siteRoles))) {
    throw new Refused(req, refusals['not-found']);
  }
  await holdSources(req, [found.article, ...(found.copy ? [found.copy] : [])]);
  const open = await holdOpenSites(req, [found.receiver]);
  const share = (await storedShares(req, { id }))[0] ?? found;
  return { share, open };
}

async function permitAt(
  req: PayloadRequest,
  { receiver }: StoredShare,
  roles: typeof writers,
): Promise<void> {
  if (!(await holds(req, receiver, ...roles)))
    throw new Refused(req, refusals['not-yours-to-take']);
}

async function placeOf(
  req: PayloadRequest,
  { sender, receiver, column: settled }: StoredShare,
  { column, source }: { column: string | undefined; source: Source },
) {
  const columns = (await columnsOf(req, [receiver])).get(receiver) ?? [];
  if (column && !columns.some(({ id, layout }) => id === column && layout === 'list')) {
    throw new Refused(req, refusals['no-column']);
  }
  const rule = (await rulesFor(req, { sender, receivers: [receiver] })).get(receiver);
  const chosen = column ?? settled ?? rule?.column;
  return placeIn(columns, { chosen, source: source.column });
}

function settled<T>(req: PayloadRequest, decision: SharingDecision<T>): T {
  if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
  return decision.value;
}

/** Of all who decide at once one is the first; the others are told. */
async function claim(
  req: PayloadRequest,
  { id, state }: StoredShare,
  change: ReturnType<typeof sql>,
): Promise<void> {
  const { rows } = await (await transactionOf(req)).execute(sql`
    update shares set ${change}, decided_by_id = ${req.user?.id}::uuid, decided_at = now(), updated_at = now()
    where id = ${id}::uuid and state = ${state} returning id`);
  if (rows.length === 0) throw new Refused(req, refusals['already-settled']);
}

async function told(req: PayloadRequest, id: string): Promise<{ state: string; copy?: string }> {
  const [share] = await storedShares(req, { id });
  return { state: share?.state ?? '', ...(share?.copy && { copy: share.copy }) };
}
