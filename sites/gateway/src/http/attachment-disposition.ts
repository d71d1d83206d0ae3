import { create } from 'content-disposition';

/** Longest name offered for saving, in characters: desktop file systems stop at 255 bytes of UTF-8. */
const longestName = 80;

// Control and format characters include the bidirectional overrides that make `exe.pdf` of `fdp.exe`.
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const unsafeInNames = /[/\\:*?"<>|]/g;

/**
 * Content-Disposition (RFC 6266) that has the browser save a file under the name the reader asked
 * for. The name comes from the address, so anyone may have written it: it keeps no path, no
 * control character, and always ends in the extension the file really has.
 */
export function attachmentDisposition(
  asked: string | undefined,
  blob: string,
  extension: string,
): string {
  return create(fileName(asked, extension) ?? blob, { type: 'attachment' });
}

function fileName(asked: string | undefined, extension: string): string | undefined {
  const cleaned = (asked ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(unprintable, '')
    .replace(unsafeInNames, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const suffix = `.${extension}`;
  const stem = cleaned.toLowerCase().endsWith(suffix) ? cleaned.slice(0, -suffix.length) : cleaned;
  const kept = [...stem].slice(0, longestName).join('').trimEnd();
  return kept === '' ? undefined : `${kept}${suffix}`;
}
