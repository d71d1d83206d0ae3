import type { Tracked } from '@mingtang/intake/outside';
import { minuteOf } from '../day.ts';
import { escapeMarkup } from '../markup.ts';
import { noticeMarkup, numberAndCodeMarkup } from './form-markup.ts';
import type { FormWords } from './form-words.ts';

/** Asks for number and code. The page's script fills both in from an address that carries them. */
export function trackingMarkup({
  action,
  words,
  notice,
  number = '',
}: {
  action: string;
  words: FormWords;
  notice?: string;
  number?: string;
}): string {
  return (
    `<h1 class="form-page__title">${words.trackingTitle}</h1>` +
    `${notice ? noticeMarkup(notice) : ''}<p class="form-page__intro">${words.trackingIntro}</p>` +
    `<form class="form" method="post" action="${escapeMarkup(action)}" accept-charset="utf-8" novalidate data-tracking>` +
    numberAndCodeMarkup(words, { number, code: '' }) +
    `<button class="form__send" type="submit">${words.ask}</button></form>`
  );
}

/** What became of a submission, in plain words. */
export function trackedMarkup(
  { number, receivedAt, status }: Tracked,
  { action, words }: { action: string; words: FormWords },
): string {
  const fact = (label: string, text: string | undefined) =>
    text ? `<dt>${label}</dt><dd>${escapeMarkup(text)}</dd>` : '';
  const story = (status?.story ?? []).map(
    ({ at, text }) => `<li><time>${escapeMarkup(at)}</time> ${escapeMarkup(text)}</li>`,
  );
  return (
    `<h1 class="form-page__title">${escapeMarkup(status?.title || words.trackingTitle)}</h1>` +
    `<dl class="acknowledgement__facts">${fact(words.number, number)}` +
    `${fact(words.state, status?.state ?? words.waiting)}` +
    `${fact(words.receivedAt, receivedAt && minuteOf(receivedAt.toISOString()))}` +
    `${fact(words.due, status?.due && `${status.due.on}（${status.due.words}）`)}` +
    `${fact(words.next, status?.next)}</dl>` +
    `${story.length > 0 ? `<h2 class="form__heading">${words.story}</h2><ol class="story">${story.join('')}</ol>` : ''}` +
    `<p class="form-page__ways"><a class="form__other" href="${escapeMarkup(action)}">${words.askAgain}</a></p>`
  );
}
