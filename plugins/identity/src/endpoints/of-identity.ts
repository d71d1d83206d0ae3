import { record } from '@mingtang/audit';
import { asSystem, inTransaction, isGlobal, Refused, reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { changeOwnPassword } from '../actions/change-own-password.ts';
import { continueSignIn } from '../actions/continue-sign-in.ts';
import { sessionOf } from '../context.ts';
import { faultOfPolicy, type Policy } from '../domain/policy.ts';
import { isRange } from '../network.ts';
import { refusals } from '../refusals.ts';
import { putPolicy } from '../store/policy.ts';
import { endSessions } from '../store/sessions.ts';
import { bodyOf, personOf, post, textIn, told } from './body.ts';

/** Going on with a sign-in, and what people do about their own access. */
export const endpointsOfIdentity: Endpoint[] = [
  post('/sign-in/new-password', async (req) => {
    const { ticket, password } = await bodyOf(req);
    const step = await continueSignIn(req, ticket, async ({ user }, [need]) => {
      if (need !== 'new-password') throw new Refused(req, refusals.ticketOver);
      await req.payload.update({
        ...asSystem(req, 'a password that must be changed, by whoever has just given it'),
        collection: 'users',
        id: user,
        data: { password: textIn(password) },
      });
      return 'new-password';
    });
    return told(req, step);
  }),
  post('/password', async (req) => {
    personOf(req);
    const { current, password } = await bodyOf(req);
    await changeOwnPassword(req, { current, password: textIn(password) });
    return reply(req, {});
  }),
  post('/sessions/end', async (req) => {
    const user = personOf(req);
    const sid = textIn((await bodyOf(req)).sid, 36);
    if (!/^[0-9a-f-]{36}$/.test(sid)) throw new Refused(req, refusals.sessionUnknown);
    await inTransaction(req, async () => {
      const ended = await endSessions(req, { user, why: 'revoked', only: sid });
      if (ended === 0) throw new Refused(req, refusals.sessionUnknown);
      await record(req, { act: 'end-session', subject: `users:${user}` });
    });
    return reply(req, {});
  }),
  post('/sessions/end-others', async (req) => {
    const user = personOf(req);
    const ended = await inTransaction(req, async () => {
      const but = sessionOf(req);
      const count = await endSessions(req, { user, why: 'revoked', but });
      const details = { sessions: count };
      if (count > 0) await record(req, { act: 'end-session', subject: `users:${user}`, details });
      return count;
    });
    return reply(req, { ended });
  }),
  post('/policy', async (req) => {
    personOf(req);
    if (!isGlobal(req.user, 'security-admin')) throw new Refused(req, refusals.securityAdminOnly);
    const { rules } = await bodyOf(req);
    const fault = faultOfPolicy(rules) ?? faultOfRanges(rules as Partial<Policy>);
    if (fault) throw new Refused(req, policyRefusal(fault), { at: fault });
    await inTransaction(req, async () => {
      await putPolicy(req, rules as Partial<Policy>, String(req.user?.id));
      await record(req, { act: 'set-policy', subject: 'identity:policy', after: rules });
    });
    return reply(req, {});
  }),
];

function faultOfRanges({ networks = {} }: Partial<Policy>): string | undefined {
  const wrong = Object.values(networks)
    .flat()
    .find((range) => !isRange(range));
  return wrong === undefined ? undefined : `networks: ${wrong}`;
}

const policyRefusal = (fault: string) =>
  ({
    code: 'policy-fault',
    status: 400,
    message: {
      zh: `规则中有一项不能使用：${fault}。`,
      en: `One of the rules cannot be used: ${fault}.`,
    },
  }) as const;
