/**
 * What was answered, by question. What is not asked is absent; what cannot be read as what was asked
 * for is the text that was sent.
 */
export type Values = Record<string, Answer>;

/** One row of a group. */
export type Row = Record<string, RowAnswer>;

export type RowAnswer = string | number | string[] | AddressAnswer | SignatureAnswer;
export type Answer = RowAnswer | Row[];

export interface AddressAnswer {
  /** Of a township, nine digits; fewer where no more was chosen. */
  code: string;
  /** What it is called, with what it lies in: 宁夏回族自治区中卫市沙坡头区柔远镇. */
  place: string;
  street: string;
}

interface SignatureAnswer {
  name: string;
  /** The day it was signed. */
  on: string;
}

/** How a statement is agreed to. */
export const agreed = 'agreed';

/** Name and value as a form sends them: `name`, `home/street`, `children/0/name`. */
export type SentAnswers = readonly (readonly [name: string, value: string])[];

/** Whether something that came from outside is a list of names and values. */
export const isSentAnswers = (thing: unknown): thing is SentAnswers =>
  Array.isArray(thing) &&
  thing.every(
    (one) =>
      Array.isArray(one) && one.length === 2 && one.every((part) => typeof part === 'string'),
  );

export const isRows = (answer: Answer | undefined): answer is Row[] =>
  Array.isArray(answer) && typeof answer[0] === 'object';

/** Whether something that came sealed has the shape of answers at all. */
export function isValues(thing: unknown): thing is Values {
  return (
    isTable(thing) &&
    Object.values(thing).every(
      (one) =>
        isRowAnswer(one) ||
        (Array.isArray(one) &&
          one.every((row) => isTable(row) && Object.values(row).every(isRowAnswer))),
    )
  );
}

const isTable = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);

const isRowAnswer = (thing: unknown): boolean =>
  typeof thing === 'string' ||
  typeof thing === 'number' ||
  (Array.isArray(thing) && thing.every((one) => typeof one === 'string')) ||
  (isTable(thing) &&
    ('code' in thing || 'name' in thing) &&
    Object.values(thing).every((one) => typeof one === 'string'));

/** A text that was answered; empty where there is none. */
export function textOf(values: Values, name: string): string {
  const answer = values[name];
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

/** What was chosen of several. */
export function chosenOf(values: Values, name: string): string[] {
  const answer = values[name];
  return Array.isArray(answer) && !isRows(answer) ? (answer as string[]) : [];
}

/** Answers as a form sends them: checked again, they come out the same. */
export function sentOf(values: Values): [name: string, value: string][] {
  return Object.entries(values).flatMap(([name, answer]) =>
    isRows(answer)
      ? answer.flatMap((row, n) =>
          Object.entries(row).flatMap(([inner, one]) => partsOf(`${name}/${n}/${inner}`, one)),
        )
      : partsOf(name, answer as RowAnswer),
  );
}

function partsOf(name: string, answer: RowAnswer): [string, string][] {
  if (Array.isArray(answer)) return answer.map((value) => [name, value]);
  if (typeof answer !== 'object') return [[name, String(answer)]];
  const parts =
    'code' in answer
      ? { code: answer.code, street: answer.street }
      : { name: answer.name, on: answer.on };
  return Object.entries(parts).map(([part, value]) => [`${name}/${part}`, value]);
}
