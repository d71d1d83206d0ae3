/** Positions of the first and the last byte, both included. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The part of a resource of `size` bytes that a Range header asks for (RFC 9110 §14.2), `whole`
 * where there is none to honour, `unsatisfiable` where it lies beyond the end. Several ranges in
 * one request are answered whole: the standard allows it, and a multipart answer can be made
 * larger than the file.
 */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const match = header === undefined ? null : /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header);
  if (match === null) return 'whole';
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return 'whole';

  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < first) return 'whole';
  return first >= size ? 'unsatisfiable' : { first, last };
}
