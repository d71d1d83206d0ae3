import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  backDated: {
    code: 'back-dated',
    status: 422,
    message: {
      zh: '公开文件的发布时间以发布日志为准，不能倒填或改动。请清空“发布时间”后再发布；文件本身的日期填在“成文日期”。',
      en: 'A disclosed document is published when the publication log says so; its time can be neither set back nor changed. Empty “Published at” and publish again; the day of the document itself goes into “Issued on”.',
    },
  },
  organNumbered: {
    code: 'organ-numbered',
    status: 409,
    message: {
      zh: '该机关代码已经编出索引号，不能更改。机构改名的，改名称即可；代码变更的，请新建一个发文机关。',
      en: 'Index numbers were given under this code, so it stays. Change the name where the organ was renamed; where it got a new code, add an organ.',
    },
  },
  organInUse: {
    code: 'organ-in-use',
    status: 409,
    message: {
      zh: '该机关已有文件或索引号，不能删除。',
      en: 'This organ has documents or index numbers and cannot be deleted.',
    },
  },
  nothingPublished: {
    code: 'nothing-published',
    status: 404,
    message: {
      zh: '没有这份已发布的文件，或您无权查看。',
      en: 'There is no such published document that you may see.',
    },
  },
  reasonMissing: {
    code: 'disclosure-reason-missing',
    status: 422,
    message: {
      zh: '不主动公开的，请写明理由和法律依据。',
      en: 'Say why this is not disclosed by itself, and by which law.',
    },
  },
} as const satisfies Record<string, Refusal>;
