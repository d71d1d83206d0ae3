import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What looks for viruses. */
export interface Scanner {
  /** What was found in a file, by the scanner's name for it; nothing where it is clean. @throws where the scanner is away */
  scan(bytes: Readable): Promise<string | undefined>;
}

const patienceMs = 120_000;

/**
 * ClamAV's daemon, by its INSTREAM command: a length before each chunk, a zero after the last
 * (clamd(8)).
 *
 * @param address `tcp://host:3310`, or `unix:/run/clamav/clamd.ctl`
 * @throws where the address is neither
 */
export function clamd(address: string): Scanner {
  const url = URL.parse(address);
  if (url?.protocol !== 'tcp:' && url?.protocol !== 'unix:') {
    throw new Error('CLAMAV_URL is neither tcp://host:port nor unix:/path');
  }
  const to =
    url.protocol === 'unix:'
      ? { path: url.pathname }
      : { host: url.hostname, port: Number(url.port || 3310) };
  return {
    async scan(bytes) {
      const socket = connect(to);
      socket.setTimeout(patienceMs, () => socket.destroy(new Error('clamd says nothing')));
      const answer = answerOf(socket);
      try {
        await sent(socket, bytes);
      } catch (error) {
        // What clamd said before it hung up tells more than that it did.
        const said = await answer;
        if (!said) throw error;
      } finally {
        bytes.destroy();
      }
      const said = await answer;
      socket.destroy();
      const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
      if (!found && said !== 'stream: OK') throw new Error(`clamd answers: ${said || 'nothing'}`);
      return found;
    },
  };
}

async function sent(socket: Socket, bytes: Readable): Promise<void> {
  const write = (chunk: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      socket.write(chunk, (error) => (error ? reject(error) : resolve()));
    });
  await write(Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(Buffer.concat([length, chunk]));
  }
  await write(Buffer.alloc(4));
}

function answerOf(socket: Socket): Promise<string> {
  const said: Buffer[] = [];
  const answer = new Promise<string>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => said.push(chunk));
    socket.on('error', reject);
    socket.on('close', () =>
      resolve(Buffer.concat(said).toString('utf8').replace(/\0.*/s, '').trim()),
    );
  });
  // Awaited once all was sent; until then nobody has missed it.
  answer.catch(() => {});
  return answer;
}
