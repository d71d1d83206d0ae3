import type { Severity } from './piece.ts';

export const entryKinds = ['wrong-word', 'forbidden-word', 'leader', 'contact'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One line of a list that a city or a site keeps for the gate. */
export type Entry =
  | {
      kind: 'wrong-word' | 'forbidden-word';
      text: string;
      /** What to write instead. */
      instead?: string;
      /** Longer words in which it is right. */
      exceptions: string[];
      severity: Severity;
    }
  | {
      kind: 'leader';
      /** The name. */
      text: string;
      /** Present offices, parted by 、; none of somebody who has left. */
      instead?: string;
      /** Place in the order of precedence, from 1. */
      rank?: number;
    }
  /** A telephone of an office that may be published. */
  | { kind: 'contact'; text: string };
