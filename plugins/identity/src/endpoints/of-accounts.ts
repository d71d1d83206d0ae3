import { databaseOf } from '@mingtang/publication';
import { asSystem, inTransaction, Refused, reply, say } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq, type Endpoint, type PayloadRequest } from 'payload';
import { resetPassword } from '../actions/reset-password.ts';
import { takeAttemptFromHere, takeAttempts } from '../attempts.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, textIn } from './body.ts';

const asked = {
  zh: '如果这个邮箱有账号，重设密码的邮件很快就到。',
  en: 'If there is an account with this address, a mail with a link is on its way.',
};

/** In place of Payload's own doors of the same paths. */
export const endpointsOfAccounts: Endpoint[] = [
  {
    path: '/forgot-password',
    method: 'post',
    handler: async (req) => {
      const email = textIn((await bodyOf(req)).email, 254)
        .trim()
        .toLowerCase();
      await takeAttempts(req, { kind: 'forgot', email });
      // Answered before anything is looked up: whether there is such an account changes neither answer nor its time.
      setImmediate(() => void sendLink(req, email));
      return reply(req, { message: say(req, asked) });
    },
  },
  {
    path: '/reset-password',
    method: 'post',
    handler: async (req) => {
      await takeAttemptFromHere(req, 'reset');
      const { token, password } = await bodyOf(req);
      await resetPassword(req, { token: textIn(token, 100), password: textIn(password) });
      return reply(req, {
        message: say(req, {
          zh: '密码已修改，请用新密码登录。',
          en: 'The password is changed. Sign in with the new one.',
        }),
      });
    },
  },
  {
    path: '/first-register',
    method: 'post',
    handler: async (req) => {
      await takeAttemptFromHere(req, 'first');
      const { name, email, password } = await bodyOf(req);
      await registerFirst(req, {
        name: textIn(name, 100),
        email: textIn(email, 254),
        password: textIn(password),
      });
      return reply(req, {
        message: say(req, {
          zh: '账号已建立，请登录。',
          en: 'The account is there. Sign in.',
        }),
      });
    },
  },
];

/** The account of who comes first, of those who come at once; whoever has it signs in as everybody does. */
async function registerFirst(
  req: PayloadRequest,
  data: { name: string; email: string; password: string },
): Promise<void> {
  await inTransaction(req, async () => {
    const db = await databaseOf(req);
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended('identity first', 0))`);
    const { rows } = await db.execute(sql`select from users limit 1`);
    if (rows.length > 0) throw new Refused(req, refusals.notFirst);
    await req.payload.create({
      ...asSystem(req, 'whoever registers in an empty house runs it'),
      collection: 'users',
      data,
    });
  });
}

async function sendLink({ payload, headers, i18n, locale }: PayloadRequest, email: string) {
  try {
    if (email === '') return;
    const req = await createLocalReq({ req: { headers, i18n, locale } as PayloadRequest }, payload);
    await payload.forgotPassword({ collection: 'users', data: { email }, req });
  } catch (error) {
    payload.logger.error({ err: error, msg: 'identity: no link for a new password was sent' });
  }
}
