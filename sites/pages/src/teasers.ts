import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from './addresses.ts';
import { dayOf } from './day.ts';
import type { Teaser } from './reader.ts';
import type { TeaserView } from './views.ts';

export function teaserView(site: SiteRecord, teaser: Teaser): TeaserView {
  return {
    title: teaser.title,
    href: addressOf(site, teaser.path),
    day: dayOf(teaser.publishedAt),
    summary: teaser.summary,
    source: teaser.source,
    cover: teaser.cover,
    pinned: teaser.pinned,
    policy: teaser.policy,
  };
}
