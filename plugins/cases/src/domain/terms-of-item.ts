import type { ServiceRecord } from '@mingtang/publication/records';
import { type CaseTerms, permitLimits } from './terms.ts';

/**
 * By what rules a case of a published item is handled. Where an item says nothing, or more than the law allows a
 * licence, what 行政许可法 says counts. Limits in calendar days are counted as the working days that are surely in them.
 *
 * @param seq where in the publication log the item stood
 */
export function termsOfItem(
  item: Pick<
    ServiceRecord,
    | 'id'
    | 'name'
    | 'type'
    | 'handling'
    | 'implementationCode'
    | 'statutoryLimit'
    | 'promisedLimit'
    | 'results'
    | 'retentionYears'
  >,
  { seq, remedies }: { seq: number; remedies: CaseTerms['remedies'] },
): CaseTerms {
  const { law: _, ...most } = permitLimits.single;
  const isPermit = item.type === '01';
  const said = item.statutoryLimit && workdaysIn(item.statutoryLimit);
  const decision = said === undefined || (isPermit && said > most.decision) ? most.decision : said;
  const promised =
    item.handling === 'instant' ? 0 : item.promisedLimit && workdaysIn(item.promisedLimit);
  const certificate = item.results.find(({ type }) => type === 'licence')?.name;
  return {
    item: {
      id: item.id,
      seq,
      name: item.name,
      ...(item.implementationCode && { code: item.implementationCode }),
    },
    isPermit,
    procedure: 'single',
    limits: {
      ...most,
      decision,
      ...(promised !== undefined && { promised: Math.min(promised, decision) }),
    },
    acceptedBySilence: true,
    furtherCorrections: 'raised-by-correction',
    ...(certificate && { certificate }),
    ...(item.retentionYears && { retentionYears: item.retentionYears }),
    remedies,
  };
}

/** A week of seven days has at least five working ones, but for holidays, which move what is due by themselves. */
function workdaysIn({ amount, unit }: NonNullable<ServiceRecord['statutoryLimit']>): number {
  return unit === 'workday' ? amount : Math.floor((amount * 5) / 7);
}
