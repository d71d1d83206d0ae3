import { officialFont } from '@mingtang/publication/official-font';
import { fieldWidth, officialPdf } from '@mingtang/publication/official-paper';
import type { PrintedTable } from '../domain/report-body.ts';

/** A part of a yearly report: words, tables, or both. */
export interface ReportPart {
  title: string;
  paragraphs: string[];
  tables: PrintedTable[];
}

/** Lays a yearly report out on A4: its heading, and its six parts. */
export function reportPdf({
  organ,
  title,
  parts,
}: {
  organ: string;
  title: string;
  parts: readonly ReportPart[];
}): Promise<Buffer> {
  return officialPdf({ title, organ }, (document) => {
    const lines = { lineGap: 7, width: fieldWidth };
    const said = (size: number, weight: 'Regular' | 'Bold' = 'Regular') =>
      document.font(officialFont(weight)).fontSize(size);
    said(22, 'Bold').text(title, { ...lines, align: 'center' });
    for (const part of parts) {
      // A heading does not stand last on a page.
      const follows = part.tables.length > 0 ? 190 : 100;
      if (document.y > document.page.maxY() - follows) document.addPage();
      said(16, 'Bold').moveDown(0.7).text(part.title, lines);
      for (const words of part.paragraphs) said(16).text(words, { ...lines, indent: 32 });
      for (const table of part.tables) {
        // The words before a table go with its first rows.
        if (document.y > document.page.maxY() - 120) document.addPage();
        if (part.tables.length > 1) said(12).text(table.title, { ...lines, lineGap: 4 });
        said(9);
        drawTable(document, table);
        document.x = document.page.margins.left;
        document.moveDown(0.5);
      }
    }
    said(16)
      .moveDown(1)
      .text(organ, { ...lines, align: 'right' });
  });
}

function drawTable(document: PDFKit.PDFDocument, { rows }: PrintedTable): void {
  const columns = rows[0]?.length ?? 1;
  const first = columns > 4 ? fieldWidth * 0.44 : fieldWidth / columns;
  document.table({
    columnStyles: (column) => ({
      width: column === 0 ? first : (fieldWidth - first) / (columns - 1),
    }),
    defaultStyle: { padding: 3, border: 0.5 },
    data: rows.map((cells, row) =>
      cells.map((text, column) => ({
        text,
        type: row === 0 || column === 0 ? ('TH' as const) : ('TD' as const),
        align: {
          x: column === 0 && row > 0 ? ('left' as const) : ('center' as const),
          y: 'center' as const,
        },
      })),
    ),
  });
}
