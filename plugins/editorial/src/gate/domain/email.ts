import type { Hit } from './piece.ts';

/** Mailboxes of persons: offices write from their own domain. Bounded, so that nothing is slow on any text. */
const personal =
  /(?<![\w.+-])[\w.+-]{1,64}@(?:qq|163|126|139|189|sina|sohu|yeah|foxmail|gmail|hotmail|outlook|aliyun|21cn)\.(?:com|cn|net)\b/gi;

export function findEmails(text: string): Hit[] {
  return [...text.matchAll(personal)].map(({ 0: written, index }) => ({
    rule: 'email',
    severity: 'should',
    from: index,
    to: index + written.length,
  }));
}
