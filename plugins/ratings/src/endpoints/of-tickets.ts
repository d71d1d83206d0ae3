import { Refused, reply } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { actOnTicket } from '../actions/act-on-ticket.ts';
import { verbs } from '../domain/decide.ts';
import { ticketInHand } from '../queries/ticket-in-hand.ts';
import { filtersIn, ticketsInHand } from '../queries/tickets-in-hand.ts';
import { refusals } from '../refusals.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Tickets 差评工单 as staff handle them: `/api/rating-tickets/…`. */
export const endpointsOfTickets: Endpoint[] = [
  {
    path: '/rating-tickets',
    method: 'get',
    handler: async (req) => {
      if (req.user?.collection !== 'users') throw new Refused(req, refusals['not-found']);
      return reply(req, await ticketsInHand(req, filtersIn(req.query)));
    },
  },
  {
    path: '/rating-tickets/:id',
    method: 'get',
    handler: async (req) => reply(req, await ticketInHand(req, idIn(req))),
  },
  {
    path: '/rating-tickets/:id/acts/:verb',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const verb = verbs.find((each) => each === req.routeParams?.verb);
      if (!verb) throw new Refused(req, refusals['not-found']);
      await addDataAndFileToRequest(req);
      const { revision, ...said } = { ...(req.data as object | undefined) } as {
        revision?: unknown;
      };
      const looked = typeof revision === 'number' ? { revision } : {};
      return reply(req, await actOnTicket(req, { id, verb, said, ...looked }));
    },
  },
];

/** The id in the address. @throws 404 where there is none, or nobody asks */
function idIn(req: PayloadRequest): string {
  const id = String(req.routeParams?.id).toLowerCase();
  if (req.user?.collection !== 'users' || !uuid.test(id)) {
    throw new Refused(req, refusals['not-found']);
  }
  return id;
}
