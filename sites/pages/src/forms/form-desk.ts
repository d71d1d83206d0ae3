import { checkForm } from '@mingtang/forms/check';
import {
  type Divisions,
  type FormFault,
  isRows,
  pageOfPath,
  pagesAsked,
  type Values,
} from '@mingtang/forms/language';
import type { DraftContent, SentFile } from '@mingtang/intake/outside';
import type { FormRecord, FormStop } from '@mingtang/publication';
import { type Filling, packedBut } from './filling.ts';
import { type FormState, formMarkup } from './form-markup.ts';
import type { FormWords } from './form-words.ts';
import { keptMarkup, reviewMarkup, stopMarkup } from './review-markup.ts';

/** Where a page that was sent leads. */
export type Step =
  | { to: 'page'; page: number; faults: FormFault[]; rows: Record<string, number> }
  | { to: 'stop'; page: number; stop: FormStop }
  | { to: 'keep' | 'send' };

interface Surroundings {
  action: string;
  files: SentFile[];
  /** What was wrong with files that came. */
  found?: FormFault[];
  today: string;
  divisions: Divisions;
  /** Filled in by staff for somebody: what is not finished is kept by itself. */
  isAtCounter?: boolean;
}

type Showing = Pick<FormState, 'words'> & {
  notice?: string;
  faults?: FormFault[];
  rows?: Record<string, number>;
};

/** One filling in of a long form: what was answered on all its pages, and what comes next. */
export class FormDesk {
  readonly form: FormRecord;
  readonly filling: Filling & { token: string };
  readonly values: Values;
  readonly #around: Surroundings;
  readonly #faults: FormFault[];
  readonly #stop: { page: number; stop: FormStop } | undefined;

  /** @throws NotOfForm where what was sent is not of the form */
  constructor(form: FormRecord, filling: Filling & { token: string }, around: Surroundings) {
    const { today, divisions, files, found = [] } = around;
    const { values, faults, stop } = checkForm(form, filling.sent, { today, divisions, files });
    this.form = form;
    this.filling = filling;
    this.values = values;
    this.#around = around;
    // Of a file that was refused it is not said besides that it is missing.
    const others = faults.filter(({ field }) => !found.some((one) => one.field === field));
    this.#faults = [...others, ...found];
    this.#stop = stop;
  }

  /** What the button that was pressed leads to. */
  step(): Step {
    const { act, page } = this.filling;
    const last = this.form.pages.length;
    const asked = pagesAsked(this.form, { values: this.values, today: this.#around.today });
    const stay = (faults: FormFault[] = [], rows = {}): Step => ({
      to: 'page',
      page,
      faults,
      rows,
    });
    // A file that was refused is told of, wherever its sender was going.
    const refused = this.#around.found ?? [];
    switch (act.do) {
      case 'keep':
        return refused.length > 0 ? stay(refused) : { to: 'keep' };
      case 'narrow':
      case 'less':
        return stay(refused);
      case 'more': {
        const rows = this.values[act.group];
        return stay(refused, { [act.group]: (isRows(rows) ? rows.length : 0) + 1 });
      }
      case 'back':
        return this.#page(asked.findLast((one) => one < page) ?? 0);
      case 'to':
        this.filling.isChange = act.isChange;
        return this.#page(act.page);
      case 'send':
        return this.#wrongUpTo(last) ?? { to: 'send' };
      case 'next': {
        const wrong = this.#wrongUpTo(page);
        if (wrong) return wrong;
        const next = this.filling.isChange ? last : (asked.find((one) => one > page) ?? last);
        return next === last ? (this.#wrongUpTo(last) ?? this.#page(last)) : this.#page(next);
      }
    }
  }

  /** A page, or the review after the last. */
  shown(page: number, { words, notice, faults = [], rows = {} }: Showing): string {
    const state = { ...this.#state(page, words), faults, rows, ...(notice && { notice }) };
    if (page < this.form.pages.length) return formMarkup(this.form, state);
    const { values } = this;
    return reviewMarkup(this.form, { ...state, values, today: this.#around.today });
  }

  /** All answers are carried, since the page that is gone back to is not on the screen. */
  stopped(stop: FormStop, { words, page }: { words: FormWords; page: number }): string {
    const state = { ...this.#state(this.form.pages.length, words), page };
    return stopMarkup(this.form, stop, state);
  }

  kept(
    facts: { code: string; until: string; qr: string },
    { words }: { words: FormWords },
  ): string {
    const { page } = this.filling;
    const state = { ...this.#state(this.form.pages.length, words), page };
    return keptMarkup(this.form, facts, state);
  }

  draft(): DraftContent {
    const { token, sent, page } = this.filling;
    return { token, sent, page };
  }

  #page(page: number): Step {
    if (page >= this.form.pages.length) this.filling.isChange = false;
    return { to: 'page', page, faults: [], rows: {} };
  }

  /** The first page up to this one that ends the form or has something to be corrected. */
  #wrongUpTo(last: number): Step | undefined {
    const stop = this.#stop;
    const pages = this.#faults.map(({ field }) => pageOfPath(this.form, field));
    const first = Math.min(...pages.filter((page) => page <= last));
    if (stop && stop.page <= last && stop.page < first) return { to: 'stop', ...stop };
    if (!Number.isFinite(first)) return undefined;
    const faults = this.#faults.filter(({ field }) => pageOfPath(this.form, field) === first);
    return { to: 'page', page: first, faults, rows: {} };
  }

  #state(page: number, words: FormWords): FormState {
    const { action, files, today, divisions, isAtCounter = false } = this.#around;
    const { token, draft, isChange, sent } = this.filling;
    return {
      action,
      words,
      token,
      values: this.values,
      files,
      page,
      soFar: packedBut(this.form, sent, page),
      draft,
      isChange,
      today,
      divisions,
      isAtCounter,
    };
  }
}
