import { holds, say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { nameOf } from '../../hooks/claim-revision.ts';
import type { DraftAtHand } from '../actions/ask-gate.ts';
import { mayGrant } from '../domain/grants.ts';
import { type GateNote, noteOf } from '../note-of.ts';
import { actsOf, type GateAct } from './acts-of.ts';
import { gateHash } from './gate-hash.ts';

/** What was asked for a document, as its screen shows it. */
export interface GateAsk {
  id: string;
  /** `outdated`: the content was changed since. */
  state: 'open' | 'granted' | 'declined' | 'outdated';
  by: string;
  at: string;
  reason: string;
  findings: GateNote[];
  decision?: { by: string; at: string; reason: string };
  /** Whether whoever looks may decide, or why not. */
  mayDecide: ReturnType<typeof mayGrant>;
}

/** As many as anybody will look through. */
const shown = 10;

const you = { zh: '您', en: 'you' };

/** What was asked to be let pass of a document, newest first, as whoever looks may see it. */
export async function asksOf(req: PayloadRequest, at: DraftAtHand): Promise<GateAsk[]> {
  const acts = await actsOf(req, at.of.collection, at.document.id);
  const asks = acts.filter(({ act }) => act === 'ask').slice(0, shown);
  if (asks.length === 0) return [];
  const authors = at.document.writtenBy ?? [];
  const [hash, isPublisher] = [await gateHash(req, at), await holds(req, at.site, 'publisher')];
  const told = async ({ by, createdAt, reason }: GateAct) => ({
    by: say(req, await nameOf(req, by, you)),
    at: createdAt,
    reason,
  });
  return Promise.all(
    asks.map(async (ask): Promise<GateAsk> => {
      const decision = acts.find((one) => one.ask === ask.id);
      return {
        id: ask.id,
        state: stateOf(ask, decision, hash),
        ...(await told(ask)),
        findings: ask.findings.map((finding) => noteOf(req, { ...at, finding })),
        ...(decision && { decision: await told(decision) }),
        mayDecide: mayGrant({ id: String(req.user?.id), isPublisher }, { by: ask.by, authors }),
      };
    }),
  );
}

function stateOf(ask: GateAct, decision: GateAct | undefined, hash: string): GateAsk['state'] {
  if (decision?.act === 'decline') return 'declined';
  if (ask.hash !== hash) return 'outdated';
  return decision ? 'granted' : 'open';
}
