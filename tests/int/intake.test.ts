import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fieldsOf } from '@mingtang/forms/language';
import { type Arrival, type IntakeKind, intake, publishStatus } from '@mingtang/intake';
import {
  clamd,
  fileStoreIn,
  type Opener,
  openNext,
  publishForms,
  scanFiles,
} from '@mingtang/intake/drill';
import { keyringFrom } from '@mingtang/intake/jobs';
import { migrateIntake } from '@mingtang/intake/migrate';
import { filesWith, formAt, submit, takeFile, track } from '@mingtang/intake/outside';
import { transactionOf } from '@mingtang/publication';
import { migrate } from '@mingtang/publication/log';
import { inTransaction } from '@mingtang/tenancy';
import { sql } from 'drizzle-orm';
import { createLocalReq, type PayloadRequest } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type House, openHouse, siteData } from '../../plugins/editorial/test/house.ts';
import { pdf } from '../../plugins/intake/test/sample-files.ts';
import { startClamd } from '../stack/clamd.ts';
import { wish, wishForm, wishKind } from './form-for-tests.ts';

const key = randomBytes(32).toString('base64url');
const newToken = () => randomBytes(32).toString('base64url');

let house: House;
let outside: pg.Pool;
let opener: Opener;
let site: string;
let otherSite: string;
/** What happens while an arrival is taken in; a test may put something else in its place. */
let take: IntakeKind['take'];

/** What a kind does: it writes, in the transaction it is given. */
async function keep(req: PayloadRequest, { number, values, codeKey }: Arrival) {
  const db = await transactionOf(req);
  await db.execute(sql`insert into kept values (${number}, ${JSON.stringify(values)}, ${codeKey})`);
}

beforeAll(async () => {
  house = await openHouse({
    more: ({ dataDir }) => [
      intake({ kinds: [wishKind((req, arrival) => take(req, arrival))], dataDir }),
    ],
  });
  await migrate(house.databaseUrl, { outsidePassword: 'outside' });
  await migrateIntake(house.databaseUrl);
  await house.query('create table kept (number text, said jsonb, code_key text)');
  const url = new URL(house.databaseUrl);
  url.username = 'mingtang_outside';
  url.password = 'outside';
  outside = new pg.Pool({ connectionString: url.href, max: 4 });
  site = (await house.put('sites', siteData('甲镇', '/jia/'))).id;
  otherSite = (await house.put('sites', siteData('乙镇', '/yi/'))).id;
  const keyring = await keyringFrom(key);
  opener = { keyring, kinds: house.payload.config.custom?.intakeKinds as IntakeKind[] };
  await publishForms(house.payload, { kinds: opener.kinds, key: keyring.current });
});
afterAll(async () => {
  await outside.end();
  await house.close();
});
beforeEach(async () => {
  take = keep;
  await house.query('delete from inbound.waiting');
  await house.query('delete from kept');
});

const form = async () => {
  const found = await formAt(outside, site, wishForm.path);
  if (!found) throw new Error('The form is not published');
  return found;
};
const send = async (token = newToken(), values: Record<string, string> = wish) =>
  submit(outside, { site, form: await form(), values, token });
const sent = async () => {
  const submitted = await send();
  if (submitted.outcome !== 'taken') throw new Error(submitted.outcome);
  return submitted;
};
const open = () => openNext(house.payload, opener);
const kept = async () => (await house.query('select * from kept')).rows;
const listed = async (number: string) =>
  (await house.query('select state, fault, detail from arrivals where number = $1', [number])).rows;
/** The time is up that whoever began had. */
const timeIsUp = () => house.query('update inbound.waiting set next_at = now()');

test('what is sent is opened inside exactly once, and its sender can follow it', async () => {
  const { number, code } = await sent();
  expect(await track(outside, site, { number, code })).toEqual({
    number,
    codeKey: expect.any(String),
    receivedAt: expect.any(Date),
  });
  expect(await open()).toBe('taken');
  expect(await open()).toBe('idle');
  const [row, ...more] = await kept();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ number, said: wish });
  expect(await listed(number)).toEqual([{ state: 'taken', fault: null, detail: null }]);

  const status = {
    title: '修路灯',
    state: '办理中',
    story: [{ at: '2026-11-27', text: '已登记。' }],
  };
  const req = await createLocalReq({}, house.payload);
  await inTransaction(req, () =>
    publishStatus(req, { site, number, codeKey: row.code_key, status }),
  );
  expect(await track(outside, site, { number, code })).toMatchObject({ status });
  const typed = code.toLowerCase().replace(/.{4}/g, '$& ');
  expect(
    await track(outside, site, { number: ` ${number.toLowerCase()}`, code: typed }),
  ).toMatchObject({ status });
  const asked = [
    { number, code: code.replace(/^./, (first) => (first === '0' ? '1' : '0')) },
    { number, code: '' },
    { number: 'W20261127-00000', code },
  ];
  for (const wrong of asked) expect(await track(outside, site, wrong)).toBeUndefined();
  expect(await track(outside, otherSite, { number, code })).toBeUndefined();
  const told = (await house.log()).filter(({ key }) => key.startsWith('case-status:'));
  expect(told).toHaveLength(1);
  expect(JSON.stringify(told)).not.toContain('路灯');
});

