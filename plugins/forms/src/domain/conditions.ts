import type { FormCondition } from '@mingtang/publication/records';
import type { Answer } from './answers.ts';
import { dayAt, isDay } from './days.ts';

/** What conditions and sums look at: answers by question, of those that are asked. */
export interface Scope {
  answerTo(field: string): Answer | undefined;
  today: string;
}

/** Whether a condition holds. What was not answered fulfils `not` alone. */
export function holds(condition: FormCondition, scope: Scope): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, scope));
  if ('any' in condition) return condition.any.some((one) => holds(one, scope));
  if ('not' in condition) return !holds(condition.not, scope);
  const answer = scope.answerTo(condition.field);
  if ('filled' in condition) return isFilled(answer);
  if ('is' in condition) {
    const given = Array.isArray(answer) ? answer : [answer ?? ''];
    return given.some((one) => condition.is.includes(String(one)));
  }
  if ('above' in condition) return typeof answer === 'number' && answer > condition.above;
  if ('below' in condition) return typeof answer === 'number' && answer < condition.below;
  if (typeof answer !== 'string' || !isDay(answer)) return false;
  return 'after' in condition
    ? answer > dayAt(condition.after, scope.today)
    : answer < dayAt(condition.before, scope.today);
}

const isFilled = (answer: Answer | undefined) =>
  answer !== undefined && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/** The questions that a condition looks at. */
export function fieldsIn(condition: FormCondition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsIn);
  if ('any' in condition) return condition.any.flatMap(fieldsIn);
  return 'not' in condition ? fieldsIn(condition.not) : [condition.field];
}
