import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf, type Light, wordsOfClock } from '@mingtang/approvals/clock';
import type { Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { maskedName } from '../domain/mask.ts';
import { type Phase, phases, tell } from '../domain/request.ts';
import { standing } from '../domain/standing.ts';
import { type StoredRequest, storedRequests } from '../store/requests.ts';
import { handledSites } from './roles-here.ts';
import { siteNames } from './site-names.ts';

/** A request as a list shows it: who asks is masked. */
export interface ListedRequest {
  id: string;
  number: string;
  title: string;
  applicant: string;
  site: { id: string; name: string };
  phase: Phase;
  light: Light | 'none';
  /** The clock in words; nothing where none runs yet. */
  clock?: Words;
  dueOn?: Day;
  receivedOn?: Day;
}

export interface Filters {
  isDone?: boolean;
  text?: string;
  phase?: Phase;
  light?: Light;
  site?: string;
}

/** Most requests a list holds. */
export const longest = 200;

/** Filters as they stand in an address; what means nothing there is left out. */
export function filtersIn(search: Record<string, string | string[] | undefined>): Filters {
  const one = (name: string) => (typeof search[name] === 'string' ? search[name].trim() : '');
  const phase = phases.find((each) => each === one('phase'));
  const light = (['green', 'yellow', 'red'] as const).find((each) => each === one('light'));
  return {
    isDone: one('done') === '1',
    ...(one('q') && { text: one('q').slice(0, 100) }),
    ...(phase && { phase }),
    ...(light && { light }),
    ...(one('site') && { site: one('site') }),
  };
}

/** The requests of the sites where the signed-in user handles them, the most urgent first. */
export async function requestsInHand(
  req: PayloadRequest,
  { isDone = false, text, phase, light, site }: Filters = {},
): Promise<{ requests: ListedRequest[]; sites: { id: string; name: string }[] }> {
  const sites = await siteNames(req, [...(await handledSites(req)).keys()]);
  const stored = await storedRequests(req, {
    sites: sites.map(({ id }) => id).filter((id) => !site || id === site),
    isDone,
    limit: longest,
    ...(text && { text }),
    ...(phase && { phase }),
  });
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const requests = stored
    .map((request) => listed(request, sites, { calendar, today }))
    .filter((request) => !light || request.light === light);
  if (!isDone) requests.sort((a, b) => urgency(a).localeCompare(urgency(b)));
  return { requests, sites };
}

/** `2026-12` in the register of a site. */
export const numberOf = ({ year, serial }: Pick<StoredRequest, 'year' | 'serial'>): string =>
  `${year}-${serial}`;

function listed(
  request: StoredRequest,
  sites: { id: string; name: string }[],
  { calendar, today }: { calendar: Awaited<ReturnType<typeof calendarAtHand>>; today: Day },
): ListedRequest {
  const state = tell(request.events.map(({ event }) => event));
  const { light, reading } = standing(state, calendar, today);
  return {
    id: request.id,
    number: numberOf(request),
    title: request.title,
    applicant: maskedName(request.application),
    site: sites.find(({ id }) => id === request.site) ?? { id: request.site, name: '' },
    phase: state.phase,
    light,
    ...(reading && { clock: wordsOfClock(reading) }),
    ...(reading?.dueOn && { dueOn: reading.dueOn }),
    ...(state.receivedOn && { receivedOn: state.receivedOn }),
  };
}

/** Overdue first, then by due day; what waits for others last. */
function urgency({ light, dueOn, phase }: ListedRequest): string {
  const isWaiting = phase === 'correcting' || phase === 'consulting';
  return `${light === 'red' ? 0 : isWaiting ? 2 : 1} ${dueOn ?? (phase === 'unconfirmed' ? '' : '9')}`;
}
