import type { DocumentPaper } from '@mingtang/pages';
import { officialFont } from '@mingtang/publication/official-font';
import { getAttributeValue, getChildren, getElementsByTagName, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import PDFDocument from 'pdfkit';

const millimetres = (length: number) => (length * 72) / 25.4;

const margins = {
  top: millimetres(30),
  bottom: millimetres(28),
  left: millimetres(28),
  right: millimetres(26),
};
const size = { title: 20, heading: 15, text: 13, small: 10.5 };
const lineGap = 6;

type Node = ReturnType<typeof getChildren>[number];
type Element = ReturnType<typeof getElementsByTagName>[number];
type Struct = PDFKit.PDFStructureElement;
const isTag = (node: Node): node is Element => 'attribs' in node;

/** Named by their files, under which pdfkit keeps what it has read. */
const [regular, bold] = [officialFont('Regular'), officialFont('Bold')];

/** What pdfkit has and its types lack. */
interface ImageReader {
  openImage(bytes: Buffer): { width: number; height: number };
}

/** Words of one look within a paragraph. */
interface Run {
  text: string;
  isBold: boolean;
  link?: string;
}

/**
 * A document on A4: its facts, notices, text with headings, lists, tables and pictures, what is attached to
 * it, and where and when it was published. Chinese text can be selected and read aloud: the file is tagged
 * and names its language. The same document gives the same bytes.
 *
 * @param picture the bytes of a JPEG by its address on the host; a picture that is not there is left out
 */
export async function documentPdf(
  paper: DocumentPaper,
  picture: (address: string) => Promise<Buffer | undefined>,
): Promise<Buffer> {
  const root = parseDocument(paper.html);
  const pictures = new Map<string, Buffer>();
  for (const img of getElementsByTagName('img', root)) {
    const address = getAttributeValue(img, 'src') ?? '';
    const bytes = await picture(address);
    if (bytes) pictures.set(address, bytes);
  }
  return new Layout(paper, pictures).print(getChildren(root));
}

class Layout {
  readonly #paper: DocumentPaper;
  readonly #pictures: ReadonlyMap<string, Buffer>;
  readonly #pdf: PDFKit.PDFDocument;
  readonly #root: Struct;
  readonly #width: number;

  constructor(paper: DocumentPaper, pictures: ReadonlyMap<string, Buffer>) {
    this.#paper = paper;
    this.#pictures = pictures;
    const at = new Date(paper.updatedAt);
    this.#pdf = new PDFDocument({
      size: 'A4',
      margins,
      font: regular,
      bufferPages: true,
      tagged: true,
      displayTitle: true,
      pdfVersion: '1.7',
      lang: paper.language,
      info: { Title: paper.title, Author: paper.site, CreationDate: at, ModDate: at },
    });
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
    this.#width = this.#pdf.page.width - margins.left - margins.right;
  }

  print(body: Node[]): Promise<Buffer> {
    const { title, subtitle, facts, notices, attachments, words } = this.#paper;
    const chunks: Buffer[] = [];
    const done = new Promise<Buffer>((resolve, reject) => {
      this.#pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.#pdf.on('error', reject);
    });
    this.#words('H1', title, { font: bold, size: size.title, align: 'center' });
    if (subtitle) this.#words('P', subtitle, { size: size.small, align: 'center' });
    this.#pdf.moveDown(0.5);
    if (facts.length > 0) {
      this.#table(
        facts.map(({ name, value }) => [
          { text: name, type: 'TH' },
          { text: value, colSpan: 3 },
        ]),
      );
    }
    for (const notice of notices) this.#words('P', notice, { font: bold });
    this.#blocks(body, this.#root);
    if (attachments.length > 0) {
      this.#words('H2', words.attachments, { font: bold, size: size.heading });
      for (const { name, size: bytes, address } of attachments) {
        this.#runs('P', this.#root, [
          { text: `${name}（${bytes}）`, isBold: false, link: address },
        ]);
      }
    }
    this.#pdf.moveDown(1.5);
    this.#words('P', `${this.#paper.site} · ${words.published} ${this.#paper.published}`, {
      size: size.small,
    });
    this.#words('P', `${words.pageAddress}：${this.#paper.address}`, { size: size.small });
    this.#root.end();
    this.#numberPages();
    this.#pdf.end();
    return done;
  }

  /** A line of our own, or a paragraph of plain words. */
  #words(
    tag: string,
    text: string,
    look: { font?: string; size?: number; align?: 'left' | 'center' | 'right' } = {},
  ): void {
    const { font: weight = regular, size: points = size.text, align = 'left' } = look;
    this.#add(this.#root, tag, () => {
      this.#pdf.font(weight).fontSize(points).text(text, { align, lineGap, width: this.#width });
    });
    this.#pdf.moveDown(0.3);
  }

  #add(parent: Struct, tag: string, draw: () => void, options: { alt?: string } = {}): void {
    parent.add(this.#pdf.struct(tag, options, draw));
  }

  #blocks(nodes: Node[], parent: Struct, depth = 0): void {
    let loose: Node[] = [];
    const flush = () => {
      const runs = runsOf(loose);
      loose = [];
      if (runs.some(({ text }) => text.trim() !== '')) this.#runs('P', parent, runs);
    };
    for (const node of nodes) {
      if (!isTag(node) || inlineTags.has(node.name)) {
        loose.push(node);
        continue;
      }
      flush();
      this.#block(node, parent, depth);
    }
    flush();
  }

  #block(node: Element, parent: Struct, depth: number): void {
    const heading = /^h([1-6])$/.exec(node.name);
    if (heading) {
      this.#pdf.moveDown(0.4);
      const level = Math.min(Number(heading[1]), 6);
      const points = level <= 2 ? size.heading : size.text;
      this.#runs(`H${level}`, parent, runsOf([node], true), { points });
      return;
    }
    switch (node.name) {
      case 'p':
        this.#runs('P', parent, runsOf([node]), { align: alignOf(node), indent: 2 * size.text });
        return;
      case 'ul':
      case 'ol':
        this.#list(node, parent, depth);
        return;
      case 'table':
        this.#table(rowsOf(node));
        return;
      case 'hr':
        this.#pdf.moveDown(0.5);
        return;
      case 'img': {
        this.#picture(node, parent);
        return;
      }
      default:
        this.#blocks(getChildren(node), parent, depth);
    }
  }

  #list(node: Element, parent: Struct, depth: number): void {
    const list = this.#pdf.struct('L');
    parent.add(list);
    let number = Number(getAttributeValue(node, 'start') ?? 1);
    for (const item of getChildren(node)) {
      if (!isTag(item) || item.name !== 'li') continue;
      const marker = node.name === 'ol' ? `${number++}. ` : '• ';
      const nested = getChildren(item).filter(
        (child) => isTag(child) && /^[uo]l$/.test(child.name),
      );
      const runs = runsOf(getChildren(item).filter((child) => !nested.includes(child)));
      this.#runs('LI', list, [{ text: marker, isBold: false }, ...runs], {
        left: (depth + 1) * size.text,
      });
      for (const inner of nested) this.#list(inner as Element, list, depth + 1);
    }
    list.end();
  }

  #runs(
    tag: string,
    parent: Struct,
    runs: Run[],
    {
      points = size.text,
      align = 'left',
      indent = 0,
      left = 0,
    }: {
      points?: number;
      align?: 'left' | 'center' | 'right';
      indent?: number;
      left?: number;
    } = {},
  ): void {
    const shown = runs.filter(({ text }) => text !== '');
    if (shown.length === 0) return;
    this.#add(parent, tag, () => {
      this.#pdf.fontSize(points);
      this.#pdf.x = margins.left + left;
      shown.forEach(({ text, isBold, link }, index) => {
        this.#pdf.font(isBold ? bold : regular).text(text, {
          continued: index < shown.length - 1,
          width: this.#width - left,
          indent: align === 'left' ? indent : 0,
          align,
          lineGap,
          link: link ?? null,
          underline: link !== undefined,
        });
      });
    });
    this.#pdf.x = margins.left;
    this.#pdf.moveDown(0.3);
  }

  #table(rows: PDFKit.Mixins.CellOptions[][]): void {
    if (rows.length === 0) return;
    this.#pdf.font(regular).fontSize(size.small);
    this.#pdf.x = margins.left;
    this.#pdf.table({
      maxWidth: this.#width,
      defaultStyle: { border: 0.5, borderColor: '#888888', padding: 4 },
      data: rows.map((row) =>
        row.map((cell) => ({
          ...cell,
          ...(cell.type === 'TH' && { font: { src: bold } }),
        })),
      ),
      structParent: this.#root,
    } as PDFKit.Mixins.TableOptionsWithData);
    this.#pdf.x = margins.left;
    this.#pdf.moveDown(0.8);
  }

  #picture(node: Element, parent: Struct): void {
    const bytes = this.#pictures.get(getAttributeValue(node, 'src') ?? '');
    const alt = getAttributeValue(node, 'alt') ?? '';
    if (!bytes) {
      if (alt) this.#runs('P', parent, [{ text: `［${alt}］`, isBold: false }]);
      return;
    }
    const image = (this.#pdf as unknown as ImageReader).openImage(bytes);
    const most = { width: this.#width, height: this.#pdf.page.height / 2 };
    const scale = Math.min(most.width / image.width, most.height / image.height, 1);
    const [width, height] = [image.width * scale, image.height * scale];
    const bottom = this.#pdf.page.height - margins.bottom;
    if (this.#pdf.y + height > bottom) this.#pdf.addPage();
    this.#add(
      parent,
      'Figure',
      () => {
        const x = margins.left + (this.#width - width) / 2;
        this.#pdf.image(bytes, x, this.#pdf.y, { width, height });
      },
      { alt },
    );
    this.#pdf.x = margins.left;
    this.#pdf.y += height + size.text;
  }

  /** `— 1 —` below each page, as official documents have it; no part of what is read aloud. */
  #numberPages(): void {
    const { count } = this.#pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.#pdf.switchToPage(page);
      this.#pdf.page.margins.bottom = 0;
      this.#pdf.markContent('Artifact', { type: 'Pagination' });
      this.#pdf
        .font(regular)
        .fontSize(size.small)
        .text(`— ${page + 1} —`, margins.left, this.#pdf.page.height - millimetres(18), {
          width: this.#width,
          align: 'center',
          lineBreak: false,
        });
      this.#pdf.endMarkedContent();
    }
  }
}

