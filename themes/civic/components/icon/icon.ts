import type { LinkView } from '@mingtang/pages';
import sprite from './icons.svg?url';

/** Html of an icon from the theme's sprite, one file for all pages. The words beside it say what it means. */
export function icon(
  name: NonNullable<LinkView['icon']> | 'leaves' | 'attachment' | 'menu',
): string {
  return `<svg class="icon" aria-hidden="true"><use href="${sprite}#${name}"></use></svg>`;
}
