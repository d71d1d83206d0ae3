import type { Words } from '@mingtang/tenancy';

/** Something that keeps a site from being opened, and what to tell its people. */
export interface CheckFault {
  /** Permanent, for programs. */
  code: string;
  words: Words;
  /** Where it is: a document's title, a field. */
  at?: string;
}