const inlineTags = new Set([
  'a',
  'strong',
  'b',
  'em',
  'i',
  'u',
  's',
  'sub',
  'sup',
  'br',
  'code',
  'span',
  'mark',
]);

/** The words of some nodes; what is for screens alone is left out. */
function runsOf(nodes: Node[], isBold = false, link?: string): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (!isTag(node)) {
      const text = textContent(node).replace(/\s+/g, ' ');
      return text === '' ? [] : [{ text, isBold, ...(link !== undefined && { link }) }];
    }
    if (node.name === 'br') return [{ text: '\n', isBold }];
    if (getAttributeValue(node, 'class') === 'visually-hidden') return [];
    const href = node.name === 'a' ? getAttributeValue(node, 'href') : undefined;
    const leads = href && /^(https?|mailto|tel):/.test(href) ? href : link;
    return runsOf(getChildren(node), isBold || node.name === 'strong' || node.name === 'b', leads);
  });
}

function alignOf(node: Element): 'left' | 'center' | 'right' {
  const name = getAttributeValue(node, 'class') ?? '';
  return /align-right/.test(name) ? 'right' : /align-center/.test(name) ? 'center' : 'left';
}

function rowsOf(table: Element): PDFKit.Mixins.CellOptions[][] {
  return getElementsByTagName('tr', table).map((row) =>
    getChildren(row).flatMap((cell): PDFKit.Mixins.CellOptions[] => {
      if (!isTag(cell) || !/^t[dh]$/.test(cell.name)) return [];
      const span = (name: string) => Number(getAttributeValue(cell, name) ?? 1);
      return [
        {
          text: runsOf([cell])
            .map(({ text }) => text)
            .join('')
            .trim(),
          type: cell.name === 'th' ? 'TH' : 'TD',
          colSpan: span('colspan'),
          rowSpan: span('rowspan'),
        },
      ];
    }),
  );
}