test('a form sent twice is one arrival with one number and code', async () => {
  const token = newToken();
  const [one, two] = await Promise.all([send(token), send(token)]);
  expect([one.outcome, two.outcome].sort()).toEqual(['again', 'taken']);
  expect({ ...one, outcome: '' }).toEqual({ ...two, outcome: '' });
  expect(await send(token)).toMatchObject({ outcome: 'again' });
  expect(await send(token, { ...wish, wish: '别的' })).toMatchObject({ outcome: 'other' });
  expect(await open()).toBe('taken');
  expect(await open()).toBe('idle');
  expect(await kept()).toHaveLength(1);
});

describe('a process that dies', () => {
  const steps: [string, IntakeKind['take']][] = [
    [
      'before anything is written',
      async () => {
        throw new Error('killed');
      },
    ],
    [
      'after its kind has written',
      async (req, arrival) => {
        await keep(req, arrival);
        throw new Error('killed');
      },
    ],
  ];
  test.each(steps)(
    '%s is followed by another, and the arrival is taken once',
    async (_when, dies) => {
      const { number } = await sent();
      take = dies;
      expect(await open()).toBe('later');
      expect(await kept()).toEqual([]);
      expect(await listed(number)).toEqual([]);
      take = keep;
      expect(await open(), 'not before its time is up').toBe('idle');
      await timeIsUp();
      expect(await open()).toBe('taken');
      expect(await kept()).toHaveLength(1);
      expect(await listed(number)).toMatchObject([{ state: 'taken' }]);
    },
  );

  test('and comes back to life takes nothing that another has taken', async () => {
    await sent();
    const sleep = Promise.withResolvers<void>();
    const asleep = Promise.withResolvers<void>();
    const sleepy: Opener = {
      ...opener,
      keyring: {
        ...opener.keyring,
        async open(...of) {
          asleep.resolve();
          await sleep.promise;
          return opener.keyring.open(...of);
        },
      },
    };
    const late = openNext(house.payload, sleepy);
    await asleep.promise;
    await timeIsUp();
    expect(await open()).toBe('taken');
    sleep.resolve();
    expect(await late).toBe('idle');
    expect(await kept()).toHaveLength(1);
  });

  test('again and again is not followed for ever: the arrival is shown to the administrator', async () => {
    const { number } = await sent();
    take = async () => {
      throw new TypeError('always');
    };
    await open();
    await house.query('update inbound.waiting set next_at = now(), attempts = 12');
    expect(await open()).toBe('failed');
    expect(await listed(number)).toEqual([
      { state: 'failed', fault: 'not-taken', detail: 'TypeError' },
    ]);
    expect(await open()).toBe('idle');
  });
});

test('ten openers at once take each of thirty arrivals once', async () => {
  for (let n = 0; n < 30; n++) await sent();
  const until = async () => {
    while ((await open()) !== 'idle');
  };
  await Promise.all(Array.from({ length: 10 }, until));
  const numbers = (await kept()).map(({ number }) => number);
  expect(numbers).toHaveLength(30);
  expect(new Set(numbers).size).toBe(30);
});

