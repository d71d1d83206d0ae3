import { record } from '@mingtang/audit';
import { inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { newRecoveryCodes } from '../domain/recovery-code.ts';
import { refusals } from '../refusals.ts';
import { putRecoveryCodes, recoveryCodesLeft } from '../store/factors.ts';
import { type Credentials, credentialsOf } from '../store/people.ts';
import { dropTicket, heldTicket, type Ticket } from '../store/tickets.ts';
import { goOn, type Step } from './continue-sign-in.ts';
import { needsOf } from './needs.ts';
import { tellOfFactor } from './tell-of-factor.ts';

/** Who adds a factor, and with which ticket. */
export interface Enrolling extends Ticket {
  text: string;
  person: Credentials;
}

/** Where enrolling leads: on with the sign-in it belongs to. `codes` are shown once, with the first factor. */
export type Enrolled = (Step | { needs: [] }) & { codes?: string[] };

/**
 * Does a part of enrolling for whom the ticket is: somebody signed in who has given the password again; or somebody
 * who signs in, must have a factor and has none. Whoever has one shows it before they add another.
 *
 * @throws 401 for everybody else
 */
export async function whileEnrolling<T>(
  req: PayloadRequest,
  ticketText: unknown,
  work: (who: Enrolling) => Promise<T>,
): Promise<T> {
  return inTransaction(req, async () => {
    const ticket = await heldTicket(req, ticketText);
    if (!ticket) throw new Refused(req, refusals.ticketOver);
    const may =
      ticket.purpose === 'enrol'
        ? ticket.user === String(req.user?.id)
        : (await needsOf(req, ticket)).includes('enrol');
    const person = await credentialsOf(req, { id: ticket.user });
    if (!may || !person) throw new Refused(req, refusals.ticketOver);
    return work({ ...ticket, text: String(ticketText), person });
  });
}

/** Ends enrolling: the factor was added. */
export async function settleEnrolment(
  req: PayloadRequest,
  { text, person, ...ticket }: Enrolling,
  name: string,
): Promise<Enrolled> {
  const { user } = ticket;
  const subject = `users:${user}`;
  const actor = { actor: `person:${user}`, name: person.name };
  await record(req, { act: 'add-factor', subject, title: person.name, actor });
  await tellOfFactor(req, { email: person.email, what: 'added', name });
  const codes = (await recoveryCodesLeft(req, user)) === 0 ? newRecoveryCodes() : undefined;
  if (codes) await putRecoveryCodes(req, user, codes);
  const shown = codes ? { codes } : {};
  if (ticket.purpose === 'sign-in') {
    return { ...(await goOn(req, { text, ticket, shown: 'factor' })), ...shown };
  }
  await dropTicket(req, text);
  return { needs: [], ...shown };
}
