export { goToField } from './go-to-field.ts';
export { PreviewFrame } from './PreviewFrame.tsx';
export { useRoom } from './use-room.ts';
