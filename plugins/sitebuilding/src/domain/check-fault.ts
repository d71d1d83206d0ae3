import type { Words } from '@mingtang/tenancy';
import type { Place } from './snapshot.ts';

/** Something that keeps a site from being opened, and what to tell its people. */
export interface CheckFault {
  /** Permanent, for programs. */
  code: string;
  words: Words;
  /** Where it is, for people: the document's title. */
  at?: string;
  /** Where it is, for programs. */
  place?: Place;
}
