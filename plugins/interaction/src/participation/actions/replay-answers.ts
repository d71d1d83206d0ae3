import { randomUUID } from 'node:crypto';
import type { Values } from '@mingtang/forms/language';
import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { putAnswer } from '../store/answers.ts';

/** Enters answers to a survey, as demos have them; who may is not asked. */
export function replayAnswers(
  req: PayloadRequest,
  { site, survey, past }: { site: string; survey: string; past: { values: Values; at: Date }[] },
): Promise<void> {
  return inTransaction(req, async () => {
    for (const { values, at } of past) {
      await putAnswer(req, {
        ...{ id: randomUUID(), site, survey, arrival: randomUUID() },
        ...{ values, receivedAt: at },
      });
    }
  });
}
