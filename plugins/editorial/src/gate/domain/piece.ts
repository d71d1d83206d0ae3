/** A stretch of a document's words, and the place to go to for mending them. */
export interface Piece extends Place {
  text: string;
}

export interface Place {
  /** Path of the field, as in a form: `title`, `blocks.2.links.0.label`. */
  path: string;
  /** Which paragraph, list or table of a rich text, counted from 0. */
  block?: number;
  /** Name of the attachment whose words these are. */
  file?: string;
}

/** Something a rule found in one text, by positions in that text. */
export interface Hit {
  rule: Rule;
  severity: Severity;
  from: number;
  to: number;
  /** What to write instead. */
  suggestion?: string;
}

/** What must be mended, or granted by a second person, before a document may go on; or should be. */
export type Severity = 'must' | 'should';

export type Rule =
  | 'id-number'
  | 'bank-card'
  | 'phone'
  | 'email'
  | 'credit-code'
  | 'wrong-word'
  | 'forbidden-word'
  | 'leader-title'
  | 'leader-order'
  | 'no-alt'
  | 'poor-alt'
  | 'dead-link'
  | 'link-not-public'
  | 'file-unread';

/** Of these nothing is shown but the first and last digits. */
export const privateRules: readonly Rule[] = ['id-number', 'bank-card', 'phone'];
