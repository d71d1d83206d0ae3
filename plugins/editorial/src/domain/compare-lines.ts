import { diffArrays } from 'diff';

/** Part of a line. Without `only` it stands in both texts. */
interface Piece {
  text: string;
  only?: 'before' | 'after';
}

/** A line of one text, or what became of it in the other. */
export type ComparedLine = Piece[];

/** Whether nothing of the line was changed. */
export const isSame = (line: ComparedLine): boolean => line.every(({ only }) => !only);

/** Beyond so many changes nobody reads them one by one, and finding them takes seconds. */
const mostEdits = { lines: 1000, words: 400 };
/** Two lines are one that was edited where they share at least so much. */
const alike = 0.3;
/** How many lines that went are looked at for one that came. */
const near = 5;

/** What became of a text, line by line and word by word, in the order of the newer one. */
export function compareLines(before: string[], after: string[]): ComparedLine[] {
  const found: ComparedLine[] = [];
  let removed: string[] = [];
  for (const part of edits(before, after, mostEdits.lines)) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    if (part.added) found.push(...inPlaceOf(removed, part.value));
    else found.push(...removed.map(onlyBefore), ...part.value.map((text) => [{ text }]));
    removed = [];
  }
  return [...found, ...removed.map(onlyBefore)];
}

const onlyBefore = (text: string): ComparedLine => [{ text, only: 'before' }];
const onlyAfter = (text: string): ComparedLine => [{ text, only: 'after' }];

/** Lines that came in the place of others: edited, where one of the next that went resembles them. */
function inPlaceOf(removed: string[], added: string[]): ComparedLine[] {
  let left = removed;
  const lines = added.flatMap((text) => {
    const at = left.slice(0, near).findIndex((old) => likeness(old, text) >= alike);
    const old = left[at];
    if (old === undefined) return [onlyAfter(text)];
    // What stood before it and has found no successor was taken out.
    const gone = left.slice(0, at).map(onlyBefore);
    left = left.slice(at + 1);
    return [...gone, compareWords(old, text)];
  });
  return [...lines, ...left.map(onlyBefore)];
}

/** The share of characters that both have, from 0 to 1: enough to tell whether a closer look is worth while. */
function likeness(one: string, other: string): number {
  const count = new Map<string, number>();
  for (const character of one) count.set(character, (count.get(character) ?? 0) + 1);
  let shared = 0;
  for (const character of other) {
    const left = count.get(character) ?? 0;
    if (left > 0) shared += 1;
    count.set(character, left - 1);
  }
  return (2 * shared) / Math.max(1, [...one].length + [...other].length);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsIn = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

function compareWords(before: string, after: string): Piece[] {
  return edits(wordsIn(before), wordsIn(after), mostEdits.words).map(
    ({ value, added, removed }) => ({
      text: value.join(''),
      ...(added && { only: 'after' as const }),
      ...(removed && { only: 'before' as const }),
    }),
  );
}

type Edit = { value: string[]; added: boolean; removed: boolean };

function edits(before: string[], after: string[], maxEditLength: number): Edit[] {
  const found = diffArrays(before, after, { maxEditLength });
  if (found) return found;
  return [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
}
