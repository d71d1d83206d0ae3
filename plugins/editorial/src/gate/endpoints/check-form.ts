import { Refused, reply } from '@mingtang/tenancy';
import type { CollectionSlug, Endpoint } from 'payload';
import { formReader } from '../../endpoints/form-at-hand.ts';
import { newestInTurn } from '../../endpoints/newest-in-turn.ts';
import { publishables } from '../../publishable.ts';
import { refusals } from '../../refusals.ts';
import { type GateNote, noteOf } from '../note-of.ts';
import { findingsOf } from '../queries/findings-of.ts';

/** What `POST /api/gate/…` answers. */
export interface GateAnswer {
  findings: GateNote[];
}

/**
 * `POST /api/gate/:collection/:id`, and without `/:id` for a document not saved yet: what the gate finds
 * in the fields of a form, for those who may save them. Nothing is written. Of checks that wait for each
 * other the newest is answered, the others with 409.
 */
export function checkForm(siteCollections: readonly CollectionSlug[]): Endpoint[] {
  const inTurn = newestInTurn();
  const formAtHand = formReader(siteCollections);
  const handler: Endpoint['handler'] = async (req) => {
    const of = publishables[String(req.routeParams?.collection)];
    if (!of || req.user?.collection !== 'users') throw new Refused(req, refusals.notFound);
    const answer = await inTurn(String(req.user.id), async () => {
      const { document, site } = await formAtHand(req, of);
      const findings = await findingsOf(req, { of, site, document });
      return { findings: findings.map((finding) => noteOf(req, { of, document, finding })) };
    });
    if (!answer) throw new Refused(req, refusals.newerPreview);
    return reply(req, answer satisfies GateAnswer);
  };
  return ['/gate/:collection', '/gate/:collection/:id'].map((path) => ({
    path,
    method: 'post',
    handler,
  }));
}
