import { readFile } from 'node:fs/promises';
import {
  type Divisions,
  dayInChina,
  type FormFault,
  isAsked,
  type Values,
} from '@mingtang/forms/language';
import type { SentFile } from '@mingtang/intake/outside';
import type { FormRecord } from '@mingtang/publication';
import { type Filling, readFilling, resumed } from './filling.ts';
import { FormDesk } from './form-desk.ts';
import { type FormWords, formWordsFor } from './form-words.ts';

/** What a form comes to with the page that was sent, and what is shown next. */
export interface CounterPage {
  html: string;
  /** What the page needs to look like a form of ours, within any document. */
  styles: string;
  /** `send`: all of it may be sent, and nothing is wrong; `html` is the review then. */
  to: 'page' | 'stop' | 'keep' | 'send';
  /** All that was answered so far, as it was sent, and the page to go on with. */
  sent: [name: string, value: string][];
  page: number;
  values: Values;
  /** Ids of those files whose question is asked of who answers so. */
  files: string[];
}

/**
 * A form as staff fill it in for whoever came 窗口代办: page by page as the public does, checked by the same
 * rules, with a review before it is sent.
 *
 * @param said the page that was sent, or what was kept, to be gone on with
 * @throws NotOfForm where what was sent is not of the form
 */
export async function counterPage(
  form: FormRecord,
  said:
    | { body: [name: string, value: string][] }
    | { kept: { sent: [string, string][]; page: number } },
  {
    token,
    draft,
    files,
    found = [],
    language,
    divisions,
  }: {
    /** Makes one case of it, however often it is sent. */
    token: string;
    /** Revision of the draft that it goes on from. */
    draft: number;
    files: SentFile[];
    /** What was wrong with files that came with the page. */
    found?: FormFault[];
    language: string;
    divisions: Divisions;
  },
): Promise<CounterPage> {
  const today = dayInChina(new Date());
  // Looked over before it is sent, and kept, whether or not the public may keep it.
  const asked: FormRecord = { ...form, draftDays: 1 };
  const filling: Filling =
    'body' in said
      ? readFilling(asked, said.body)
      : resumed(asked, { token, ...said.kept, version: draft });
  const desk = new FormDesk(
    asked,
    { ...filling, token, draft },
    { action: '#', files, found, today, divisions, isAtCounter: true },
  );
  const words = wordsAtCounter(language);
  const step = desk.step();
  const last = asked.pages.length;
  const shown = (): { html: string; page: number } => {
    switch (step.to) {
      case 'page': {
        const { page, faults, rows } = step;
        return { html: desk.shown(page, { words, faults, rows }), page };
      }
      case 'stop':
        return { html: desk.stopped(step.stop, { words, page: step.page }), page: step.page };
      case 'keep':
        return {
          html: desk.shown(filling.page, { words, notice: words.kept }),
          page: filling.page,
        };
      case 'send':
        return { html: desk.shown(last, { words }), page: last };
    }
  };
  const { values } = desk;
  return {
    ...shown(),
    styles: looks + (await readFile(new URL('form.css', import.meta.url), 'utf8')),
    to: step.to,
    sent: filling.sent,
    values,
    files: files
      .filter(({ field }) => isAsked(asked, field, { values, today }))
      .flatMap(({ id }) => id ?? []),
  };
}

/** As the public reads them, but for what staff do in their place. */
function wordsAtCounter(language: string): FormWords {
  const words = formWordsFor(language);
  return words.language === 'en'
    ? {
        ...words,
        keep: 'Keep for later',
        kept: 'Kept. You or a colleague can go on with it.',
        send: 'Send the application',
      }
    : { ...words, keep: '暂存', kept: '已暂存。您或者同事可以随时接着填。', send: '提交申请' };
}

const looks =
  '.form-page{--form-title-font:inherit;--form-title-size:1.5rem;--form-action:#a32a20;--form-on-action:#fff;' +
  '--form-soft:#5c5c61;--form-line:#b9b9be;--form-ground:#fff;--form-fault:#b3261e;--form-radius:4px}';
