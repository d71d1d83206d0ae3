import type { TemplateBlock } from '@mingtang/sitebuilding/domain';

/** Names of the pictures a block shows. */
export function picturesIn(block: TemplateBlock): string[] {
  switch (block.type) {
    case 'leaders':
      return block.people.flatMap(({ photo }) => photo ?? []);
    case 'topics':
      return block.banners.flatMap(({ image }) => image ?? []);
    case 'timeline':
      return block.items.flatMap(({ image }) => image ?? []);
    case 'gallery':
      return block.images;
    case 'multi-column':
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(picturesIn));
    default:
      return [];
  }
}
