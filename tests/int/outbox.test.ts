import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { type Message, mail, outboxStanding, queueMail, unsentMails } from '@mingtang/mail';
import { migrate, openTransport, sendDue, type Transport } from '@mingtang/mail/sending';
import { inTransaction } from '@mingtang/tenancy';
import { createLocalReq, type PayloadRequest } from 'payload';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type House, openHouse } from '../../plugins/editorial/test/house.ts';
import { type MailServer, openMailServer, partsOf } from '../stack/mail-server.ts';

let house: House;
let server: MailServer;
const transports: Transport[] = [];

beforeAll(async () => {
  house = await openHouse({
    more: () => [mail({ cmsUrl: 'http://localhost:3000', leaves: true })],
  });
  await migrate(house.databaseUrl);
});
afterAll(() => house?.close());

beforeEach(async () => {
  await house.query('delete from mail.outbox');
  await relayRested();
});
afterEach(async () => {
  for (const transport of transports.splice(0)) transport.close();
  await server?.close();
});

const asker = (): Promise<PayloadRequest> => createLocalReq({}, house.payload);
const message = (change: Partial<Message> = {}): Message => ({
  to: { address: 'wang@example.cn', name: '王芳' },
  subject: '确认订阅：中卫市 通知公告',
  text: '请打开 https://www.example.cn/a?b=c 确认。',
  html: '<p>请确认。</p>',
  purpose: 'subscription',
  ...change,
});
async function queue(change: Partial<Message> = {}) {
  const req = await asker();
  return inTransaction(req, () => queueMail(req, message(change)));
}
const patience = { connection: 2_000, answer: 300, mail: 1_500 };
function send(port = server.port) {
  const transport = openTransport(
    {
      smtp: { host: '127.0.0.1', port, secure: false },
      from: { address: 'no-reply@zw.gov.cn', name: '中卫市人民政府' },
    },
    patience,
  );
  transports.push(transport);
  return sendDue(house.payload, transport, { domain: 'zw.gov.cn' });
}
const rows = async () =>
  (
    await house.query(
      `select to_address, state, fault, answer, attempts, text, message_id,
        extract(epoch from next_try_at - now())::float as wait, lease from mail.outbox order by to_address`,
    )
  ).rows;
/** As if time had passed: what waited for its next try is due. */
const timePasses = async () => {
  await house.query(
    `update mail.outbox set next_try_at = now(), lease_until = now() - interval '1 s'`,
  );
  await relayRested();
};
const relayRested = () => house.query('update mail.relay set next_try_at = now()');

