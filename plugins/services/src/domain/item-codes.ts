import { type ExerciseLevel, exerciseLevels } from '@mingtang/publication/service-terms';

/** What is wrong with a code of an item. */
export type CodeFault =
  | 'base-form'
  | 'implementation-form'
  | 'implementation-base'
  | 'implementation-level';

const base = /^[0-9A-Z]{12}$/;
const implementation = /^[0-9A-Z]{31}$/;

/**
 * Checks 基本编码 (twelve characters) and 实施编码 (thirty-one: the eighteen of the organ's social credit
 * code, one of the level, and the base code).
 */
export function codeFaults({
  baseCode,
  implementationCode,
  levels,
}: {
  baseCode?: string;
  implementationCode?: string;
  levels: ExerciseLevel[];
}): CodeFault[] {
  const faults: CodeFault[] = [];
  if (baseCode && !base.test(baseCode)) faults.push('base-form');
  if (!implementationCode) return faults;
  if (!implementation.test(implementationCode)) return [...faults, 'implementation-form'];
  if (baseCode && implementationCode.slice(19) !== baseCode) faults.push('implementation-base');
  const digits = levels.map((level) => exerciseLevels[level].digit) as string[];
  if (digits.length > 0 && !digits.includes(implementationCode[18] ?? '')) {
    faults.push('implementation-level');
  }
  return faults;
}
