import {
  type ContestColumn,
  type ContestTable,
  contestColumns,
  type ReportColumn,
  type ReportRow,
  type RequestTable,
  reportColumns,
} from './annual-report.ts';
import { applicantLabels } from './applicants.ts';
import {
  type Figure,
  type FigureName,
  figureGroups,
  reportTexts,
  type WrittenReport,
} from './report-text.ts';
import { contestKinds } from './request.ts';
import { groupLabels, resultCodes, resultGroups, results } from './results.ts';
import { contestLabels, outcomeLabels } from './words-of-requests.ts';

/** A table as it is printed: the first row and the first column are heads. */
export interface PrintedTable {
  title: string;
  rows: string[][];
}

const columnHead = (column: ReportColumn): string =>
  column === 'total' ? '总计' : applicantLabels[column].zh;

/** What stands before a row of table 3. */
function rowHead(row: ReportRow): string {
  switch (row) {
    case 'new':
      return '一、本年新收政府信息公开申请数量';
    case 'carried-in':
      return '二、上年结转政府信息公开申请数量';
    case 'processed':
      return '（七）总计';
    case 'carried-out':
      return '四、结转下年度继续办理';
    default: {
      const { group, label } = results[row];
      const number = `（${'一二三四五六'[resultGroups.indexOf(group)]}）`;
      const siblings = resultCodes.filter((code) => results[code].group === group);
      return siblings.length === 1
        ? `${number}${label.zh}`
        : `${number}${groupLabels[group].zh} ${siblings.indexOf(row) + 1}.${label.zh}`;
    }
  }
}

const contestHead = (column: ContestColumn): string =>
  ({
    upheld: outcomeLabels.upheld.zh,
    corrected: outcomeLabels.corrected.zh,
    other: outcomeLabels.other.zh,
    pending: '尚未审结',
    total: '总计',
  })[column];

/** Parts 二 to 四 as tables. */
export function reportTables(
  requests: RequestTable,
  contests: ContestTable,
  figures: Record<FigureName, Figure>,
): { disclosed: PrintedTable[]; requests: PrintedTable; contests: PrintedTable } {
  return {
    disclosed: figureGroups.map(({ item, heads, rows }) => ({
      title: item.zh,
      rows: [
        ['信息内容', ...heads.map(({ zh }) => zh)],
        ...rows.map((row) => [
          row.label.zh,
          ...row.figures.map((name) => String(figures[name].value)),
        ]),
      ],
    })),
    requests: {
      title: '收到和处理政府信息公开申请情况',
      rows: [
        ['项目', ...reportColumns.map(columnHead)],
        ...(Object.keys(requests) as ReportRow[]).map((row) => [
          rowHead(row),
          ...reportColumns.map((column) => String(requests[row][column])),
        ]),
      ],
    },
    contests: {
      title: '政府信息公开行政复议、行政诉讼情况',
      rows: [
        ['类型', ...contestColumns.map(contestHead)],
        ...contestKinds.map((kind) => [
          contestLabels[kind].zh,
          ...contestColumns.map((column) => String(contests[kind][column])),
        ]),
      ],
    },
  };
}

/** The six parts of a report, in order. */
export function reportParts(
  tables: ReturnType<typeof reportTables>,
  { texts }: Pick<WrittenReport, 'texts'>,
): { title: string; paragraphs: string[]; tables: PrintedTable[] }[] {
  const written = (name: keyof typeof reportTexts) => ({
    title: reportTexts[name].zh,
    paragraphs: texts[name].split(/\n+/).filter(Boolean),
    tables: [],
  });
  const counted = (title: string, ...of: PrintedTable[]) => ({ title, paragraphs: [], tables: of });
  return [
    written('overview'),
    counted('二、主动公开政府信息情况', ...tables.disclosed),
    counted('三、收到和处理政府信息公开申请情况', tables.requests),
    counted('四、政府信息公开行政复议、行政诉讼情况', tables.contests),
    written('problems'),
    written('other'),
  ];
}

/** The whole report in the editor's JSON, for the article that is published. */
export function reportBody(parts: ReturnType<typeof reportParts>) {
  return bodyOf(
    parts.flatMap((part) => [
      heading(part.title),
      ...part.paragraphs.map(paragraph),
      ...part.tables.flatMap(({ title, rows }) =>
        // A part that is one table is named by its heading.
        part.tables.length > 1 ? [paragraph(title), table(rows)] : [table(rows)],
      ),
    ]),
  );
}

/** Words in the editor's JSON. */
export const wordsBody = (paragraphs: readonly string[]) => bodyOf(paragraphs.map(paragraph));

const bodyOf = (children: object[]) => ({ root: { ...block, type: 'root', children } });

const block = { version: 1, format: '' as const, indent: 0, direction: 'ltr' as const };

const text = (words: string) => ({
  version: 1,
  type: 'text',
  text: words,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
});

const paragraph = (words: string) => ({
  ...block,
  type: 'paragraph',
  textFormat: 0,
  textStyle: '',
  children: [text(words)],
});

const heading = (words: string) => ({
  ...block,
  type: 'heading',
  tag: 'h2',
  children: [text(words)],
});

const table = (rows: string[][]) => ({
  ...block,
  type: 'table',
  children: rows.map((cells, row) => ({
    ...block,
    type: 'tablerow',
    children: cells.map((words, column) => ({
      ...block,
      type: 'tablecell',
      // 1 heads a column, 2 a row.
      headerState: row === 0 ? 1 : column === 0 ? 2 : 0,
      colSpan: 1,
      rowSpan: 1,
      children: [paragraph(words)],
    })),
  })),
});
