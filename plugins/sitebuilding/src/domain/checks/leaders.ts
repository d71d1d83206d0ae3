import type { Check } from '../snapshot.ts';

/** Leaders 领导之窗 stand in a block, with names; whether they are still sample text is asked elsewhere. */
export const leaders: Check<null> = {
  title: { zh: '公布了负责人', en: 'Leaders are named' },
  find({ site, pages, columns, purpose }) {
    const isNamed = pages.some(({ blocks }) =>
      blocks.some((block) => block.type === 'leaders' && block.people.length > 0),
    );
    if (isNamed || purpose === 'topic') return [];
    const column = columns.find(({ type }) => type === '负责人信息');
    const page = pages.find((candidate) => column && candidate.column === column.id);
    const where = page
      ? ({ kind: 'page', id: page.id, field: 'blocks' } as const)
      : column
        ? ({ kind: 'column', id: column.id } as const)
        : ({ kind: 'site', id: site.id } as const);
    return [
      {
        where,
        words: {
          zh: '没有公布负责人。请在“领导之窗”页面加入“领导之窗”区块，写明姓名、职务和分工。',
          en: 'No leader is named. Put a block of leaders on the leaders’ page, with names, offices and duties.',
        },
      },
    ];
  },
};
