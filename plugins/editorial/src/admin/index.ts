export { ClashNotice } from './ClashNotice.tsx';
export { Compare } from './Compare.tsx';
export { LivePreview } from './LivePreview.tsx';
export { MenuNotice } from './MenuNotice.tsx';
export { NoUnpublishButton } from './NoUnpublishButton.tsx';
export { PublishOrSaveButton } from './PublishOrSaveButton.tsx';
export { Receipt } from './Receipt.tsx';
export { RowLabel } from './RowLabel.tsx';
