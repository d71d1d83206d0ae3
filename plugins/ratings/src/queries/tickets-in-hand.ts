import { calendarAtHand, siteNames } from '@mingtang/approvals';
import {
  addWorkdays,
  type Day,
  dayOf,
  isDay,
  type Light,
  plusDays,
  type WorkCalendar,
} from '@mingtang/approvals/clock';
import type { PayloadRequest } from 'payload';
import { nothing, plus, type Tally } from '../domain/figures.ts';
import { type Phase, phases } from '../domain/ticket.ts';
import { countedItems } from '../store/ratings.ts';
import { type TicketRow, ticketRows } from '../store/tickets.ts';
import { partsHere } from './parts-here.ts';

export interface TicketFilter {
  isClosed?: boolean;
  phase?: Phase;
  light?: Light;
  site?: string;
  /** Where the page before ended. */
  after?: string;
}

export interface ListedTicket extends Omit<TicketRow, 'site'> {
  site: { id: string; name: string };
  light: Light | 'none';
}

export interface TicketPage {
  tickets: ListedTicket[];
  /** Names the next page, where there is one. */
  next?: string;
  sites: { id: string; name: string }[];
  /** All ratings of these sites that count. */
  tally: Tally;
}

const pageSize = 50;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Filters as they stand in an address; what means nothing there is left out. */
export function filtersIn(search: Record<string, unknown>): TicketFilter {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name].trim() : '');
  const phase = phases.find((each) => each === one('phase'));
  const light = (['green', 'yellow', 'red'] as const).find((each) => each === one('light'));
  return {
    isClosed: one('done') === '1',
    ...(phase && { phase }),
    ...(light && { light }),
    ...(uuid.test(one('site')) && { site: one('site') }),
    ...(one('after') && { after: one('after') }),
  };
}

/** The tickets that the signed-in user has to do with: the first due first, closed ones newest first. */
export async function ticketsInHand(
  req: PayloadRequest,
  { isClosed = false, site, phase, light, after }: TicketFilter = {},
): Promise<TicketPage> {
  const { sites: own } = await partsHere(req);
  const asked = site ? own.filter((each) => each === site) : own;
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const [day, id] = after?.split('_') ?? [];
  const isPlace = day && id && (isDay(day) || day === 'infinity') && uuid.test(id);
  const rows = await ticketRows(req, {
    ...{ sites: asked, isClosed, limit: pageSize + 1 },
    ...(phase && { phase }),
    ...(light && dueIn(light, today, calendar)),
    ...(isPlace && { after: { day, id } }),
  });
  const names = await siteNames(req, own);
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const counted = asked.length > 0 ? await countedItems(req, asked) : [];
  return {
    tickets: shown.map(({ site: at, ...row }) => ({
      ...row,
      site: { id: at, name: names.get(at) ?? '' },
      light: lightOf(row, today, calendar),
    })),
    ...(last && { next: `${(isClosed ? last.closedOn : last.dueOn) ?? 'infinity'}_${last.id}` }),
    sites: [...names]
      .map(([each, name]) => ({ id: each, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
    tally: counted.reduce((all, { tally }) => plus(all, tally), nothing),
  };
}

/** The last day of those that are due today or on the next working day. */
const soon = (today: Day, calendar: WorkCalendar) => addWorkdays(calendar, today, 1);

function dueIn(
  light: Light,
  today: Day,
  calendar: WorkCalendar,
): { dueBefore?: Day; dueFrom?: Day } {
  const later = plusDays(soon(today, calendar), 1);
  switch (light) {
    case 'red':
      return { dueBefore: today };
    case 'yellow':
      return { dueFrom: today, dueBefore: later };
    case 'green':
      return { dueFrom: later };
  }
}

function lightOf(
  { dueOn, closedOn }: Pick<TicketRow, 'dueOn' | 'closedOn'>,
  today: Day,
  calendar: WorkCalendar,
): Light | 'none' {
  if (closedOn || !dueOn) return 'none';
  if (dueOn < today) return 'red';
  return dueOn <= soon(today, calendar) ? 'yellow' : 'green';
}

/** How many tickets of the signed-in user are overdue, due soon, or under appeal. */
export async function pressingTickets(
  req: PayloadRequest,
): Promise<{ overdue: number; dueSoon: number; open: number }> {
  const { sites } = await partsHere(req);
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const limit = 1000;
  const open = await ticketRows(req, { sites, isClosed: false, limit });
  const lights = open.map((row) => lightOf(row, today, calendar));
  return {
    overdue: lights.filter((light) => light === 'red').length,
    dueSoon: lights.filter((light) => light === 'yellow').length,
    open: open.length,
  };
}