test('a mail leaves with text and HTML, our sender, one recipient and what mail programs need to know', async () => {
  server = await openMailServer();
  const id = await queue({ unsubscribe: 'https://www.example.cn/dingyue/tuiding?t=abc' });
  expect(await send()).toEqual({ sent: 1, putOff: 0, givenUp: 0 });
  const [taken] = server.taken;
  if (!taken) throw new Error('nothing arrived');
  expect([taken.from, taken.to]).toEqual(['no-reply@zw.gov.cn', ['wang@example.cn']]);
  expect(taken.headers).toMatchObject({
    'message-id': `<${id}@zw.gov.cn>`,
    'auto-submitted': 'auto-generated',
    'list-unsubscribe': '<https://www.example.cn/dingyue/tuiding?t=abc>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  });
  expect(partsOf(taken)).toEqual({
    text: expect.stringContaining('https://www.example.cn/a?b=c 确认。'),
    html: expect.stringContaining('<p>请确认。</p>'),
  });
  expect(await rows()).toMatchObject([{ state: 'sent', text: '' }]);
});

test('a mail whose transaction does not commit is never sent', async () => {
  server = await openMailServer();
  const req = await asker();
  const failing = inTransaction(req, async () => {
    await queueMail(req, message());
    throw new Error('not after all');
  });
  await expect(failing).rejects.toThrow('not after all');
  expect(await send()).toMatchObject({ sent: 0 });
});

test('what is queued twice under a key is sent once', async () => {
  server = await openMailServer();
  const [first, second] = [await queue({ key: 'digest 1' }), await queue({ key: 'digest 1' })];
  expect([typeof first, second]).toEqual(['string', undefined]);
  await send();
  expect(server.taken).toHaveLength(1);
});

test('a mail server that is down for an hour costs no mail, and no mail leaves twice', async () => {
  server = await openMailServer();
  const { port } = server;
  await server.close();
  const addresses = Array.from({ length: 12 }, (_, n) => `p${n}@example.cn`);
  for (const address of addresses) await queue({ to: { address } });
  for (let tries = 0; tries < 8; tries += 1) {
    expect(await send(port)).toMatchObject({
      sent: 0,
      givenUp: 0,
      relay: expect.stringMatching(/ECONNREFUSED/),
    });
    // Nobody knocks again at once.
    expect(await send(port)).toEqual({ sent: 0, putOff: 0, givenUp: 0 });
    await timePasses();
  }
  server = await openMailServer({ port });
  expect(await send()).toEqual({ sent: 12, putOff: 0, givenUp: 0 });
  expect(server.taken.map(({ to }) => to[0]).sort()).toEqual(addresses.sort());
  // Time without a server is not held against the mails.
  expect((await rows()).every(({ attempts }) => attempts === 1)).toBe(true);
  const relay = await house.query('select down_since, attempts from mail.relay');
  expect(relay.rows).toEqual([{ down_since: null, attempts: 0 }]);
});

test('several processes sending at once send each mail once', async () => {
  server = await openMailServer();
  const addresses = Array.from({ length: 40 }, (_, n) => `q${n}@example.cn`);
  for (const address of addresses) await queue({ to: { address } });
  const runs = await Promise.all([send(), send(), send()]);
  expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(40);
  expect(server.taken.map(({ to }) => to[0]).sort()).toEqual(addresses.sort());
});

describe('what the server of a recipient answers', () => {
  test('refused for good: that mail is given up with the answer, the others leave', async () => {
    server = await openMailServer({
      refuse: (address) =>
        address.startsWith('gone') ? { code: 550, text: 'No such mailbox' } : undefined,
    });
    await queue({ to: { address: 'gone@example.cn' } });
    await queue({ to: { address: 'here@example.cn' } });
    expect(await send()).toEqual({ sent: 1, putOff: 0, givenUp: 1 });
    expect(await rows()).toMatchObject([
      {
        to_address: 'gone@example.cn',
        state: 'given-up',
        fault: 'refused',
        answer: '550 No such mailbox',
      },
      { to_address: 'here@example.cn', state: 'sent' },
    ]);
  });

  test('not now: tried again, later each time, and given up after twenty tries', async () => {
    server = await openMailServer({ refuse: () => ({ code: 451, text: 'Try later' }) });
    await queue();
    const waits: number[] = [];
    for (let tries = 0; tries < 19; tries += 1) {
      expect(await send()).toEqual({ sent: 0, putOff: 1, givenUp: 0 });
      waits.push((await rows())[0].wait);
      await timePasses();
    }
    expect(waits[0]).toBeLessThanOrEqual(60);
    expect(waits[3]).toBeGreaterThan(300);
    expect(await send()).toEqual({ sent: 0, putOff: 0, givenUp: 1 });
    expect(await rows()).toMatchObject([{ state: 'given-up', fault: 'tried-long-enough' }]);
  });

  test('nothing, for too long: the mail is put off and sent when the server is itself again', async () => {
    let isSlow = true;
    let release = () => {};
    const slow = new Promise<void>((resolve) => {
      release = resolve;
    });
    server = await openMailServer({ before: () => (isSlow ? slow : Promise.resolve()) });
    await queue();
    expect(await send()).toMatchObject({ sent: 0, putOff: 1 });
    isSlow = false;
    await timePasses();
    expect(await send()).toMatchObject({ sent: 1 });
    release();
    expect(new Set(server.taken.map(({ headers }) => headers['message-id'])).size).toBe(1);
  });
});

test('a sender killed while a mail is being taken is followed by another: that one mail may come twice, under one Message-ID', async () => {
  let sender: ChildProcess | undefined;
  let isKilled = false;
  server = await openMailServer({
    before: async () => {
      if (isKilled) return;
      isKilled = true;
      sender?.kill('SIGKILL');
      if (sender) await once(sender, 'exit');
    },
  });
  const addresses = Array.from({ length: 9 }, (_, n) => `k${n}@example.cn`);
  for (const address of addresses) await queue({ to: { address } });
  const script = path.join(import.meta.dirname, 'sender-process.ts');
  sender = spawn(process.execPath, [script, house.databaseUrl, String(server.port)]);
  await once(sender, 'exit');
  expect(sender.signalCode).toBe('SIGKILL');
  // Whatever it had in hand is nobody's until its lease ends.
  const inHand = (await rows()).filter(({ lease }) => lease).length;
  expect(inHand).toBeGreaterThan(0);
  const before = (await rows()).filter(({ state }) => state === 'sent').length;
  expect(await send()).toMatchObject({ sent: 9 - inHand - before });
  await timePasses();
  expect(await send()).toMatchObject({ sent: inHand });
  const arrived = Map.groupBy(server.taken, ({ to }) => to[0]);
  expect([...arrived.keys()].sort()).toEqual(addresses.sort());
  for (const copies of arrived.values()) {
    expect(new Set(copies.map(({ headers }) => headers['message-id'])).size).toBe(1);
  }
  const doubled = [...arrived.values()].filter(({ length }) => length > 1).length;
  expect(doubled).toBeLessThanOrEqual(inHand);
});

test('a mail that is of no use any more is given up instead of sent', async () => {
  server = await openMailServer();
  await queue({ useUntil: new Date(Date.now() - 1_000) });
  expect(await send()).toEqual({ sent: 0, putOff: 0, givenUp: 1 });
  expect(await rows()).toMatchObject([{ fault: 'out-of-date', text: '' }]);
});

describe('a new password', () => {
  test('is asked for, and its link arrives, once however often it is asked for', async () => {
    server = await openMailServer();
    await house.person('li', []);
    const { rows: people } = await house.query(`select email from users where name = 'li'`);
    const email = people[0].email;
    for (let n = 0; n < 3; n += 1) {
      await house.ask(undefined, 'POST', '/users/forgot-password', { email });
    }
    expect(await send()).toMatchObject({ sent: 1 });
    const [taken] = server.taken;
    if (!taken) throw new Error('nothing arrived');
    expect(taken.to).toEqual([email]);
    const { text, html } = partsOf(taken);
    const link = /http:\/\/localhost:3000\/admin\/reset\/([0-9a-f]+)/.exec(text);
    expect(html).toContain(link?.[0]);
    const reset = await house.ask(undefined, 'POST', '/users/reset-password', {
      token: link?.[1],
      password: 'correct horse battery 2',
    });
    expect(reset.status).toBe(200);
  });

  test('asked for somebody unknown, or for ten thousand at once, sends nothing', async () => {
    server = await openMailServer();
    const many = Array.from({ length: 10_000 }, (_, n) => `a${n}@example.cn`);
    for (const email of ['nobody@example.cn', many.join(','), many, { path: '/etc/passwd' }]) {
      await house.ask(undefined, 'POST', '/users/forgot-password', { email });
    }
    expect((await rows()).length).toBe(0);
  });
});

describe('administrators', () => {
  test('see what was not sent, whose server it was and why, but no secret; and have it sent again', async () => {
    let isMended = false;
    server = await openMailServer({
      refuse: () => (isMended ? undefined : { code: 554, text: 'Relay access denied' }),
    });
    const admin = await house.person('zhang', [], ['system-admin']);
    const other = await house.person('zhao', [], ['security-admin']);
    await queue({ confidential: true });
    await send();
    const req = await createLocalReq(
      { user: { id: admin.id, collection: 'users', globalRoles: ['system-admin'] } as never },
      house.payload,
    );
    expect(await outboxStanding(req)).toMatchObject({ waiting: 0, givenUp: 1, sent: 0 });
    expect(await unsentMails(req)).toMatchObject([
      { to: 'w***@example.cn', fault: 'refused', answer: '554 Relay access denied', text: '' },
    ]);
    await expect(unsentMails(await asker())).rejects.toMatchObject({ code: 'not-yours' });
    isMended = true;
    expect((await house.ask(other, 'POST', '/mail/send-again')).status).toBe(403);
    expect((await house.ask(undefined, 'POST', '/mail/send-again')).status).toBe(403);
    expect((await house.ask(admin, 'POST', '/mail/send-again')).body).toEqual({ mails: 1 });
    expect(await send()).toMatchObject({ sent: 1 });
    expect((await house.ask(admin, 'POST', '/mail/send-again')).status).toBe(409);
  });
});
