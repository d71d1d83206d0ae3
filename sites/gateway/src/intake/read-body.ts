import type { IncomingMessage } from 'node:http';
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

/** No form of ours comes near. */
const bounds = { bytes: 256 * 1024, fields: 200, nameBytes: 100, fieldBytes: 64 * 1024 };
const patienceMs = 15_000;

/**
 * Reads the fields of a form that was sent, urlencoded or multipart. Stops at the first bound that is
 * broken, and leaves the rest unread.
 *
 * @throws BodyRefused
 */
export async function readFields(incoming: IncomingMessage): Promise<SentFields> {
  const declared = Number(incoming.headers['content-length'] ?? 0);
  if (declared > bounds.bytes) throw new BodyRefused('too-large');
  const [type = ''] = (incoming.headers['content-type'] ?? '').split(';');
  switch (type.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return urlencoded(await wholeBody(incoming));
    case 'multipart/form-data':
      return multipart(incoming, await wholeBody(incoming));
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
    const parser = busboy({
      headers,
      limits: {
        fields: bounds.fields,
        fieldNameSize: bounds.nameBytes,
        fieldSize: bounds.fieldBytes,
        files: 0,
        headerPairs: 20,
      },
    });
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) refuse('too-large');
      else fields.push([name, value]);
    });
    parser.on('fieldsLimit', () => refuse('too-large'));
    parser.on('error', () => refuse('malformed'));
    parser.on('close', () => resolve(fields));
    parser.end(body);
  } catch {
    refuse('malformed');
  }
  return promise;
}

const isOutOfBounds = (name: string, value: string) =>
  Buffer.byteLength(name) > bounds.nameBytes || Buffer.byteLength(value) > bounds.fieldBytes;
