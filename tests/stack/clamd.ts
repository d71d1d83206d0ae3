import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Taken apart, so that no scanner takes this file for what it looks for. */
const eicar = ['X5O!P%@AP[4', 'PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '\\',
);

/**
 * ClamAV's daemon with one signature, that of the EICAR test file; where it is not installed, a
 * server that speaks its INSTREAM protocol and knows the same.
 */
export async function startClamd(): Promise<{ url: string; stop(): Promise<void> }> {
  return (await realClamd()) ?? (await likeClamd());
}

async function realClamd() {
  const folder = await mkdtemp(path.join(tmpdir(), 'mingtang-clamd-'));
  const port = await freePort();
  const signature = `Eicar-Test-Signature:0:*:${Buffer.from(eicar).toString('hex')}\n`;
  await writeFile(path.join(folder, 'test.ndb'), signature);
  const settings = [
    'Foreground yes',
    `TCPSocket ${port}`,
    'TCPAddr 127.0.0.1',
    `DatabaseDirectory ${folder}`,
  ];
  await writeFile(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
  const process = spawn('clamd', ['-c', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const stop = async () => {
    process.kill();
    await rm(folder, { recursive: true, force: true });
  };
  if (await answers(process, port)) return { url: `tcp://127.0.0.1:${port}`, stop };
  await stop();
  return undefined;
}

async function answers(process: ChildProcess, port: number): Promise<boolean> {
  let isGone = false;
  process.once('error', () => {
    isGone = true;
  });
  process.once('exit', () => {
    isGone = true;
  });
  while (!isGone) {
    const said = await new Promise<string>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write('zPING\0'));
      socket.once('data', (data) => {
        resolve(String(data));
        socket.destroy();
      });
      socket.once('error', () => resolve(''));
    });
    if (said.startsWith('PONG')) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

async function likeClamd() {
  const server = createServer((socket) => {
    let sent = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (data: Buffer) => {
      sent = Buffer.concat([sent, data]);
      if (!sent.subarray(-4).equals(Buffer.alloc(4))) return;
      const found = sent.includes(eicar);
      socket.end(`stream: ${found ? 'Eicar-Test-Signature.UNOFFICIAL FOUND' : 'OK'}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `tcp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
