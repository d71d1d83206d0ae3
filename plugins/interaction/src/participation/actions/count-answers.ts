import { dayOf } from '@mingtang/approvals/clock';
import type { SurveyResult } from '@mingtang/publication/records';
import type { PayloadRequest } from 'payload';
import { Tally } from '../domain/tally.ts';
import { questionsOf } from '../queries/questions-of.ts';
import { answersTo } from '../store/answers.ts';

/** How many answered what to a survey, up to now. */
export async function countAnswers(
  req: PayloadRequest,
  { id, form, version }: { id: string; form: string; version: number },
  language?: string,
): Promise<SurveyResult> {
  const tally = new Tally((await questionsOf(req, { form, version }, language)).pages);
  for await (const { values } of answersTo(req, id)) tally.add(values);
  return { answers: tally.answers, on: dayOf(new Date()), questions: tally.questions };
}
