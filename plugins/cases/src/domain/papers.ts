import type { Words } from '@mingtang/tenancy';
import { type CaseEvent, type CaseState, stopsClock } from './case.ts';

/** What an organ issues in a case, each kind with a register of its own. */
export type PaperKind =
  | 'receipt'
  | 'correction'
  | 'non-acceptance'
  | 'acceptance'
  | 'extension'
  | 'stop'
  | 'grant'
  | 'refusal'
  | 'service';

export const paperLabels: Record<PaperKind, Words> = {
  receipt: { zh: '申请材料接收凭证', en: 'Receipt of documents' },
  correction: { zh: '补正通知书', en: 'Notice of correction' },
  'non-acceptance': { zh: '不予受理决定书', en: 'Refusal to accept' },
  acceptance: { zh: '受理决定书', en: 'Acceptance' },
  extension: { zh: '延期办理告知书', en: 'Notice of extension' },
  stop: { zh: '特别程序告知书', en: 'Notice of a special procedure' },
  grant: { zh: '准予决定书', en: 'Decision: granted' },
  refusal: { zh: '不予决定书', en: 'Decision: refused' },
  service: { zh: '送达回证', en: 'Proof of service' },
};

/** Which paper is issued with an event, if any. */
export function paperOf(event: CaseEvent, after: CaseState): PaperKind | undefined {
  switch (event.type) {
    case 'received':
      return 'receipt';
    case 'correction-asked':
      return 'correction';
    case 'acceptance-refused':
      return 'non-acceptance';
    case 'accepted':
      return 'acceptance';
    case 'extended':
      return 'extension';
    case 'suspended':
      return stopsClock(event.kind) ? 'stop' : undefined;
    case 'decided':
      return after.decision?.outcome === 'refused' ? 'refusal' : 'grant';
    case 'delivered':
      return 'service';
    default:
      return undefined;
  }
}
