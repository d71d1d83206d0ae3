import { reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { sendAgain } from '../actions/send-again.ts';

/** `POST /api/mail/send-again` for all mails that were not taken, `POST /api/mail/:id/send-again` for one. */
export const sendAgainEndpoints: Endpoint[] = [
  {
    path: '/mail/send-again',
    method: 'post',
    handler: async (req) => reply(req, { mails: await sendAgain(req, 'all') }),
  },
  {
    path: '/mail/:id/send-again',
    method: 'post',
    handler: async (req) => {
      const id = String(req.routeParams?.id);
      return reply(req, { mails: await sendAgain(req, { id }) });
    },
  },
];
