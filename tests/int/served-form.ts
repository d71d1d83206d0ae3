import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createGateway } from '@mingtang/gateway';
import type { OfferedForm } from '@mingtang/intake';
import { keyringFrom } from '@mingtang/intake/jobs';
import { migrateIntake } from '@mingtang/intake/migrate';
import { triesIn } from '@mingtang/intake/outside';
import pg from 'pg';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { put } from '../stack/corpus.ts';
import { publishing } from '../stack/publishing.ts';

/** A site with a form on its own host, published and served, as citizens reach it. */
export async function servedForm(offered: OfferedForm, id = 'wish') {
  const stack = await publishing({ articles: 2 });
  await migrateIntake(stack.url);
  const { current } = await keyringFrom(randomBytes(32).toString('base64url'));
  const { site } = stack.made;
  await put(stack.db, site.id, [{ kind: 'form', id, ...offered, key: current }]);
  const publisher = await stack.start();
  await publisher.settled();
  const pool = new pg.Pool({ connectionString: stack.outsideUrl, max: 4 });
  const logged: string[] = [];
  const gateway = createGateway({
    publicDir: path.join(stack.dataDir, 'public'),
    blobsDir: path.join(stack.dataDir, 'blobs'),
    secure: false,
    memoryBytes: 8 * 1024 * 1024,
    log: pino({ level: 'info' }, { write: (line) => logged.push(line) }),
    accessLog: { write: (lines) => logged.push(lines), batchBytes: 1 },
    intake: { db: pool, tries: triesIn(pool, 'test'), proxies: 0, secret: 'test' },
  });
  const { port } = await gateway.listen({ port: 0, address: '127.0.0.1' });
  onTestFinished(async () => {
    await gateway.close(0);
    await pool.end();
  });
  const host = site.mount.host;
  return {
    ...stack,
    site,
    key: current,
    host,
    port,
    logged,
    pool,
    ...askingAt(host, port, offered.path),
  };
}

export type Answer = { status: number; headers: Record<string, unknown>; html: string };

function askingAt(host: string, port: number, formPath: string) {
  const ask = (
    method: string,
    target: string,
    body?: string | Buffer,
    headers: Record<string, string> = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      let isAnswered = false;
      const sent = request(
        {
          port,
          host: '127.0.0.1',
          path: target,
          method,
          agent: false,
          headers: {
            host,
            ...(body !== undefined && {
              'content-type': 'application/x-www-form-urlencoded',
              'content-length': String(Buffer.byteLength(body)),
              origin: `http://${host}`,
            }),
            ...headers,
          },
        },
        async (response) => {
          isAnswered = true;
          const { statusCode: status = 0, headers: received } = response;
          resolve({ status, headers: received, html: await text(response) });
        },
      );
      // What is refused early is answered before all of it was sent.
      sent.on('error', (error) => !isAnswered && reject(error));
      sent.end(body);
    });
  const form = async () => {
    const { html } = await ask('GET', formPath);
    return /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';
  };
  const send = (fields: object, headers?: Record<string, string>, at = formPath) =>
    ask('POST', at, new URLSearchParams(fields as Record<string, string>).toString(), headers);
  /** As a browser sends a form with files: fields in order, files last. */
  const sendFiles = (fields: object, files: [name: string, bytes: Buffer][]) => {
    const part = (head: string, bytes: Buffer | string) =>
      Buffer.concat([
        Buffer.from(`--b0\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
        Buffer.from(bytes as string),
        Buffer.from('\r\n'),
      ]);
    const body = Buffer.concat([
      ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, String(value))),
      ...files.map(([name, bytes]) =>
        part(`name="papers"; filename="${name}"\r\ncontent-type: application/pdf`, bytes),
      ),
      Buffer.from('--b0--\r\n'),
    ]);
    return ask('POST', formPath, body, {
      'content-type': 'multipart/form-data; boundary=b0',
    });
  };
  return { ask, form, send, sendFiles };
}

/** Number and code of an acknowledgement. */
export const facts = (html: string) => ({
  number: /acknowledgement__number">([^<]+)</.exec(html)?.[1] ?? '',
  code: /acknowledgement__code">([^<]+)</.exec(html)?.[1] ?? '',
});
