/**
 * How what a site does for people is rated 好差评, counted; nobody is known by it. Key `rating-figures:<site>`.
 */
export interface RatingFiguresRecord {
  kind: 'rating-figures';
  /** The site's. */
  id: string;
  /** Day of the last rating in it. */
  asOf: string;
  /** Of fewer ratings than this nothing is told. */
  least: number;
  /** Of the site itself; absent where there are too few. */
  total?: RatingFigures;
  /** Items of the site by name; of one without figures there are too few. */
  items: { id: string; name: string; figures?: RatingFigures }[];
  /** The site and those below it, each with its own; none where there is none below. */
  offices: { site: string; name: string; figures?: RatingFigures }[];
}

export interface RatingFigures {
  /** How many gave each of the five grades, the best first: 非常满意 … 非常不满意. */
  counts: number[];
  /** Bad ratings, the last two grades, and how many of them were answered. */
  bad: number;
  replied: number;
}
