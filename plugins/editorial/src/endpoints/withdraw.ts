import { asUser, Refused, reply } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint } from 'payload';
import { liveVersion, withReason } from '../hooks/follow-publication.ts';
import { refusals } from '../refusals.ts';

/**
 * `POST /api/<collection>/:id/withdraw { reason }`: takes a public document back. It becomes a
 * draft, and its address answers 410 with the reason. Answers `{ receipt }`.
 */
export function withdrawEndpoint(collection: string): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req);
      const id = String(req.routeParams?.id);
      const reason = (req.data as { reason?: unknown } | undefined)?.reason;
      if (!req.user) throw new Refused(req, refusals.notFound);
      if (typeof reason !== 'string' || !/^.{2,200}$/su.test(reason.trim())) {
        throw new Refused(req, refusals.reasonMissing);
      }
      // Finds nothing where the user may not read; then there is nothing to say about it either.
      const found = await req.payload.find({
        ...asUser(req),
        collection: collection as 'articles',
        depth: 0,
        limit: 1,
        where: { id: { equals: id } },
      });
      if (found.docs.length === 0) throw new Refused(req, refusals.notFound);
      const live = await liveVersion(req, collection, id);
      if (live?._status !== 'published') throw new Refused(req, refusals.notPublic);
      const document = await withReason(req, reason.trim(), () =>
        req.payload.update({
          ...asUser(req),
          collection: collection as 'articles',
          id,
          depth: 0,
          data: { _status: 'draft' },
          unpublishAllLocales: true,
        }),
      );
      return reply(req, { receipt: (document as { lastReceipt?: unknown }).lastReceipt });
    },
  };
}
