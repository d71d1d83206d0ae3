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
  // What still comes of a request body is not waited for.
  const ends = last || hasBody(incoming);
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

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
