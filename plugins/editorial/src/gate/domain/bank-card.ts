import { digitRuns, wordsBefore } from './digit-runs.ts';
import { isIdNumber } from './id-number.ts';
import type { Hit } from './piece.ts';

/** How the numbers of cards begin that are given out here, and how long they are. */
const issuers: [RegExp, number, number][] = [
  [/^62/, 16, 19],
  [/^9558/, 19, 19],
  [/^(?:60|68|69)/, 16, 19],
  [/^(?:4|5[1-5]|35)/, 16, 16],
];

/** Whether digits are the number of a bank card: an issuer, its length, the last digit by Luhn. */
export function isBankCard(digits: string): boolean {
  const isIssued = issuers.some(
    ([begins, least, most]) =>
      begins.test(digits) && digits.length >= least && digits.length <= most,
  );
  return isIssued && luhn(digits);
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** One number in ten passes Luhn: what is named as something else is taken for that. */
const named =
  /(?:编号|编码|代码|序号|文号|索引号|项目|流水|合同|发票|订单|档案|许可证|证书|信用)[^，,]{0,6}$/;

export function findBankCards(text: string): Hit[] {
  return digitRuns(text, 16, 19)
    .filter(({ digits, from }) => {
      if (!isBankCard(digits) || isIdNumber(digits)) return false;
      return !named.test(wordsBefore(text, from, 14));
    })
    .map(({ from, to }) => ({ rule: 'bank-card', severity: 'must', from, to }));
}
