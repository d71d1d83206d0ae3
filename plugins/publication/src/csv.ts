/** RFC 4180 with a byte order mark, so that spreadsheets read Chinese. Nothing in it is taken for a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet would compute what begins so. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return safe !== value || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
