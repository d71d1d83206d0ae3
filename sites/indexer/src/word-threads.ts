import { type SearchDocument, sharedDictionary, type TitleWord } from '@mingtang/search/outside';
import { Piscina } from 'piscina';

/** Threads that cut text into words, all by one dictionary. They end when they are not needed. */
export interface WordThreads {
  /** JSON of the documents' `IndexRow`s. */
  rowsOf(documents: SearchDocument[]): Promise<string>;
  titleWords(titles: string[]): Promise<TitleWord[]>;
  stop(): Promise<void>;
}

export function wordThreads(threads: number): WordThreads {
  const pool = new Piscina({
    filename: new URL('./segment-thread.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 5_000,
    workerData: sharedDictionary(),
    // Who asks comes first.
    niceIncrement: 10,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  return {
    rowsOf: (documents) => pool.run(documents),
    titleWords: (titles) => pool.run(titles, { name: 'titleWords' }),
    stop: () => pool.close(),
  };
}
