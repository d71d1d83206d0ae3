import crypto from 'node:crypto';
import { type Policy, policyOf, putPolicy, strict } from '@mingtang/identity';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { bootInside } from './boot-inside.ts';
import type { Person } from './rest-client.ts';

vi.setConfig({ testTimeout: 60_000 });

let inside: Awaited<ReturnType<typeof bootInside>>;
let db: pg.Client;
const password = 'Huanghe-jiuqu18';
const other = 'Gouqi-hongle2026';
/** Budgets that do not fill up again while a test runs, however slowly. */
const once = (attempts: number) => ({ attempts, everySeconds: 3600 });
const rules: Policy = {
  ...strict,
  attempts: { account: once(5), device: once(5), address: once(30) },
  secondFactor: [],
};

beforeAll(async () => {
  inside = await bootInside({ policy: rules });
  db = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await db.connect();
});
afterAll(async () => {
  await db?.end();
  await inside?.payload.destroy();
});
afterEach(async () => {
  await db.query('truncate identity.budget');
  await putPolicy(inside.payload, rules);
});

let made = 0;
async function account(globalRoles: string[] = [], given = password) {
  made += 1;
  const email = `renyuan${made}@example.gov.cn`;
  const data = { name: `人员${made}`, email, password: given, globalRoles } as never;
  const { id } = await inside.payload.create({ collection: 'users', data });
  return { id: String(id), email };
}

/** Signs in as a browser does, with the cookies it kept. */
async function tryIn(
  email: string,
  given = password,
  { cookie, from }: { cookie?: string; from?: string } = {},
) {
  const response = await inside.fetch('POST', '/users/login', {
    body: { email, password: given },
    headers: { ...(cookie && { Cookie: cookie }), ...(from && { 'x-forwarded-for': from }) },
  });
  const cookies = Object.fromEntries(
    response.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';');
      return [pair.split('=')[0], pair];
    }),
  );
  return {
    status: response.status,
    wait: response.headers.get('Retry-After'),
    body: (await response.json()) as ReturnType<typeof JSON.parse>,
    token: cookies['mingtang-token'],
    device: cookies['mingtang-device'],
  };
}
const isIn = async (cookie: string | undefined) =>
  Boolean((await inside.ask('GET', '/users/me', { headers: { Cookie: cookie ?? '' } })).body.user);
const asking = (cookie: string | undefined): { as: Person } => ({
  as: { id: '', cookie: cookie ?? '' },
});

describe('whether somebody has an account (case 10)', () => {
  test('is told by no answer to a sign-in, and both cost the same hashing', async () => {
    const { email } = await account();
    const hashing = vi.spyOn(crypto, 'pbkdf2');
    const costs = () => hashing.mock.calls.map(([, , iterations, bytes]) => [iterations, bytes]);
    try {
      const known = await tryIn(email, 'not this one 12', { from: '10.0.0.1' });
      const forKnown = costs();
      hashing.mockClear();
      const unknown = await tryIn('stranger@example.com', 'not this one 12', { from: '10.0.0.2' });
      expect(costs()).toEqual(forKnown);
      expect(forKnown).toEqual([[600_000, 32]]);
      expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
      expect(known.status).toBe(401);
    } finally {
      hashing.mockRestore();
    }
  });

  test('is told by no answer to who forgot their password, nor by how often one may ask', async () => {
    const { email } = await account();
    const ask = (address: string) =>
      inside.ask('POST', '/users/forgot-password', { body: { email: address } });
    const known = await ask(email);
    expect(known.status).toBe(200);
    expect(await ask('stranger@example.com')).toEqual(known);
    const refused = async (address: string) => {
      for (let n = 1; ; n += 1) if ((await ask(address)).status === 429) return n;
    };
    expect(await refused(email)).toBe(await refused('stranger@example.com'));
    await vi.waitFor(async () => {
      const { rows } = await db.query('select to_address from mail.outbox');
      expect(rows.map((row) => row.to_address)).toEqual([email]);
    });
  });
});

