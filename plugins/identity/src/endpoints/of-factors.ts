import { record } from '@mingtang/audit';
import { inTransaction, Refused, reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { refuseWrongPassword } from '../actions/change-own-password.ts';
import { settleEnrolment, whileEnrolling } from '../actions/enrol.ts';
import { removeFactor } from '../actions/remove-factor.ts';
import { showFactor } from '../actions/show-factor.ts';
import { tellOfFactor } from '../actions/tell-of-factor.ts';
import { newRecoveryCodes } from '../domain/recovery-code.ts';
import { addApp, beginApp, takeCode } from '../factors/authenticator-app.ts';
import { addPasskey, askForPasskey, beginPasskey, takePasskey } from '../factors/passkey.ts';
import { refusals } from '../refusals.ts';
import { claimRecoveryCode, putRecoveryCodes } from '../store/factors.ts';
import { credentialsOf } from '../store/people.ts';
import { heldTicket, putTicket } from '../store/tickets.ts';
import { bodyOf, nameIn, personOf, post, textIn, told } from './body.ts';

/** Showing a second factor, and having some. */
export const endpointsOfFactors: Endpoint[] = [
  post('/sign-in/app', async (req) => {
    const { ticket, code } = await bodyOf(req);
    return told(
      req,
      await showFactor(req, ticket, ({ user }) => takeCode(req, user, textIn(code, 20))),
    );
  }),
  post('/sign-in/recovery', async (req) => {
    const { ticket, code } = await bodyOf(req);
    const step = await showFactor(req, ticket, async ({ user }) => {
      if (!(await claimRecoveryCode(req, user, textIn(code, 40)))) return false;
      const person = await credentialsOf(req, { id: user });
      if (person) await tellOfFactor(req, { email: person.email, what: 'recovery-used' });
      return true;
    });
    return told(req, step);
  }),
  post('/sign-in/passkey-options', async (req) => {
    const { ticket } = await bodyOf(req);
    return inTransaction(req, async () => {
      const held = await heldTicket(req, ticket);
      if (held?.purpose !== 'sign-in') throw new Refused(req, refusals.ticketOver);
      return reply(req, await askForPasskey(req, String(ticket), held.user));
    });
  }),
  post('/sign-in/passkey', async (req) => {
    const { ticket, response } = await bodyOf(req);
    const step = await showFactor(req, ticket, ({ user }) =>
      takePasskey(req, { ticket: String(ticket), user, response }),
    );
    return told(req, step);
  }),

  post('/enrol/begin', async (req) => {
    const user = personOf(req);
    await refuseWrongPassword(req, (await bodyOf(req)).password);
    const ticket = await putTicket(req.payload, { user, passed: ['password'], purpose: 'enrol' });
    return reply(req, { ticket });
  }),
  post('/enrol/app', async (req) => {
    const { ticket } = await bodyOf(req);
    return whileEnrolling(req, ticket, async ({ text, person }) =>
      reply(req, await beginApp(req, text, person.email)),
    );
  }),
  post('/enrol/app-confirm', async (req) => {
    const { ticket, code, name } = await bodyOf(req);
    return whileEnrolling(req, ticket, async (who) => {
      const called = nameIn(name, { zh: '验证器', en: 'Authenticator app' }, req);
      const app = { ticket: who.text, user: who.user, code: textIn(code, 20), name: called };
      if (!(await addApp(req, app))) throw new Refused(req, refusals.factorWrong);
      return told(req, await settleEnrolment(req, who, called));
    });
  }),
  post('/enrol/passkey-options', async (req) => {
    const { ticket } = await bodyOf(req);
    return whileEnrolling(req, ticket, async ({ text, user, person }) =>
      reply(req, await beginPasskey(req, text, { user, email: person.email, name: person.name })),
    );
  }),
  post('/enrol/passkey', async (req) => {
    const { ticket, response, name } = await bodyOf(req);
    return whileEnrolling(req, ticket, async (who) => {
      const called = nameIn(name, { zh: '通行密钥', en: 'Passkey' }, req);
      const passkey = { ticket: who.text, user: who.user, response, name: called };
      if (!(await addPasskey(req, passkey))) throw new Refused(req, refusals.factorWrong);
      return told(req, await settleEnrolment(req, who, called));
    });
  }),

  post('/factors/remove', async (req) => {
    personOf(req);
    const { id, password } = await bodyOf(req);
    await refuseWrongPassword(req, password);
    if (!/^[0-9a-f-]{36}$/.test(textIn(id, 36))) throw new Refused(req, refusals.factorUnknown);
    await removeFactor(req, textIn(id, 36));
    return reply(req, {});
  }),
  post('/recovery-codes', async (req) => {
    const user = personOf(req);
    await refuseWrongPassword(req, (await bodyOf(req)).password);
    const codes = newRecoveryCodes();
    await inTransaction(req, async () => {
      await putRecoveryCodes(req, user, codes);
      await record(req, { act: 'new-recovery-codes', subject: `users:${user}` });
    });
    return reply(req, { codes });
  }),
];
