import { foldWithPlaces } from './fold.ts';

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (c) => escapes[c] as string);

/** The text as HTML that holds nothing but text and `<em>` around what was looked for. */
export function highlighted(text: string, words: readonly string[]): string {
  let html = '';
  let shown = 0;
  for (const [from, to] of placesOf(text, words)) {
    html += `${escapeHtml(text.slice(shown, from))}<em>${escapeHtml(text.slice(from, to))}</em>`;
    shown = to;
  }
  return html + escapeHtml(text.slice(shown));
}

/**
 * The piece of a text, at most `length` characters, in which most of what was looked for stands, as
 * `highlighted`. Dots stand for what is left out.
 */
export function snippet(text: string, words: readonly string[], length: number): string {
  const places = placesOf(text, words);
  let best = 0;
  let most = 0;
  for (const [n, [from]] of places.entries()) {
    let within = 0;
    const seen = new Set<string>();
    for (let k = n; k < places.length; k++) {
      const [start, end] = places[k] as [number, number];
      if (end > from + length - lead) break;
      const word = text.slice(start, end);
      within += seen.has(word) ? 0.1 : 1;
      seen.add(word);
    }
    if (within > most) [most, best] = [within, from];
  }
  let start = Math.max(0, best - lead);
  let end = Math.min(text.length, start + length);
  start = Math.max(0, end - length);
  // Never half a character.
  if (isTail(text, start)) start += 1;
  if (isTail(text, end)) end -= 1;
  const piece = highlighted(text.slice(start, end), words);
  return `${start > 0 ? '…' : ''}${piece}${end < text.length ? '…' : ''}`;
}

/** Characters shown before what was found. */
const lead = 20;
const isTail = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Where words stand in a text, in order and apart; places that touch are one. */
function placesOf(text: string, words: readonly string[]): [number, number][] {
  const folded = foldWithPlaces(text);
  const marked: [number, number][] = [];
  for (const word of words) {
    const isLatin = /^[\p{L}\p{N}.]+$/u.test(word) && !/\p{Script=Han}/u.test(word);
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
      const end = at + word.length;
      const isPart = isLatin && (letterAt(folded.text, at - 1) || letterAt(folded.text, end));
      if (!isPart) marked.push([folded.from[at] as number, folded.from[end] as number]);
    }
  }
  marked.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const places: [number, number][] = [];
  for (const [from, to] of marked) {
    const last = places.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) places.push([from, to]);
  }
  return places;
}

const letterAt = (text: string, at: number) =>
  at >= 0 && at < text.length && /[a-z0-9]/.test(text[at] as string);