describe('strangers who guess (case 35)', () => {
  test('wait, and the person whose account it is signs in from a device that knows it', async () => {
    const { email } = await account();
    const { device } = await tryIn(email);
    expect(device).toContain('mingtang-device=');
    for (let n = 0; n < 5; n += 1) expect((await tryIn(email, `wrong ${n}`)).status).toBe(401);
    const refused = await tryIn(email);
    expect(refused.status).toBe(429);
    expect(Number(refused.wait)).toBeGreaterThan(60);
    expect(refused.token).toBeUndefined();
    const own = await tryIn(email, password, { cookie: device ?? '' });
    expect(own.status).toBe(200);
    const forged = (device ?? '').replace(/=./, (start: string) => (start === '=a' ? '=b' : '=a'));
    expect((await tryIn(email, password, { cookie: forged })).status).toBe(429);
  });

  test('at many accounts wait by the address they come from, and others do not', async () => {
    const { email } = await account();
    const { attempts } = rules.attempts.address;
    for (let n = 0; n < attempts; n += 1) {
      await tryIn(`nobody${n}@example.com`, 'x', { from: '203.0.113.9' });
    }
    expect((await tryIn(email, password, { from: '203.0.113.9' })).status).toBe(429);
    expect((await tryIn(email, password, { from: '203.0.113.10' })).status).toBe(200);
  });

  test('twenty at once have no more guesses than one after the other', async () => {
    const { email } = await account();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => tryIn(email, `wrong ${n}`)),
    );
    const counted = Object.groupBy(answers, ({ status }) => status);
    expect([counted[401]?.length, counted[429]?.length]).toEqual([5, 15]);
  });
});

describe('a password', () => {
  test('is one by the rules, whoever sets it and wherever', async () => {
    const admin = asking((await tryIn((await account(['system-admin'])).email)).token);
    const somebody = await account();
    const weak = [
      ['Password2026!', 'password-common'],
      ['Ab3$', 'password-short'],
      ['abcdefghijkl', 'password-classes'],
      ['Renyuan-xin1', undefined],
    ] as const;
    for (const [given, code] of weak) {
      const body = { name: '新人', email: `new${made}@example.gov.cn`, password: given };
      const created = await inside.ask('POST', '/users', { ...admin, body });
      expect(created.body.errors?.[0].data.code).toBe(code);
      const changed = await inside.ask('PATCH', `/users/${somebody.id}`, {
        ...admin,
        body: { password: given },
      });
      expect(changed.body.errors?.[0].data.code).toBe(code);
    }
  });

  test('of one’s own is changed by who knows the present one, and no former one is taken', async () => {
    const { id, email } = await account();
    const here = await tryIn(email);
    const there = await tryIn(email);
    const me = asking(here.token);
    const change = (current: string, next: string) =>
      inside.ask('POST', '/identity/password', { ...me, body: { current, password: next } });
    const patched = await inside.ask('PATCH', `/users/${id}`, { ...me, body: { password: other } });
    expect(patched.body.errors[0].data.code).toBe('password-own');
    expect((await change('not this one 12', other)).body.errors[0].data.code).toBe(
      'password-wrong',
    );
    expect((await change(password, 'Password2026!')).body.errors[0].data.code).toBe(
      'password-common',
    );
    expect((await change(password, other)).status).toBe(200);
    expect(await isIn(here.token)).toBe(true);
    expect(await isIn(there.token)).toBe(false);
    for (const former of [other, password]) {
      expect((await change(other, former)).body.errors[0].data.code).toBe('password-used');
    }
    expect((await tryIn(email)).status).toBe(401);
    expect((await tryIn(email, other)).status).toBe(200);
  });

  test('by the link of a mail is set once, signs nobody in, and ends every session', async () => {
    const { id, email } = await account();
    const { token: session } = await tryIn(email);
    const link = 'a'.repeat(40);
    const until = `now() + interval '1 hour'`;
    await db.query(
      `update users set reset_password_token = $1, reset_password_expiration = ${until} where id = $2`,
      [link, id],
    );
    const reset = (given: string) =>
      inside.fetch('POST', '/users/reset-password', { body: { token: link, password: given } });
    expect((await reset('Password2026!')).status).toBe(400);
    const twice = await Promise.all([reset(other), reset('Hongsibu-lvzhou7')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 403]);
    for (const answer of twice) {
      expect(answer.headers.getSetCookie()).toEqual([]);
      expect(await answer.text()).not.toContain('token');
    }
    expect(await isIn(session)).toBe(false);
    expect((await tryIn(email)).status).toBe(401);
    const unknown = await inside.ask('POST', '/users/reset-password', {
      body: { token: 'b'.repeat(40), password: other },
    });
    expect(unknown.status).toBe(403);
  });

  test('that somebody else set is changed before anything else: until then there is no session', async () => {
    const admin = asking((await tryIn((await account(['system-admin'])).email)).token);
    const { id, email } = await account();
    const given = { password: other };
    expect((await inside.ask('PATCH', `/users/${id}`, { ...admin, body: given })).status).toBe(200);
    const half = await tryIn(email, other);
    expect(half.status).toBe(401);
    expect([half.token, half.device]).toEqual([undefined, undefined]);
    const { ticket, needs } = half.body.errors[0].data;
    expect(needs).toEqual(['new-password']);
    for (const cookie of [`mingtang-token=${ticket}`, '']) {
      const headers = { Cookie: cookie, Authorization: `JWT ${ticket}` };
      expect((await inside.ask('GET', '/users/me', { headers })).body.user).toBeNull();
      expect((await inside.ask('GET', '/users', { headers })).status).toBe(403);
      expect((await inside.ask('POST', '/users/refresh-token', { headers })).status).toBe(403);
    }
    const go = (next: string) =>
      inside.fetch('POST', '/identity/sign-in/new-password', { body: { ticket, password: next } });
    expect((await go(other)).status).toBe(400);
    const twice = await Promise.all([go('Shapotou-2026x'), go('Shapotou-2026x')]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 401]);
    const cookies = twice.flatMap((answer) => answer.headers.getSetCookie());
    const token = cookies.find((line) => line.startsWith('mingtang-token='))?.split(';')[0];
    expect(await isIn(token)).toBe(true);
    expect((await tryIn(email, 'Shapotou-2026x')).status).toBe(200);
  });

  test('is asked for anew after the days that were set', async () => {
    const { id, email } = await account();
    await db.query(
      `update identity.account set password_at = now() - interval '91 days' where user_id = $1`,
      [id],
    );
    expect((await tryIn(email)).status).toBe(200);
    await putPolicy(inside.payload, {
      ...rules,
      password: { ...strict.password, rotationDays: 90 },
    });
    expect((await tryIn(email)).body.errors[0].data.needs).toEqual(['new-password']);
  });
});

