import type { CheckFault } from './check-fault.ts';
import { checklist } from './checklist.ts';
import { purposeOf, type Snapshot, titlesIn } from './snapshot.ts';

/**
 * What a site, of an organ or a topic, must mend before it may open, by the national rules: each finding with the
 * title of its document and its place. Empty where nothing keeps it from opening.
 */
export function unmetMusts(site: Omit<Snapshot, 'purpose'>): CheckFault[] {
  const titles = titlesIn(site);
  return checklist({ ...site, purpose: purposeOf(site.site) })
    .filter(({ severity }) => severity === 'must')
    .flatMap(({ code, findings }) =>
      findings.map(({ where, words }): CheckFault => {
        const at = titles.get(where.id);
        return { code, words, ...(at && { at }), place: where };
      }),
    );
}
