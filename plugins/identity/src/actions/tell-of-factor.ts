import { letter, queueMail } from '@mingtang/mail';
import { moment, say, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { policyOf } from '../store/policy.ts';

type What = 'added' | 'removed' | 'reset' | 'recovery-used';

const words: Record<What, (name: string) => Words> = {
  added: (name) => ({
    zh: `您的账号添加了第二重验证：${name}。`,
    en: `A second factor was added to your account: ${name}.`,
  }),
  removed: (name) => ({
    zh: `您的账号移除了第二重验证：${name}。`,
    en: `A second factor was removed from your account: ${name}.`,
  }),
  reset: () => ({
    zh: '经两位管理员办理，您的第二重验证已全部重置，下次登录时须重新设置。',
    en: 'Two administrators have reset your second factors; you set them up anew at the next sign-in.',
  }),
  'recovery-used': () => ({
    zh: '您的账号刚用一个恢复码登录。',
    en: 'Your account was just signed in with a recovery code.',
  }),
};

/** Tells somebody by mail what happened to the second factors of their account. */
export async function tellOfFactor(
  req: PayloadRequest,
  { email, what, name = '' }: { email: string; what: What; name?: string },
): Promise<void> {
  if (!(await policyOf(req.payload)).tellOfDevices) return;
  const subject = say(req, { zh: '登录验证变动提醒', en: 'Your second factors' });
  const { text, html } = letter({
    language: req.i18n?.language === 'en' ? 'en' : 'zh',
    from: say(req, { zh: '明堂 · 政务公开与站群管理', en: 'Mingtang · Governing in the open' }),
    heading: subject,
    paragraphs: [
      say(req, words[what](name)),
      say(req, {
        zh: `时间：${moment(new Date().toISOString())}（北京时间）。如不是您本人所为，请立即告知安全管理员。`,
        en: `At ${moment(new Date().toISOString())}, Beijing time. If it was not you, tell the security administrator at once.`,
      }),
    ],
  });
  await queueMail(req, { to: { address: email }, subject, text, html, purpose: 'account' });
}
