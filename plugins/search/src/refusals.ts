import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  wordsAreOfTheCity: {
    code: 'words-of-the-city',
    status: 422,
    message: {
      zh: '同义词和停用词在全市检索中生效，只能由最上级站点（市门户）维护。请把需要的词告诉市门户管理员；本站可以设置推荐结果。',
      en: 'Synonyms and stop words count in the search of the whole city, so the topmost site alone keeps them. Tell its administrator which you need; this site may set recommended results.',
    },
  },
} satisfies Record<string, Refusal>;
