import type { Refusal } from '@mingtang/tenancy';

export const refusals = {
  notOfCity: {
    code: 'lexicon-not-of-city',
    status: 409,
    message: {
      zh: '检索词典全市共用，请在市级站点维护，或请市级站点管理员添加。',
      en: 'The lexicon is shared by the city: keep it at the site of the city, or ask its administrator.',
    },
  },
  targetMissing: {
    code: 'promotion-target-missing',
    status: 400,
    message: {
      zh: '请选择推荐的文章、页面或栏目，或填写网址。',
      en: 'Choose the article, page or column, or give an address.',
    },
  },
} satisfies Record<string, Refusal>;
