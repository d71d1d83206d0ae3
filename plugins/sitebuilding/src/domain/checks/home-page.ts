import type { Check } from '../snapshot.ts';

export const homePage: Check<null> = {
  title: { zh: '首页已发布', en: 'There is a home page' },
  find: ({ site, pages }) =>
    pages.some(({ path, blocks }) => path === '/' && blocks.length > 0)
      ? []
      : [
          {
            where: { kind: 'site', id: site.id },
            words: {
              zh: '没有首页。请新建页面，位置选“首页”，加入区块后发布。',
              en: 'There is no home page. Make a page, place it as home page, add blocks and publish it.',
            },
          },
        ],
};
