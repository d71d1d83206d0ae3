const minutes = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** An instant as staff read it, `2026-11-23 09:30` in China. */
export const minuteOf = (instant: string) => minutes.format(new Date(instant));
