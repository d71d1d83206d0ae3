import { csvOf } from '@mingtang/publication/csv';
import { dayOf } from './day.ts';
import type { CatalogueEntry } from './reader.ts';

/** The columns of the open catalogue, in order. Names are those of the national directory metadata. */
const columns: { name: string; key: string; of: (entry: CatalogueEntry) => string }[] = [
  { name: '索引号', key: 'index', of: ({ disclosure }) => disclosure.index ?? '' },
  { name: '名称', key: 'title', of: ({ title }) => title },
  { name: '发文机关', key: 'organ', of: ({ disclosure }) => disclosure.organ.name },
  { name: '文号', key: 'number', of: ({ policy }) => policy?.number ?? '' },
  {
    name: '主题分类',
    key: 'topics',
    of: ({ disclosure }) => disclosure.topics.map(({ name }) => name).join('；'),
  },
  { name: '体裁分类', key: 'genre', of: ({ disclosure }) => disclosure.genre?.name ?? '' },
  { name: '公开领域', key: 'field', of: ({ disclosure }) => disclosure.field?.name ?? '' },
  { name: '成文日期', key: 'issuedOn', of: ({ policy }) => policy?.issuedOn ?? '' },
  { name: '发布日期', key: 'publishedOn', of: ({ publishedAt }) => dayOf(publishedAt) },
  { name: '有效性', key: 'validity', of: ({ policy }) => policy?.validity ?? '' },
  { name: '内容概述', key: 'summary', of: ({ summary }) => summary },
  { name: '网址', key: 'url', of: ({ url }) => url },
];

/** As a table for spreadsheets. */
export function catalogueCsv(entries: CatalogueEntry[]): string {
  return csvOf([
    columns.map(({ name }) => name),
    ...entries.map((entry) => columns.map(({ of }) => of(entry))),
  ]);
}

export function catalogueJson(
  of: { publisher: string; year: string },
  entries: CatalogueEntry[],
): string {
  const documents = entries.map((entry) =>
    Object.fromEntries(
      columns.flatMap(({ key, of }) => {
        const value = of(entry);
        return value === '' ? [] : [[key, value]];
      }),
    ),
  );
  return `${JSON.stringify({ ...of, documents }, null, 1)}\n`;
}
