import type { FileFaultCode } from '@mingtang/forms/language';
import type { FileKind } from '@mingtang/publication/records';
import { fileTypeFromBuffer } from 'file-type';
import { nameOfKind } from '../domain/file-names.ts';
import { archiveFault, kindOfArchive, readArchive } from './archive.ts';

/** What a file is, or why it is not taken. */
export type Looked =
  | { ok: true; kind: FileKind; name: string }
  | { ok: false; fault: FileFaultCode };

const headBytes = 64 * 1024;
const tailBytes = 256 * 1024;

/**
 * Looks at a file while it passes, in bounded memory: what it is by its bytes, and whether something
 * else is hidden in it. Gateway and inside look alike. No virus scanner.
 */
export class FileLook {
  #firstBytes = Buffer.alloc(headBytes);
  /** The last bytes, written round and round. */
  #ring = Buffer.alloc(tailBytes);
  #bytes = 0;
  #before = Buffer.alloc(0);
  #hasScript = false;

  add(chunk: Buffer): void {
    if (this.#bytes < headBytes) chunk.copy(this.#firstBytes, this.#bytes);
    // A text of ten megabytes is costly to make, and of a photograph nobody asks for it.
    if (!isPicture(this.#firstBytes)) this.#readScript(chunk);
    const last = chunk.subarray(-tailBytes);
    const at = (this.#bytes + chunk.length - last.length) % tailBytes;
    const fits = last.copy(this.#ring, at);
    last.copy(this.#ring, 0, fits);
    this.#bytes += chunk.length;
  }

  /** Words may be cut by the ends of chunks. */
  #readScript(chunk: Buffer): void {
    const seam = Buffer.concat([this.#before, chunk]);
    this.#hasScript ||= pdfScript.test(seam.toString('latin1'));
    this.#before = Buffer.from(seam.subarray(-32));
  }

  get #head(): Buffer {
    return this.#firstBytes.subarray(0, this.#bytes);
  }

  #end(): Buffer {
    if (this.#bytes <= tailBytes) return this.#ring.subarray(0, this.#bytes);
    const at = this.#bytes % tailBytes;
    return Buffer.concat([this.#ring.subarray(at), this.#ring.subarray(0, at)]);
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** @param sent the name it was sent with */
  async result(sent: string, kinds: readonly FileKind[]): Promise<Looked> {
    if (this.#bytes === 0) return { ok: false, fault: 'file-empty' };
    const found = await fileTypeFromBuffer(this.#head).catch(() => undefined);
    const end = this.#end();
    const kind = this.#kindOf(found?.ext, end);
    if (kind === undefined || !kinds.includes(kind)) return { ok: false, fault: 'file-kind' };
    const fault = this.#faultOf(kind, end);
    if (fault) return { ok: false, fault };
    const name = nameOfKind(sent, kind);
    return name === undefined ? { ok: false, fault: 'file-name' } : { ok: true, kind, name };
  }

  #kindOf(extension: string | undefined, end: Buffer): FileKind | undefined {
    if (extension === 'pdf' || extension === 'jpg' || extension === 'png') return extension;
    const mayBeOffice = extension === 'zip' || extension === 'docx' || extension === 'xlsx';
    if (!mayBeOffice) return undefined;
    const archive = readArchive(end, this.#bytes);
    return archive || extension === 'zip' ? kindOfArchive(archive) : extension;
  }

  #faultOf(kind: FileKind, end: Buffer): FileFaultCode | undefined {
    if (kind === 'docx' || kind === 'xlsx')
      return archiveFault(readArchive(end, this.#bytes), this.#bytes);
    const ends = end.lastIndexOf(endMarks[kind]);
    if (ends < 0) return 'file-broken';
    const after = end.subarray(ends + endMarks[kind].length).toString('latin1');
    if (end.includes(endOfArchive) || hiddenMarks.test(after)) return 'file-unsafe';
    if (kind === 'pdf') {
      const begins = this.#head.toString('latin1', 0, 1024);
      return this.#hasScript || hiddenMarks.test(begins.slice(5)) ? 'file-unsafe' : undefined;
    }
    return hiddenMarks.test(this.#head.toString('latin1')) ? 'file-unsafe' : undefined;
  }
}

const beginnings = [Buffer.from('ffd8ff', 'hex'), Buffer.from('89504e47', 'hex')];
const isPicture = (head: Buffer) =>
  beginnings.some((begins) => head.subarray(0, begins.length).equals(begins));

const pdfScript = /\/(?:JavaScript|JS|Launch)[\s(<[/]/;

const endMarks: Record<'pdf' | 'jpg' | 'png', Buffer> = {
  pdf: Buffer.from('%%EOF'),
  jpg: Buffer.from([0xff, 0xd9]),
  png: Buffer.from('IEND'),
};

/** What no picture and no end of a document holds: the beginnings of what browsers and machines run. */
const hiddenMarks = /<\s*(?:script|html|svg|iframe|!doctype|\?php)|%PDF-|This program cannot/i;

const endOfArchive = Buffer.from('504b0506', 'hex');
