import { calendarAtHand } from '@mingtang/approvals';
import type { NoticeText } from '@mingtang/publication/notice-text';
import { asSystem, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { revealApplicant } from '../actions/reveal-applicant.ts';
import { type NoticeFacts, noticeText } from '../domain/notice-texts.ts';
import { noticeLabels } from '../domain/notices.ts';
import { type RequestEvent, type RequestState, tell } from '../domain/request.ts';
import { standing } from '../domain/standing.ts';
import { refusals } from '../refusals.ts';
import { storedRequest } from '../store/requests.ts';
import { numberOf } from './requests-in-hand.ts';

/**
 * The notice that was issued with an event of a request, for whoever handles it; it names the
 * applicant, so that it was looked at is written down.
 *
 * @throws 404 where the user does not handle the request, or nothing was issued
 */
export async function noticeOfRequest(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
): Promise<NoticeText> {
  const notice = (await storedRequest(req, id))?.events.find(
    (stored) => stored.revision === revision,
  )?.notice;
  const what = notice ? `下载${noticeLabels[notice.kind].zh}${notice.number}` : '';
  const request = await revealApplicant(req, { id, what: what || '查找文书' });
  if (!notice) throw new Refused(req, refusals['not-found']);
  const events = request.events.slice(0, revision).map(({ event }) => event);
  const state = tell(events);
  const event = events.at(-1) as RequestEvent;
  const { reading } = standing(state, await calendarAtHand(req), event.on);
  return noticeText({
    organ: await organOf(req, request.site),
    number: notice.number,
    on: event.on,
    application: request.application,
    requestNumber: numberOf(request),
    receivedOn: state.receivedOn ?? state.cameInOn,
    ...(reading?.dueOn && { dueOn: reading.dueOn }),
    said: saidIn(event, state),
  });
}

function saidIn(event: RequestEvent, state: RequestState): NoticeFacts['said'] {
  switch (event.type) {
    case 'registered':
      return { kind: 'receipt' };
    case 'correction-asked':
      return { kind: 'correction', what: event.what, until: event.until };
    case 'extended':
      return { kind: 'extension', workdays: event.workdays, reason: event.reason };
    case 'consulted':
      return { kind: 'consultation', consultation: event };
    default: {
      if (!state.answer) throw new Error(`No notice goes with ${event.type}`);
      return { kind: 'answer', result: state.answer.result, text: state.answer.text };
    }
  }
}

/** The organ in whose name notices are written: the organiser 主办单位 of the site. The caller has decided that the user may know it. */
export async function organOf(req: PayloadRequest, id: string): Promise<string> {
  const site = (await req.payload.findByID({
    ...asSystem(req, 'that the user handles its requests was asked before'),
    collection: 'sites',
    id,
    depth: 0,
  })) as unknown as { name: string; identifiers?: { organizer?: string | null } };
  return site.identifiers?.organizer || site.name;
}
