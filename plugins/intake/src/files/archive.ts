import type { FileFaultCode } from '@mingtang/forms/language';
import type { FileKind } from '@mingtang/publication/records';

/** The table of contents of a zip archive; nothing is unpacked. */
interface Archive {
  names: string[];
  /** What it says it unpacks to. */
  unpacked: number;
}

const mostEntries = 3000;
const mostUnpacked = 300 * 1024 * 1024;
/** A document of text packs some twentyfold; a bomb a thousandfold. */
const mostRatio = 150;
const smallEnough = 20 * 1024 * 1024;

/**
 * Reads the central directory of a zip archive from its end (APPNOTE 4.3.12, 4.3.16).
 *
 * @param tail the last bytes of the file
 * @returns undefined where it is not all there, ends later than it says, or is of a kind no office writes
 */
export function readArchive(tail: Buffer, bytes: number): Archive | undefined {
  const end = tail.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > tail.length) return undefined;
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const starts = tail.readUInt32LE(end + 16) - (bytes - tail.length);
  const isWhole =
    end + 22 + tail.readUInt16LE(end + 20) === tail.length && starts >= 0 && starts + size === end;
  if (!isWhole || count > mostEntries) return undefined;
  const archive: Archive = { names: [], unpacked: 0 };
  let at = starts;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || tail.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((offset) => tail.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    archive.unpacked += tail.readUInt32LE(at + 24);
    archive.names.push(tail.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return at === end ? archive : undefined;
}

/** Which document of Office it is, if any: without macros. */
export function kindOfArchive(archive: Archive | undefined): FileKind | undefined {
  if (!archive?.names.includes('[Content_Types].xml')) return undefined;
  if (archive.names.includes('word/document.xml')) return 'docx';
  return archive.names.includes('xl/workbook.xml') ? 'xlsx' : undefined;
}

/** What is wrong with an archive that calls itself a document. */
export function archiveFault(
  archive: Archive | undefined,
  bytes: number,
): FileFaultCode | undefined {
  if (!archive) return 'file-broken';
  const { names, unpacked } = archive;
  const isBomb =
    unpacked > mostUnpacked || (unpacked > smallEnough && unpacked > bytes * mostRatio);
  const hides = names.some(
    (name) =>
      /(?:vbaProject\.bin|activeX\d*\.bin|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr))$/i.test(name) ||
      /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]/.test(name),
  );
  return isBomb || hides ? 'file-unsafe' : undefined;
}
