/**
 * Text of a template that stands in for what the site must write itself. It carries a mark at both
 * ends, so that it is still known when one of them was edited away.
 */
export function sampleText(what: string): string {
  return `【示例】${what}（请替换）`;
}

/** Loose about brackets and spaces: people retype what they were given. */
const marks = /[【[［]\s*示\s*例\s*[】\]］]|[（(]\s*请\s*替\s*换\s*[）)]/;

/** Whether sample text is left in a text or in html, tags inside the marks included. */
export function holdsSampleText(text: string): boolean {
  return marks.test(text.replace(/<[^>]*>/g, ''));
}
