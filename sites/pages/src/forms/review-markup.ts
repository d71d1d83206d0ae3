import {
  fieldsOfPage,
  isFieldAsked,
  type Shown,
  shownAnswer,
  type Values,
} from '@mingtang/forms/language';
import type { SentFile } from '@mingtang/intake/outside';
import type { FormField, FormRecord, FormStop } from '@mingtang/publication';
import { escapeMarkup } from '../markup.ts';
import { actButton } from './act-button.ts';
import { carriedMarkup, type FormState, formTag, noticeMarkup } from './form-markup.ts';
import type { FormWords } from './form-words.ts';

export interface ReviewState extends FormState {
  values: Values;
  today: string;
}

/** Everything that was answered, before it is sent; each page may be opened again. */
export function reviewMarkup(form: FormRecord, state: ReviewState): string {
  const { words, values, today, notice, files = [] } = state;
  const last = form.pages.length;
  const pages = form.pages.map((page, n) => {
    const asked = fieldsOfPage(page).filter((field) => isFieldAsked(field, { values, today }));
    if (asked.length === 0) return '';
    const title = page.title ?? form.title;
    return (
      `<section class="form__section review"><div class="review__head"><h2 class="form__heading">${escapeMarkup(title)}</h2>` +
      `${actButton(`to:${n}`, words.change, { look: 'form__link', about: title })}</div>` +
      `<dl class="review__answers">${asked.map((field) => answerMarkup(field, { values, files, words })).join('')}</dl></section>`
    );
  });
  return [
    `<p class="form__step">${escapeMarkup(form.title)} · ${words.step(last + 1, last + 1)}</p>`,
    `<h1 class="form-page__title">${escapeMarkup(words.review)}</h1>`,
    notice ? noticeMarkup(notice) : '',
    formTag(form, state),
    carriedMarkup(state, last),
    ...pages,
    `<div class="form__ways">${actButton('send', words.send, { look: 'form__send' })}`,
    form.draftDays ? actButton('keep', words.keep) : '',
    '</div></form>',
  ].join('');
}

function answerMarkup(
  field: FormField,
  { values, files, words }: { values: Values; files: readonly SentFile[]; words: FormWords },
): string {
  const pair = ({ label, text }: Shown) =>
    `<div><dt>${escapeMarkup(label)}</dt><dd>${text ? escapeMarkup(text).replaceAll('\n', '<br>') : `<span class="form__optional">${escapeMarkup(words.nothing)}</span>`}</dd></div>`;
  if (field.type === 'files') {
    const names = files.filter((file) => file.field === field.name).map(({ label }) => label.name);
    return pair({ label: field.label, text: names.join('\n') });
  }
  const { rows, ...shown } = shownAnswer(field, values[field.name], words.language);
  if (!rows || rows.length === 0) return pair(shown);
  return rows
    .flatMap(({ title, answers }) =>
      answers.map(({ label, text }) => pair({ label: `${title}：${label}`, text })),
    )
    .join('');
}

/** 不符合条件: why the form ends here, and the way back. */
export function stopMarkup(form: FormRecord, stop: FormStop, state: FormState): string {
  const { words, page = 0 } = state;
  return [
    `<p class="form__step">${escapeMarkup(form.title)}</p>`,
    `<h1 class="form-page__title">${escapeMarkup(words.stopped)}</h1>`,
    `<p class="form-notice" role="status">${escapeMarkup(stop.text)}</p>`,
    `<p>${escapeMarkup(words.stoppedBack)}</p>`,
    formTag(form, state),
    carriedMarkup(state, form.pages.length),
    `<div class="form__ways">${actButton(`open:${page}`, words.back)}</div></form>`,
  ].join('');
}

/** Where an unfinished form is found again. */
export function keptMarkup(
  form: FormRecord,
  { code, until, qr }: { code: string; until: string; qr: string },
  state: FormState,
): string {
  const { words, page = 0 } = state;
  return [
    `<div class="acknowledgement"><h1 class="form-page__title">${escapeMarkup(words.kept)}</h1>`,
    `<dl class="acknowledgement__facts"><dt>${escapeMarkup(words.draftCode)}</dt><dd class="acknowledgement__code">${escapeMarkup(code)}</dd>`,
    `<dt>${escapeMarkup(words.keptUntil)}</dt><dd><time datetime="${until}">${until}</time></dd></dl>`,
    `<p class="form-notice">${escapeMarkup(words.keepCode)}</p>`,
    `<figure class="acknowledgement__qr">${qr}<figcaption>${escapeMarkup(words.draftQr)}</figcaption></figure>`,
    formTag(form, state),
    carriedMarkup(state, form.pages.length),
    `<div class="form__ways">${actButton(`open:${page}`, words.goOnNow, { look: 'form__send' })}`,
    '<button class="form__other" type="button" data-print hidden>',
    `${escapeMarkup(words.print)}</button></div></form></div>`,
  ].join('');
}
