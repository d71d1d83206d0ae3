import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { createGateway } from '@mingtang/gateway';
import { keyringFrom } from '@mingtang/intake/jobs';
import { migrateIntake } from '@mingtang/intake/migrate';
import { triesIn } from '@mingtang/intake/outside';
import pg from 'pg';
import { pino } from 'pino';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { put } from '../stack/corpus.ts';
import { publishing } from '../stack/publishing.ts';
import { wish, wishForm } from './form-for-tests.ts';

/** A site with a form on its own host, published and served, as citizens reach it. */
async function servedForm() {
  const stack = await publishing({ articles: 2 });
  await migrateIntake(stack.url);
  const { current } = await keyringFrom(randomBytes(32).toString('base64url'));
  const { site } = stack.made;
  await put(stack.db, site.id, [{ kind: 'form', id: 'wish', ...wishForm, key: current }]);
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
    intake: { db: pool, tries: triesIn(pool, 'test'), proxies: 0 },
  });
  const { port } = await gateway.listen({ port: 0, address: '127.0.0.1' });
  onTestFinished(async () => {
    await gateway.close(0);
    await pool.end();
  });
  const host = site.mount.host;
  return { ...stack, host, port, logged, pool, ...askingAt(host, port) };
}

type Answer = { status: number; headers: Record<string, unknown>; html: string };

function askingAt(host: string, port: number) {
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
    const { html } = await ask('GET', wishForm.path);
    return /name="token" value="([^"]*)"/.exec(html)?.[1] ?? '';
  };
  const send = (fields: object, headers?: Record<string, string>, at = wishForm.path) =>
    ask('POST', at, new URLSearchParams(fields as Record<string, string>).toString(), headers);
  return { ask, form, send };
}

const facts = (html: string) => ({
  number: /acknowledgement__number">([^<]+)</.exec(html)?.[1] ?? '',
  code: /acknowledgement__code">([^<]+)</.exec(html)?.[1] ?? '',
});

let served: Awaited<ReturnType<typeof servedForm>>;
beforeEach(async () => {
  served = await servedForm();
});

test('a form is sent, acknowledged with number and code, and tracked; sent again it is the same', async () => {
  const { form, send, ask, db } = served;
  const token = await form();
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await form(), 'each who asks gets a token of their own').not.toBe(token);
  const first = await send({ ...wish, token });
  expect(first.status).toBe(200);
  expect(first.headers['cache-control']).toBe('no-store');
  expect(first.headers['content-security-policy']).toContain("default-src 'none'");
  expect(first.html).not.toContain(' style=');
  const { number, code } = facts(first.html);
  expect(number).toMatch(/^W\d{8}-[0-9A-Z]{6}$/);
  expect(code).toMatch(/^(?:[0-9A-Z]{4} ){6}[0-9A-Z]{4}$/);
  expect(facts((await send({ ...wish, token })).html)).toEqual({ number, code });
  const other = await send({ ...wish, wish: '别的', token });
  expect(other.status).toBe(409);
  expect(other.html).toContain(number);
  expect((await db.query('select from inbound.intake')).rowCount).toBe(1);

  const tracked = await send({ number, code }, {}, '/tracking/');
  expect(tracked.status).toBe(200);
  expect(tracked.html).toContain('已收到，等待登记');
  expect((await ask('GET', '/tracking/')).status).toBe(200);
});

test('two who ask for the form at the same moment get tokens of their own', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, served.form));
  expect(new Set(tokens).size).toBe(20);
});

test('what needs correcting is listed first, and what was written is kept', async () => {
  const { form, send, db } = served;
  const token = await form();
  const { status, html } = await send({ ...wish, phone: '12', wish: '<b>"路灯"', token });
  expect(status).toBe(422);
  expect(html).toMatch(/<title>需更正 - /);
  expect(html).toContain('<a href="#f-phone">电话应为手机号，或带区号的固定电话</a>');
  expect(html).toContain('value="12"');
  expect(html).toContain('&lt;b&gt;&quot;路灯&quot;</textarea>');
  expect(html).toContain(`value="${token}"`);
  expect((await db.query('select from inbound.intake')).rowCount).toBe(0);
});

test('a form without a token is asked for once more, not taken', async () => {
  const { send, db } = served;
  const { status, html } = await send(wish);
  expect(status).toBe(200);
  expect(html).toContain('请核对以下内容');
  expect(html).toMatch(/name="token" value="[\w-]{43}"/);
  expect((await db.query('select from inbound.intake')).rowCount).toBe(0);
});

