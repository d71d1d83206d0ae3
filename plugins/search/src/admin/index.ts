export { Searches } from './Searches.tsx';
export { SearchesLink } from './SearchesLink.tsx';
