export { search, searchCollections } from './search.ts';
