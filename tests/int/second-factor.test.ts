import { easy, type Policy, putPolicy, strict } from '@mingtang/identity';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { bootInside } from './boot-inside.ts';

vi.setConfig({ testTimeout: 60_000 });

let inside: Awaited<ReturnType<typeof bootInside>>;
let db: pg.Client;
const password = 'Huanghe-jiuqu18';
const once = (attempts: number) => ({ attempts, everySeconds: 3600 });
const rules: Policy = {
  ...strict,
  attempts: { account: once(5), device: once(5), address: once(60) },
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
async function account(globalRoles: string[] = []) {
  made += 1;
  const email = `renyuan${made}@example.gov.cn`;
  const data = { name: `人员${made}`, email, password, globalRoles } as never;
  const { id } = await inside.payload.create({ collection: 'users', data });
  return { id: String(id), email };
}

async function post(path: string, body: object, cookie?: string) {
  const response = await inside.fetch('POST', path, {
    body,
    ...(cookie && { headers: { Cookie: cookie } }),
  });
  const set = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const text = await response.text();
  const answer = JSON.parse(text);
  return {
    status: response.status,
    body: answer,
    data: answer.errors?.[0]?.data,
    token: set.find((pair) => pair.startsWith('mingtang-token=')),
    device: set.find((pair) => pair.startsWith('mingtang-device=')),
  };
}
const login = (email: string, cookie?: string) => post('/users/login', { email, password }, cookie);
const step = (name: string, body: object, cookie?: string) =>
  post(`/identity/sign-in/${name}`, body, cookie);
const isIn = async (cookie: string | undefined) =>
  Boolean((await inside.ask('GET', '/users/me', { headers: { Cookie: cookie ?? '' } })).body.user);

const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({
    timestamp: Date.now() + later * 30_000,
  });
/** As if the codes taken so far were long ago. */
const minutesPass = () => db.query('update identity.factor set last_step = last_step - 100');

/** Somebody with an app, as they come out of their first sign-in. */
async function enrolled(globalRoles = ['system-admin']) {
  const person = await account(globalRoles);
  const { ticket } = (await login(person.email)).data;
  const { secret } = (await post('/identity/enrol/app', { ticket })).body;
  const done = await post('/identity/enrol/app-confirm', { ticket, code: codeOf(secret) });
  await minutesPass();
  return { ...person, ...done, secret: secret as string, codes: done.body.codes as string[] };
}

describe('whoever must have a second factor and has none', () => {
  test('is nobody until there is one, which the first sign-in asks for', async () => {
    const { email } = await account(['auditor']);
    const half = await login(email);
    expect([half.status, half.token, half.device]).toEqual([401, undefined, undefined]);
    const { ticket, needs } = half.data;
    expect(needs).toEqual(['enrol']);
    for (const skip of ['app', 'recovery', 'passkey', 'new-password']) {
      const answer = await step(skip, { ticket, code: '123456', password: 'Gouqi-hongle2026' });
      expect([skip, answer.status, answer.token]).toEqual([skip, 401, undefined]);
    }
    const { body } = await post('/identity/enrol/app', { ticket });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\//);
    expect(body.qr).toContain('<svg');
    const wrong = await post('/identity/enrol/app-confirm', { ticket, code: '000000' });
    expect([wrong.status, wrong.token]).toEqual([401, undefined]);
    const right = { ticket, code: codeOf(body.secret) };
    const done = await post('/identity/enrol/app-confirm', right);
    expect(done.body.needs).toEqual([]);
    expect(new Set(done.body.codes).size).toBe(10);
    expect(await isIn(done.token)).toBe(true);
    expect((await post('/identity/enrol/app-confirm', right)).status).toBe(401);
  });

  test('is asked by what the rules say of their role, and not where they ask nothing', async () => {
    const [admin, clerk] = [await account(['security-admin']), await account()];
    expect((await login(clerk.email)).status).toBe(200);
    expect((await login(admin.email)).data.needs).toEqual(['enrol']);
    await putPolicy(inside.payload, { ...rules, secondFactor: ['auditor'] });
    expect((await login(admin.email)).status).toBe(200);
    await putPolicy(inside.payload, easy);
    expect((await login((await account(['auditor'])).email)).status).toBe(200);
  });
});

describe('whoever has a second factor', () => {
  test('shows it at every sign-in, though no rule asks for it', async () => {
    const { email, secret } = await enrolled();
    await putPolicy(inside.payload, easy);
    const half = await login(email);
    expect([half.status, half.token]).toEqual([401, undefined]);
    expect(half.data).toMatchObject({ needs: ['factor'], factors: ['totp'] });
    const done = await step('app', { ticket: half.data.ticket, code: codeOf(secret) });
    expect([done.status, await isIn(done.token)]).toEqual([200, true]);
  });

  test('cannot be robbed of it by who has the password: no door lets them past it, or add one', async () => {
    const { id, email } = await enrolled();
    const { ticket } = (await login(email)).data;
    for (const [path, body] of [
      ['/identity/enrol/app', { ticket }],
      ['/identity/enrol/passkey-options', { ticket }],
      ['/identity/enrol/app-confirm', { ticket, code: '123456' }],
      ['/identity/enrol/begin', { ticket, password }],
      ['/identity/factors/remove', { ticket, password, id }],
      ['/identity/recovery-codes', { ticket, password }],
      ['/identity/password', { ticket, current: password, password: 'Gouqi-hongle2026' }],
      ['/identity/sign-in/new-password', { ticket, password: 'Gouqi-hongle2026' }],
      ['/identity/sign-in/passkey', { ticket, response: { id: 'x' } }],
      ['/users/refresh-token', { ticket }],
      ['/users/first-register', { email, password, name: 'x' }],
      ['/users/unlock', { email, password }],
      [
        '/graphql',
        { query: `mutation { loginUser(email: "${email}", password: "${password}") { token } }` },
      ],
    ] as const) {
      const headers = { Authorization: `JWT ${ticket}`, Cookie: `mingtang-token=${ticket}` };
      const response = await inside.fetch('POST', path, { body, headers });
      expect([path, response.status >= 400], path).toEqual([path, true]);
      expect(response.headers.getSetCookie().join(), path).not.toContain('mingtang-token');
    }
    const data = { email, password };
    const local = inside.payload.login({ collection: 'users', data });
    await expect(local).rejects.toMatchObject({ code: 'more-needed' });
    const link = 'c'.repeat(40);
    await db.query(
      `update users set reset_password_token = $1, reset_password_expiration = now() + interval '1 hour' where id = $2`,
      [link, id],
    );
    const next = 'Gouqi-hongle2026';
    const reset = await post('/users/reset-password', { token: link, password: next });
    expect([reset.status, reset.token]).toEqual([200, undefined]);
    const again = await post('/users/login', { email, password: next });
    expect(again.data.needs).toEqual(['factor']);
  });

  test('uses each code once, also where two come at once, and none before it', async () => {
    const { email, secret } = await enrolled();
    const tickets = [];
    for (let n = 0; n < 4; n += 1) tickets.push((await login(email)).data.ticket);
    const code = codeOf(secret);
    const twice = await Promise.all([
      step('app', { ticket: tickets[0], code }),
      step('app', { ticket: tickets[1], code }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 401]);
    for (const replayed of [code, codeOf(secret, -1)]) {
      expect((await step('app', { ticket: tickets[2], code: replayed })).status).toBe(401);
    }
    const later = await step('app', { ticket: tickets[2], code: codeOf(secret, 1) });
    expect(later.status).toBe(200);
  });

  test('is not guessed: five codes, whatever the number of tickets, and its person is not kept out', async () => {
    const { email, secret, device } = await enrolled();
    for (let n = 0; n < 5; n += 1) {
      const { ticket } = (await login(email)).data;
      expect((await step('app', { ticket, code: '000000' })).status).toBe(401);
    }
    const { ticket } = (await login(email)).data;
    expect((await step('app', { ticket, code: codeOf(secret) })).status).toBe(429);
    const own = await step('app', { ticket, code: codeOf(secret) }, device);
    expect(own.status).toBe(200);
  });

  test('signs in by a recovery code where it is lost, once for each', async () => {
    const { email, codes } = await enrolled();
    const code = codes[3]?.toLowerCase().replaceAll('-', ' ');
    const [first, second] = [(await login(email)).data.ticket, (await login(email)).data.ticket];
    const twice = await Promise.all([
      step('recovery', { ticket: first, code }),
      step('recovery', { ticket: second, code }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 401]);
    const { ticket } = (await login(email)).data;
    expect((await step('recovery', { ticket, code: codes[4] })).status).toBe(200);
    const other = await enrolled();
    const foreign = (await login(other.email)).data.ticket;
    expect((await step('recovery', { ticket: foreign, code: codes[5] })).status).toBe(401);
  });

  test('adds and removes with the password, keeps one where one must be, and touches nobody else’s', async () => {
    const { id, token, email } = await enrolled();
    const stranger = await enrolled();
    const begun = await post('/identity/enrol/begin', { password: 'wrong' }, token);
    expect(begun.status).toBe(403);
    const { ticket } = (await post('/identity/enrol/begin', { password }, token)).body;
    expect((await post('/identity/enrol/app', { ticket })).status).toBe(401);
    expect((await post('/identity/enrol/app', { ticket }, stranger.token)).status).toBe(401);
    const { secret } = (await post('/identity/enrol/app', { ticket }, token)).body;
    const added = { ticket, code: codeOf(secret), name: '值班手机' };
    const done = await post('/identity/enrol/app-confirm', added, token);
    expect([done.status, done.body.codes, done.token]).toEqual([200, undefined, undefined]);
    await minutesPass();

    const { rows } = await db.query(
      'select id, name, sealed from identity.factor where user_id = $1 order by added_at',
      [id],
    );
    expect(rows.map(({ name }) => name)).toEqual(['验证器', '值班手机']);
    const plain = Buffer.from(Secret.fromBase32(secret).bytes);
    expect(rows.some(({ sealed }) => sealed.includes(plain))).toBe(false);

    const remove = (which: string, by: string | undefined, given = password) =>
      post('/identity/factors/remove', { id: which, password: given }, by);
    expect((await remove(rows[0].id, stranger.token)).status).toBe(404);
    expect((await remove(rows[0].id, token, 'wrong')).status).toBe(403);
    expect((await remove(rows[0].id, token)).status).toBe(200);
    expect((await remove(rows[1].id, token)).status).toBe(409);
    const half = await login(email);
    const left = await step('app', { ticket: half.data.ticket, code: codeOf(secret) });
    expect(left.status).toBe(200);
    const { rows: acts } = await db.query(
      `select act from audit.entry where subject = $1 and act like '%factor' order by entry.seq`,
      [`users:${id}`],
    );
    expect(acts.map(({ act }) => act)).toEqual(['add-factor', 'add-factor', 'remove-factor']);
  });

  test('has ten minutes for it', async () => {
    const { email, secret } = await enrolled();
    const { ticket } = (await login(email)).data;
    await db.query(`update identity.ticket set expires = now() - interval '1 second'`);
    expect((await step('app', { ticket, code: codeOf(secret) })).status).toBe(401);
  });
});

test('a wrong second factor stands in the trail, with whose it was and nothing that was typed', async () => {
  const { id, email } = await enrolled();
  const { ticket } = (await login(email)).data;
  await step('app', { ticket, code: '735512' });
  const { rows } = await db.query(
    `select e::text as whole from audit.entry e where subject = $1 and reason = 'wrong-factor'`,
    [`users:${id}`],
  );
  expect(rows.length).toBe(1);
  expect(rows[0].whole).not.toContain('735512');
});
