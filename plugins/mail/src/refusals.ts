import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  'not-yours': {
    code: 'not-yours',
    status: 403,
    message: {
      zh: '邮件外发由系统管理员处理。',
      en: 'Outgoing mail is looked after by system administrators.',
    },
  },
  'nothing-to-send': {
    code: 'nothing-to-send',
    status: 409,
    message: {
      zh: '没有可重发的邮件：可能已经发出，或已过时效。请刷新页面查看。',
      en: 'There is nothing to send again: it may have been sent or is out of date. Reload the page to see.',
    },
  },
} as const satisfies Record<string, Refusal>;
