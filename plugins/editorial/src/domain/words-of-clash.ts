import { canonical, linesOf } from './lines-of.ts';

/** What the house writes itself about a document: no part of anybody's text. */
const ofTheHouse = new Set([
  'id',
  'site',
  'revision',
  'savedBy',
  'writtenBy',
  'createdAt',
  'updatedAt',
  '_status',
  'path',
  'schedule',
  'lastReceipt',
  'receipt',
  'clash',
]);

/** What somebody wrote, of all that a form sends. */
export function wordsOf(data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => !ofTheHouse.has(name)));
}

/** A field of which two people made two things, as lines to be read side by side. */
export interface Difference {
  field: string;
  mine: Line[];
  theirs: Line[];
}

export interface Line {
  text: string;
  /** The other side has no such line. */
  only: boolean;
}

/**
 * The fields whose content differs. Where the words are the same (another
 * picture, another emphasis) both sides are empty. What only `theirs` has is no difference: a part of
 * a document was sent, and the rest stays as it is.
 */
export function differences(
  mine: Record<string, unknown>,
  theirs: Record<string, unknown>,
): Difference[] {
  return Object.keys(mine)
    .filter((field) => canonical(mine[field]) !== canonical(theirs[field]))
    .map((field) => {
      const [left, right] = [linesOf(mine[field]), linesOf(theirs[field])];
      const same = left.join('\n') === right.join('\n');
      const marked = (lines: string[], others: string[]) =>
        same ? [] : lines.map((text) => ({ text, only: !others.includes(text) }));
      return { field, mine: marked(left, right), theirs: marked(right, left) };
    });
}
