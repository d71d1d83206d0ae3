import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  notFound: {
    code: 'form-not-found',
    status: 404,
    message: { zh: '没有找到这张表单。', en: 'There is no such form.' },
  },
  unreadable: {
    code: 'form-unreadable',
    status: 400,
    message: { zh: '请求内容无法识别。', en: 'The request cannot be understood.' },
  },
  notYours: {
    code: 'form-not-yours',
    status: 403,
    message: {
      zh: '发布表单需要签发或站点管理员权限。请联系本站点的签发人发布。',
      en: 'Forms are published by publishers and administrators of the site. Ask one of them.',
    },
  },
  changed: {
    code: 'form-changed-meanwhile',
    status: 409,
    message: {
      zh: '这张表单刚被他人修改过，没有发布。请刷新页面，看过修改后再发布。',
      en: 'Somebody changed this form meanwhile; it was not published. Reload, look at it, and publish again.',
    },
  },
  same: {
    code: 'form-not-changed',
    status: 409,
    message: {
      zh: '与已发布的版本相同，无需再发布。',
      en: 'It is the same as the published version; there is nothing to publish.',
    },
  },
  incomplete: {
    code: 'form-not-complete',
    status: 422,
    message: {
      zh: '表单还没有设计完整，没有发布。请改好以下各处，保存后再发布。',
      en: 'The form is not complete and was not published. Mend what follows, save it, then publish.',
    },
  },
  noteMissing: {
    code: 'form-note-missing',
    status: 400,
    message: {
      zh: '请用一句话说明这次改了什么，最多 200 字。',
      en: 'Say in a sentence what changed, in at most 200 characters.',
    },
  },
} as const satisfies Record<string, Refusal>;
