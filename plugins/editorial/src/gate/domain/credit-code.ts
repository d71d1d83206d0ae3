import type { Hit } from './piece.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether 18 characters are a unified social credit code by GB 32100, its last one included. */
export function isCreditCode(code: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}

/** Codes of bodies are public; one that is named as such and cannot be right was mistyped. */
export function findCreditCodes(text: string): Hit[] {
  const named = /信用代码(?:证号?|号码?)?[:：\s]*([0-9A-Za-z]{10,24})/g;
  return [...text.matchAll(named)]
    .filter(([, code = '']) => !isCreditCode(code.toUpperCase()))
    .map(({ 0: all, 1: code = '', index }) => {
      const from = index + all.length - code.length;
      return { rule: 'credit-code', severity: 'should', from, to: from + code.length };
    });
}
