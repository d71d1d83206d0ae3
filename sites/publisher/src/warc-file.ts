import { createHash, randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import {
  type HttpStatus,
  httpHead,
  type WarcFacts,
  type WarcType,
  warcEnd,
  warcHeader,
  warcId,
} from './domain/warc.ts';
import { syncFolder } from './site-files.ts';

/** What becomes one record. */
export interface WarcEntry {
  type: WarcType;
  address?: string;
  /** Of the content; what only leads elsewhere has none. */
  contentType?: string;
  /** What an address answers, where the record is a response. */
  response?: { status: HttpStatus; location?: string };
  /** Read twice, first to be measured, and never held as a whole. */
  content: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export interface WrittenWarc {
  records: number;
  bytes: number;
  /** Of the file, hex. */
  sha256: string;
}

/** Something was written to while it went into the archive. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
}

/**
 * Writes a `.warc.gz`: each record is a gzip member of its own, so that readers can begin at any of them.
 * The first entry is the `warcinfo`. The file takes its name when it is whole and on disk; whatever `entries`
 * throws, also after the last of them, leaves nothing behind.
 *
 * @param date of all records, ISO 8601
 */
export async function writeWarc(
  file: string,
  date: string,
  entries: AsyncIterable<WarcEntry>,
): Promise<WrittenWarc> {
  const partial = `${file}.${randomUUID()}.part`;
  const sum = createHash('sha256');
  const written = { records: 0, bytes: 0 };
  const out = await open(partial, 'wx', 0o644);
  const append = async (zipped: AsyncIterable<Buffer>) => {
    for await (const chunk of zipped) {
      sum.update(chunk);
      written.bytes += chunk.length;
      await out.writeFile(chunk);
    }
  };
  try {
    let info: string | undefined;
    for await (const entry of entries) {
      const { facts, head } = await measured(entry, { date, info });
      info ??= warcId(facts);
      await pipeline(recordOf(entry, facts, head), createGzip(), append);
      written.records++;
    }
    await out.sync();
    await out.close();
    await rename(partial, file);
  } catch (error) {
    await out.close();
    await rm(partial, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
  return { ...written, sha256: sum.digest('hex') };
}

async function measured(
  { type, address, contentType, response, content }: WarcEntry,
  { date, info }: { date: string; info: string | undefined },
): Promise<{ facts: WarcFacts; head: string }> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of content()) {
    hash.update(chunk);
    length += chunk.length;
  }
  const digest = hash.digest('hex');
  const head = response ? httpHead({ ...response, contentType, length }) : '';
  return {
    head,
    facts: {
      type,
      date,
      digest,
      length: Buffer.byteLength(head) + length,
      contentType: response
        ? 'application/http; msgtype=response'
        : (contentType ?? 'application/octet-stream'),
      ...(address !== undefined && { address }),
      ...(info !== undefined && { info }),
    },
  };
}

async function* recordOf({ address, content }: WarcEntry, facts: WarcFacts, head: string) {
  yield Buffer.from(warcHeader(facts) + head);
  const hash = createHash('sha256');
  for await (const chunk of content()) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== facts.digest) throw new ChangedMeanwhile(address);
  yield Buffer.from(warcEnd);
}
