import type { Block } from '@mingtang/publication';
import type { Check } from '../snapshot.ts';

/** No block that readers would see as a heading over nothing. */
export const emptyBlock: Check<null> = {
  title: { zh: '没有空区块', en: 'No block is empty' },
  find: ({ pages }) =>
    pages.flatMap(({ id, title, blocks }) =>
      blocks.flatMap((block, index) =>
        isEmpty(block)
          ? [
              {
                where: { kind: 'page' as const, id, field: `blocks.${index}` },
                words: {
                  zh: `页面“${title}”的第 ${index + 1} 个区块是空的。请填写内容，或删除此区块。`,
                  en: `Block ${index + 1} of the page ${title} is empty. Fill it, or delete it.`,
                },
              },
            ]
          : [],
      ),
    ),
};

function isEmpty(block: Block): boolean {
  switch (block.type) {
    case 'lists':
      return block.lists.length === 0;
    case 'quick-links':
      return block.links.length === 0;
    case 'service-grid':
      return block.groups.length === 0 || block.groups.some(({ links }) => links.length === 0);
    case 'leaders':
      return block.people.length === 0;
    case 'topics':
      return block.banners.length === 0;
    case 'rich-text':
      return isBlank(block.html);
    case 'gallery':
      return block.images.length === 0;
    case 'numbers':
    case 'timeline':
    case 'accordion':
      return block.items.length === 0;
    case 'contacts':
      return block.offices.length === 0;
    // Filled from elsewhere: an empty column is found as such, and sites below may be yet to come.
    case 'lead':
    case 'picture-news':
    case 'policy-list':
    case 'directory':
      return false;
    // Nothing in them may be left out.
    case 'urgent-banner':
    case 'video':
    case 'interaction':
    case 'elder-switch':
      return false;
    case 'multi-column':
      return block.columns.some(({ blocks }) => blocks.length === 0 || blocks.some(isEmpty));
  }
}

/** Neither words nor pictures. */
const isBlank = (html: string) =>
  !/<img\b/i.test(html) && html.replace(/<[^>]*>|&nbsp;/g, '').trim() === '';
