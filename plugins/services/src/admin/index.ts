export { ItemMeter } from './ItemMeter.tsx';
export { ItemsField } from './ItemsField.tsx';
export { MeterCell } from './MeterCell.tsx';
export { NamedRow } from './NamedRow.tsx';
export { OfficeMeters } from './OfficeMeters.tsx';
