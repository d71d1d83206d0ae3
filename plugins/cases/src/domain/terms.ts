/** Who decides, and so which limit the law sets: one organ, several together, or a superior after a first review here. */
export type Procedure = 'single' | 'joint' | 'first-review';

/** Phases in which somebody of the office has to do the next thing, and for which an item may set days. */
export const timedPhases = [
  'applied',
  'pre-reviewed',
  'received',
  'accepted',
  'reviewing',
  'proposed',
  'decided',
  'certified',
] as const;
export type TimedPhase = (typeof timedPhases)[number];

/**
 * By what rules a case is handled: the item 事项 as it was when somebody applied. Kept with the case
 * for good, so that an item that changes changes nothing that is under way. Periods are working days.
 */
export interface CaseTerms {
  item: {
    id: string;
    /** Where in the publication log the item stood. */
    seq: number;
    /** 事项名称. */
    name: string;
    /** 实施编码. */
    code?: string;
  };
  /** Under 行政许可法; other items go by what the city says. */
  isPermit: boolean;
  procedure: Procedure;
  limits: {
    /** 补正告知, from the day of receipt. */
    notice: number;
    /** 法定办结时限, from acceptance. */
    decision: number;
    /** 承诺办结时限, never longer; 0 for what is done at once 即办件. */
    promised?: number;
    /** 延长, at most, once. */
    extension: number;
    /** 颁发、送达, from the decision. */
    delivery: number;
  };
  /** Whether an organ that says nothing within the notice period has accepted. */
  acceptedBySilence: boolean;
  /** Whether a second notice may be given about what a correction itself raised. */
  furtherCorrections: 'none' | 'raised-by-correction';
  /** 结果名称, of the certificate made when it is granted; none where the decision is all there is. */
  certificate?: string;
  /** 保管期限, of what was answered in a case that ended: years. See `usualYears`. */
  retentionYears?: number;
  /** Days for single steps: longer, and the case is red. */
  steps?: Partial<Record<TimedPhase, number>>;
  /** Whom a decision is contested before. */
  remedies: { reconsideration: string; court: string };
}

/** What 行政许可法 allows at most: arts. 32, 42, 43 and 44. */
export const permitLimits: Record<
  Procedure,
  Omit<CaseTerms['limits'], 'promised'> & { law: string }
> = {
  single: { notice: 5, decision: 20, extension: 10, delivery: 10, law: '第四十二条第一款' },
  joint: { notice: 5, decision: 45, extension: 15, delivery: 10, law: '第四十二条第二款' },
  'first-review': { notice: 5, decision: 20, extension: 0, delivery: 10, law: '第四十三条' },
};

export type TermsFault =
  | 'not-whole-days'
  | 'longer-than-the-law'
  | 'promise-longer-than-limit'
  | 'silence-accepts-permits';

/** What is wrong with terms: nothing that goes against the law becomes a case. */
export function faultsOfTerms({
  isPermit,
  procedure,
  limits,
  steps = {},
  acceptedBySilence,
  retentionYears = 1,
}: CaseTerms): TermsFault[] {
  const { notice, decision, promised = decision, extension, delivery } = limits;
  const all = [notice, decision, promised, extension, delivery, ...Object.values(steps)];
  const isWhole = (days: number) => Number.isInteger(days) && days >= 0;
  const most = permitLimits[procedure];
  const isLonger =
    notice > most.notice ||
    decision > most.decision ||
    extension > most.extension ||
    delivery > most.delivery;
  return [
    ...(all.every(isWhole) && isWhole(retentionYears) && retentionYears > 0
      ? []
      : ['not-whole-days' as const]),
    ...(isPermit && isLonger ? ['longer-than-the-law' as const] : []),
    ...(promised > decision ? ['promise-longer-than-limit' as const] : []),
    ...(isPermit && !acceptedBySilence ? ['silence-accepts-permits' as const] : []),
  ];
}
