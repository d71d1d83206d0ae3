import { randomUUID } from 'node:crypto';
import { namesOf, once, siteNames } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { removeGoneFiles } from '@mingtang/intake';
import { inTransaction, Refused, sitesWhere } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type Identifier, maskedIdentifier, readIdentifier } from '../domain/identifiers.ts';
import { keepsOnRequest } from '../domain/retention.ts';
import { refusals } from '../refusals.ts';
import {
  type ErasedCase,
  type Erasure,
  erasureById,
  erasuresOf,
  type KeptRow,
  keptRows,
  putErasure,
  putResult,
  settleErasure,
} from '../store/erasures.ts';
import { casesMarked, markOf, unmarked } from '../store/person-marks.ts';
import { eraseCase } from './erase-cases.ts';

/** Where the user answers for the data of people: as approver. @throws 404 where nowhere */
async function sitesOfPersons(req: PayloadRequest): Promise<string[]> {
  const sites = req.user?.collection === 'users' ? await sitesWhere(req, ['approver']) : [];
  if (sites.length === 0) throw new Refused(req, refusals['not-found']);
  return sites;
}

/** Whose data is asked for, and why. @throws 400 where one of them is missing */
function askedPerson(
  req: PayloadRequest,
  { identifier, why }: { identifier: unknown; why: unknown },
): { who: Identifier; why: string } {
  const who = typeof identifier === 'string' ? readIdentifier(identifier) : undefined;
  if (!who) throw new Refused(req, refusals['identifier-unreadable']);
  const said = typeof why === 'string' ? why.trim().slice(0, 500) : '';
  if (said.length < 2) throw new Refused(req, refusals['reason-missing']);
  return { who, why: said };
}

/**
 * How the cases that name somebody stand, at the sites where the user is approver. That they were looked for
 * is written down as `act`, with the reason; whom for is not, but masked.
 */
export async function rowsOfPerson(
  req: PayloadRequest,
  asked: { identifier: unknown; why: unknown },
  act: 'find-person' | 'export',
): Promise<{ shown: string; why: string; rows: KeptRow[]; names: Map<string, string> }> {
  const sites = await sitesOfPersons(req);
  const { who, why } = askedPerson(req, asked);
  const shown = maskedIdentifier(who);
  const rows = await keptRows(req, await casesMarked(req, { mark: await markOf(req, who), sites }));
  await record(req, {
    act,
    subject: 'person-data:',
    title: shown,
    reason: why,
    details: { cases: rows.length },
  });
  const names = await siteNames(
    req,
    rows.map(({ site }) => site),
  );
  return { shown, why, rows, names };
}

/** A case that names somebody, and whether what it holds may be erased. */
interface PersonCase {
  id: string;
  number: string;
  site: { id: string; name: string };
  itemName: string;
  phase: string;
  closedOn: string | null;
  kept: ReturnType<typeof keepsOnRequest>;
}

export interface FoundPerson {
  /** The identifier, masked. */
  shown: string;
  cases: PersonCase[];
  /** False while cases that were entered before there were marks are not marked yet. */
  isComplete: boolean;
}

/**
 * The cases that name somebody by number or address, at the sites where the user is approver. That it was
 * looked, and why, is written down; whom for is not, but masked.
 */
export function personCases(
  req: PayloadRequest,
  asked: { identifier: unknown; why: unknown },
): Promise<FoundPerson> {
  return inTransaction(req, async () => {
    const { shown, rows, names } = await rowsOfPerson(req, asked, 'find-person');
    const today = dayOf(new Date());
    return {
      shown,
      isComplete: (await unmarked(req, 1)).length === 0,
      cases: rows.map(({ id, number, site, itemName, phase, closedOn, ...row }) => ({
        ...{ id, number, itemName, phase, closedOn },
        site: { id: site, name: names.get(site) ?? '' },
        kept: keepsOnRequest({ closedOn, ...row }, today),
      })),
    };
  });
}

/**
 * Proposes that somebody's data be erased at a site; another approver there decides.
 *
 * @throws 409 with the reasons where nothing of it may be erased, or it is proposed already
 */
