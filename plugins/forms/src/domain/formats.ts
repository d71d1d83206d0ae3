/** Whether the last of the 18 characters of a 公民身份号码 checks the others (GB 11643, ISO 7064 MOD 11-2). */
export function isIdNumber(text: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(text)) return false;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, n) => total + weight * Number(text[n]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** Whether the last of the 18 characters of a 统一社会信用代码 checks the others (GB 32100, MOD 31). */
export function isCreditCode(text: string): boolean {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(text)) return false;
  let sum = 0;
  for (let n = 0; n < 17; n++) sum += characters.indexOf(text[n] as string) * (3 ** n % 31);
  return characters[(31 - (sum % 31)) % 31] === text[17];
}

/** Whether the last digit of a bank card number checks the others (ISO/IEC 7812, Luhn). */
export function isBankCard(text: string): boolean {
  if (!/^\d{12,19}$/.test(text)) return false;
  let sum = 0;
  for (let n = 0; n < text.length; n++) {
    const digit = Number(text[text.length - 1 - n]) * (n % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
