import PDFDocument from 'pdfkit';
import { officialFont } from '../official-font.ts';

const millimetres = (length: number) => (length * 72) / 25.4;

// As official documents have it (GB/T 9704-2012): the text field is 156 by 225 mm on A4.
const margins = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
};

/** Width of the text field. */
export const fieldWidth = millimetres(156);

/**
 * A PDF on A4 in the layout of official documents, drawn by `draw`. The font holds the characters of
 * GB 2312 and is embedded in part.
 */
export function officialPdf(
  { title, organ }: { title: string; organ: string },
  draw: (document: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins,
    font: officialFont('Regular'),
    info: { Title: title, Author: organ },
    lang: 'zh-CN',
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  draw(document);
  document.end();
  return done;
}
