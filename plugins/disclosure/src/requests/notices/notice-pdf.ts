import { officialFont } from '@mingtang/publication/official-font';
import PDFDocument from 'pdfkit';
import { inWords, type NoticeText } from '../domain/notice-texts.ts';

const millimetres = (length: number) => (length * 72) / 25.4;

// As official documents have it (GB/T 9704-2012): the text field is 156 by 225 mm on A4.
const margins = {
  top: millimetres(37),
  bottom: millimetres(35),
  left: millimetres(28),
  right: millimetres(26),
};
const body = 16;
const twoCharacters = body * 2;

/** Lays a notice out on A4. The font holds the characters of GB 2312 and is embedded in part. */
export function noticePdf({
  organ,
  title,
  number,
  to,
  paragraphs,
  on,
}: NoticeText): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins,
    font: officialFont('Regular'),
    info: { Title: `${title}${number}`, Author: organ },
    lang: 'zh-CN',
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const lines = { lineGap: 7, width: document.page.width - margins.left - margins.right };
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
  for (const paragraph of paragraphs) document.text(paragraph, { ...lines, indent: twoCharacters });
  document.moveDown(1.5).text(organ, { ...lines, align: 'right' });
  document.text(inWords(on), { ...lines, align: 'right' });
  document.end();
  return done;
}
