import { Refused, reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { actOn } from '../actions/act.ts';
import { submitSubject } from '../actions/submit.ts';
import type { SubjectKind } from '../ports.ts';
import { type InboxList, inboxCounts, inboxLists, inboxOf } from '../queries/inbox.ts';
import { instanceView } from '../queries/instance-view.ts';
import { colleaguesOf, peopleFor } from '../queries/people-for.ts';
import { standingOf } from '../queries/standing-of.ts';
import { waitingOf } from '../queries/waiting-of.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, commandIn, commentIn, idIn, keyOf, uuid } from './body.ts';
import { filterIn } from './inbox-filter.ts';

/** Everything staff do with flows, over REST. Strangers are told that there is nothing. */
export function endpointsOfApprovals(kinds: readonly SubjectKind[]): Endpoint[] {
  const kindOf = (name: unknown) => kinds.find(({ kind }) => kind === name);
  return [
    {
      /** `?list=todo|to-read|done|started&limit&after&site&kind&light&q` → `{ items, next?, waiting }`: with the first page of `todo` comes what no flow decides on */
      path: '/approvals/inbox',
      method: 'get',
      handler: async (req) => {
        const {
          list = 'todo',
          limit,
          after,
          ...asked
        } = req.query as Record<string, string | undefined>;
        if (req.user?.collection !== 'users') throw new Refused(req, refusals.notFound);
        if (!inboxLists.includes(list as InboxList)) throw new Refused(req, refusals.unreadable);
        const page = await inboxOf(req, list as InboxList, {
          filter: filterIn(asked),
          limit: whole(limit, 50),
          ...(after !== undefined && { after }),
        });
        const isFirst = list === 'todo' && after === undefined;
        return reply(req, {
          ...page,
          waiting: isFirst ? await waitingOf(req, filterIn(asked)) : [],
        });
      },
    },
    {
      path: '/approvals/counts',
      method: 'get',
      handler: async (req) => {
        if (req.user?.collection !== 'users') throw new Refused(req, refusals.notFound);
        return reply(req, await inboxCounts(req));
      },
    },
    {
      /** `?q=` part of a name, or `?id=` → `{ people }`: colleagues, whom one can delegate to */
      path: '/approvals/colleagues',
      method: 'get',
      handler: async (req) => {
        if (req.user?.collection !== 'users') throw new Refused(req, refusals.notFound);
        const { id, q = '' } = req.query as Record<string, unknown>;
        const asked = typeof id === 'string' && uuid.test(id) ? { among: [id] } : {};
        return reply(req, { people: await colleaguesOf(req, { text: textIn(q), ...asked }) });
      },
    },
    {
      path: '/approvals/instances/:id',
      method: 'get',
      handler: async (req) => reply(req, await instanceView(req, idIn(req))),
    },
    {
      /** `?q=` part of a name → `{ people }` who can be named in it */
      path: '/approvals/instances/:id/people',
      method: 'get',
      handler: async (req) => {
        const { q = '' } = req.query as Record<string, unknown>;
        return reply(req, {
          people: await peopleFor(req, { instance: idIn(req), text: textIn(q) }),
        });
      },
    },
    {
      /** A command as JSON: `{ verb, task, comment, … }`; `Idempotency-Key` makes it safe to repeat. */
      path: '/approvals/instances/:id/act',
      method: 'post',
      handler: async (req) => {
        const id = idIn(req);
        const command = commandIn(req, await bodyOf(req));
        return reply(req, await actOn(req, { id, kindOf }, command, keyOf(req)));
      },
    },
    {
      path: '/approvals/subjects/:kind/:id',
      method: 'get',
      handler: async (req) => {
        const id = idIn(req);
        const kind = kindOf(req.routeParams?.kind);
        const standing = kind && (await standingOf(req, kind, id));
        if (!standing) throw new Refused(req, refusals.notFound);
        return reply(req, standing);
      },
    },
    {
      /** `{ comment?, urgent?: { reason } }` → `{ instance, warnings }` */
      path: '/approvals/subjects/:kind/:id/submit',
      method: 'post',
      handler: async (req) => {
        const id = idIn(req);
        const kind = kindOf(req.routeParams?.kind);
        const body = await bodyOf(req);
        if (!kind || !(await kind.place(req, id))) throw new Refused(req, refusals.notFound);
        const urgent = urgencyIn(body);
        if (urgent === false) throw new Refused(req, refusals.unreadable);
        const submitting = { id, ...commentIn(req, body), ...(urgent && { urgent }) };
        return reply(req, await submitSubject(req, kind, submitting, keyOf(req)));
      },
    },
  ];
}

const textIn = (q: unknown): string => (typeof q === 'string' ? q.trim().slice(0, 60) : '');

function urgencyIn({ urgent }: Record<string, unknown>): { reason: string } | false | undefined {
  if (urgent === undefined || urgent === null) return undefined;
  const reason = (urgent as { reason?: unknown }).reason;
  return typeof reason === 'string' && reason.length <= 500 && { reason };
}

function whole(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  return Number.isInteger(number) && number >= 0 && number <= 1_000_000 ? number : otherwise;
}
