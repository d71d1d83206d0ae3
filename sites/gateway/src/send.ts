import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Answer, FilePart } from './answers/answer.ts';

/**
 * Sends an answer. What is in memory is handed over at once; a file is streamed, and the promise
 * resolves when its last byte is handed over, or rejects when the reader went away.
 *
 * @returns bytes of the body that were sent
 */
export function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers, body }: Answer,
  { last }: { last: boolean },
): number | Promise<number> {
  const isEarly = hasBody(incoming) && !incoming.complete;
  if (isEarly) outgoing.once('finish', () => linger(incoming));
  const ends = last || (hasBody(incoming) && !isEarly);
  outgoing.writeHead(status, ends ? [...headers, 'Connection', 'close'] : headers);
  if (body !== undefined && !Buffer.isBuffer(body)) return stream(incoming, outgoing, body);
  const sent = incoming.method === 'HEAD' ? undefined : body;
  outgoing.end(sent);
  return sent?.length ?? 0;
}

async function stream(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { file, first, last }: FilePart,
): Promise<number> {
  try {
    if (incoming.method === 'HEAD') {
      outgoing.end();
      return 0;
    }
    const source = file.createReadStream({ start: first, end: last, autoClose: false });
    await pipeline(source, outgoing);
    return source.bytesRead;
  } finally {
    await file.close();
  }
}

/** How much of a body that nobody reads is still taken from the line after its answer. */
const lingering = { bytes: 256 * 1024 * 1024, ms: 10_000 };

/**
 * Takes what still comes of a body that was answered early, and drops it, for a while: a connection
 * that is closed with something unread takes its answer with it before the browser has read it.
 */
function linger(incoming: IncomingMessage): void {
  let left = lingering.bytes;
  const end = () => incoming.socket.destroy();
  const late = setTimeout(end, lingering.ms);
  incoming.once('close', () => clearTimeout(late));
  incoming.once('end', end);
  incoming.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) end();
  });
  incoming.resume();
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
