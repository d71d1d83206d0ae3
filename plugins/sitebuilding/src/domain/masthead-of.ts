import type { LookChoice } from '@mingtang/tenancy/look';

/** What the name of a site stands on by its theme, where the site chose nothing. */
export function mastheadOf(theme: string): NonNullable<LookChoice['masthead']> {
  return theme === 'bureau' ? 'filled' : 'plain';
}
