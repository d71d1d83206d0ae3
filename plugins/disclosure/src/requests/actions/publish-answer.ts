import { type Day, dayOf } from '@mingtang/approvals/clock';
import { asUser, inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { publicAnswer, publishable } from '../domain/public-answer.ts';
import { wordsBody } from '../domain/report-body.ts';
import { tell } from '../domain/request.ts';
import { articleOfAnswer } from '../queries/article-of-answer.ts';
import { columnsForAnswers } from '../queries/columns-for-answers.ts';
import { mayReceive, rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { storedRequest } from '../store/requests.ts';
import { addEvent } from './add-event.ts';

/**
 * Makes an answer that was given the draft of an article of its site, without
 * what its applicant stated of themselves (第四十四条): from there it goes the way of every article,
 * through the gate and the flow of its column.
 *
 * @param column one of `columnsForAnswers`; without it the one that is meant for answers, where there is one
 * @throws where it may not be published, there is such a draft already, or the user may not write there
 */
export function publishAnswer(
  req: PayloadRequest,
  { id, column: chosen }: { id: string; column: string | undefined },
): Promise<{ article: string }> {
  return inTransaction(req, async () => {
    const request = await storedRequest(req, id);
    const roles = await rolesHere(req, request?.site);
    if (!request) throw new Refused(req, refusals['not-found']);
    if (!mayReceive(roles)) throw new Refused(req, refusals['not-yours']);
    const events = request.events.map(({ event }) => event);
    const state = tell(events);
    if (!state.answer || !publishable.has(state.answer.result)) {
      throw new Refused(req, refusals['answer-not-public']);
    }
    if (await articleOfAnswer(req, events)) throw new Refused(req, refusals['answer-drafted']);
    const columns = await columnsForAnswers(req, request.site);
    const column = chosen ? columns.find(({ id: one }) => one === chosen) : columns[0];
    if (!column || (!chosen && !column.isMeant))
      throw new Refused(req, refusals['answer-no-column']);
    const { title, paragraphs } = publicAnswer(request.application, state.answer);
    const { id: made } = await req.payload.create({
      ...asUser(req),
      collection: 'articles' as never,
      draft: true,
      depth: 0,
      data: {
        site: request.site,
        column: column.id,
        title,
        body: wordsBody(paragraphs),
      } as never,
    });
    const article = String(made);
    const on = [dayOf(new Date()), events.at(-1)?.on as Day].toSorted().at(-1) as Day;
    const by = String(req.user?.id);
    await addEvent(req, request, { state, event: { type: 'made-public', on, by, article } });
    return { article };
  });
}
