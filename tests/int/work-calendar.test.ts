import { calendarAtHand } from '@mingtang/approvals';
import { addWorkdays } from '@mingtang/approvals/clock';
import { createLocalReq } from 'payload';
import { beforeAll, expect, test } from 'vitest';
import { bootInside } from './boot-inside.ts';
import type { Person } from './rest-client.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let administrator: Person;
let auditor: Person;
let nobodyInParticular: Person;

beforeAll(async () => {
  inside = await bootInside();
  administrator = await personOf('admin@example.cn', ['system-admin']);
  auditor = await personOf('auditor@example.cn', ['auditor']);
  nobodyInParticular = await personOf('ma@example.cn', []);
});

async function personOf(email: string, globalRoles: string[]) {
  const password = 'correct horse battery';
  const data = { name: email, email, password, globalRoles };
  await inside.payload.create({ collection: 'users', data: data as never });
  return inside.signIn(email, password);
}

const dueAfter = async (day: string) =>
  addWorkdays(await calendarAtHand(await createLocalReq({}, inside.payload)), day, 1);

const holiday = { day: '2026-03-20', kind: 'holiday', reason: '自治区关于开斋节放假的通知' };

test('a holiday of the autonomous region puts deadlines off, until it is struck out again', async () => {
  const { ask } = inside;
  expect(await dueAfter('2026-03-19')).toBe('2026-03-20');
  const made = await ask('POST', '/calendar-days', { as: administrator, body: holiday });
  expect(made.status).toBe(201);
  expect(await dueAfter('2026-03-19')).toBe('2026-03-23');
  const path = `/calendar-days/${made.body.doc.id}`;
  expect((await ask('DELETE', path, { as: administrator })).status).toBe(200);
  expect(await dueAfter('2026-03-19')).toBe('2026-03-20');
});

test('only the system administrator says which days are worked; staff may look it up', async () => {
  const { ask } = inside;
  for (const as of [auditor, nobodyInParticular]) {
    const made = await ask('POST', '/calendar-days', { as, body: holiday });
    expect(made.status).toBe(403);
    expect((await ask('GET', '/calendar-days', { as })).status).toBe(200);
  }
  expect((await ask('GET', '/calendar-days')).status).toBe(403);
});

test('a day is said once, and must be one', async () => {
  const { ask } = inside;
  const put = async (day: string) =>
    (await ask('POST', '/calendar-days', { as: administrator, body: { ...holiday, day } })).status;
  expect(await put('2026-08-03')).toBe(201);
  expect(await put('2026-08-03')).toBe(400);
  expect(await put('2026-02-30')).toBe(400);
  expect(await put('next Friday')).toBe(400);
});
