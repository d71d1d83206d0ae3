import { createLocalReq, type PayloadRequest } from 'payload';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../../tests/stack/database.ts';
import { asSystem, inTransaction } from '../src/index.ts';
import { bootHouse, type House, type Person, password } from './config.ts';

let house: House;
let pool: pg.Pool;
let site: string;
let editor: Person;

beforeAll(async () => {
  const databaseUrl = await freshDatabase();
  house = await bootHouse(databaseUrl);
  pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const put = async (collection: string, data: object) =>
    (await house.payload.create({
      collection: collection as 'users',
      data: data as never,
      draft: false as never,
    })) as { id: string };
  const county = {
    name: '某县',
    shortName: '某县',
    level: 'county',
    status: 'live',
    theme: 'civic',
    mount: { host: 'county.localhost', basePath: '/' },
    identifiers: { organizer: '某县人民政府' },
  };
  site = (await put('sites', county)).id;
  const email = 'editor@example.cn';
  const { id: user } = await put('users', { name: 'editor', email, password });
  await put('memberships', { site, user, roles: ['editor'] });
  editor = await house.signIn(email);
  // Asked at commit, when everybody else has said yes.
  await pool.query(`
    create function what_commit_does() returns trigger language plpgsql as $$
    begin
      if new.title = 'refused at commit' then raise exception 'not this one'; end if;
      if new.title = 'cut at commit' then perform pg_terminate_backend(pg_backend_pid()); end if;
      return null;
    end $$;
    create constraint trigger at_commit after insert on notes deferrable initially deferred
      for each row execute function what_commit_does();`);
});
afterAll(async () => {
  await pool?.end();
  await house?.close();
});

const kept = async () => (await pool.query('select title from notes order by title')).rows;
const write = (req: PayloadRequest, title: string) =>
  house.payload.create({
    ...asSystem(req, 'a note of the test'),
    collection: 'notes' as never,
    data: { site, title } as never,
  });

let req: PayloadRequest;
beforeEach(async () => {
  req = await createLocalReq({}, house.payload);
  await pool.query('delete from notes');
});

describe.each(['refused at commit', 'cut at commit'])('what is %s', (title) => {
  test('is told as not done by whoever does several things together', async () => {
    const done = inTransaction(req, () => write(req, title));
    await expect(done).rejects.toMatchObject({ status: 503, data: { code: 'not-committed' } });
    expect(await kept()).toEqual([]);
  });

  test('is told as not saved over REST', async () => {
    const { status, body } = await house.ask(editor, 'POST', '/notes', { site, title });
    expect(status).toBe(503);
    expect(body.errors[0].data).toEqual({ code: 'not-committed' });
    expect(await kept()).toEqual([]);
  });
});

test('what is committed is done, and nothing but reading needs no commit', async () => {
  await inTransaction(req, () => write(req, 'kept'));
  expect(await kept()).toEqual([{ title: 'kept' }]);
  const read = inTransaction(req, () =>
    house.payload.count({ ...asSystem(req, 'counted'), collection: 'notes' as never }),
  );
  expect(await read).toEqual({ totalDocs: 1 });
});

test('work that hears nothing of a failure within it is told that nothing was done', async () => {
  const deaf = inTransaction(req, async () => {
    await write(req, 'before');
    await write(req, undefined as never).catch(() => {});
    return 'done';
  });
  await expect(deaf).rejects.toMatchObject({ data: { code: 'not-committed' } });
  expect(await kept()).toEqual([]);
});
