import { escapeMarkup } from '@mingtang/pages';

/**
 * The sign of a site that has no logo: the first character of its name, cut white into a red seal.
 * Decoration, as the name stands beside it.
 */
export function seal(name: string): string {
  const [first = ''] = name;
  return `<span class="seal" aria-hidden="true">${escapeMarkup(first)}</span>`;
}
