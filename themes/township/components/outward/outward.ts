import { escapeMarkup, type LinkView, type Words } from '@mingtang/pages';
import { icon } from '../icon/icon.ts';

/** Attributes of a link: one that leaves government sites asks first where scripts run (scripts/leave-site.ts). */
export function outward(link: Pick<LinkView, 'leavesSite'>, words: Words) {
  return link.leavesSite ? { title: words.leavesSite, 'data-leaves': '' } : {};
}

/** Html after the label of such a link: an arrow for those who see, the words for those who listen. */
export function outwardMark(link: Pick<LinkView, 'leavesSite'>, words: Words): string {
  return link.leavesSite
    ? `${icon('leave')}<span class="visually-hidden">（${escapeMarkup(words.leavesSite)}）</span>`
    : '';
}
