import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import pino from 'pino';
import { createGateway, type Gateway } from '../src/gateway.ts';

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Asking {
  host?: string;
  method?: string;
  headers?: Record<string, string>;
}

export interface TemporaryGateway {
  gateway: Gateway;
  dataDir: string;
  port: number;
  /** What was logged, an object a line. */
  logged: Record<string, unknown>[];
  /** Writes below the data directory as the publisher does: under another name, then renamed. */
  write(path: string, content: string | Buffer): Promise<void>;
  remove(path: string): Promise<void>;
  ask(path: string, asking?: Asking): Promise<Reply>;
  /** Sends bytes as they are and collects what comes back until the gateway ends the connection. */
  askRaw(bytes: string): Promise<string>;
  /** Another gateway over the same files, as after a restart. */
  again(): Promise<TemporaryGateway>;
  close(): Promise<void>;
}

const defaultHost = 'zw.example';

/** A real gateway over real files in a folder of its own, reached over real HTTP. */
export async function temporaryGateway(
  options: { secure?: boolean; dataDir?: string; blobsDir?: string } = {},
): Promise<TemporaryGateway> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'mingtang-gateway-')));
  const logged: Record<string, unknown>[] = [];
  const writeLines = (lines: string) => {
    for (const line of lines.trimEnd().split('\n')) logged.push(JSON.parse(line));
  };
  const log = pino({ base: null }, { write: writeLines });
  const gateway = createGateway({
    publicDir: join(dataDir, 'public'),
    blobsDir: options.blobsDir ?? join(dataDir, 'blobs'),
    secure: options.secure ?? false,
    memoryBytes: 8 * 1024 * 1024,
    log,
    accessLog: { write: writeLines, batchBytes: 4096 },
  });
  const { port } = await gateway.listen({ port: 0, address: '127.0.0.1' });

  return {
    gateway,
    dataDir,
    port,
    logged,
    async write(path, content) {
      const file = join(dataDir, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.partial`, content);
      await rename(`${file}.partial`, file);
    },
    remove: (path) => rm(join(dataDir, path)),
    ask: (path, asking) => ask(port, path, asking),
    askRaw(bytes) {
      const socket = connect({ port, host: '127.0.0.1' });
      socket.write(bytes);
      return text(socket);
    },
    again: () => temporaryGateway({ ...options, dataDir }),
    async close() {
      if (gateway.server.listening) await gateway.close(0);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

function ask(port: number, path: string, { host, method, headers }: Asking = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path,
        method: method ?? 'GET',
        headers: { host: host ?? defaultHost, ...headers },
        agent: false,
      },
      async (response) => {
        const chunks: Buffer[] = [];
        try {
          for await (const chunk of response) chunks.push(chunk);
          const { statusCode: status = 0, headers: received } = response;
          resolve({ status, headers: received, body: Buffer.concat(chunks) });
        } catch (error) {
          reject(error);
        }
      },
    );
    sent.on('error', reject).end();
  });
}
