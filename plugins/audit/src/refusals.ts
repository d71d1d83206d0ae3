import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  auditorsOnly: {
    code: 'auditors-only',
    status: 403,
    message: {
      zh: '审计记录只供审计员查阅。',
      en: 'The audit trail is read by auditors alone.',
    },
  },
} satisfies Record<string, Refusal>;