describe('a session', () => {
  test('ends with sign-out, a new role, or because its person ends it; a token then opens nothing', async () => {
    const admin = asking((await tryIn((await account(['security-admin'])).email)).token);
    const { id, email } = await account();
    const [left, here, there] = [await tryIn(email), await tryIn(email), await tryIn(email)];
    expect((await inside.ask('POST', '/users/logout', asking(left.token))).status).toBe(200);
    expect(await isIn(left.token)).toBe(false);
    expect((await inside.ask('POST', '/users/refresh-token', asking(left.token))).status).toBe(403);

    const { rows } = await db.query(
      'select sid from identity.session where user_id = $1 and ended_at is null order by began_at',
      [id],
    );
    const end = (sid: string, cookie: string | undefined) =>
      inside.ask('POST', '/identity/sessions/end', { ...asking(cookie), body: { sid } });
    const stranger = await tryIn((await account()).email);
    expect((await end(rows[1].sid, stranger.token)).status).toBe(404);
    expect((await end(rows[1].sid, here.token)).status).toBe(200);
    expect([await isIn(here.token), await isIn(there.token)]).toEqual([true, false]);

    const globalRoles = ['auditor'];
    const body = { globalRoles };
    expect((await inside.ask('PATCH', `/users/${id}`, { ...admin, body })).status).toBe(200);
    expect(await isIn(here.token)).toBe(false);
  });

  test('ends after a time without a request, and after the longest time in any case', async () => {
    const { id, email } = await account();
    const set = (column: string, ago: string) =>
      db.query(`update identity.session set ${column} = now() - $1::interval where user_id = $2`, [
        ago,
        id,
      ]);
    const { token } = await tryIn(email);
    await set('seen_at', '29 minutes');
    expect(await isIn(token)).toBe(true);
    const seen = await db.query(
      `select seen_at > now() - interval '1 minute' as now from identity.session where user_id = $1`,
      [id],
    );
    expect(seen.rows).toEqual([{ now: true }]);
    await set('seen_at', '31 minutes');
    expect(await isIn(token)).toBe(false);
    await set('seen_at', '0');
    expect(await isIn(token)).toBe(true);
    await set('began_at', '12 hours 1 minute');
    expect(await isIn(token)).toBe(false);
    expect((await inside.ask('POST', '/users/refresh-token', asking(token))).status).toBe(403);
  });

  test('of eight that begin at once, each is one, and each can be refreshed', async () => {
    const { email } = await account();
    await putPolicy(inside.payload, {
      ...rules,
      attempts: { ...rules.attempts, account: once(20) },
    });
    const tokens = await Promise.all(Array.from({ length: 8 }, () => tryIn(email)));
    expect(tokens.map(({ status }) => status)).toEqual(Array(8).fill(200));
    for (const { token } of tokens) {
      expect(await isIn(token)).toBe(true);
      expect((await inside.ask('POST', '/users/refresh-token', asking(token))).status).toBe(200);
    }
  });

  test('without a row of ours is none, though Payload has it in its list', async () => {
    const { id, email } = await account();
    const { token } = await tryIn(email);
    await db.query('delete from identity.session where user_id = $1', [id]);
    const kept = await db.query('select from users_sessions where _parent_id = $1', [id]);
    expect(kept.rowCount).toBe(1);
    expect(await isIn(token)).toBe(false);
  });

  test('on a new device is told of by mail, once for each device but the first', async () => {
    const { email } = await account();
    const first = await tryIn(email);
    const second = await tryIn(email);
    await tryIn(email, password, { cookie: second.device ?? '' });
    await tryIn(email, password, { cookie: first.device ?? '' });
    const { rows } = await db.query('select subject, text from mail.outbox where to_address = $1', [
      email,
    ]);
    expect(rows.map(({ subject }) => subject)).toEqual(['新设备登录提醒']);
    expect(rows[0].text).toContain('/admin/my-security');
  });
});

