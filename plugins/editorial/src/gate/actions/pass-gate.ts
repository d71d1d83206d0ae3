import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Publishable } from '../../publishable.ts';
import { gateClosed } from '../../refusals.ts';
import { stillClosed } from '../domain/grants.ts';
import { ruleWords } from '../domain/rule-words.ts';
import { noteOf } from '../note-of.ts';
import { actsOf } from '../queries/acts-of.ts';
import { findingsOf } from '../queries/findings-of.ts';
import { gateHash } from '../queries/gate-hash.ts';

/**
 * Lets a document go on, to review or to the public, or refuses it with everything that must be mended
 * and was not let pass by a second person for just this content.
 *
 * @param document as Payload reads it at depth 0
 * @throws Refused `gate-closed`, with `findings` among its details
 */
export async function passGate(
  req: PayloadRequest,
  at: { of: Publishable; site: string; document: { id: string } },
): Promise<void> {
  const findings = await findingsOf(req, at);
  if (stillClosed(findings, []).length === 0) return;
  const acts = await actsOf(req, at.of.collection, at.document.id);
  const asked = new Map(acts.map((act) => [act.id, act]));
  const hash = acts.some(({ act }) => act === 'grant') ? await gateHash(req, at) : undefined;
  const granted = acts
    .filter((act) => act.act === 'grant' && act.hash === hash)
    .flatMap(({ ask }) => asked.get(String(ask))?.findings ?? []);
  const closed = stillClosed(findings, granted);
  if (closed.length === 0) return;
  const rules = [...new Set(closed.map(({ rule }) => rule))].map((rule) => ruleWords[rule].name);
  throw new Refused(req, gateClosed({ count: closed.length, rules }), {
    findings: closed.map((finding) => noteOf(req, { ...at, finding })),
  });
}
