import type { FormField } from '@mingtang/publication/records';
import type { Values } from './answers.ts';
import { holds, type Scope } from './conditions.ts';
import { type Asking, fieldsOf, fieldsOfPage } from './fields.ts';

export interface Answered {
  values: Values;
  today: string;
}

const scopeOf = ({ values, today }: Answered): Scope => ({
  today,
  answerTo: (name) => (Object.hasOwn(values, name) ? values[name] : undefined),
});

/** Whether a question is asked of who answered so. `values` are as `checkForm` gave them back. */
export function isAsked(asking: Asking, name: string, answered: Answered): boolean {
  const field = fieldsOf(asking).find((one) => one.name === name);
  return field !== undefined && isFieldAsked(field, answered);
}

export const isFieldAsked = ({ when }: FormField, answered: Answered): boolean =>
  when === undefined || holds(when, scopeOf(answered));

/** The pages on which somebody who answered so is asked anything, by number. */
export function pagesAsked({ pages }: Asking, answered: Answered): number[] {
  return [...pages.keys()].filter((n) => {
    const fields = fieldsOfPage(pages[n] as Asking['pages'][number]);
    return fields.length === 0 || fields.some((field) => isFieldAsked(field, answered));
  });
}
