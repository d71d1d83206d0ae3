export { plantTerms } from './catalogue/plant-terms.ts';
export { disclosure, disclosureCollections } from './disclosure.ts';
