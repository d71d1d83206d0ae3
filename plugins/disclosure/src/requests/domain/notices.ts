import type { Words } from '@mingtang/tenancy';
import type { RequestEvent } from './request.ts';

/** What an organ writes to somebody about a request, each kind with a register of its own. */
export type NoticeKind = 'receipt' | 'correction' | 'extension' | 'consultation' | 'answer';

export const noticeLabels: Record<NoticeKind, Words> = {
  receipt: { zh: '登记回执', en: 'Receipt' },
  correction: { zh: '补正告知书', en: 'Notice of correction' },
  extension: { zh: '延期答复告知书', en: 'Notice of extension' },
  consultation: { zh: '征求意见书', en: 'Letter of consultation' },
  answer: { zh: '答复书', en: 'Answer' },
};

/** Which notice is issued with an event, if any. */
export function noticeOf(event: RequestEvent): NoticeKind | undefined {
  switch (event.type) {
    case 'registered':
      return 'receipt';
    case 'correction-asked':
      return 'correction';
    case 'extended':
      return 'extension';
    case 'consulted':
      return 'consultation';
    case 'answer-approved':
      return 'answer';
    default:
      return undefined;
  }
}
