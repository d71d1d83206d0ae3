import type { LinkView, Words } from '@mingtang/pages';

/**
 * Attributes of a link: one that leaves government sites says so, and asks first where scripts run
 * (scripts/leave-site.ts).
 */
export function outward(link: Pick<LinkView, 'label' | 'leavesSite'>, words: Words) {
  return link.leavesSite
    ? { 'aria-label': `${link.label}（${words.leavesSite}）`, title: words.leavesSite, 'data-leaves': '' }
    : {};
}
