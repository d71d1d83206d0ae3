import type { FormSum } from '@mingtang/publication/records';
import { isRows } from './answers.ts';
import type { Scope } from './conditions.ts';
import { isDay, yearsBetween } from './days.ts';

/** What a sum comes to; nothing where an answer it needs is missing, or it is no number. */
export function sumOf(sum: FormSum, scope: Scope): number | undefined {
  const found = worked(sum, scope);
  return found !== undefined && Number.isFinite(found) ? found : undefined;
}

function worked(sum: FormSum, scope: Scope): number | undefined {
  if ('number' in sum) return sum.number;
  if ('answer' in sum) {
    const answer = scope.answerTo(sum.answer);
    return typeof answer === 'number' ? answer : undefined;
  }
  if ('sum' in sum) return folded(sum.sum, scope, 0, (a, b) => a + b);
  if ('product' in sum) return folded(sum.product, scope, 1, (a, b) => a * b);
  if ('difference' in sum) {
    const [a, b] = sum.difference.map((one) => worked(one, scope));
    return a === undefined || b === undefined ? undefined : a - b;
  }
  if ('total' in sum) {
    const rows = scope.answerTo(sum.total.group);
    if (!isRows(rows)) return undefined;
    const each = rows.map((row) => row[sum.total.answer]);
    return each.every((one) => typeof one === 'number')
      ? each.reduce((a, b) => a + b, 0)
      : undefined;
  }
  if ('count' in sum) {
    const answer = scope.answerTo(sum.count);
    return Array.isArray(answer) ? answer.length : 0;
  }
  const from = scope.answerTo(sum.age);
  const to = sum.on === undefined ? scope.today : scope.answerTo(sum.on);
  const isAge = typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to);
  return isAge && from <= to ? yearsBetween(from, to) : undefined;
}

function folded(
  sums: FormSum[],
  scope: Scope,
  start: number,
  join: (a: number, b: number) => number,
): number | undefined {
  const each = sums.map((one) => worked(one, scope));
  return each.every((one) => one !== undefined) ? each.reduce(join, start) : undefined;
}

/** Rounded as money is: halves away from zero, decimals as people write them. */
export function rounded(value: number, decimals: number): number {
  const shifted = Math.round(Number((Math.abs(value) * 10 ** decimals).toPrecision(15)));
  return shifted === 0 ? 0 : (Math.sign(value) * shifted) / 10 ** decimals;
}

/** The questions that a sum looks at. */
export function answersIn(sum: FormSum): string[] {
  if ('number' in sum) return [];
  if ('answer' in sum) return [sum.answer];
  if ('sum' in sum) return sum.sum.flatMap(answersIn);
  if ('product' in sum) return sum.product.flatMap(answersIn);
  if ('difference' in sum) return sum.difference.flatMap(answersIn);
  if ('total' in sum) return [sum.total.group];
  if ('count' in sum) return [sum.count];
  return sum.on === undefined ? [sum.age] : [sum.age, sum.on];
}