test('forms from elsewhere, and what is no form of the site, are refused', async () => {
  const { send, ask, form } = served;
  const token = await form();
  const status = async (answer: Promise<Answer>) => (await answer).status;
  expect(await status(send({ ...wish, token }, { origin: 'http://evil.example' }))).toBe(403);
  expect(await status(send({ ...wish, token }, { 'sec-fetch-site': 'cross-site' }))).toBe(403);
  expect(await status(send({ ...wish, token, role: 'admin' }))).toBe(400);
  expect(await status(send({ ...wish, token, __proto__: 'x', constructor: 'y' }))).toBe(400);
  expect(await status(ask('POST', wishForm.path, `token=${token}&who=person&who=company`))).toBe(
    400,
  );
  expect(await status(send(wish, {}, '/apply/nothing.html'))).toBe(405);
  expect(await status(send(wish, {}, '/'))).toBe(405);
  expect(await status(ask('GET', '/apply/nothing.html'))).toBe(404);
  expect(await status(send(wish, { 'content-type': 'application/json' }))).toBe(415);
  expect(await status(send(wish, { 'content-type': 'multipart/form-data' }))).toBe(400);
});

test('50,000 fields, a field of 10 MB and a body without end are refused before they are read', async () => {
  const { ask, host, port, form } = served;
  const token = await form();
  const many = 'a=1&'.repeat(50_000);
  expect((await ask('POST', wishForm.path, many)).status).toBe(413);
  expect((await ask('POST', wishForm.path, 'a&'.repeat(500))).status).toBe(413);
  const large = `token=${token}&wish=${'x'.repeat(10 * 1024 * 1024)}`;
  expect((await ask('POST', wishForm.path, large)).status).toBe(413);
  const parts = Array.from(
    { length: 300 },
    (_, n) => `--b\r\ncontent-disposition: form-data; name="f${n}"\r\n\r\n1\r\n`,
  );
  const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
  expect((await ask('POST', wishForm.path, `${parts.join('')}--b--`, multipart)).status).toBe(413);
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write(
    `POST ${wishForm.path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\n` +
      'Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  for (let n = 0; n < 6; n++) socket.write(chunk);
  socket.on('error', () => {});
  expect(await text(socket).catch((error) => String(error))).toContain('413');
});

test('guessing codes ends at the twentieth try, whatever is guessed; the answer never differs', async () => {
  const { send, form } = served;
  const { number, code } = facts((await send({ ...wish, token: await form() })).html);
  const wrong = code.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  const guesses = [
    { number, code: wrong },
    { number: 'x', code },
    { number, code: '' },
  ];
  const answers: Answer[] = [];
  for (let n = 0; n < 19; n++) answers.push(await send(guesses[n % 3] as object, {}, '/tracking/'));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
  const shown = answers.map(({ html }) => html.replace(/value="[^"]*"/, ''));
  expect(new Set(shown).size).toBe(1);
  const twentieth = await send({ number, code }, {}, '/tracking/');
  expect(twentieth.status).toBe(429);
  expect(Number(twentieth.headers['retry-after'])).toBeGreaterThan(0);
});

test('who looks up what is theirs is never taken for one who guesses', async () => {
  const { send, form } = served;
  const { number, code } = facts((await send({ ...wish, token: await form() })).html);
  for (let n = 0; n < 25; n++)
    expect((await send({ number, code }, {}, '/tracking/')).status).toBe(200);
});

test('a flood of forms from one address is told to wait', async () => {
  const { send, form } = served;
  const statuses: number[] = [];
  for (let n = 0; n < 31; n++) {
    const { status, headers } = await send({ ...wish, token: await form() });
    statuses.push(status);
    if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
  expect(statuses).toEqual([...Array(30).fill(200), 429]);
});

test('while the database is away nothing is lost: the form says so, and pages go on', async () => {
  const { send, ask, form, pool } = served;
  const token = await form();
  const { query } = pool;
  pool.query = (() => Promise.reject(new Error('away'))) as never;
  const { status, html, headers } = await send({ ...wish, token });
  expect(status).toBe(503);
  expect(headers['retry-after']).toBe('60');
  expect(html).toContain('暂时无法提交');
  expect((await ask('GET', wishForm.path)).status).toBe(200);
  expect((await ask('GET', '/')).status).toBe(200);
  pool.query = query;
  expect((await send({ ...wish, token })).status).toBe(200);
});

test('nothing that anybody wrote, and no address, stands in a log', async () => {
  const { send, form, logged } = served;
  const { number, code } = facts((await send({ ...wish, token: await form() })).html);
  await send({ number, code }, {}, '/tracking/');
  await expect.poll(() => logged.filter((line) => line.includes('"intake"')).length).toBe(3);
  for (const secret of [wish.phone, wish.idNumber, '路灯', code.slice(0, 4), number, '127.0.0.1']) {
    expect(logged.join(''), secret).not.toContain(secret);
  }
});
