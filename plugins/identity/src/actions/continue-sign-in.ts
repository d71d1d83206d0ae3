import { inTransaction, Refused } from '@mingtang/tenancy';
import { type Collection, getFieldsToSign, jwtSign, type PayloadRequest } from 'payload';
import { addSessionToUser, generatePayloadCookie } from 'payload/shared';
import { refusals } from '../refusals.ts';
import { rolesOf } from '../store/people.ts';
import { dropTicket, heldTicket, notePassed, type Passed, type Ticket } from '../store/tickets.ts';
import { type Need, needsOf, refuseForeignNetwork } from './needs.ts';

/** What came of a step: what is asked for next; nothing more, and the cookie of a session. */
export type Step = { needs: [Need, ...Need[]] } | { needs: []; cookie: string };

/**
 * Takes the next step of a sign-in under way.
 *
 * @param step does it for whom the ticket is, given what is asked of them, and answers what they have shown by it
 * @throws 401 where there is no such sign-in, or its time is over; whatever `step` refuses
 */
export async function continueSignIn(
  req: PayloadRequest,
  ticketText: unknown,
  step: (ticket: Ticket, needs: Need[]) => Promise<Passed>,
): Promise<Step> {
  return inTransaction(req, async () => {
    const ticket = await heldTicket(req, ticketText);
    if (ticket?.purpose !== 'sign-in') throw new Refused(req, refusals.ticketOver);
    const shown = await step(ticket, await needsOf(req, ticket));
    return goOn(req, { text: String(ticketText), ticket, shown });
  });
}

/** After somebody has shown something, in the transaction of `req`. */
export async function goOn(
  req: PayloadRequest,
  { text, ticket, shown }: { text: string; ticket: Ticket; shown: Passed },
): Promise<Step> {
  await notePassed(req, text, shown);
  const { user } = ticket;
  const [need, ...others] = await needsOf(req, { user, passed: [...ticket.passed, shown] });
  if (need) return { needs: [need, ...others] };
  await dropTicket(req, text);
  return { needs: [], cookie: await signIn(req, user) };
}

/**
 * Signs somebody in who has shown all that was asked for, as Payload does after a password: the hooks of a sign-in
 * run, the trail is told.
 */
async function signIn(req: PayloadRequest, id: string): Promise<string> {
  const { payload } = req;
  await refuseForeignNetwork(req, { user: id, roles: await rolesOf(req, id) });
  const { config } = payload.collections.users as Collection;
  // biome-ignore lint/suspicious/noExplicitAny: the row of a person, as Payload hands it to itself
  const user = await payload.db.findOne<any>({
    collection: 'users',
    req,
    where: { id: { equals: id } },
  });
  if (!user) throw new Refused(req, refusals.ticketOver);
  Object.assign(user, { collection: 'users', _strategy: 'local-jwt' });
  const { sid } = await addSessionToUser({ collectionConfig: config, payload, req, user });
  const fieldsToSign = getFieldsToSign({
    collectionConfig: config,
    email: user.email,
    user,
    ...(sid && { sid }),
  });
  const { tokenExpiration } = config.auth;
  const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration });
  req.user = user;
  for (const hook of config.hooks.afterLogin ?? []) {
    await hook({ collection: config, context: req.context, req, token, user });
  }
  return String(
    generatePayloadCookie({
      collectionAuthConfig: config.auth,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    }),
  );
}
