/** A mobile number of China as it is dialled, 13909551234; `undefined` where what was typed is none. */
export function mobileIn(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(?:\+|00)?86(?=1)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** The number as logs and screens show it, 139****1234. */
export const maskedMobile = (number: string): string =>
  number.replace(/^(...).*(....)$/, '$1****$2');
