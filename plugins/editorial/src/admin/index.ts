export { NoUnpublishButton } from './NoUnpublishButton.tsx';
export { ReceiptPanel } from './ReceiptPanel.tsx';
export { RowLabel } from './RowLabel.tsx';
