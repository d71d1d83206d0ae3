import { transactionOf } from '@mingtang/publication';
import { asSystem, holds, inTransaction, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Publishable } from '../../publishable.ts';
import { refusals } from '../../refusals.ts';
import { mayGrant, stillClosed } from '../domain/grants.ts';
import type { Finding } from '../domain/inspect.ts';
import { actsOf, type GateAct } from '../queries/acts-of.ts';
import { findingsOf } from '../queries/findings-of.ts';
import { gateHash } from '../queries/gate-hash.ts';

/** A saved draft at its newest, and where it belongs. */
export interface DraftAtHand {
  of: Publishable;
  site: string;
  document: { id: string; writtenBy?: string[] | null };
}

/**
 * Asks that what must be mended of a draft be let pass as it stands.
 *
 * @throws Refused where there is nothing to let pass, or no reason
 */
export async function askToPass(
  req: PayloadRequest,
  at: DraftAtHand,
  reason: string,
): Promise<GateAct> {
  const findings = stillClosed(await findingsOf(req, at), []);
  if (findings.length === 0) throw new Refused(req, refusals.nothingToGrant);
  return record(req, at, { act: 'ask', hash: await gateHash(req, at), findings, reason });
}

/**
 * Lets pass what was asked for, or declines it: once, by a second person, for the content that was asked
 * about and no other.
 *
 * @throws Refused to anybody who asked or wrote at it, and where it was changed or decided meanwhile
 */
export async function decideToPass(
  req: PayloadRequest,
  at: DraftAtHand,
  { ask: id, act, reason }: { ask: unknown; act: 'grant' | 'decline'; reason: string },
): Promise<GateAct> {
  return inTransaction(req, async () => {
    await holdDocument(req, at);
    const acts = await actsOf(req, at.of.collection, at.document.id);
    const ask = acts.find((one) => one.id === id && one.act === 'ask');
    if (!ask) throw new Refused(req, refusals.notFound);
    const answer = mayGrant(
      { id: String(req.user?.id), isPublisher: await holds(req, at.site, 'publisher') },
      { by: ask.by, authors: at.document.writtenBy ?? [] },
    );
    if (answer === 'not-publisher') throw new Refused(req, refusals.notYoursToGrant);
    if (answer === 'own-work') throw new Refused(req, refusals.grantOwnWork);
    const isDecided = acts.some((one) => one.ask === ask.id);
    if (isDecided || (await gateHash(req, at)) !== ask.hash) {
      throw new Refused(req, refusals.grantOutdated);
    }
    return record(req, at, { act, ask: ask.id, hash: ask.hash, findings: ask.findings, reason });
  });
}

/** Two decisions at once wait for each other, and a save for both. */
async function holdDocument(req: PayloadRequest, { of, document }: DraftAtHand): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(
    sql`select from ${sql.identifier(of.collection)} where id = ${document.id}::uuid for no key update`,
  );
}

async function record(
  req: PayloadRequest,
  { of, site, document }: DraftAtHand,
  act: { act: GateAct['act']; ask?: string; hash: string; findings: Finding[]; reason: string },
): Promise<GateAct> {
  const row = await req.payload.create({
    ...asSystem(req, 'what was asked and decided is on record'),
    collection: 'gate-acts' as 'articles',
    depth: 0,
    data: {
      site,
      collection: of.collection,
      document: document.id,
      by: String(req.user?.id),
      ...act,
    } as never,
  });
  return row as unknown as GateAct;
}
