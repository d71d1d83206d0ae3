import { encode } from 'uqr';
import { inWords, type NoticeText } from '../domain/notice-text.ts';
import { officialFont } from '../official-font.ts';
import { fieldWidth, officialPdf } from './official-pdf.ts';

/** How whoever holds a notice finds out that it is genuine. */
export interface Proof {
  /** Address of the page that says so, drawn as a QR code. */
  address: string;
  /** What stands beside it, a line each. */
  lines: string[];
}

const body = 16;
const twoCharacters = body * 2;
const small = 9;
const side = 74;

/** Lays a notice out on A4. */
export function noticePdf(
  { organ, title, number, to, paragraphs, on }: NoticeText,
  proof?: Proof,
): Promise<Buffer> {
  return officialPdf({ title: `${title}${number}`, organ }, (document) => {
    const lines = { lineGap: 7, width: fieldWidth };
    document
      .font(officialFont('Bold'))
      .fontSize(22)
      .text(organ, { ...lines, align: 'center' });
    document.text(title, { ...lines, align: 'center' });
    document
      .font(officialFont('Regular'))
      .fontSize(body)
      .text(number, { ...lines, align: 'center' });
    document.moveDown(0.7).text(`${to}：`, lines);
    for (const paragraph of paragraphs) {
      document.text(paragraph, { ...lines, indent: twoCharacters });
    }
    document.moveDown(1.5).text(organ, { ...lines, align: 'right' });
    document.text(inWords(on), { ...lines, align: 'right' });
    if (proof) drawProof(document, proof);
  });
}

/** At the end of the text, on a page of its own only where there is no room. */
function drawProof(document: PDFKit.PDFDocument, { address, lines }: Proof): void {
  const { data, size } = encode(address, { border: 0 });
  const { page } = document;
  if (document.y + side + body > page.height - page.margins.bottom) document.addPage();
  const [left, top] = [page.margins.left, document.y + body];
  const module = side / size;
  for (const [row, cells] of data.entries()) {
    for (const [column, isDark] of cells.entries()) {
      if (isDark) document.rect(left + column * module, top + row * module, module, module);
    }
  }
  document.fill('black').fontSize(small);
  const beside = { width: fieldWidth - side - body, lineGap: 3 };
  document.text(lines.join('\n'), left + side + body, top, beside);
}
