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
  fileWaits: {
    code: 'file-waits',
    status: 409,
    message: {
      zh: '文件正在等待查毒，暂不能打开。请稍后再试；长时间不动的，请告知系统管理员检查查毒服务。',
      en: 'The file waits for the virus scanner. Try again later; if it stays so, tell the administrator.',
    },
  },
  fileInfected: {
    code: 'file-infected',
    status: 403,
    message: {
      zh: '文件查出病毒，已隔离，不能打开。请联系申请人另行提供。',
      en: 'Something was found in the file; it is quarantined. Ask its sender for another.',
    },
  },
} satisfies Record<string, Refusal>;
