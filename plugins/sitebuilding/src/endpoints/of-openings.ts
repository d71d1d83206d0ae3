import { reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { approveOpening, returnOpening } from '../actions/decide-opening.ts';
import type { FaultsOf } from '../queries/faults-of.ts';
import { bodyOf, idIn, reasonIn } from './body.ts';

/** What is decided on an application: `/api/openings/:id/…`. */
export function endpointsOfOpenings({
  faultsOf,
}: {
  faultsOf: FaultsOf;
}): Omit<Endpoint, 'root'>[] {
  return [
    {
      path: '/:id/approve',
      method: 'post',
      handler: async (req) => reply(req, await approveOpening(req, { id: idIn(req), faultsOf })),
    },
    {
      path: '/:id/return',
      method: 'post',
      handler: async (req) => {
        const id = idIn(req);
        return reply(
          req,
          await returnOpening(req, { id, reason: reasonIn(req, await bodyOf(req)) }),
        );
      },
    },
  ];
}
