export { noticePage } from './notice-page.ts';
export { noticePdf, type Proof } from './notice-pdf.ts';
export { fieldWidth, officialPdf } from './official-pdf.ts';
