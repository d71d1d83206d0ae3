import type { FormRecord } from '@mingtang/publication';
import { minuteOf } from '../day.ts';
import { escapeMarkup } from '../markup.ts';
import type { FormWords } from './form-words.ts';

export interface AcknowledgementView {
  form: FormRecord;
  number: string;
  /** In groups, as it is to be written down. */
  code: string;
  at: Date;
  /** Address of the tracking page. */
  tracking: string;
  /** Picture of the tracking page's address with number and code, an svg element. */
  qr: string;
}

/** What a sender is told at once 登记回执: number and code, to be kept. */
export function acknowledgementMarkup(
  { form, number, code, at, tracking, qr }: AcknowledgementView,
  words: FormWords,
): string {
  const [title, text] = [
    escapeMarkup(`${words.acknowledged}：${form.title}`),
    escapeMarkup(form.next),
  ];
  return (
    `<div class="acknowledgement"><h1 class="form-page__title">${title}</h1>` +
    `<dl class="acknowledgement__facts">` +
    `<dt>${words.number}</dt><dd class="acknowledgement__number">${escapeMarkup(number)}</dd>` +
    `<dt>${words.code}</dt><dd class="acknowledgement__code">${escapeMarkup(code)}</dd>` +
    `<dt>${words.receivedAt}</dt><dd><time datetime="${at.toISOString()}">${minuteOf(at.toISOString())}</time></dd></dl>` +
    `<p class="form-notice">${words.keepBoth}${words.codeOnce}</p>` +
    `<figure class="acknowledgement__qr">${qr}<figcaption>${words.qrText}</figcaption></figure>` +
    `<p>${text}</p>` +
    `<p class="form-page__ways"><a class="form__send" href="${escapeMarkup(tracking)}">${words.track}</a>` +
    `<button class="form__other" type="button" data-print hidden>${words.print}</button></p></div>`
  );
}

/** What the sender of a form that nobody tracks is told: what comes next. */
export function takenMarkup(
  { title, next, follows }: FormRecord,
  { tracking, words }: { tracking: string; words: FormWords },
): string {
  const way = follows
    ? `<p class="form-page__ways"><a class="form__send" href="${escapeMarkup(tracking)}">${words.track}</a></p>`
    : '';
  return (
    `<div class="acknowledgement"><h1 class="form-page__title">${escapeMarkup(title)}</h1>` +
    `<p class="form-notice" role="status">${escapeMarkup(next)}</p>${way}</div>`
  );
}

/** Instead of a form that takes nothing: why. */
export function shutMarkup({ title }: { title: string }, why: string): string {
  return (
    `<h1 class="form-page__title">${escapeMarkup(title)}</h1>` +
    `<p class="form-notice" role="status">${escapeMarkup(why)}</p>`
  );
}

/** A form that was sent before with other answers. */
export function alreadySentMarkup(
  { number, at, action }: { number: string; at: Date; action: string },
  words: FormWords,
): string {
  return (
    `<h1 class="form-page__title">${words.alreadySentTitle}</h1>` +
    `<p>${escapeMarkup(words.alreadySent(number, minuteOf(at.toISOString())))}</p>` +
    `<p class="form-page__ways"><a class="form__send" href="${escapeMarkup(action)}">${words.newForm}</a></p>`
  );
}
