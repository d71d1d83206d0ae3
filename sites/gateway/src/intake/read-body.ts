import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';

/** Names and values of a form, in the order sent. */
export type SentFields = [name: string, value: string][];

/** Why a body is not read: too large (413), too slow (408), not a form (415), or not to be understood (400). */
export type BodyRefusal = 'too-large' | 'too-slow' | 'not-a-form' | 'malformed';

export class BodyRefused extends Error {
  override name = 'BodyRefused';
  readonly refusal: BodyRefusal;
  constructor(refusal: BodyRefusal) {
    super(`The body was refused: ${refusal}`);
    this.refusal = refusal;
  }
}

/** What takes the files of a form, one after the other, as they come. */
export interface FileSink {
  /** All of the files together, in bytes. */
  most: number;
  /** Reads `bytes` to its end; what it throws ends the reading, and is thrown on. */
  take(field: string, name: string, bytes: Readable, before: SentFields): Promise<void>;
}

/** What a body says. */
export interface SentBody {
  fields: SentFields;
  /** Its files came to more than the form takes: the rest was not read. */
  isCut: boolean;
}

/** No form of ours comes near. */
const bounds = { bytes: 256 * 1024, fields: 200, nameBytes: 100, fieldBytes: 64 * 1024 };
const patienceMs = 15_000;
/** Of forms with files: a telephone on a slow line is waited for, as long as something comes. */
const patienceWithFilesMs = 600_000;
const mostFileParts = 60;

const typeOf = ({ headers }: IncomingMessage) =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();

export const isMultipart = (incoming: IncomingMessage): boolean =>
  typeOf(incoming) === 'multipart/form-data';

/**
 * Reads the fields of a form that was sent, urlencoded or multipart. Stops at the first bound that is
 * broken, and leaves the rest unread.
 *
 * @param files takes the files; without it there may be none
 * @throws BodyRefused
 */
export async function readFields(incoming: IncomingMessage, files?: FileSink): Promise<SentBody> {
  if (files && isMultipart(incoming)) return streamed(incoming, files);
  const declared = Number(incoming.headers['content-length'] ?? 0);
  if (declared > bounds.bytes) throw new BodyRefused('too-large');
  switch (typeOf(incoming)) {
    case 'application/x-www-form-urlencoded':
      return { fields: urlencoded(await wholeBody(incoming)), isCut: false };
    case 'multipart/form-data':
      return { fields: await multipart(incoming, await wholeBody(incoming)), isCut: false };
    default:
      throw new BodyRefused('not-a-form');
  }
}

function wholeBody(incoming: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const refuse = (refusal: BodyRefusal) => {
      incoming.pause();
      end(() => reject(new BodyRefused(refusal)));
    };
    const late = setTimeout(() => refuse('too-slow'), patienceMs);
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length > bounds.bytes) refuse('too-large');
      else chunks.push(chunk);
    };
    const onEnd = () => end(() => resolve(Buffer.concat(chunks)));
    const onCut = () => refuse('malformed');
    function end(settle: () => void) {
      clearTimeout(late);
      incoming.off('data', onData).off('end', onEnd).off('error', onCut).off('aborted', onCut);
      settle();
    }
    incoming.on('data', onData).on('end', onEnd).on('error', onCut).on('aborted', onCut);
  });
}

function urlencoded(body: Buffer): SentFields {
  let pairs = 1;
  for (const byte of body) if (byte === 38) pairs += 1;
  if (pairs > bounds.fields) throw new BodyRefused('too-large');
  const fields = [...new URLSearchParams(body.toString('utf8'))];
  if (fields.some(([name, value]) => isOutOfBounds(name, value))) {
    throw new BodyRefused('too-large');
  }
  return fields;
}

