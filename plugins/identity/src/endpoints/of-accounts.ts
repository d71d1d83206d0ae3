import { reply, say } from '@mingtang/tenancy';
import { createLocalReq, type Endpoint, type PayloadRequest } from 'payload';
import { resetPassword } from '../actions/reset-password.ts';
import { takeAttemptFromHere, takeAttempts } from '../attempts.ts';
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
];

async function sendLink({ payload, headers, i18n, locale }: PayloadRequest, email: string) {
  try {
    if (email === '') return;
    const req = await createLocalReq({ req: { headers, i18n, locale } as PayloadRequest }, payload);
    await payload.forgotPassword({ collection: 'users', data: { email }, req });
  } catch (error) {
    payload.logger.error({ err: error, msg: 'identity: no link for a new password was sent' });
  }
}
