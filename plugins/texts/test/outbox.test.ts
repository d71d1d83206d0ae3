import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { databaseOf } from '@mingtang/publication';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq } from 'payload';
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { bootInside } from '../../../tests/int/boot-inside.ts';
import { signatureOf, webhookSender } from '../src/adapters/webhook-sender.ts';
import { queueText, type Text } from '../src/index.ts';
import type { OutgoingText, TextOutcome, TextSender } from '../src/ports.ts';
import { sendDueTexts, senderFrom } from '../src/sending.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
beforeAll(async () => {
  inside = await bootInside();
});
beforeEach(async () => {
  await query('delete from texts.outbox');
});

const query = async (text: string) =>
  (await (await databaseOf(inside.payload)).execute(sql.raw(text))).rows;
const inTwoDays = () => new Date(Date.now() + 2 * 86_400_000);

async function queued(more: Partial<Text> = {}, fails = false): Promise<boolean> {
  const req = await createLocalReq({}, inside.payload);
  return inTransaction(req, async () => {
    const text = { to: '139 0955 1234', text: '已受理', purpose: 'cases', useUntil: inTwoDays() };
    const isQueued = await queueText(req, { ...text, ...more });
    if (fails) throw new Error('rolled back');
    return isQueued;
  });
}

/** A provider that notes what it is given. */
function provider(outcome: TextOutcome['outcome'] = 'taken') {
  const given: OutgoingText[] = [];
  const sender: TextSender = {
    async sendText(text) {
      given.push(text);
      return { outcome, answer: 'noted' };
    },
  };
  return { given, sender };
}
const send = (sender: TextSender | undefined) => sendDueTexts(inside.payload, sender);

test('a message is sent if what it tells of is committed, once for its key, and emptied', async () => {
  await expect(queued({ key: 'lost' }, true)).rejects.toThrow('rolled back');
  expect([await queued({ key: 'case 1' }), await queued({ key: 'case 1' })]).toEqual([true, false]);
  expect(await queued({ to: '0955-7012345' }), 'no mobile number').toBe(false);
  const { given, sender } = provider();
  expect(await send(sender)).toEqual({ sent: 1, putOff: 0, givenUp: 0 });
  expect(await send(sender)).toEqual({ sent: 0, putOff: 0, givenUp: 0 });
  expect(given).toEqual([{ id: expect.any(String), to: '13909551234', text: '已受理' }]);
  expect(await query('select state, text from texts.outbox')).toEqual([
    { state: 'sent', text: '' },
  ]);
});

test('many senders at once send each message once', async () => {
  for (let n = 0; n < 12; n++) await queued({ key: `n ${n}` });
  const { given, sender } = provider();
  await Promise.all(Array.from({ length: 6 }, () => send(sender)));
  expect(given).toHaveLength(12);
  expect(new Set(given.map(({ id }) => id)).size).toBe(12);
});

test('what a provider refuses is given up, what it cannot take now is offered again under the same id', async () => {
  await queued();
  expect(await send(provider('refused').sender)).toEqual({ sent: 0, putOff: 0, givenUp: 1 });
  await queued({ text: '再来' });
  const away = provider('later');
  expect(await send(away.sender)).toEqual({ sent: 0, putOff: 1, givenUp: 0 });
  expect(await send(away.sender), 'not at once').toEqual({ sent: 0, putOff: 0, givenUp: 0 });
  await query(`update texts.outbox set next_try_at = now() where state = 'waiting'`);
  const back = provider();
  expect((await send(back.sender)).sent).toBe(1);
  expect(back.given).toEqual(away.given);
});

test('a sender that dies leaves its message to another once its time is over', async () => {
  await queued();
  const never: TextSender = { sendText: () => new Promise(() => {}) };
  void send(never);
  const { given, sender } = provider();
  await expect
    .poll(async () => (await query('select lease from texts.outbox'))[0]?.lease)
    .not.toBeNull();
  expect((await send(sender)).sent).toBe(0);
  await query(`update texts.outbox set lease_until = now() - interval '1 second'`);
  expect((await send(sender)).sent).toBe(1);
  expect(given).toHaveLength(1);
});

test('what is out of date is sent to nobody, and without a provider all of it is let go in time', async () => {
  await queued({ useUntil: new Date(Date.now() - 1000) });
  await queued();
  expect(await send(undefined)).toEqual({ sent: 0, putOff: 0, givenUp: 1 });
  expect(await query(`select text from texts.outbox where state = 'given-up'`)).toEqual([
    { text: '' },
  ]);
  expect(await query(`select from texts.outbox where state = 'waiting'`)).toHaveLength(1);
});

test('the log says that something would be sent, and neither to whom nor what', async () => {
  await queued();
  const lines: object[] = [];
  const sender = senderFrom({ TEXTS_URL: 'log:' }, {
    info: (line: object) => lines.push(line),
  } as never);
  expect((await send(sender)).sent).toBe(1);
  expect(JSON.stringify(lines)).toContain('139****1234');
  expect(JSON.stringify(lines)).not.toMatch(/13909551234|已受理/);
});

test('an adapter is posted to with a signature that it can check', async () => {
  const secret = 's'.repeat(32);
  const seen: { headers: IncomingHttpHeaders; body: string }[] = [];
  const answers = [200, 400, 401, 503];
  const server = createServer(async (request, response) => {
    seen.push({ headers: request.headers, body: await textOf(request) });
    response.writeHead(answers[seen.length - 1] ?? 200).end('{"ok":1}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  const sender = webhookSender({ url, secret });
  const message = { id: 'a-1', to: '13909551234', text: '已受理' };
  const outcomes: string[] = [];
  for (const _ of answers) outcomes.push((await sender.sendText(message)).outcome);
  expect(outcomes).toEqual(['taken', 'refused', 'later', 'later']);
  const [{ headers, body } = { headers: {}, body: '' }] = seen;
  expect(JSON.parse(body)).toEqual(message);
  expect(headers['idempotency-key']).toBe('a-1');
  const at = String(headers['mingtang-timestamp']);
  expect(headers['mingtang-signature']).toBe(`sha256=${signatureOf(secret, at, body)}`);
});

test('settings that will not do are refused at the start, with what to do', () => {
  const from = (TEXTS_URL?: string, TEXTS_SECRET?: string) =>
    senderFrom({ TEXTS_URL, TEXTS_SECRET }, inside.payload.logger);
  expect(from()).toBeUndefined();
  expect(() => from('http://sms.example.cn/send', 's'.repeat(32))).toThrow('https');
  expect(() => from('ftp://sms.example.cn', 's'.repeat(32))).toThrow('https');
  expect(() => from('https://sms.example.cn/send', 'short')).toThrow('32 characters');
  expect(from('https://sms.example.cn/send', 's'.repeat(32))).toBeDefined();
});
