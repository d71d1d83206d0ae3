import type { LinkView } from '@mingtang/pages';
import sprite from './icons.svg?url';

/** Signs of the theme's own furniture, beside those that records may name. */
type FurnitureName = 'columns' | 'download' | 'leave' | 'print' | 'type';

/** Html of a line drawing, one file for all pages, hidden from readers who hear the page: words stand beside it. */
export function icon(name: NonNullable<LinkView['icon']> | FurnitureName): string {
  return `<svg class="icon" aria-hidden="true"><use href="${sprite}#${name}"></use></svg>`;
}
