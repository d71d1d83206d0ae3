import { asUser, Refused, reply } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { mayUpdate } from '../../endpoints/form-at-hand.ts';
import { publishables } from '../../publishable.ts';
import { idOf, type Reference } from '../../records/documents.ts';
import { refusals } from '../../refusals.ts';
import { askToPass, type DraftAtHand, decideToPass } from '../actions/ask-gate.ts';
import { asksOf } from '../queries/asks-of.ts';

/**
 * `GET /:id/gate` what was asked to be let pass and what was said to it, newest first; `POST /:id/gate/ask
 * { reason }` asks for the draft as it is saved; `POST /:id/gate/{grant,decline} { ask, reason }` decides.
 * Who may read the document sees them; who may change it asks; a publisher with no part in it decides.
 */
export function gateActEndpoints(collection: 'articles' | 'pages'): Omit<Endpoint, 'root'>[] {
  async function draftAtHand(req: PayloadRequest): Promise<DraftAtHand> {
    const of = publishables[collection];
    if (!req.user || !of) throw new Refused(req, refusals.notFound);
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: collection as 'articles',
      draft: true,
      depth: 0,
      limit: 1,
      where: { id: { equals: String(req.routeParams?.id) } },
    });
    const document = docs[0] as unknown as { id: string; site: Reference } | undefined;
    const site = idOf(document?.site);
    if (!document || !site) throw new Refused(req, refusals.notFound);
    return { of, site, document };
  }

  async function bodyOf(req: PayloadRequest): Promise<{ ask?: unknown; reason: string }> {
    await addDataAndFileToRequest(req);
    const { ask, reason } = (req.data ?? {}) as { ask?: unknown; reason?: unknown };
    if (typeof reason !== 'string' || !/^.{2,200}$/su.test(reason.trim())) {
      throw new Refused(req, refusals.grantReason);
    }
    return { ask, reason: reason.trim() };
  }

  const decide = (act: 'grant' | 'decline'): Omit<Endpoint, 'root'> => ({
    path: `/:id/gate/${act}`,
    method: 'post',
    handler: async (req) => {
      const at = await draftAtHand(req);
      const { ask, reason } = await bodyOf(req);
      await decideToPass(req, at, { ask, act, reason });
      return reply(req, { asks: await asksOf(req, at) });
    },
  });

  return [
    {
      path: '/:id/gate',
      method: 'get',
      handler: async (req) => reply(req, { asks: await asksOf(req, await draftAtHand(req)) }),
    },
    {
      path: '/:id/gate/ask',
      method: 'post',
      handler: async (req) => {
        const at = await draftAtHand(req);
        if (!(await mayUpdate(req, collection, at.document.id)))
          throw new Refused(req, refusals.notFound);
        const { reason } = await bodyOf(req);
        await askToPass(req, at, reason);
        return reply(req, { asks: await asksOf(req, at) });
      },
    },
    decide('grant'),
    decide('decline'),
  ];
}
