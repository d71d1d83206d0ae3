import { escapeMarkup } from './markup.ts';
import type { BlockView } from './views.ts';
import type { Words } from './words.ts';

/**
 * The element that plays a film, in html, with its captions where it has some. Nothing but the poster is
 * fetched before a reader asks for it.
 */
export function film(
  block: Extract<BlockView, { type: 'video' }>,
  { words, class: name }: { words: Words; class: string },
): string {
  const attribute = (key: string, value: string | undefined) =>
    value === undefined ? '' : ` ${key}="${escapeMarkup(value)}"`;
  const { captions, poster, title } = block;
  const track =
    captions === undefined
      ? ''
      : `<track kind="captions"${attribute('src', captions.src)}` +
        `${attribute('srclang', captions.language)}${attribute('label', words.captions)}>`;
  return (
    `<video${attribute('class', name)} controls playsinline preload="none" width="1280" height="720"` +
    `${attribute('poster', block.posterSrc)}${attribute('aria-label', title ?? poster?.alt)}>` +
    `<source${attribute('src', block.src)}${attribute('type', block.mime)}>${track}</video>`
  );
}