test('people of a role sign in and work from the networks that are theirs', async () => {
  const auditor = await account(['auditor']);
  const clerk = await account();
  await putPolicy(inside.payload, { ...rules, networks: { auditor: ['10.64.0.0/16'] } });
  const [office, street] = ['10.64.3.4', '203.0.113.5'];
  expect((await tryIn(auditor.email, password, { from: street })).status).toBe(403);
  expect((await tryIn(clerk.email, password, { from: street })).status).toBe(200);
  const { token, status } = await tryIn(auditor.email, password, { from: office });
  expect(status).toBe(200);
  const at = async (from: string) => {
    const headers = { Cookie: token ?? '', 'x-forwarded-for': from };
    return Boolean((await inside.ask('GET', '/users/me', { headers })).body.user);
  };
  expect([await at(office), await at(street)]).toEqual([true, false]);
  const { rows } = await db.query(
    'select outcome, reason from audit.entry where subject = $1 and act = $2 order by entry.seq',
    [`users:${auditor.id}`, 'sign-in'],
  );
  expect(rows).toEqual([
    { outcome: 'refused', reason: 'network' },
    { outcome: 'done', reason: null },
  ]);
});

test('the rules are set by a security administrator, whole or not at all, and it is written down', async () => {
  const set = async (role: string[], wanted: object) => {
    const as = asking((await tryIn((await account(role)).email)).token);
    return inside.ask('POST', '/identity/policy', { ...as, body: { rules: wanted } });
  };
  const shorter = { session: { idleMinutes: 15 } };
  for (const role of [[], ['system-admin'], ['auditor']]) {
    expect((await set(role, shorter)).status).toBe(403);
  }
  for (const wrong of [{ password: { shortest: 1 } }, { networks: { auditor: ['office'] } }, []]) {
    expect((await set(['security-admin'], wrong)).status).toBe(400);
  }
  expect((await policyOf(inside.payload)).session).toEqual(strict.session);
  expect((await set(['security-admin'], shorter)).status).toBe(200);
  expect((await policyOf(inside.payload)).session.idleMinutes).toBe(15);
  const { rows } = await db.query(`select subject from audit.entry where act = 'set-policy'`);
  expect(rows).toEqual([{ subject: 'identity:policy' }]);
});

test('the door of Payload that would sign in whoever resets a password is shut', async () => {
  const data = { token: 'a'.repeat(40), password: other };
  const reset = inside.payload.resetPassword({ collection: 'users', data, overrideAccess: true });
  await expect(reset).rejects.toMatchObject({ code: 'reset-over' });
});
