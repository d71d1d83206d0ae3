import { escapeMarkup, type LinkView, type Words } from '@mingtang/pages';
import { icon } from '../icon/icon.ts';

/** Attributes of a link: one that leaves government sites is marked, and asks first where scripts run. */
export function outward({ leavesSite }: Pick<LinkView, 'leavesSite'>) {
  return leavesSite ? { 'data-leaves': '' } : {};
}

/** Html of the label of a link, with the sign and the words that it leaves government sites where it does. */
export function outwardLabel(
  { label, leavesSite }: Pick<LinkView, 'label' | 'leavesSite'>,
  words: Words,
): string {
  const text = escapeMarkup(label);
  return leavesSite
    ? `${text}${icon('leave')}<span class="visually-hidden">（${escapeMarkup(words.leavesSite)}）</span>`
    : text;
}
