import { namesOf, siteNames } from '@mingtang/approvals';
import { dayOf, isDay, type Light } from '@mingtang/approvals/clock';
import type { PayloadRequest } from 'payload';
import { type Phase, phases } from '../domain/case.ts';
import {
  type AskedRow,
  askedRows,
  type CaseRow,
  caseRows,
  pressingCounts,
} from '../store/cases.ts';
import { handledSites } from './roles-here.ts';

export interface CaseFilter {
  isClosed?: boolean;
  phase?: Phase;
  light?: Light;
  item?: string;
  /** Only what the user has in hand. */
  isMine?: boolean;
  text?: string;
  site?: string;
  /** Where the page before ended. */
  after?: string;
}

/** A case as a list shows it: who applies is masked. */
export interface ListedCase extends Omit<CaseRow, 'site' | 'assignee' | 'lawOn'> {
  site: { id: string; name: string };
  assignee: string | null;
}

export interface CasePage {
  cases: ListedCase[];
  /** Names the next page, where there is one. */
  next?: string;
  sites: { id: string; name: string }[];
}

const pageSize = 50;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Filters as they stand in an address; what means nothing there is left out. */
export function filtersIn(search: Record<string, unknown>): CaseFilter {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name].trim() : '');
  const phase = phases.find((each) => each === one('phase'));
  const light = (['green', 'yellow', 'red'] as const).find((each) => each === one('light'));
  return {
    isClosed: one('done') === '1',
    isMine: one('mine') === '1',
    ...(one('q') && { text: one('q').slice(0, 100) }),
    ...(phase && { phase }),
    ...(light && { light }),
    ...(one('item') && { item: one('item').slice(0, 100) }),
    ...(uuid.test(one('site')) && { site: one('site') }),
    ...(one('after') && { after: one('after') }),
  };
}

/** The cases of the sites where the signed-in user handles them: the first due first, closed ones newest first. */
export async function casesInHand(
  req: PayloadRequest,
  { isClosed = false, isMine, site, after, phase, light, item, text }: CaseFilter = {},
): Promise<CasePage> {
  const handled = [...(await handledSites(req)).keys()];
  const [day, id] = after?.split('_') ?? [];
  const isPlace = day && id && (isDay(day) || day === 'infinity') && uuid.test(id);
  const rows = await caseRows(req, {
    sites: site ? handled.filter((each) => each === site) : handled,
    ...{ isClosed, today: dayOf(new Date()), limit: pageSize + 1 },
    ...(isMine && { assignee: String(req.user?.id) }),
    ...(isPlace && { after: { day, id } }),
    ...(phase && { phase }),
    ...(light && { light }),
    ...(item && { item }),
    ...(text && { text }),
  });
  const sites = await siteNames(req, handled);
  const shown = rows.slice(0, pageSize);
  const names = await namesOf(
    req,
    shown.map(({ assignee }) => assignee ?? undefined),
  );
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    cases: shown.map(({ site: at, assignee, lawOn: _, ...row }) => ({
      ...row,
      site: { id: at, name: sites.get(at) ?? '' },
      assignee: assignee && (names.get(assignee) ?? ''),
    })),
    ...(last && { next: `${(isClosed ? last.closedOn : last.dueOn) ?? 'infinity'}_${last.id}` }),
    sites: [...sites]
      .map(([each, name]) => ({ id: each, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
  };
}

/** What departments of the signed-in user are asked by others and have not answered: their list. */
export async function opinionsAsked(req: PayloadRequest): Promise<AskedRow[]> {
  return askedRows(req, { sites: [...(await handledSites(req)).keys()], limit: 200 });
}

/** What cannot wait, of the cases and questions of the signed-in user. */
export async function pressingCases(
  req: PayloadRequest,
): Promise<{ overdue: number; dueSoon: number; proposed: number; asked: number }> {
  const sites = [...(await handledSites(req)).keys()];
  const asked = await askedRows(req, { sites, limit: 200 });
  return {
    ...(await pressingCounts(req, { sites, today: dayOf(new Date()) })),
    asked: asked.length,
  };
}
