import { strToU8, zipSync } from 'fflate';
import PdfDocument from 'pdfkit';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';

interface WordParts {
  /** What stands in the body, as WordprocessingML. */
  body: string;
  footnotes?: string;
  /** Pictures by the names of their relationships. */
  pictures?: Record<string, Buffer>;
  /** Addresses by the names of their relationships. */
  links?: Record<string, string>;
  more?: Record<string, Uint8Array>;
}

/** A Word document, as Word packs it: the parts it needs and no other. */
export function docx({ body, footnotes, pictures = {}, links = {}, more = {} }: WordParts): Buffer {
  const related = [
    `<Relationship Id="rStyles" Type="${office}/styles" Target="styles.xml"/>`,
    `<Relationship Id="rNumbers" Type="${office}/numbering" Target="numbering.xml"/>`,
    ...(footnotes
      ? [`<Relationship Id="rNotes" Type="${office}/footnotes" Target="footnotes.xml"/>`]
      : []),
    ...Object.keys(pictures).map(
      (id) => `<Relationship Id="${id}" Type="${office}/image" Target="media/${id}.png"/>`,
    ),
    ...Object.entries(links).map(
      ([id, url]) =>
        `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${url}" TargetMode="External"/>`,
    ),
  ];
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const numbers = (id: number, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${[0, 1]
      .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`)
      .join('')}</w:abstractNum>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="${relations}">${related.join('')}</Relationships>`,
    'word/styles.xml': `${xml}<w:styles xmlns:w="${word}">${style('1', 'heading 1')}${style('2', 'heading 2')}${style('3', 'heading 3')}${style('T', 'Title')}</w:styles>`,
    'word/numbering.xml': `${xml}<w:numbering xmlns:w="${word}">${numbers(0, 'bullet')}${numbers(1, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/document.xml': `${xml}<w:document xmlns:w="${word}" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>${body}</w:body></w:document>`,
    ...(footnotes && {
      'word/footnotes.xml': `${xml}<w:footnotes xmlns:w="${word}">${footnotes}</w:footnotes>`,
    }),
  };
  return Buffer.from(
    zipSync({
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
      ...Object.fromEntries(
        Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes]),
      ),
      ...more,
    }),
  );
}

const run = (text: string, marks = '') =>
  `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Pieces of WordprocessingML for `docx`. */
export const wordMl = {
  run,
  paragraph: (content: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`,
  item: (text: string, list: 1 | 2, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`,
  table: (rows: string[][], { head = false } = {}) =>
    `<w:tbl>${rows
      .map(
        (cells, index) =>
          `<w:tr>${head && index === 0 ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells
            .map((cell) => `<w:tc><w:p>${run(cell)}</w:p></w:tc>`)
            .join('')}</w:tr>`,
      )
      .join('')}</w:tbl>`,
  picture: (id: string, alt = '') =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="${alt}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`,
  link: (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`,
  noteMark: (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`,
  note: (id: number, text: string) =>
    `<w:footnote w:id="${id}"><w:p>${run(text)}</w:p></w:footnote>`,
};

/** A PDF of lines in Latin letters. */
export function pdf(lines: string[]): Promise<Buffer> {
  const document = new PdfDocument();
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  for (const line of lines) document.text(line);
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(Buffer.concat(parts))));
}
