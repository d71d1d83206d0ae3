import type { Words } from '@mingtang/tenancy';

/** What people write of a report; the rest is counted. */
export interface WrittenReport {
  texts: Record<ReportTextName, string>;
  figures: TypedFigures;
}

/** Figures that somebody typed in: what is not here is taken from the catalogue, or nought. */
export type TypedFigures = Partial<Record<FigureName, TypedFigure>>;

interface TypedFigure {
  value: number;
  /** Id of who typed it, and when; unknown of figures from before that was noted. */
  by?: string;
  at?: string;
}

/** A figure of part 二 with where it is from. */
export interface Figure {
  value: number;
  from: 'typed' | 'catalogue' | 'nobody';
  typed?: TypedFigure;
  /** What the catalogue says, also where somebody typed another. */
  catalogue?: number;
}

/** Parts 一, 五 and 六 of the six (国办公开办函〔2021〕30号). */
export const reportTexts = {
  overview: { zh: '一、总体情况', en: '1. Overview' },
  problems: { zh: '五、存在的主要问题及改进情况', en: '5. Problems and what is done about them' },
  other: { zh: '六、其他需要报告的事项', en: '6. Other matters' },
} as const satisfies Record<string, Words>;
export type ReportTextName = keyof typeof reportTexts;
export const reportTextNames = Object.keys(reportTexts) as ReportTextName[];

/** Part 二: what was disclosed without being asked (第二十条). */
export const figureGroups = [
  {
    item: { zh: '第二十条第（一）项', en: 'Art. 20 (1)' },
    rows: [
      {
        label: { zh: '规章', en: 'Regulations' },
        figures: ['regulationsMade', 'regulationsRepealed', 'regulationsInForce'],
      },
      {
        label: { zh: '行政规范性文件', en: 'Normative documents' },
        figures: ['documentsMade', 'documentsRepealed', 'documentsInForce'],
      },
    ],
    heads: [
      { zh: '本年制发件数', en: 'Made this year' },
      { zh: '本年废止件数', en: 'Repealed this year' },
      { zh: '现行有效件数', en: 'In force' },
    ],
  },
  {
    item: { zh: '第二十条第（五）项', en: 'Art. 20 (5)' },
    rows: [{ label: { zh: '行政许可', en: 'Permits' }, figures: ['permits'] }],
    heads: [{ zh: '本年处理决定数量', en: 'Decisions this year' }],
  },
  {
    item: { zh: '第二十条第（六）项', en: 'Art. 20 (6)' },
    rows: [
      { label: { zh: '行政处罚', en: 'Penalties' }, figures: ['penalties'] },
      { label: { zh: '行政强制', en: 'Coercive measures' }, figures: ['coercions'] },
    ],
    heads: [{ zh: '本年处理决定数量', en: 'Decisions this year' }],
  },
  {
    item: { zh: '第二十条第（八）项', en: 'Art. 20 (8)' },
    rows: [{ label: { zh: '行政事业性收费', en: 'Fees' }, figures: ['fees'] }],
    heads: [{ zh: '本年收费金额（单位：万元）', en: 'Collected this year (10,000 yuan)' }],
  },
] as const;
export type FigureName = (typeof figureGroups)[number]['rows'][number]['figures'][number];
export const figureNames: FigureName[] = figureGroups.flatMap(({ rows }) =>
  rows.flatMap(({ figures }) => [...figures]),
);

/** A report nobody has written anything in yet. */
export const unwritten = (): WrittenReport => ({
  texts: { overview: '', problems: '', other: '' },
  figures: {},
});

/** Every figure of part 二: as typed, else as the catalogue counts it, else nought. */
export function figuresOf(
  typed: TypedFigures,
  catalogue: Partial<Record<FigureName, number>>,
): Record<FigureName, Figure> {
  return Object.fromEntries(
    figureNames.map((name): [FigureName, Figure] => {
      const [said, counted] = [typed[name], catalogue[name]];
      const from = said ? 'typed' : counted === undefined ? 'nobody' : 'catalogue';
      return [
        name,
        {
          value: said?.value ?? counted ?? 0,
          from,
          ...(said && { typed: said }),
          ...(counted !== undefined && { catalogue: counted }),
        },
      ];
    }),
  ) as Record<FigureName, Figure>;
}

/**
 * Figures as somebody sent them over those that were there: what is new or another is theirs, what is
 * left empty is nobody's any more.
 */
export function typedOver(
  before: TypedFigures,
  sent: TypedFigures,
  { by, at }: { by: string; at: string },
): TypedFigures {
  return Object.fromEntries(
    Object.entries(sent).map(([name, { value }]) => {
      const was = before[name as FigureName];
      return [name, was?.value === value ? was : { value, by, at }];
    }),
  );
}

/** What was written, from data of unknown make; what is no text or no amount counts as not written. */
export function readWritten(data: unknown): WrittenReport {
  const { texts, figures } = (data ?? {}) as { texts?: object; figures?: object };
  const written = unwritten();
  for (const name of reportTextNames) {
    const text = (texts as Record<string, unknown> | undefined)?.[name];
    if (typeof text === 'string') written.texts[name] = text.trim().slice(0, 20_000);
  }
  for (const name of figureNames) {
    const figure = readFigure((figures as Record<string, unknown> | undefined)?.[name]);
    if (figure) written.figures[name] = figure;
  }
  return written;
}

/** A figure as it was sent, a number or its digits, or as it was kept. */
function readFigure(data: unknown): TypedFigure | undefined {
  if (data === undefined || data === null || data === '') return undefined;
  const kept = typeof data === 'object' ? (data as Partial<TypedFigure>) : { value: Number(data) };
  const { value, by, at } = kept;
  if (typeof value !== 'number' || !(value >= 0 && value < 1e12)) return undefined;
  return {
    value,
    ...(typeof by === 'string' && { by }),
    ...(typeof at === 'string' && { at }),
  };
}
