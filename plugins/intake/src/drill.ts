/** Opening one envelope at a time, for drills and benches. */
export { type Opener, type Opening, openNext } from './actions/open-next.ts';
export { publishForms } from './actions/publish-forms.ts';
export { scanFiles } from './actions/scan-files.ts';
export { clamd, type Scanner } from './files/clamd.ts';
export { fileStoreIn } from './files/file-store.ts';
