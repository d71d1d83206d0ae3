import { officialFont } from '@mingtang/publication/official-font';
import { inWords, type NoticeText } from '../domain/notice-texts.ts';
import { fieldWidth, officialPdf } from './official-pdf.ts';

const body = 16;
const twoCharacters = body * 2;

/** Lays a notice out on A4. */
export function noticePdf({
  organ,
  title,
  number,
  to,
  paragraphs,
  on,
}: NoticeText): Promise<Buffer> {
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
  });
}
