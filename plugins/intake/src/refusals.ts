import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  notFound: {
    code: 'arrival-unknown',
    status: 404,
    message: {
      zh: '没有这件收件，或者您无权查看。',
      en: 'There is no such arrival, or it is not yours to see.',
    },
  },
  notFailed: {
    code: 'arrival-not-failed',
    status: 409,
    message: {
      zh: '这件收件已经收下或正在重试，无需再试。',
      en: 'It was taken in, or is being tried already; there is nothing to try again.',
    },
  },
} satisfies Record<string, Refusal>;
