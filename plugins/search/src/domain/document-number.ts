const bracketed = /[〔〕[\]【】()（）［］﹝﹞{}<>《》「」『』\s\-_—－.·,，、/]/gu;

/**
 * What is left of a document number 文号 or an index number 索引号 when brackets, widths and gaps
 * are taken away: 卫政发〔2026〕12号 and 卫政发[2026] １２号 are the same.
 */
export function numberKey(folded: string): string {
  return folded
    .normalize('NFKC')
    .replace(bracketed, '')
    .replace(/第(?=\d+号$)/u, '');
}

const documentNumber = /^\p{Script=Han}{1,20}(?:19|20)\d\d\d{1,5}号$/u;
const indexNumber = /^[\p{Script=Han}a-z0-9]*\d{6,}[\p{Script=Han}a-z0-9]*$/u;

/** The key to look numbers up by, where folded text may be nothing but one. */
export function asNumber(folded: string): string | undefined {
  const key = numberKey(folded);
  return key.length <= 60 && (documentNumber.test(key) || indexNumber.test(key)) ? key : undefined;
}
