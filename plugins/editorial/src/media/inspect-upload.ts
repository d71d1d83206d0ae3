import { unzipSync } from 'fflate';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { type AcceptedType, acceptedType, largest, mostPixels } from './accepted-types.ts';
import type { UploadRefusal } from './upload-refusals.ts';

export type Inspection = { ok: true; type: AcceptedType } | { ok: false; refusal: UploadRefusal };

/**
 * What an uploaded file is, by its bytes; its name only has to agree. Looks before it opens: a
 * picture is decoded only after its size in pixels is known to be sane.
 *
 * This is no virus scanner. It refuses what has no place in a published file: macros, and scripts
 * in PDFs that are written in the open.
 */
export async function inspectUpload(bytes: Buffer, name: string): Promise<Inspection> {
  if (bytes.byteLength === 0) return { ok: false, refusal: 'file-missing' };
  if (bytes.byteLength > Math.max(...Object.values(largest))) {
    return { ok: false, refusal: 'file-too-large' };
  }
  const extension = await extensionOf(bytes);
  const type = extension === undefined ? undefined : acceptedType(extension);
  if (!type) return { ok: false, refusal: 'file-type' };
  if (bytes.byteLength > largest[type.kind]) return { ok: false, refusal: 'file-too-large' };
  const refusal = namedLike(type, name) ? await faultOf(type, bytes) : 'file-extension';
  return refusal ? { ok: false, refusal } : { ok: true, type };
}

function namedLike(type: AcceptedType, name: string): boolean {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return [type.extension, ...type.also].some((known) => known === extension);
}

async function faultOf(type: AcceptedType, bytes: Buffer): Promise<UploadRefusal | undefined> {
  if (type.kind === 'image') return pictureFault(bytes);
  if (type.kind === 'video') return type.extension === 'mp4' ? filmFault(bytes) : undefined;
  if (type.kind === 'captions') return captionsFault(bytes);
  if (type.extension === 'pdf')
    return /\/(?:JavaScript|Launch)\b/.test(bytes.toString('latin1'))
      ? 'file-has-script'
      : undefined;
  if (isCompound(bytes)) return holdsName(bytes, '_VBA_PROJECT') ? 'file-has-macros' : undefined;
  const macros = zipNames(bytes)?.some((name) => /vbaProject\.bin$/i.test(name));
  return macros ? 'file-has-macros' : undefined;
}

async function pictureFault(bytes: Buffer): Promise<UploadRefusal | undefined> {
  try {
    const { width, height, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return 'picture-too-large';
    return pages > 1 ? 'picture-animated' : undefined;
  } catch {
    return 'picture-broken';
  }
}

/** Sample entries of an MP4: the codecs that browsers decode by themselves, and what they do not. */
const playable = ['avc1', 'avc3', 'av01', 'vp09'];

/** Cameras of telephones write HEVC, which most browsers show as a black square. */
function filmFault(bytes: Buffer): UploadRefusal | undefined {
  if (!bytes.includes('moov')) return 'film-broken';
  return playable.some((codec) => bytes.includes(codec)) ? undefined : 'film-codec';
}

/** Captions are text for every browser: UTF-8, with at least one cue, and no markup of other kinds. */
function captionsFault(bytes: Buffer): UploadRefusal | undefined {
  const text = textOf(bytes);
  if (text === undefined || !/^\d{2,}:\d{2}.*-->/m.test(text)) return 'captions-broken';
  return undefined;
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What every WebVTT file begins with, perhaps after a byte order mark. */
const captionsSignature = /^(?:\u00ef\u00bb\u00bf)?WEBVTT(?:[ \t\r\n]|$)/;

async function extensionOf(bytes: Buffer): Promise<string | undefined> {
  if (captionsSignature.test(bytes.toString('latin1', 0, 16))) return 'vtt';
  if (isCompound(bytes)) return compoundExtension(bytes);
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (found?.ext === 'm4v') return 'mp4';
  if (found?.ext !== 'zip') return found?.ext;
  return zipNames(bytes)?.includes('OFD.xml') ? 'ofd' : 'zip';
}

/** The container of Office formats before 2007: a small file system with names in UTF-16. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const isCompound = (bytes: Buffer) => bytes.subarray(0, 8).equals(compound);
const holdsName = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'));

function compoundExtension(bytes: Buffer): string | undefined {
  if (holdsName(bytes, 'WordDocument')) return 'doc';
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) return 'xls';
  return holdsName(bytes, 'PowerPoint Document') ? 'ppt' : undefined;
}

/** Names in an archive; nothing is unpacked. `undefined` where it cannot be read. */
function zipNames(bytes: Buffer): string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
    return names;
  } catch {
    return undefined;
  }
}
