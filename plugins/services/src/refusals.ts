import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  slugFixed: {
    code: 'slug-fixed',
    status: 409,
    message: {
      zh: '事项已经公开过，网址代码不能再改：别人保存的链接和下级站点的办事指南都用它。',
      en: 'The item has been public: its address stays, since links and the guides of sites below use it.',
    },
  },
  itemNotOffered: {
    code: 'item-not-offered',
    status: 422,
    message: {
      zh: '所选事项中有上级站点没有公开的事项。请刷新页面后重新选择。',
      en: 'One of the chosen items is none that a site above has published. Reload the page and choose again.',
    },
  },
  notFound: {
    code: 'not-found',
    status: 404,
    message: { zh: '没有找到。', en: 'Not found.' },
  },
} as const satisfies Record<string, Refusal>;
