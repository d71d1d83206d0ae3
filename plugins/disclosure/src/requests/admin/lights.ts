import type { Words } from '@mingtang/tenancy';
import type { ListedRequest } from '../queries/requests-in-hand.ts';

/** A light in words: colour is never the only sign. */
export const lightWords: Record<ListedRequest['light'], Words> = {
  green: { zh: '期限内', en: 'In time' },
  yellow: { zh: '将到期', en: 'Due soon' },
  red: { zh: '已逾期', en: 'Overdue' },
  none: { zh: '不计时', en: 'No clock' },
};
