import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a server on loopback that can be made slow, and cut. */
export interface SlowLine {
  port: number;
  /** Each piece of either direction waits so long, in milliseconds. */
  delay(ms: number): void;
  /** Everything under way ends at once, with a reset; new connections are taken as before. */
  cut(): number;
  /** New connections are refused with a reset, until it is `false`. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
}

export async function slowLine(to: number): Promise<SlowLine> {
  let delayMs = 0;
  let isRefusing = false;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    if (isRefusing) return near.resetAndDestroy();
    const far = connect({ port: to, host: '127.0.0.1' });
    for (const [from, onto] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      open.add(from);
      from.on('error', () => onto.destroy());
      from.on('close', () => {
        open.delete(from);
        onto.destroy();
      });
      from.on('data', (piece) => {
        if (delayMs === 0) return onto.write(piece);
        return setTimeout(() => onto.writable && onto.write(piece), delayMs);
      });
      from.on('end', () => setTimeout(() => onto.end(), delayMs));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    const { size } = open;
    for (const socket of open) socket.resetAndDestroy();
    return size;
  };
  return {
    port: (server.address() as AddressInfo).port,
    delay(ms) {
      delayMs = ms;
    },
    cut,
    refuse(now) {
      isRefusing = now;
    },
    async close() {
      server.close();
      cut();
    },
  };
}
