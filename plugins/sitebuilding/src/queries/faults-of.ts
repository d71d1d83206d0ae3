import { type DocumentFaults, faultWords, type SiteSnapshot } from '@mingtang/editorial';
import { Refused, say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { CheckFault } from '../domain/check-fault.ts';
import { refusals } from '../refusals.ts';

/** What a site must have before it opens. Asked when it is submitted, and again when it is approved. */
export type FaultsOf = (site: SiteSnapshot) => CheckFault[] | Promise<CheckFault[]>;

/** Published documents that cannot become public, as faults of their site. */
export function unpublishable(found: DocumentFaults[]): CheckFault[] {
  return found.flatMap(({ title, faults }) =>
    faults.map(({ code }) => ({ code, words: faultWords[code], at: title })),
  );
}

/** @throws with all faults in the user's language, where there are any */
export function refuseUnready(req: PayloadRequest, faults: CheckFault[]): void {
  if (faults.length === 0) return;
  throw new Refused(req, refusals['not-ready'], {
    faults: faults.map(({ words, ...fault }) => ({ ...fault, message: say(req, words) })),
  });
}
