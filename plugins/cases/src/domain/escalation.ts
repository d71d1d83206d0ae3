import { type Day, type WorkCalendar, workdaysBetween } from '@mingtang/approvals/clock';
import type { SiteRole } from '@mingtang/tenancy';

/** Whose superiors hear of an overdue case, after how many working days. */
export interface EscalationStep {
  /** Working days since the case turned red. */
  after: number;
  /** 0: those of its own site; 1: of the site above; and so on. */
  levelsUp: number;
}

/** Who is a superior at a site. */
export const superiors = ['approver', 'site-admin'] as const satisfies SiteRole[];

/** 逐级上报: the head of the office at once, the government above after three working days. */
const escalationSteps: readonly EscalationStep[] = [
  { after: 0, levelsUp: 0 },
  { after: 3, levelsUp: 1 },
];

/** The levels that should have heard by a day of a case that is red since another. */
export function levelsToTell(
  { redOn, today }: { redOn: Day; today: Day },
  calendar: WorkCalendar,
  steps: readonly EscalationStep[] = escalationSteps,
): number[] {
  if (today < redOn) return [];
  const days = workdaysBetween(calendar, redOn, today);
  return steps.filter(({ after }) => days >= after).map(({ levelsUp }) => levelsUp);
}
