const longest = 120;

/**
 * The first sentences of a text, as many as fit in 120 characters; where the first is longer than
 * that, its beginning and an ellipsis. Used where nobody wrote a summary.
 */
export function summaryOf(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  if (characters.length <= longest) return flat;
  const head = characters.slice(0, longest).join('');
  const end = Math.max(...['。', '!', '?', '！', '？', '；'].map((mark) => head.lastIndexOf(mark)));
  return end >= longest / 3
    ? head.slice(0, end + 1)
    : `${characters.slice(0, longest - 1).join('')}…`;
}
