/**
 * The life of a site: 筹建 → 开通 → 暂停 → 关停. What may follow what, and why not. Whoever asks has
 * the rights; whether the state allows it is decided here alone.
 *
 *     draft ──submit──▶ application ──approve──▶ live ◀──resume── suspended
 *       ▲                  │                      │ ───suspend──▶    │
 *       └─ recall, return ─┘                      └── announce ──────┴──▶ closing ──▶ closed
 */
export type SiteStatus = 'draft' | 'live' | 'suspended' | 'closed';

export interface SiteState {
  status: SiteStatus;
  /** The day from which it is closed, once that was announced: `2026-12-31`. */
  closesOn?: string;
}

/** What became of an application for opening. Only an `open` one can still become anything. */
export type OpeningState = 'open' | 'returned' | 'approved' | 'withdrawn';

export interface Opening {
  state: OpeningState;
  submittedBy: string;
  /** Of everything public in the site as it was submitted. */
  hash: string;
}

export type LifeRefusal =
  | 'not-in-preparation'
  | 'already-submitted'
  | 'already-decided'
  | 'own-submission'
  | 'changed-since'
  | 'not-live'
  | 'not-suspended'
  | 'not-open'
  | 'already-closing'
  | 'not-closing'
  | 'notice-too-short'
  | 'bad-day';

export type Decision<T> = { ok: true; value: T } | { ok: false; refusal: LifeRefusal };

const refuse = (refusal: LifeRefusal): Decision<never> => ({ ok: false, refusal });
const allow = <T>(value: T): Decision<T> => ({ ok: true, value });

/** Asking for a site to be opened. `waiting`: whether an application is open already. */
export function submit(site: SiteState, { waiting }: { waiting: boolean }): Decision<OpeningState> {
  if (site.status !== 'draft') return refuse('not-in-preparation');
  return waiting ? refuse('already-submitted') : allow('open');
}

/** Opening a site as it was submitted, by somebody else. */
export function approve(
  opening: Opening,
  { site, by }: { site: SiteState; by: string },
): Decision<OpeningState> {
  if (opening.state !== 'open') return refuse('already-decided');
  if (site.status !== 'draft') return refuse('not-in-preparation');
  return opening.submittedBy === by ? refuse('own-submission') : allow('approved');
}

/** Whether what would open is what was submitted. */
export function unchanged(opening: Opening, hash: string): Decision<true> {
  return opening.hash === hash ? allow(true) : refuse('changed-since');
}

/** Giving an application back, with what is to be mended. */
export function giveBack(opening: Opening, { by }: { by: string }): Decision<OpeningState> {
  if (opening.state !== 'open') return refuse('already-decided');
  return opening.submittedBy === by ? refuse('own-submission') : allow('returned');
}

/** Taking an application back before it is decided. */
export function recall(opening: Pick<Opening, 'state'>): Decision<OpeningState> {
  return opening.state === 'open' ? allow('withdrawn') : refuse('already-decided');
}

/** Taking a site off the net for a while; a closing that was announced stays announced. */
export function suspend(site: SiteState): Decision<SiteStatus> {
  return site.status === 'live' ? allow('suspended') : refuse('not-live');
}

export function resume(site: SiteState): Decision<SiteStatus> {
  return site.status === 'suspended' ? allow('live') : refuse('not-suspended');
}

/** Shortest time between the notice of closing and the closing, in days: 国办发〔2017〕47号. */
const shortestNotice = 30;

/** Announcing that a site will be closed for good on a day. */
export function announceClosing(
  site: SiteState,
  { on, today }: { on: string; today: string },
): Decision<string> {
  if (!isOpen(site)) return refuse('not-open');
  if (site.closesOn) return refuse('already-closing');
  if (!isDay(on)) return refuse('bad-day');
  return daysBetween(today, on) < shortestNotice ? refuse('notice-too-short') : allow(on);
}

/** Taking an announced closing back, up to the day itself. */
export function callOffClosing(site: SiteState): Decision<true> {
  return isOpen(site) && site.closesOn ? allow(true) : refuse('not-closing');
}

/** Whether the announced day has come. A closed site does not come back. */
export function close(site: SiteState, { today }: { today: string }): Decision<SiteStatus> {
  const isDue = isOpen(site) && site.closesOn && site.closesOn <= today;
  return isDue ? allow('closed') : refuse('not-closing');
}

const isOpen = ({ status }: SiteState) => status === 'live' || status === 'suspended';

/** The calendar day of an instant in China, `2026-11-27`. */
export function dayInChina(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(at || 0).toISOString().startsWith(text);
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
