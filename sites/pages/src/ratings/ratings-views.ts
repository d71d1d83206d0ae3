import type { RatingsWords } from './ratings-words.ts';

/** Figures of ratings, ready for display. */
export interface FiguresView {
  n: number;
  /** 97.5%. */
  rate: string;
  /** The same, from 0 to 100, for a bar. */
  satisfied: number;
  answered: string;
  grades: { label: string; count: number; share: string; percent: number; isBad: boolean }[];
}

export interface RatedView {
  name: string;
  href?: string;
  /** Absent where there are too few. */
  figures?: FiguresView;
}

/** How what a site does for people is rated 好差评. */
export interface RatingsView {
  title: string;
  text: string;
  words: RatingsWords;
  tooFew: string;
  total?: FiguresView;
  items: RatedView[];
  offices: RatedView[];
}
