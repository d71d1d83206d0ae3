import { type DigitRun, digitRuns, wordsBefore } from './digit-runs.ts';
import type { Hit } from './piece.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** The last character of a citizen's number, by GB 11643: ISO 7064 MOD 11-2 over the 17 digits before it. */
export function checkCharacter(digits: string): string {
  const sum = weights.reduce((all, weight, index) => all + weight * Number(digits[index]), 0);
  return checks[sum % 11] ?? '';
}

/** Provinces, by the first two digits of GB/T 2260; 83 is on the residence permits of Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Whether 18 characters are a citizen's number: a province, a day of birth, the right last character. */
export function isIdNumber(text: string): boolean {
  return (
    /^\d{17}[\dX]$/.test(text) &&
    provinces.has(text.slice(0, 2)) &&
    isDay(text.slice(6, 14)) &&
    checkCharacter(text.slice(0, 17)) === text[17]
  );
}

/** Whether 15 digits are a citizen's number as given out before 1999, which had nothing to check it by. */
function isOldIdNumber(digits: string): boolean {
  return provinces.has(digits.slice(0, 2)) && isDay(`19${digits.slice(6, 12)}`);
}

function isDay(digits: string): boolean {
  if (!/^(?:19|20)/.test(digits)) return false;
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

const numbered = /(?:编号|编码|代码|序号|文号|索引号|项目|流水号?|合同|发票|订单|档案)[^，,]{0,4}$/;

/** Citizens' numbers in a readable text. Old ones only may be anything else, and are asked about. */
export function findIdNumbers(text: string): Hit[] {
  const hit = ({ from, to }: Pick<DigitRun, 'from' | 'to'>, severity: Hit['severity']): Hit => ({
    rule: 'id-number',
    severity,
    from,
    to,
  });
  return digitRuns(text, 15, 18).flatMap((run) => {
    if (run.digits.length === 18) return isIdNumber(run.digits) ? [hit(run, 'must')] : [];
    if (run.digits.length === 17) {
      const x = /^[ \u2010-\u2015\u2212-]?[Xx]/.exec(text.slice(run.to, run.to + 2))?.[0];
      const isWhole = x !== undefined && isIdNumber(`${run.digits}X`);
      return isWhole ? [hit({ from: run.from, to: run.to + x.length }, 'must')] : [];
    }
    const isAsWritten = run.digits.length === 15 && run.to - run.from === 15;
    if (!isAsWritten || !isOldIdNumber(run.digits)) return [];
    return numbered.test(wordsBefore(text, run.from, 12)) ? [] : [hit(run, 'should')];
  });
}
