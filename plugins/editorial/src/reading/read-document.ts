import mammoth from 'mammoth';
import readXlsx from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  type ContentRead,
  longestText,
  type ReadableType,
  type TextRead,
} from './document-read.ts';
import { unpacked } from './unpack.ts';

/**
 * Reads strangers' files with libraries that were not made for hostile ones. Runs in a process of its
 * own (`readInChild`), which may be killed.
 *
 * @throws whatever those libraries do
 */
export async function textOf(type: ReadableType, bytes: Buffer): Promise<TextRead> {
  const text = await allText(type, bytes);
  return { text: text.slice(0, longestText) };
}

async function allText(type: ReadableType, bytes: Buffer): Promise<string> {
  switch (type) {
    case 'docx': {
      const { value } = await mammoth.extractRawText({ buffer: wordParts(bytes, false) });
      return value.replace(/\n{2,}/g, '\n').trim();
    }
    case 'xlsx':
      return (await sheetsOf(bytes))
        .map(({ name, rows }) => [name, ...rows.map((row) => row.join('\t').trimEnd())].join('\n'))
        .join('\n\n');
    case 'pdf': {
      const document = await getDocumentProxy(new Uint8Array(bytes));
      const { text } = await extractText(document, { mergePages: false });
      return text.join('\n').trim();
    }
  }
}

/** @throws also for what has no content that could be taken into an article */
export async function contentOf(type: ReadableType, bytes: Buffer): Promise<ContentRead> {
  if (type === 'xlsx') {
    const sheets = (await sheetsOf(bytes)).filter(({ rows }) => rows.length > 0);
    const html = sheets.map(
      ({ name, rows }) => `${sheets.length > 1 ? `<h2>${escaped(name)}</h2>` : ''}${table(rows)}`,
    );
    return { html: html.join(''), pictures: [], unknown: [] };
  }
  if (type === 'pdf') throw new Error('A PDF has no content, only places of letters');
  const pictures: ContentRead['pictures'] = [];
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: wordParts(bytes, true) },
    {
      externalFileAccess: false,
      styleMap: [
        'u => u',
        'strike => s',
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='标题'] => h1:fresh",
      ],
      convertImage: mammoth.images.imgElement(async (image) => {
        pictures.push({
          base64: await image.readAsBase64String(),
          alt: altOf(image as typeof image & { altText?: string }),
        });
        return { src: `mt-picture:${pictures.length - 1}` };
      }),
    },
  );
  return { html: value, pictures, unknown: [...new Set(messages.map(({ message }) => message))] };
}

/** What the author wrote; what Word guessed by itself is for nobody. */
function altOf(image: { altText?: string }): string {
  const alt = image.altText?.replace(/\s+/g, ' ').trim() ?? '';
  return /自动生成|automatically generated/i.test(alt) ? '' : alt.slice(0, 200);
}

function wordParts(bytes: Buffer, withPictures: boolean): Buffer {
  const isWanted = (name: string) =>
    /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]+\.rels|word\/[^/]+\.xml)$/.test(name) ||
    (withPictures && /^word\/media\/[^/]+$/.test(name));
  return Buffer.from(unpacked(bytes, isWanted));
}

async function sheetsOf(bytes: Buffer): Promise<{ name: string; rows: string[][] }[]> {
  const isWanted = (name: string) =>
    /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/|worksheets\/)?[^/]+\.(?:xml|rels))$/.test(
      name,
    );
  const sheets = await readXlsx(Buffer.from(unpacked(bytes, isWanted)));
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellText)).filter((row) => row.some(Boolean)),
  }));
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
  }
  return String(value).replace(/\s+/g, ' ').trim();
}

/** The first row names the columns, as in nearly every sheet that is published. */
function table(rows: string[][]): string {
  const width = Math.max(...rows.map((row) => row.findLastIndex(Boolean) + 1));
  const tr = (row: string[], tag: 'th' | 'td') =>
    `<tr>${Array.from({ length: width }, (_, at) => `<${tag}>${escaped(row[at] ?? '')}</${tag}>`).join('')}</tr>`;
  return `<table>${rows.map((row, index) => tr(row, index === 0 ? 'th' : 'td')).join('')}</table>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
