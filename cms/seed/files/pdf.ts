/**
 * A one-page A4 document in Chinese. The face is one of those every PDF reader brings for Chinese
 * (`STSong-Light` with `UniGB-UCS2-H`), so that no font has to be carried in the file.
 */
export function pdf(title: string, lines: string[]): Buffer {
  const shown = [
    `BT /F1 20 Tf 1 0 0 1 ${centred(title, 20)} 760 Tm ${hex(title)} Tj ET`,
    ...lines.map((line, i) => `BT /F1 13 Tf 1 0 0 1 72 ${700 - i * 30} Tm ${hex(line)} Tj ET`),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${shown.length} >>\nstream\n${shown}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UCS2-H /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 /W [1 95 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Title ${hex(title, 'feff')} >>`,
  ];
  return assembled(objects);
}

function assembled(objects: string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R /Info ${size - 1} 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A string in UTF-16, as hexadecimal; titles in the document's information begin with a mark. */
function hex(text: string, mark = ''): string {
  return `<${mark}${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** Latin letters and digits are half as wide as the others, as `/W` says above. */
function centred(text: string, size: number): number {
  const widths = [...text].map((character) => (character <= '~' ? 0.5 : 1));
  const width = widths.reduce((sum, one) => sum + one, 0) * size;
  return Math.max(40, Math.round((595 - width) / 2));
}
