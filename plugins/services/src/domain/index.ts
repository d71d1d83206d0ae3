export { type Completeness, completeness } from './completeness.ts';
export { type Definer, type Item, type Localisation, localised } from './item.ts';
export { type ItemFault, itemFaults } from './item-faults.ts';
