import { dayOf } from '@mingtang/approvals/clock';
import type { NoticeText } from '@mingtang/publication/notice-text';
import { Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { answerKind } from '../actions/answer-kind.ts';
import { masked } from '../domain/mask.ts';
import { noticeText } from '../domain/notice-texts.ts';
import { tell } from '../domain/request.ts';
import { refusals } from '../refusals.ts';
import { storedRequest } from '../store/requests.ts';
import { organOf } from './notice-of-request.ts';
import { numberOf } from './requests-in-hand.ts';

/**
 * The answer as it would be sent if it were signed today, without its number; the applicant is masked.
 *
 * @throws 404 for who neither handles the request nor decides on its answer, or where nothing is drafted
 */
export async function draftOfAnswer(req: PayloadRequest, id: string): Promise<NoticeText> {
  const place = await answerKind.place(req, id);
  const request = place && (await storedRequest(req, id));
  const state = request && tell(request.events.map(({ event }) => event));
  const answer = state?.proposal?.answer ?? state?.answer;
  if (!request || !state || !answer) throw new Refused(req, refusals['not-found']);
  return noticeText({
    organ: await organOf(req, request.site),
    number: '（待签发编号）',
    on: dayOf(new Date()),
    application: masked(request.application),
    requestNumber: numberOf(request),
    receivedOn: state.receivedOn ?? state.cameInOn,
    said: { kind: 'answer', result: answer.result, text: answer.text },
  });
}
