/** A day as staff write it, with what prose needs of it. China keeps one clock, UTC+8. */
export interface Day {
  /** `2026-11-23`. */
  iso: string;
  year: number;
  /** 1 to 12. */
  month: number;
  date: number;
  /** `11月23日`. */
  short: string;
  /** `2026年11月23日`. */
  long: string;
}

const dayLength = 86_400_000;

function day(iso: string): Day {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = iso.split('-').map(Number);
  if (Number.isNaN(Date.parse(iso)) || Number.isNaN(date)) throw new Error(`Not a day: ${iso}`);
  return {
    iso,
    year,
    month,
    date,
    short: `${month}月${date}日`,
    long: `${year}年${month}月${date}日`,
  };
}

/** The day `count` days later; earlier where negative. */
export function plusDays(from: Day, count: number): Day {
  return day(new Date(Date.parse(from.iso) + count * dayLength).toISOString().slice(0, 10));
}

/** Today in China. */
export function todayInChina(now: Date): Day {
  return day(new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
}

/** An instant of a day by the Chinese clock. */
export function at(on: Day, hour: number, minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${on.iso}T${two(hour)}:${two(minute)}:00+08:00`;
}
