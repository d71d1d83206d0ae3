import pg from 'pg';
import { expect, test } from 'vitest';
import { dropDatabase, freshDatabase, templateDatabase } from './database.ts';

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<pg.QueryResultRow>(sql);
    return rows as T[];
  } finally {
    await client.end();
  }
}

test('each test has a database of its own', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
  await ask(one, 'create table note (text text)');
  expect(await ask(two, `select to_regclass('note') as note`)).toEqual([{ note: null }]);
});

test('a copy of a template holds what the template held, and the template is made once', async () => {
  let made = 0;
  const prepare = async (url: string) => {
    made += 1;
    await ask(url, `create table note as select '中卫' as text`);
  };
  const names = await Promise.all([1, 2, 3].map(() => templateDatabase('notes', prepare)));
  const copy = await freshDatabase({ template: names[0] });
  expect(await ask(copy, 'select text from note')).toEqual([{ text: '中卫' }]);
  expect(made).toBe(1);
});

test('a dropped database is gone', async () => {
  const url = await freshDatabase();
  await dropDatabase(url);
  await expect(ask(url, 'select 1')).rejects.toThrow(/does not exist/);
});

test('the server counts Chinese characters, and text sorts by code point', async () => {
  const url = await freshDatabase();
  expect(
    await ask(
      url,
      `select length('政府') as length, datcollversion, datlocale from pg_database
      where datname = current_database()`,
    ),
  ).toMatchObject([{ length: 2, datlocale: 'C.UTF-8' }]);
});
