import { agreed, isRows, type Values } from '@mingtang/forms/language';
import type { FormField, FormPage, SurveyQuestion } from '@mingtang/publication/records';

type Question = Pick<FormField, 'name' | 'label' | 'type'>;

/** What may be asked in a survey: nothing that tells who answers, and no files. */
const askedTypes = ['choice', 'choices', 'number', 'long-text', 'text', 'statement', 'date'];

/** Questions of a form that a survey may not ask, by name. */
export const notForSurveys = (pages: readonly FormPage<unknown>[]): string[] =>
  pages.flatMap(({ sections }) =>
    sections.flatMap(({ fields }) =>
      fields
        .filter((field) => !askedTypes.includes(field.type) || ('format' in field && field.format))
        .map(({ name }) => name),
    ),
  );

/** Numbers of which so many may be answered are a scale, and counted by value. */
const longestScale = 11;

/** Counts answers, question by question. What people wrote in their own words is left out. */
export class Tally {
  readonly #questions: { field: FormField; counts: Map<string, number>; answers: number }[];
  #answers = 0;

  constructor(pages: readonly FormPage[]) {
    this.#questions = pages
      .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
      .filter(isCounted)
      .map((field) => ({ field, counts: new Map(), answers: 0 }));
  }

  add(values: Values): void {
    this.#answers += 1;
    for (const question of this.#questions) {
      const chosen = chosenIn(question.field, values);
      if (chosen.length === 0) continue;
      question.answers += 1;
      for (const value of chosen) {
        question.counts.set(value, (question.counts.get(value) ?? 0) + 1);
      }
    }
  }

  get answers(): number {
    return this.#answers;
  }

  get questions(): SurveyQuestion[] {
    return this.#questions.map(({ field, counts, answers }) => ({
      label: field.label,
      answers,
      options: optionsOf(field).map(({ value, label }) => ({
        label,
        count: counts.get(value) ?? 0,
      })),
    }));
  }
}

function isCounted(field: FormField): boolean {
  if (field.type === 'choice' || field.type === 'choices' || field.type === 'statement')
    return true;
  return isScale(field);
}

const isScale = (
  field: FormField,
): field is FormField & { type: 'number'; least: number; most: number } =>
  field.type === 'number' &&
  field.least !== undefined &&
  field.most !== undefined &&
  !field.decimals &&
  field.most - field.least < longestScale;

function optionsOf(field: FormField): { value: string; label: string }[] {
  if (field.type === 'choice' || field.type === 'choices') return field.options;
  if (field.type === 'statement') return [{ value: agreed, label: field.text }];
  if (!isScale(field)) return [];
  const { least, most, unit = '' } = field;
  return Array.from({ length: most - least + 1 }, (_, n) => ({
    value: String(least + n),
    label: `${least + n}${unit}`,
  }));
}

/** What was chosen among the options; anything else, and blanks, are nothing. */
function chosenIn(field: FormField, values: Values): string[] {
  const answer = values[field.name];
  if (answer === undefined || isRows(answer)) return [];
  const given = (Array.isArray(answer) ? answer : [answer]).map(String);
  const known = new Set(optionsOf(field).map(({ value }) => value));
  return [...new Set(given)].filter((value) => known.has(value));
}

/** Questions that are answered in one's own words. */
export const wordedIn = (pages: readonly FormPage[]): Question[] =>
  pages
    .flatMap(({ sections }) => sections.flatMap(({ fields }) => fields))
    .filter(({ type }) => type === 'text' || type === 'long-text');
