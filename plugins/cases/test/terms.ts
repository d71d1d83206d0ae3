import type { CaseTerms } from '../src/domain/terms.ts';

/** A permit of one organ, as 行政许可法 has it, and what is different. */
export const terms = ({
  limits,
  ...more
}: Partial<Omit<CaseTerms, 'limits'>> & {
  limits?: Partial<CaseTerms['limits']>;
} = {}): CaseTerms => ({
  item: { id: 'i-1', seq: 12, name: '食品经营许可', code: '11640521MB1234567Y' },
  isPermit: true,
  procedure: 'single',
  acceptedBySilence: true,
  furtherCorrections: 'raised-by-correction',
  certificate: '食品经营许可证',
  remedies: { reconsideration: '中宁县人民政府', court: '中宁县人民法院' },
  ...more,
  limits: { notice: 5, decision: 20, extension: 10, delivery: 10, ...limits },
});