function multipart({ headers }: IncomingMessage, body: Buffer): Promise<SentFields> {
  const { promise, resolve, reject } = Promise.withResolvers<SentFields>();
  const fields: SentFields = [];
  const refuse = (refusal: BodyRefusal) => reject(new BodyRefused(refusal));
  try {
    const parser = parserOf(headers, { files: 0, fields, refuse });
    parser.on('error', () => refuse('malformed'));
    parser.on('close', () => resolve(fields));
    parser.end(body);
  } catch {
    refuse('malformed');
  }
  return promise;
}

function parserOf(
  headers: IncomingMessage['headers'],
  {
    files,
    fields,
    refuse,
  }: { files: number; fields: SentFields; refuse: (refusal: BodyRefusal) => void },
) {
  const parser = busboy({
    headers,
    defParamCharset: 'utf8',
    limits: {
      fields: bounds.fields,
      fieldNameSize: bounds.nameBytes,
      fieldSize: bounds.fieldBytes,
      files,
      headerPairs: 20,
    },
  });
  parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) refuse('too-large');
    else fields.push([name, value]);
  });
  parser.on('fieldsLimit', () => refuse('too-large'));
  parser.on('filesLimit', () => files > 0 && refuse('too-large'));
  return parser;
}

/** Reads a form with files as it comes, no faster than its files are taken. */
function streamed(incoming: IncomingMessage, sink: FileSink): Promise<SentBody> {
  const { promise, resolve, reject } = Promise.withResolvers<SentBody>();
  const fields: SentFields = [];
  let taking: Promise<unknown> = Promise.resolve();
  let length = 0;
  let isCut = false;
  const parser = (() => {
    try {
      return parserOf(incoming.headers, { files: mostFileParts, fields, refuse });
    } catch {
      throw new BodyRefused('malformed');
    }
  })();

  function end(settle: () => void): void {
    clearTimeout(silent);
    clearTimeout(late);
    incoming.off('data', onData).off('end', onEnd).off('error', onLost).off('aborted', onLost);
    incoming.pause();
    // Whatever file is being taken learns that no more of it comes.
    void taking.then(settle, settle);
  }
  function stop(error: Error): void {
    parser.destroy(error);
    end(() => reject(error));
  }
  function refuse(refusal: BodyRefusal): void {
    stop(new BodyRefused(refusal));
  }
  function onData(chunk: Buffer): void {
    silent.refresh();
    length += chunk.length;
    if (length > bounds.bytes + sink.most) {
      isCut = true;
      parser.destroy(new BodyRefused('too-large'));
      end(() => resolve({ fields, isCut }));
    } else if (!parser.write(chunk)) {
      isWaitingForUs = true;
      incoming.pause();
    }
  }
  const onLost = () => refuse('malformed');
  const onEnd = () => {
    clearTimeout(silent);
    clearTimeout(late);
    parser.end();
  };
  // Only who sends can be too slow: not we, while we keep what came.
  let isWaitingForUs = false;
  const silent = setTimeout(() => {
    if (isWaitingForUs) silent.refresh();
    else refuse('too-slow');
  }, patienceMs);
  const late = setTimeout(() => refuse('too-slow'), patienceWithFilesMs);

  parser.on('drain', () => {
    isWaitingForUs = false;
    silent.refresh();
    incoming.resume();
  });
  parser.on('file', (field, bytes, { filename }) => {
    bytes.on('error', () => {});
    // A browser sends a nameless part for a question that nothing was chosen for.
    if (!filename) {
      bytes.resume();
      return;
    }
    const earlier = taking;
    taking = earlier.then(() => sink.take(field, filename, bytes, fields));
    taking.catch((error: Error) => {
      if (!isCut) stop(error);
    });
  });
  parser.on('error', () => {
    if (!isCut) refuse('malformed');
  });
  parser.on('close', () => end(() => taking.then(() => resolve({ fields, isCut }), reject)));
  incoming.on('data', onData).on('end', onEnd).on('error', onLost).on('aborted', onLost);
  return promise;
}

const isOutOfBounds = (name: string, value: string) =>
  Buffer.byteLength(name) > bounds.nameBytes || Buffer.byteLength(value) > bounds.fieldBytes;
