/** A notice as an organ issues it 文书, before anybody laid it out. */
export interface NoticeText {
  organ: string;
  title: string;
  /** Number with its year, 〔2026〕3号. */
  number: string;
  /** To whom it is written, as it stands before the first paragraph. */
  to: string;
  paragraphs: string[];
  /** The day it is of, `YYYY-MM-DD`. */
  on: string;
}

/** A day as it stands in a notice: 2026年3月2日. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
