import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './answers/answer.ts';

/** Sends an answer; resolves once it is handed over, with the bytes of the body that were sent. */
export async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
): Promise<number> {
  const { status, headers, body } = answer;
  const bodiless = incoming.method === 'HEAD' || body === undefined;
  try {
    // What still comes of a request body is not waited for.
    if (hasBody(incoming)) headers.push('Connection', 'close');
    outgoing.writeHead(status, headers);
    if (bodiless || Buffer.isBuffer(body)) {
      const bytes = bodiless ? undefined : (body as Buffer);
      outgoing.end(bytes);
      return bytes?.length ?? 0;
    }
    const stream = body.file.createReadStream({
      start: body.first,
      end: body.last,
      autoClose: false,
    });
    await pipeline(stream, outgoing);
    return stream.bytesRead;
  } finally {
    if (body !== undefined && !Buffer.isBuffer(body)) await body.file.close();
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
