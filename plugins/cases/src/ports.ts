import type { FormFault, Values } from '@mingtang/forms/language';
import type { ArrivedFile } from '@mingtang/intake';
import type { FormRecord } from '@mingtang/publication/records';
import type { SentFields } from './domain/counter.ts';

/** A page of a form that is filled in at the counter, and what was said on it. */
export interface Filling {
  /** The page that was sent; or what was kept, to be gone on with. */
  said: { body: SentFields } | { kept: { sent: SentFields; page: number } };
  /** Makes one case of it, however often it is sent. */
  token: string;
  /** Revision of the draft that it goes on from. */
  draft: number;
  files: ArrivedFile[];
  /** What was wrong with files that came with the page. */
  found: FormFault[];
  language: string;
}

/** What comes next: a page, the reason why the form ends here, the same page once kept, or the sending of all of it. */
export interface FilledPage {
  html: string;
  styles: string;
  to: 'page' | 'stop' | 'keep' | 'send';
  sent: SentFields;
  page: number;
  values: Values;
  /** Ids of the files whose question is asked. */
  files: string[];
}

/**
 * Shows published forms as the public sees them, and checks them as the gateway does.
 *
 * @throws NotOfForm where what was sent is not of the form
 */
export type FillForm = (form: FormRecord, filling: Filling) => Promise<FilledPage>;
