import { escapeMarkup } from './markup.ts';
import type { Words } from './words.ts';

/**
 * The buttons of picture news, in html: which picture it is, play, back, on. Without scripts pictures are
 * pushed sideways, and nothing is shown that would do nothing; the script shows them (`browser/picture-news.ts`).
 */
export function slideControls(words: Words): string {
  const button = (attributes: string, label: string) =>
    `<button type="button" ${attributes} hidden>${label}</button>`;
  const step = (by: number, name: string, sign: string) =>
    button(
      `class="slides__button slides__button--step" data-slides-step="${by}" aria-label="${escapeMarkup(name)}"`,
      sign,
    );
  const [play, pause] = [escapeMarkup(words.play), escapeMarkup(words.pause)];
  return [
    '<span class="slides__count" data-slides-count></span>',
    button(
      `class="slides__button" data-slides-play data-play="${play}" data-pause="${pause}"`,
      play,
    ),
    step(-1, words.previousPicture, '‹'),
    step(1, words.nextPicture, '›'),
  ].join('');
}
