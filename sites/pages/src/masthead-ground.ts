import type { SiteRecord } from '@mingtang/publication';

/**
 * What the site's name stands on in its masthead: `plain` the paper of the theme, `filled` its main colour,
 * `picture` its banner. Where it wants a banner that it does not have it is plain; where it chose nothing
 * this is `undefined`, and the theme's own ground.
 */
export function mastheadGround({
  tokens,
  banner,
}: Pick<SiteRecord, 'tokens' | 'banner'>): SiteRecord['tokens']['masthead'] {
  return tokens.masthead === 'picture' && !banner ? 'plain' : tokens.masthead;
}
