import { siteNames } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { csvOf } from '@mingtang/publication/csv';
import { Refused, say, sitesWhere, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { daysOf, type Month } from '../domain/month.ts';
import { refusals } from '../refusals.ts';
import { type FigureRow, figureRows } from '../store/figures.ts';

/** What an office did in a month. */
export interface OfficeFigures extends FigureRow {
  name: string;
  items: FigureRow[];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Figures of a month for whoever handles cases at an office, or runs it: offices by name, those where
 * nothing happened left out. Counts, and nothing of who applied.
 *
 * @throws 404 where they do neither anywhere
 */
export async function figuresOf(
  req: PayloadRequest,
  { month, site }: { month: Month; site?: unknown },
): Promise<{ offices: OfficeFigures[]; sites: { id: string; name: string }[] }> {
  const all = await sitesWhere(req, ['clerk', 'approver', 'site-admin']);
  if (all.length === 0) throw new Refused(req, refusals['not-found']);
  const only = typeof site === 'string' && uuid.test(site) ? site : undefined;
  const sites = only ? all.filter((each) => each === only) : all;
  const rows = await figureRows(req, { sites, ...daysOf(month), today: dayOf(new Date()) });
  const names = await siteNames(req, all);
  const bySite = Map.groupBy(rows, (row) => row.site);
  const offices = [...bySite].flatMap(([id, some]) => {
    const total = some.find(({ item }) => item === null);
    const items = some.filter(({ item }) => item !== null);
    return total ? [{ ...total, name: names.get(id) ?? '', items }] : [];
  });
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'zh');
  return {
    offices: offices.toSorted(byName),
    sites: [...names].map(([id, name]) => ({ id, name })).toSorted(byName),
  };
}

/** What is counted, in the order of its columns. */
export const figureColumns: { name: keyof FigureRow; label: Words }[] = [
  { name: 'received', label: { zh: '收到', en: 'Received' } },
  { name: 'accepted', label: { zh: '受理', en: 'Accepted' } },
  { name: 'bySilence', label: { zh: '其中视为受理', en: 'of these by silence' } },
  { name: 'notAccepted', label: { zh: '不予受理', en: 'Not accepted' } },
  { name: 'decided', label: { zh: '作出决定', en: 'Decided' } },
  { name: 'refused', label: { zh: '其中不予', en: 'of these refused' } },
  { name: 'inTime', label: { zh: '按时决定', en: 'Decided in time' } },
  { name: 'averageDays', label: { zh: '平均工作日', en: 'Average working days' } },
  {
    name: 'ninthDays',
    label: { zh: '九成在几个工作日内', en: 'Nine of ten within (working days)' },
  },
  { name: 'overdue', label: { zh: '当前逾期', en: 'Overdue now' } },
];

/** The figures as a table to be taken away: a line for each office, and one for each of its items. */
export function figuresCsv(req: PayloadRequest, month: Month, offices: OfficeFigures[]): string {
  const text = (words: Words) => say(req, words);
  const head = [
    text({ zh: '月份', en: 'Month' }),
    text({ zh: '单位', en: 'Office' }),
    text({ zh: '事项', en: 'Item' }),
    ...figureColumns.map(({ label }) => text(label)),
  ];
  const line = (name: string, item: string, row: FigureRow) => [
    month,
    name,
    item,
    ...figureColumns.map((column) => String(row[column.name] ?? '')),
  ];
  return csvOf([
    head,
    ...offices.flatMap((office) => [
      line(office.name, text({ zh: '全部事项', en: 'All items' }), office),
      ...office.items.map((row) => line(office.name, row.itemName ?? '', row)),
    ]),
  ]);
}
