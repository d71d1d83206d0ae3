import type { Application } from './application.ts';
import { type ResultCode, results } from './results.ts';

/** Answers of these results may be published: what they give out may be known by all. */
export const publishable: ReadonlySet<ResultCode> = new Set(['disclosed', 'partly-disclosed']);

/** An answer as everybody may read it: whatever its applicant stated of themselves is left out. */
export function publicAnswer(
  { applicant, wanted }: Application,
  { result, text }: { result: ResultCode; text: string },
): { title: string; paragraphs: string[] } {
  const { kind: _, ...stated } = applicant;
  const personal = Object.entries(stated)
    .filter(([name]) => name !== 'idType')
    .flatMap(([, value]) => (typeof value === 'string' && value.length > 1 ? [value] : []))
    .toSorted((a, b) => b.length - a.length);
  const withheld = (words: string) =>
    personal.reduce((rest, value) => rest.replaceAll(value, '×××'), words).replaceAll(/\r/g, '');
  const about = withheld(wanted.title ?? wanted.description)
    .replaceAll(/\s+/g, ' ')
    .replace(/[。.\s]+$/, '');
  const short = [...about].length > 60 ? `${[...about].slice(0, 59).join('')}…` : about;
  return {
    title: `关于“${short}”的信息公开答复`,
    paragraphs: [
      `依申请公开的内容：${withheld(wanted.description)}`,
      `答复类型：${results[result].label.zh}`,
      ...withheld(text)
        .split(/\n+/)
        .filter((line) => line.trim() !== ''),
    ],
  };
}
