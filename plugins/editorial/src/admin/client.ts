export { goToField } from './go-to-field.ts';
export { PreviewFrame } from './PreviewFrame.tsx';
