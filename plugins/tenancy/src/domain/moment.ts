const inBeijing = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

/** An instant as staff read it, `2026-11-23 09:30`, Beijing time. */
export function moment(instant: string): string {
  return inBeijing.format(new Date(instant));
}
