import type { Refusal, Words } from '@mingtang/tenancy';
import type { PasswordFault } from './domain/password.ts';

export const refusals = {
  tooMany: {
    code: 'too-many-attempts',
    status: 429,
    message: {
      zh: '尝试次数过多，请稍后再试。如果您以前用这台设备登录过，请用这台设备登录：他人的尝试不会影响您。',
      en: 'Too many attempts; try again later. If you have signed in on a device before, use that one: attempts of others do not count there.',
    },
  },
  network: {
    code: 'network-not-allowed',
    status: 403,
    message: {
      zh: '您的角色只能从规定的网络登录。请在办公网络中登录，或联系安全管理员。',
      en: 'People of your role sign in from certain networks only. Use the network of the office, or ask the security administrator.',
    },
  },
  moreNeeded: {
    code: 'more-needed',
    status: 401,
    message: {
      zh: '密码正确，还需完成下一步才能登录。请在登录页面完成。',
      en: 'The password is right; one more step is needed. Go on at the sign-in page.',
    },
  },
  ticketOver: {
    code: 'ticket-over',
    status: 401,
    message: {
      zh: '登录已超时，请重新登录。',
      en: 'This sign-in has taken too long. Begin again.',
    },
  },
  signInFirst: {
    code: 'sign-in-first',
    status: 401,
    message: { zh: '请先登录。', en: 'Sign in first.' },
  },
  resetOver: {
    code: 'reset-over',
    status: 403,
    message: {
      zh: '此链接无效或已过期。请重新申请重设密码。',
      en: 'This link is not valid, or not any more. Ask for a new one.',
    },
  },
  passwordOwn: {
    code: 'password-own',
    status: 403,
    message: {
      zh: '请在“我的安全”中修改自己的密码，需要输入现有密码。',
      en: 'Change your own password under “My security”, where the present one is asked for.',
    },
  },
  passwordWrong: {
    code: 'password-wrong',
    status: 403,
    message: { zh: '现有密码不正确。', en: 'The present password is not right.' },
  },
  passwordUsed: {
    code: 'password-used',
    status: 400,
    message: {
      zh: '这个密码以前用过，请换一个。',
      en: 'You had this password before. Choose another one.',
    },
  },
  notFirst: {
    code: 'not-first',
    status: 403,
    message: {
      zh: '已经有账号了。请由系统管理员添加人员。',
      en: 'There are accounts already. A system administrator adds people.',
    },
  },
  factorWrong: {
    code: 'factor-wrong',
    status: 401,
    message: {
      zh: '验证没有通过。验证码只能用一次，请等下一个验证码再试，并检查手机时间是否准确。',
      en: 'That was not right. A code serves once: wait for the next one, and see that the clock of the phone is right.',
    },
  },
  factorUnknown: {
    code: 'factor-unknown',
    status: 404,
    message: { zh: '没有这项验证方式。', en: 'There is no such factor.' },
  },
  factorLast: {
    code: 'factor-last',
    status: 409,
    message: {
      zh: '您的角色必须有第二重验证。请先添加另一项，再移除这一项。',
      en: 'Your role asks for a second factor. Add another one before you remove this.',
    },
  },
  sessionUnknown: {
    code: 'session-unknown',
    status: 404,
    message: {
      zh: '没有这个登录，或已经退出。',
      en: 'There is no such sign-in, or it has ended.',
    },
  },
  securityAdminOnly: {
    code: 'security-admin-only',
    status: 403,
    message: {
      zh: '此项由安全管理员办理。',
      en: 'This is for the security administrator.',
    },
  },
} as const satisfies Record<string, Refusal>;

/** A password that is not taken, and what one must be. */
export function passwordRefusal(
  fault: PasswordFault,
  rules: { shortest: number; classes: number; long: number },
): Refusal {
  return { code: `password-${fault}`, status: 400, message: words[fault](rules) };
}

const words: Record<
  PasswordFault,
  (rules: { shortest: number; classes: number; long: number }) => Words
> = {
  short: ({ shortest }) => ({
    zh: `密码太短。请至少使用 ${shortest} 个字符。`,
    en: `The password is too short. Use at least ${shortest} characters.`,
  }),
  long: () => ({
    zh: '密码太长。请使用不超过 200 个字符。',
    en: 'The password is too long. Use at most 200 characters.',
  }),
  classes: ({ classes, long }) => ({
    zh: `请混用大写字母、小写字母、数字、其他字符中的至少 ${classes} 种，或使用 ${long} 个字符以上的长密码，例如一句话。`,
    en: `Mix at least ${classes} of capitals, small letters, digits and other characters, or use ${long} characters or more, such as a sentence.`,
  }),
  common: () => ({
    zh: '这是最常被猜到的密码之一，请换一个。',
    en: 'This is one of the passwords that are guessed first. Choose another one.',
  }),
  name: () => ({
    zh: '密码不能主要由您的姓名、邮箱或单位组成，请换一个。',
    en: 'A password must not be made of your name, address or unit. Choose another one.',
  }),
  pattern: () => ({
    zh: '密码只是重复或连续的字符，请换一个。',
    en: 'The password only repeats or counts. Choose another one.',
  }),
};
