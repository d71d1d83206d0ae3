import type { Condition, FactValue } from './condition.ts';

/** A question as a form asks it: one line. */
export interface ConditionRow {
  fact: string;
  test: 'is' | 'is-not' | 'in' | 'at-least' | 'at-most';
  /** As it is typed; of `in`, parted by commas. */
  value: string;
}

/** Lines of which all must fit, or any. */
export interface ConditionRows {
  join: 'all' | 'any';
  rows: ConditionRow[];
}

/** A condition as lines of a form; `undefined` where it is more than such a form can say. */
export function rowsOf(condition: Condition): ConditionRows | undefined {
  const join = 'any' in condition ? 'any' : 'all';
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
  const rows = parts.map(rowOf);
  return rows.every((row) => row !== undefined) ? { join, rows } : undefined;
}

/** The condition that lines of a form make; none where there are no lines. */
export function conditionOf({ join, rows }: ConditionRows): Condition | undefined {
  const parts = rows.map(partOf);
  const [first] = parts;
  if (parts.length < 2) return first;
  return join === 'all' ? { all: parts } : { any: parts };
}

function rowOf(condition: Condition): ConditionRow | undefined {
  if ('is' in condition) return { fact: condition.fact, test: 'is', value: typed(condition.is) };
  if ('in' in condition) {
    return { fact: condition.fact, test: 'in', value: condition.in.map(typed).join(',') };
  }
  if ('atLeast' in condition) {
    return { fact: condition.fact, test: 'at-least', value: String(condition.atLeast) };
  }
  if ('atMost' in condition) {
    return { fact: condition.fact, test: 'at-most', value: String(condition.atMost) };
  }
  if ('not' in condition && 'is' in condition.not) {
    return { fact: condition.not.fact, test: 'is-not', value: typed(condition.not.is) };
  }
  return undefined;
}

function partOf({ fact, test, value }: ConditionRow): Condition {
  switch (test) {
    case 'is':
      return { fact, is: read(value) };
    case 'is-not':
      return { not: { fact, is: read(value) } };
    case 'in':
      return { fact, in: value.split(/[,，、]/).map((part) => read(part.trim())) };
    case 'at-least':
      return { fact, atLeast: Number(value) || 0 };
    case 'at-most':
      return { fact, atMost: Number(value) || 0 };
  }
}

const words: [string, FactValue][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

const typed = (value: FactValue): string => String(value);

/** What was typed, as the fact it means: a number where it reads as one. */
function read(value: string): FactValue {
  const word = words.find(([text]) => text === value);
  if (word) return word[1];
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : value;
}
