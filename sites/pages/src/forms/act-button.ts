import { controls } from '@mingtang/forms/language';
import { escapeMarkup } from '../markup.ts';

/** A button of a form that says what it asks for; `about` is read aloud after its text. */
export const actButton = (
  act: string,
  text: string,
  { look = 'form__other', about = '' }: { look?: string; about?: string } = {},
): string =>
  `<button class="${look}" type="submit" name="${controls.act}" value="${escapeMarkup(act)}">${escapeMarkup(text)}` +
  `${about ? `<span class="form__hidden">${escapeMarkup(about)}</span>` : ''}</button>`;