export function proposeErasure(
  req: PayloadRequest,
  asked: { identifier: unknown; why: unknown; site: unknown },
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    const sites = await sitesOfPersons(req);
    const site = String(asked.site).toLowerCase();
    if (!sites.includes(site)) throw new Refused(req, refusals['not-found']);
    const { who, why } = askedPerson(req, asked);
    const mark = await markOf(req, who);
    const rows = await keptRows(req, await casesMarked(req, { mark, sites: [site] }));
    if (rows.length === 0) throw new Refused(req, refusals['person-unknown']);
    const today = dayOf(new Date());
    const kept = rows.map((row) => told(row, keepsOnRequest(row, today)));
    if (kept.every(({ reason }) => reason)) {
      throw new Refused(req, refusals['nothing-to-erase'], { cases: kept });
    }
    const id = randomUUID();
    const shown = maskedIdentifier(who);
    if (!(await putErasure(req, { id, site, mark, shown, why }))) {
      throw new Refused(req, refusals['erasure-waits']);
    }
    await record(req, {
      act: 'propose-erasure',
      subject: `erasures:${id}`,
      title: shown,
      site,
      reason: why,
    });
    return { id };
  });
}

/**
 * Decides on a proposed erasure, for another approver of the site than who proposed it. What may be erased at
 * that moment is; of all else it is told why it is kept.
 *
 * @throws 404 elsewhere, 403 for who proposed it, 409 where it was decided on
 */
export async function decideErasure(
  req: PayloadRequest,
  { id, confirms }: { id: string; confirms: boolean },
  key?: string,
): Promise<{ result: ErasedCase[] | null }> {
  const answer = await inTransaction(req, () =>
    once(req, { key, request: { erasure: id, confirms } }, async () => {
      const erasure = await erasureById(req, id);
      const sites = await sitesOfPersons(req);
      if (!erasure || !sites.includes(erasure.site)) throw new Refused(req, refusals['not-found']);
      if (erasure.proposedBy === String(req.user?.id)) {
        throw new Refused(req, refusals['own-erasure']);
      }
      // Claimed before anything is erased: of two who decide at once one does.
      const state = confirms ? 'done' : 'declined';
      if (!(await settleErasure(req, id, state))) {
        throw await decidedBefore(req, id);
      }
      const result = confirms ? await eraseAll(req, erasure) : null;
      await record(req, {
        act: confirms ? 'confirm-erasure' : 'decline-erasure',
        subject: `erasures:${id}`,
        title: erasure.shown,
        site: erasure.site,
        ...(result && {
          details: { erased: result.filter(({ isErased }) => isErased).length, of: result.length },
        }),
      });
      return { result };
    }),
  );
  if (confirms) await removeGoneFiles(req.payload);
  return answer;
}

async function eraseAll(
  req: PayloadRequest,
  { id, site, mark }: { id: string; site: string; mark: Buffer },
): Promise<ErasedCase[]> {
  const today = dayOf(new Date());
  const result: ErasedCase[] = [];
  for (const row of await keptRows(req, await casesMarked(req, { mark, sites: [site] }))) {
    const kept = keepsOnRequest(row, today);
    const isErased = !kept && (await eraseCase(req, row, 'request'));
    result.push(
      isErased ? { number: row.number, isErased } : told(row, kept ?? { reason: 'held' }),
    );
  }
  await putResult(req, id, result);
  return result;
}

const told = ({ number }: KeptRow, kept: ReturnType<typeof keepsOnRequest>): ErasedCase => ({
  number,
  isErased: false,
  ...kept,
});

async function decidedBefore(req: PayloadRequest, id: string): Promise<Refused> {
  const { decidedBy } = (await erasureById(req, id)) ?? {};
  const name = decidedBy ? ((await namesOf(req, [decidedBy])).get(decidedBy) ?? '') : '';
  const { message } = refusals['erasure-decided'];
  return new Refused(
    req,
    {
      ...refusals['erasure-decided'],
      message: { zh: `${message.zh}（${name}）`, en: `${message.en} (${name})` },
    },
    { last: { by: name } },
  );
}

/** Erasures as the screen shows them. */
export interface ToldErasure extends Omit<Erasure, 'site' | 'proposedBy' | 'decidedBy'> {
  site: string;
  proposedBy: string;
  decidedBy: string | null;
  /** Whether the user may decide on it. */
  mayDecide: boolean;
}

/** Erasures of the sites where the user is approver, those that wait first. */
export async function erasuresInHand(req: PayloadRequest): Promise<ToldErasure[]> {
  const rows = await erasuresOf(req, await sitesOfPersons(req));
  const sites = await siteNames(
    req,
    rows.map(({ site }) => site),
  );
  const names = await namesOf(
    req,
    rows.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? undefined]),
  );
  return rows.map(({ site, proposedBy, decidedBy, ...row }) => ({
    ...row,
    site: sites.get(site) ?? '',
    proposedBy: names.get(proposedBy) ?? '',
    decidedBy: decidedBy && (names.get(decidedBy) ?? ''),
    mayDecide: row.state === 'proposed' && proposedBy !== String(req.user?.id),
  }));
}
