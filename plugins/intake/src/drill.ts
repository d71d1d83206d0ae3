/** Opening one envelope at a time, for drills and benches. */
export { type Opener, type Opening, openNext } from './actions/open-next.ts';
export { publishForms } from './actions/publish-forms.ts';
