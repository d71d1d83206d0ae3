import { letter, queueMail } from '@mingtang/mail';
import { moment, say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';

/** Tells somebody by mail that a browser has signed them in for the first time. */
export async function tellOfDevice(
  req: PayloadRequest,
  { email, browser, address }: { email: string; browser: string; address: string | undefined },
): Promise<void> {
  const subject = say(req, { zh: '新设备登录提醒', en: 'A new device signed in' });
  const when = moment(new Date().toISOString());
  const { text, html } = letter({
    language: req.i18n?.language === 'en' ? 'en' : 'zh',
    from: say(req, { zh: '明堂 · 政务公开与站群管理', en: 'Mingtang · Governing in the open' }),
    heading: subject,
    paragraphs: [
      say(req, {
        zh: `您的账号于 ${when}（北京时间）在一台新设备上登录：${browser}${address ? `，来自 ${address}` : ''}。`,
        en: `Your account was signed in on a new device at ${when} (Beijing time): ${browser}${address ? `, from ${address}` : ''}.`,
      }),
      say(req, {
        zh: '如果是您本人，请不必理会。',
        en: 'If it was you, nothing needs to be done.',
      }),
    ],
    action: {
      label: say(req, { zh: '不是我？查看我的设备', en: 'Not you? See your devices' }),
      href: `${req.payload.config.serverURL}/admin/my-security`,
    },
    footer: [
      say(req, {
        zh: '如不是您本人，请立即退出该设备、修改密码，并告知安全管理员。',
        en: 'If it was not you, end that session at once, change your password and tell the security administrator.',
      }),
    ],
  });
  await queueMail(req, { to: { address: email }, subject, text, html, purpose: 'account' });
}