describe('a hostile outside', () => {
  const envelope = async (number: string) =>
    (await house.query('select * from inbound.intake where number = $1', [number])).rows[0];
  const put = async (row: Record<string, unknown>) => {
    await outside.query('select inbound.submit($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      row.id ?? crypto.randomUUID(),
      'wish',
      row.site ?? site,
      row.number,
      randomBytes(32),
      randomBytes(32),
      randomBytes(32).toString('hex'),
      row.key_id,
      row.sealed,
    ]);
    return String(row.number);
  };
  const anotherNumber = () =>
    `W20261127-${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;

  test('cannot read what it stored, nor change or delete it', async () => {
    const { number } = await sent();
    for (const attempt of [
      'select sealed from inbound.intake',
      'select * from inbound.waiting',
      'select * from arrivals',
      `update inbound.intake set number = '${number}'`,
      'delete from inbound.intake',
      'truncate inbound.intake',
      'insert into inbound.waiting select id, seq from inbound.intake',
    ]) {
      await expect(outside.query(attempt), attempt).rejects.toThrow('permission denied');
    }
    await expect(house.query('delete from inbound.intake')).rejects.toThrow('append-only');
  });

  test.each([
    [
      'sends what was sealed for one number under another',
      async (row: Record<string, unknown>) => ({ ...row, id: undefined, number: anotherNumber() }),
      'changed',
    ],
    [
      'moves it to another site',
      async (row: Record<string, unknown>) => ({
        ...row,
        id: undefined,
        number: anotherNumber(),
        site: otherSite,
      }),
      'changed',
    ],
    [
      'changes a byte',
      async (row: Record<string, unknown>) => {
        const sealed = Buffer.from(row.sealed as Buffer);
        sealed[sealed.length - 1] = (sealed.at(-1) as number) ^ 1;
        return { ...row, id: undefined, number: anotherNumber(), sealed };
      },
      'changed',
    ],
    [
      'names a key that is not there',
      async (row: Record<string, unknown>) => ({
        ...row,
        id: undefined,
        number: anotherNumber(),
        key_id: '0'.repeat(16),
      }),
      'unknown-key',
    ],
    [
      'sends noise',
      async (row: Record<string, unknown>) => ({
        ...row,
        id: undefined,
        number: anotherNumber(),
        sealed: randomBytes(2000),
      }),
      'changed',
    ],
  ])('%s: it is put aside and told, and nothing is taken', async (_what, forge, fault) => {
    const { number } = await sent();
    await open();
    await house.query('delete from kept');
    const forged = await put(await forge(await envelope(number)));
    expect(await open()).toBe('failed');
    expect(await open()).toBe('idle');
    expect(await kept()).toEqual([]);
    expect(await listed(forged)).toEqual([{ state: 'failed', fault, detail: null }]);
  });

  test('replays an envelope: it is there already', async () => {
    const { number } = await sent();
    const row = await envelope(number);
    await expect(put(row)).rejects.toThrow('duplicate key');
    await expect(put({ ...row, number: anotherNumber() })).rejects.toThrow('duplicate key');
  });

  test('sends more than an envelope holds, or for a site without such a form', async () => {
    const row = await envelope((await sent()).number);
    await expect(
      put({ ...row, id: undefined, number: anotherNumber(), sealed: randomBytes(400_001) }),
    ).rejects.toThrow('check constraint');
    const { rows } = await outside.query(
      'select outcome from inbound.submit($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [
        crypto.randomUUID(),
        'wish',
        crypto.randomUUID(),
        anotherNumber(),
        randomBytes(32),
        randomBytes(32),
        randomBytes(32).toString('hex'),
        row.key_id,
        row.sealed,
      ],
    );
    expect(rows).toEqual([{ outcome: 'no-form' }]);
  });

  test('seals what answers no form', async () => {
    const { number } = (await send(newToken(), { ...wish, phone: 'call me' })) as {
      number: string;
    };
    expect(await open()).toBe('failed');
    expect(await listed(number)).toEqual([{ state: 'failed', fault: 'not-of-form', detail: null }]);
  });

  test('fills a day of one site: the next is refused, other sites go on', async () => {
    await house.query(`insert into inbound.intake_quota values ('wish', 1, 1000000000)`);
    await house.query('delete from inbound.intake_day where site = $1', [otherSite]);
    expect((await send()).outcome).toBe('quota');
    const elsewhere = await submit(outside, {
      site: otherSite,
      form: await form(),
      values: wish,
      token: newToken(),
    });
    expect(elsewhere.outcome).toBe('taken');
    await house.query(`delete from inbound.intake_quota where kind = 'wish'`);
  });
});

test('what a former key sealed is opened after the key was changed; forms carry the new one', async () => {
  const { number } = await sent();
  const keyring = await keyringFrom(`${randomBytes(32).toString('base64url')} ${key}`);
  expect(await publishForms(house.payload, { kinds: opener.kinds, key: keyring.current })).toBe(2);
  expect(await publishForms(house.payload, { kinds: opener.kinds, key: keyring.current })).toBe(0);
  expect((await form()).key).toEqual(keyring.current);
  expect(await openNext(house.payload, { ...opener, keyring })).toBe('taken');
  expect(await listed(number)).toMatchObject([{ state: 'taken' }]);

  const sealedToNew = await sent();
  expect(await open(), 'without its key').toBe('failed');
  const [{ id }] = (
    await house.query('select id from arrivals where number = $1', [sealedToNew.number])
  ).rows;
  const clerk = await house.person('clerk', [{ site, roles: ['clerk'] }]);
  const system = await house.person('system', [], ['system-admin']);
  expect((await house.ask(clerk, 'POST', `/arrivals/${id}/retry`)).status).toBe(404);
  expect((await house.ask(system, 'POST', `/arrivals/${id}/retry`)).status).toBe(200);
  expect((await house.ask(system, 'POST', `/arrivals/${id}/retry`)).status).toBe(409);
  expect(await openNext(house.payload, { ...opener, keyring })).toBe('taken');
  expect(await listed(sealedToNew.number)).toEqual([{ state: 'taken', fault: null, detail: null }]);
  await publishForms(house.payload, { kinds: opener.kinds, key: opener.keyring.current });
});

test('a site that offers the form no longer withdraws it', async () => {
  const none = opener.kinds.map((kind) => ({ ...kind, formOf: () => undefined }));
  expect(await publishForms(house.payload, { kinds: none, key: opener.keyring.current })).toBe(2);
  expect(await formAt(outside, site, wishForm.path)).toBeUndefined();
  await publishForms(house.payload, { kinds: opener.kinds, key: opener.keyring.current });
});

describe('files of an arrival', () => {
  const bytes = pdf('委托', 500_000);
  const papers = fieldsOf(wishForm).find(({ type }) => type === 'files') as never;

  async function sentWithFile(content = bytes) {
    const sending = { site, form: await form(), token: newToken() };
    const file = { field: papers, sentName: '委托书.pdf', bytes: Readable.from([content]) };
    expect(await takeFile(outside, sending, file)).toMatchObject({ ok: true });
    const files = await filesWith(outside, sending);
    const submitted = await submit(outside, { ...sending, values: wish, files });
    if (submitted.outcome !== 'taken') throw new Error(submitted.outcome);
    return { files, number: submitted.number };
  }
  const standing = async (id: string | undefined) =>
    (await house.query('select state, found from inbound.file where id = $1', [id])).rows[0];
  const store = () => fileStoreIn(house.dataDir);

  test('are opened with it, word for word, and nothing of them stays sealed outside', async () => {
    const taken: Arrival[] = [];
    take = async (_req, arrival) => {
      taken.push(arrival);
    };
    const { files } = await sentWithFile();
    expect(await open()).toBe('taken');
    expect(taken[0]?.files).toEqual([
      { id: files[0]?.id, field: 'papers', name: '委托书.pdf', kind: 'pdf', bytes: bytes.length },
    ]);
    expect((await buffer(store().read(files[0]?.id as string))).equals(bytes)).toBe(true);
    expect(await standing(files[0]?.id)).toEqual({ state: 'unscanned', found: null });
    expect((await house.query('select from inbound.upload_piece')).rowCount).toBe(0);
  });

  test('survive a process that dies while its kind takes it', async () => {
    take = async () => {
      throw new Error('killed');
    };
    const { files } = await sentWithFile();
    expect(await open()).toBe('later');
    expect(await standing(files[0]?.id)).toBeUndefined();
    take = keep;
    await timeIsUp();
    expect(await open()).toBe('taken');
    expect((await buffer(store().read(files[0]?.id as string))).equals(bytes)).toBe(true);
  });

  test.each([
    [
      'changed',
      'update inbound.upload_piece set sealed = set_byte(sealed, 9, 9 + get_byte(sealed, 9) % 9) where n = 1',
    ],
    ['left out', 'delete from inbound.upload_piece where n = 2'],
    ['exchanged', 'update inbound.upload_piece set n = 9 - n'],
  ])('of which a piece was %s are not taken: the arrival is put aside', async (_how, harm) => {
    const { number } = await sentWithFile();
    await house.query(harm);
    expect(await open()).toBe('failed');
    expect(await listed(number)).toMatchObject([{ state: 'failed', fault: 'changed' }]);
    await house.query('delete from inbound.upload_piece');
  });

  test('wait for the scanner; what it finds something in is quarantined, and the arrival stays', async () => {
    const scanner = await startClamd();
    opener = { ...opener, isScanned: true };
    const clean = await sentWithFile();
    const eicar = ['X5O!P%@AP[4', 'PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
      '\\',
    );
    const bad = await sentWithFile(pdf(eicar));
    expect([await open(), await open()]).toEqual(['taken', 'taken']);
    const [good, sick] = [clean, bad].map(({ files }) => files[0]?.id as string);
    expect(await standing(good)).toMatchObject({ state: 'waiting' });
    const away = { scanner: clamd('tcp://127.0.0.1:9'), store: store() };
    await expect(scanFiles(house.payload, away)).rejects.toThrow('ECONNREFUSED');
    expect(await standing(good)).toMatchObject({ state: 'waiting' });
    expect(
      await scanFiles(house.payload, { scanner: clamd(scanner.url), store: store() }),
    ).toBeGreaterThan(1);
    expect(await standing(good)).toEqual({ state: 'clean', found: null });
    expect(await standing(sick)).toEqual({
      state: 'infected',
      found: expect.stringMatching(/eicar/i),
    });
    await expect(buffer(store().read(sick as string))).rejects.toThrow('ENOENT');
    expect(await listed(bad.number)).toMatchObject([{ state: 'taken' }]);
    opener = { ...opener, isScanned: false };
    await scanner.stop();
  });
});
