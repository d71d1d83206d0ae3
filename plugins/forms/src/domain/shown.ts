import type { FormField, RowField } from '@mingtang/publication/records';
import { type Answer, isRows, type Row, type RowAnswer } from './answers.ts';

/** An answer in words, with those in rows below it. */
export interface Shown {
  label: string;
  text: string;
  /** Of a group: what each row is called, and what it says. */
  rows?: { title: string; answers: { label: string; text: string }[] }[];
}

/** An answer as people read it, in the language of its form. Empty where there is none. */
export function shownAnswer(field: FormField, answer: Answer | undefined, language: string): Shown {
  const { label } = field;
  if (field.type !== 'group') {
    return { label, text: textOfAnswer(field as RowField, answer as RowAnswer, language) };
  }
  const rows = (isRows(answer) ? answer : []).map((row: Row, n) => ({
    title: `${field.row} ${n + 1}`,
    answers: field.fields
      .filter(({ name }) => row[name] !== undefined)
      .map((one) => ({ label: one.label, text: textOfAnswer(one, row[one.name], language) })),
  }));
  return { label, text: '', rows };
}

function textOfAnswer(field: RowField, answer: RowAnswer | undefined, language: string): string {
  if (answer === undefined) return '';
  const isEnglish = /^en\b/i.test(language);
  switch (field.type) {
    case 'choice':
    case 'choices':
      return [answer]
        .flat()
        .map((value) => field.options.find((one) => one.value === value)?.label ?? String(value))
        .join(isEnglish ? ', ' : '、');
    case 'number':
    case 'calculated':
      return [String(answer), field.unit].filter(Boolean).join(' ');
    case 'statement':
      return isEnglish ? 'Read and agreed to' : '已阅读并同意';
    default:
      if (typeof answer !== 'object' || Array.isArray(answer)) return String(answer);
      return 'code' in answer
        ? `${answer.place}${isEnglish ? ' ' : ''}${answer.street}`
        : `${answer.name}（${answer.on}）`;
  }
}
