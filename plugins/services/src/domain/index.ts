export { completeness } from './completeness.ts';
export type { Item } from './item.ts';
export { itemFaults } from './item-faults.ts';
export { type ItemDocument, itemOf } from './item-of.ts';
