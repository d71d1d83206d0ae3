import type { OwnList } from '@mingtang/intake/outside';
import { minuteOf } from '../day.ts';
import { escapeMarkup } from '../markup.ts';
import type { FormWords } from './form-words.ts';

/** Fields by which a link is opened, and a list left. */
export const ownCaseFields = { link: 'link', leave: 'leave' } as const;

/** What a mailed link opens first: programs that look at links open nothing. */
export function linkMarkup(
  { action, link }: { action: string; link: string },
  { own }: FormWords,
): string {
  return (
    `<h1 class="form-page__title">${own.title}</h1><p class="form-page__intro">${own.openText}</p>` +
    `<form class="form" method="post" action="${escapeMarkup(action)}">` +
    `<input type="hidden" name="${ownCaseFields.link}" value="${escapeMarkup(link)}">` +
    `<button class="form__send" type="submit">${own.open}</button></form>`
  );
}

/** Somebody's own cases, as they stood when the link was made. */
export function ownCasesMarkup(
  { cases, at }: OwnList,
  { action, words }: { action: string; words: FormWords },
): string {
  const fact = (label: string, text: string | undefined) =>
    text ? `<dt>${label}</dt><dd>${escapeMarkup(text)}</dd>` : '';
  const shown = cases.map(
    ({ number, title, state, due, site, tracking }) =>
      `<li class="own-cases__one"><h2 class="form__heading">${escapeMarkup(title)}</h2>` +
      `<dl class="acknowledgement__facts">${fact(words.number, number)}${fact(words.state, state)}` +
      `${fact(words.due, due)}</dl>` +
      `<p>${words.own.trackWith}<a href="${escapeMarkup(tracking)}">${escapeMarkup(site)} ${words.trackingTitle}</a></p></li>`,
  );
  return (
    `<h1 class="form-page__title">${words.own.title}</h1>` +
    `<p class="form-page__intro">${escapeMarkup(words.own.lede(minuteOf(at)))}</p>` +
    `<ol class="own-cases">${shown.join('')}</ol>` +
    `<form class="form" method="post" action="${escapeMarkup(action)}">` +
    `<button class="form__other" type="submit" name="${ownCaseFields.leave}" value="1">${words.own.leave}</button></form>`
  );
}
