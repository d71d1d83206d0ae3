import { yearOf } from '@mingtang/approvals/clock';
import type { PayloadRequest } from 'payload';
import { noticeOf } from '../domain/notices.ts';
import type { RequestEvent } from '../domain/request.ts';
import { type IssuedNotice, nextNumber } from '../store/requests.ts';

/** Gives the notice that goes with an event its number; most events have none. */
export async function issueNotice(
  req: PayloadRequest,
  site: string,
  event: RequestEvent,
): Promise<IssuedNotice | null> {
  const kind = noticeOf(event);
  if (!kind) return null;
  const year = yearOf(event.on);
  return { kind, number: `〔${year}〕${await nextNumber(req, { site, year, register: kind })}号` };
}
