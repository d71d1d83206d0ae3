import type { Words } from '@mingtang/tenancy/words';
import { stepOf, submitter } from '../domain/definition.ts';
import type { InstanceView } from '../queries/instance-view.ts';
import type { ShownOffer } from './Acts.tsx';

/** One button a verb: who could take several tasks at once takes the first. */
export function offersOf(
  { offers, definition }: Pick<InstanceView, 'offers' | 'definition'>,
  text: (words: Words) => string,
): ShownOffer[] {
  const seen = new Set<string>();
  return offers.flatMap((offer): ShownOffer[] => {
    if (seen.has(offer.verb)) return [];
    seen.add(offer.verb);
    return [
      {
        verb: offer.verb,
        ...('task' in offer && { task: offer.task }),
        ...('to' in offer && {
          to: offer.to.map((step) => ({
            id: step,
            name:
              step === submitter
                ? text({ zh: '提交人修改', en: 'Whoever submitted, to amend it' })
                : text(stepOf(definition, step)?.name ?? { zh: step, en: step }),
          })),
        }),
      },
    ];
  });
}
