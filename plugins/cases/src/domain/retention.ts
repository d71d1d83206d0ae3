import type { Day } from '@mingtang/approvals/clock';
import type { Result } from './case.ts';
import type { CaseTerms } from './terms.ts';

/** 文书档案定期保管 is ten years at least (机关文件材料归档范围和文书档案保管期限规定); an item may say more, or less. */
export const usualYears = 10;

/** Until when whoever applied may go to court or ask for reconsideration: nothing is erased before. */
const contestableDays = 180;

/** A case as far as its keeping goes by it. */
export interface Kept {
  terms: Pick<CaseTerms, 'retentionYears'>;
  closedOn: Day | null;
  result: Result | null;
  /** 封存: it is evidence, and kept until that is over. */
  isHeld: boolean;
  isErased: boolean;
}

const yearsKept = ({ retentionYears }: Kept['terms']): number => retentionYears ?? usualYears;

/** The day from which what was answered in an ended case is deleted by itself. */
export const keptUntil = ({
  terms,
  closedOn,
}: Pick<Kept, 'terms' | 'closedOn'>): Day | undefined =>
  closedOn === null ? undefined : plusYears(closedOn, yearsKept(terms));

/** Why something is not erased. */
export type KeepingReason = 'running' | 'held' | 'retained' | 'contestable' | 'erased-already';

/** Whether a case has been kept for its whole period. */
export function keepsPast(kept: Kept, today: Day): KeepingReason | undefined {
  const until = keptUntil(kept);
  if (until === undefined) return 'running';
  if (kept.isErased) return 'erased-already';
  if (kept.isHeld) return 'held';
  return today < until ? 'retained' : undefined;
}

/**
 * Why a case is not erased though whom it is about asks for it (个人信息保护法第四十七条). Where the organ
 * decided, its file is kept for the period of the item; where it did not, until nobody can contest that.
 */
export function keepsOnRequest(
  kept: Kept,
  today: Day,
): { reason: KeepingReason; until?: Day } | undefined {
  const { closedOn, result } = kept;
  const reason = keepsPast(kept, today);
  if (reason !== 'retained' || closedOn === null) return reason && { reason };
  if (result === 'granted' || result === 'refused' || result === 'transferred-up') {
    return { reason, until: keptUntil(kept) as Day };
  }
  const until = new Date(Date.parse(closedOn) + contestableDays * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return today < until ? { reason: 'contestable', until } : undefined;
}

/** The same day of a later year; of 29 February, where that has none, the day before. */
function plusYears(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
