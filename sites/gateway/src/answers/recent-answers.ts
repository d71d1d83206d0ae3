import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';

/** Answers given a moment ago. */
export interface RecentAnswers {
  find(incoming: IncomingMessage): Answer | undefined;
  /** `askedAt`: when the request came, on the clock of `performance.now()`. */
  keep(incoming: IncomingMessage, answer: Answer, askedAt: number): void;
}

const memoryBytes = 16 * 1024 * 1024;

/**
 * Gives the same answer again to those who ask the same within `freshForMs`: what a rush on one page
 * consists of. Kept are whole pages, asked for without conditions.
 */
export function recentAnswers({ freshForMs }: { freshForMs: number }): RecentAnswers {
  const kept = new LRUCache<string, { answer: Answer; askedAt: number }>({ maxSize: memoryBytes });
  return {
    find(incoming) {
      const question = questionOf(incoming);
      const known = question === undefined ? undefined : kept.get(question);
      if (known === undefined || performance.now() - known.askedAt > freshForMs) return undefined;
      return known.answer;
    },
    keep(incoming, answer, askedAt) {
      if (answer.status !== 200 || !Buffer.isBuffer(answer.body)) return;
      // A form has a token of its own for each who asks, and what is looked for is kept nowhere.
      if (answer.route === 'intake' || answer.route === 'search') return;
      const question = questionOf(incoming);
      if (question === undefined) return;
      kept.set(
        question,
        { answer, askedAt },
        { size: answer.body.length + question.length + 2000 },
      );
    },
  };
}

/** Everything an answer depends on; `undefined` where that is more than address and encoding. */
function questionOf({ method, url, headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || headers.range !== undefined) return undefined;
  if (headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined)
    return undefined;
  if (headers['if-match'] !== undefined || headers['if-unmodified-since'] !== undefined)
    return undefined;
  return `${headers.host}\n${url}\n${headers['accept-encoding']}`;
}
