import type { IndexRow, SearchDocument, TitleWord } from '@mingtang/search/outside';
import { Piscina } from 'piscina';

/** Threads that cut text into words. Each has a dictionary of its own, and ends when it is not needed. */
export interface WordThreads {
  rowsOf(documents: SearchDocument[]): Promise<IndexRow[]>;
  titleWords(titles: string[]): Promise<TitleWord[]>;
  stop(): Promise<void>;
}

export function wordThreads(threads: number): WordThreads {
  const pool = new Piscina({
    filename: new URL('./segment-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
  });
  return {
    rowsOf: (documents) => pool.run(documents),
    titleWords: (titles) => pool.run(titles, { name: 'titleWords' }),
    stop: () => pool.close(),
  };
}
