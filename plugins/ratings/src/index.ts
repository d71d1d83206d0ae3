export { type GivenRating, giveRating } from './actions/give-rating.ts';
export { publishFigures } from './actions/publish-figures.ts';
export { caseRatings } from './intake/case-ratings.ts';
export { keepFiguresPublished } from './jobs/keep-figures-published.ts';
export { sequelOfCase } from './queries/sequel-of-case.ts';
export { ratings } from './ratings.ts';
