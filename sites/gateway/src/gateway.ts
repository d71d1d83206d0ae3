import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { type AccessLogOptions, accessLog } from './access-log.ts';
import type { Answer } from './answers/answer.ts';
import { plainAnswer } from './answers/plain-answer.ts';
import { policies as policiesFor } from './answers/policies.ts';
import { type PublicFiles, publicAnswer } from './answers/public-answer.ts';
import { recentAnswers } from './answers/recent-answers.ts';
import { blobDigest } from './answers/stored-answer.ts';
import { compressedCopies } from './files/compressed-copy.ts';
import { type FileTreeOptions, openFileTree } from './files/file-tree.ts';
import { followWithheld } from './files/withheld-files.ts';
import { type IntakeOptions, openIntake } from './intake/intake.ts';
import { createMetrics } from './metrics.ts';
import { followMounts } from './mounts/mounts-file.ts';
import { probes } from './probes.ts';
import { openSearch, type SearchOptions } from './search/search.ts';
import { send } from './send.ts';

export interface GatewayOptions {
  /** `mounts.json`, `sites/` and `assets/`, written by the publisher. */
  publicDir: string;
  /** The content-addressed store. */
  blobsDir: string;
  /** Readers come by https. */
  secure: boolean;
  /** Memory for hot files. */
  memoryBytes: number;
  log: Logger;
  /** Where a line for each answer goes. */
  accessLog: AccessLogOptions;
  /** Where what the public sends is put; without it nothing is taken in. */
  intake?: Pick<IntakeOptions, 'db' | 'tries' | 'proxies' | 'secret'>;
  /** Who answers searches; without it there are none. */
  search?: SearchOptions;
}

export interface Gateway {
  server: Server;
  registry: Registry;
  listen(at: { port: number; address: string }): Promise<AddressInfo>;
  /** Takes no new connection, lets answers under way finish for `withinMs`, then cuts the rest. */
  close(withinMs: number): Promise<void>;
}

/**
 * How long a look at a file is believed, and then how long an answer is given again: what is
 * published or withdrawn shows after twice this at the latest.
 */
const freshForMs = 20;

/** Node refuses what exceeds these before any of our code runs (431, 408). */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  // Forms with files take their time; how long, is decided where they are read.
  requestTimeout: 660_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};
const maxConnections = 20_000;

/**
 * The public HTTP server over published files. Files are answered on `node:http` directly, beneath
 * Hono: of the same page it gave 48,000 answers a second where Hono gave 32,000 and nginx 60,000.
 * Everything that is not a file goes to Hono.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { publicDir, blobsDir, memoryBytes, log } = options;
  const policies = policiesFor(options);
  const mounts = followMounts({ path: join(publicDir, 'mounts.json'), freshForMs, log });
  const metrics = createMetrics({ mounts });
  const tree = (of: Pick<FileTreeOptions, 'root' | 'memoryBytes' | 'digestInName'>) => {
    const opened = openFileTree({ ...of, freshForMs });
    return { ...opened, compressed: compressedCopies(opened) };
  };
  const publicTree = tree({ root: publicDir, memoryBytes: memoryBytes * 0.75 });
  const { intake, search, secure } = options;
  const files: PublicFiles = {
    mounts,
    withheld: followWithheld({ path: join(publicDir, 'withheld.json'), freshForMs, log }),
    policies,
    publicTree,
    blobTree: tree({ root: blobsDir, memoryBytes: memoryBytes * 0.25, digestInName: blobDigest }),
    ...(search && { search: openSearch({ publicTree, policies }, { ...search, log }) }),
    ...(intake && { intake: openIntake({ publicTree, policies }, { ...intake, secure, log }) }),
  };

  const access = accessLog(options.accessLog);
  const logsAccess = log.isLevelEnabled('info');
  const recent = recentAnswers({ freshForMs });
  let closing = false;
  const app = probes({
    async ready() {
      await mounts.current();
      return mounts.loaded() && !closing;
    },
  });
  const respondWithHono = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  async function answer(incoming: IncomingMessage): Promise<Answer> {
    try {
      return await publicAnswer(files, incoming);
    } catch (error) {
      log.error({ err: error }, 'a request could not be answered');
      return plainAnswer(policies, 'failed', 500);
    }
  }

  function respond(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const askedAt = performance.now();
    const known = recent.find(incoming);
    if (known === undefined) void respondAnew(incoming, outgoing, askedAt);
    else
      record(
        incoming,
        known,
        send(incoming, outgoing, known, { last: closing }) as number,
        askedAt,
      );
  }

  async function respondAnew(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    askedAt: number,
  ): Promise<void> {
    const given = await answer(incoming);
    recent.keep(incoming, given, askedAt);
    try {
      const bytes = await send(incoming, outgoing, given, { last: closing });
      record(incoming, given, bytes, askedAt);
    } catch (error) {
      outgoing.destroy();
      const leftEarly = (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';
      if (!leftEarly) log.error({ err: error }, 'an answer could not be sent whole');
      record(incoming, given, outgoing.socket?.bytesWritten ?? 0, askedAt);
    }
  }

  function record(
    { method }: IncomingMessage,
    { route, status, site, publishedPath }: Answer,
    bytes: number,
    askedAt: number,
  ): void {
    const seconds = (performance.now() - askedAt) / 1000;
    metrics.count({ route, status, bytes, seconds });
    const ms = Math.round(seconds * 1e5) / 100;
    if (logsAccess) access.add({ method, route, status, site, publishedPath, bytes, ms });
  }

  const server = createServer(limits, (incoming, outgoing) => {
    const { url = '/' } = incoming;
    if (url === '/healthz' || url.startsWith('/healthz/') || url.startsWith('/healthz?')) {
      void respondWithHono(incoming, outgoing);
      return;
    }
    respond(incoming, outgoing);
  });
  server.maxConnections = maxConnections;

  return {
    server,
    registry: metrics.registry,
    listen: ({ port, address }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, address, () => {
          server.off('error', reject);
          resolve(server.address() as AddressInfo);
        });
      }),
    close: (withinMs) => {
      closing = true;
      return new Promise((resolve, reject) => {
        const cut = setTimeout(() => server.closeAllConnections(), withinMs);
        server.close((error) => {
          clearTimeout(cut);
          access.flush();
          if (error === undefined) resolve();
          else reject(error);
        });
      });
    },
  };
}
