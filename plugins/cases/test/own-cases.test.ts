import { randomBytes } from 'node:crypto';
import { endOwnLists, type IntakeKind, newStatusAccess } from '@mingtang/intake';
import { openNext, publishForms } from '@mingtang/intake/drill';
import { keyringFrom } from '@mingtang/intake/jobs';
import { formAt, ownListOf, submit, useLink } from '@mingtang/intake/outside';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import { createLocalReq } from 'payload';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { bootInside } from '../../../tests/int/boot-inside.ts';
import { rotateDataKeys } from '../src/actions/rotate-data-keys.ts';
import { receiveCase } from '../src/index.ts';
import { caseKeysFrom } from '../src/sealing/case-keys.ts';
import { casesOfAddress } from '../src/store/sealed.ts';
import { foodForm } from './food-form.ts';
import { terms } from './terms.ts';

let inside: Awaited<ReturnType<typeof bootInside>>;
let county: string;
let bureau: string;
let kinds: IntakeKind[];
let keyring: Awaited<ReturnType<typeof keyringFrom>>;
const db = () => (inside.payload.db as unknown as { pool: pg.Pool }).pool;

beforeAll(async () => {
  inside = await bootInside();
  county = await addSite('中宁县人民政府', 'zhongning');
  bureau = await addSite('中宁县市场监管局', 'scjg');
  keyring = await keyringFrom(randomBytes(32).toString('base64url'));
  kinds = ((inside.payload.config.custom?.intakeKinds ?? []) as IntakeKind[]).map((kind) =>
    kind.name === 'case' ? { ...kind, formsOf: async () => [foodForm] } : kind,
  );
  // What follows from published forms is published in the round after.
  for (let round = 0; round < 2; round++) {
    await publishForms(inside.payload, { kinds, key: keyring.current });
  }
});

const query = async (text: string) =>
  (await (await databaseOf(inside.payload)).execute(sql.raw(text))).rows;

const addSite = async (name: string, slug: string): Promise<string> =>
  String(
    (
      await inside.payload.create({
        collection: 'sites',
        data: {
          ...{ name, shortName: name, level: 'county', status: 'live', theme: 'civic' },
          ...{
            mount: { host: `${slug}.localhost`, basePath: '/' },
            identifiers: { organizer: name },
          },
        } as never,
      })
    ).id,
  );

async function applied(site: string, email: string, item: string): Promise<string> {
  const { number, codeKey } = newStatusAccess('S', new Date());
  const made = await receiveCase(await createLocalReq({}, inside.payload), {
    site,
    terms: terms({ item: { id: item, seq: 1, name: item } }),
    form: { id: 'case.food', version: 1 },
    answers: [{ at: 'email', label: '邮箱', section: '', text: email, of: 'email' }],
    channel: 'internet',
    tracking: { number, codeKey },
  });
  return String(made?.id);
}

/** Asks at a site as a citizen does; what came of it by mail, and how much crossed the border. */
async function asked(site: string, email: string) {
  const form = await formAt(db(), site, '/apply/own-cases.html');
  if (!form) throw new Error('The form is not published');
  const entries = async () => Number((await query('select count(*) as n from outbound.log'))[0]?.n);
  const before = await entries();
  const token = randomBytes(32).toString('base64url');
  expect(await submit(db(), { site, form, values: { email }, token })).toMatchObject({
    outcome: 'taken',
  });
  expect(await openNext(inside.payload, { keyring, kinds })).toBe('taken');
  const mails = await query(
    `select text from mail.outbox where purpose = 'own-cases' and to_address = '${email}' order by id desc limit 1`,
  );
  const code = /\?link=(\w+)/.exec(String(mails[0]?.text ?? ''))?.[1] ?? '';
  return { code, crossed: (await entries()) - before };
}

test('whoever gave an address is mailed a link, which opens once, to their cases at all sites and to no others', async () => {
  await applied(county, 'ma@example.com', '食品经营许可');
  await applied(bureau, 'Ma@example.com', '户外广告');
  await applied(bureau, 'li@example.com', '取水许可');
  const { code } = await asked(county, 'ma@example.com');
  expect(code).toMatch(/^[0-9A-Z]{28}$/);
  expect(await useLink(db(), bureau, code), 'at another site').toBe(false);
  const opened = await Promise.all(Array.from({ length: 8 }, () => useLink(db(), county, code)));
  expect(opened.filter(Boolean)).toHaveLength(1);
  const list = await ownListOf(db(), county, code);
  expect(list?.cases.map(({ title, site }) => [title, site]).sort()).toEqual([
    ['户外广告', '中宁县市场监管局'],
    ['食品经营许可', '中宁县人民政府'],
  ]);
  expect(list?.cases[0]).toMatchObject({
    number: expect.stringMatching(/^S\d{8}-/),
    state: expect.stringContaining('已收到申请'),
    due: expect.stringMatching(/^\d{4}-/),
  });
});

test('an address that nobody gave gets nothing, and nothing of an address stands in any table in the clear', async () => {
  expect(await asked(county, 'nobody@example.com')).toEqual({ code: '', crossed: 0 });
  expect(await ownListOf(db(), county, '0'.repeat(28))).toBeUndefined();
  expect(await useLink(db(), county, 'no code')).toBe(false);
  await applied(county, 'zhang@example.com', '食品经营许可');
  await asked(county, 'zhang@example.com');
  for (const table of ['outbound.log', 'inbound.intake', 'inbound.used_link', 'cases.contact']) {
    const rows = await query(`select t::text as row from ${table} t`);
    expect(JSON.stringify(rows), table).not.toMatch(/zhang@|nobody@/);
  }
});

test('a link that is too old opens nothing, and its list is taken back', async () => {
  await applied(county, 'wang@example.com', '食品经营许可');
  const { code } = await asked(county, 'wang@example.com');
  expect(await endOwnLists(inside.payload, new Date())).toBe(0);
  const later = new Date(Date.now() + 2 * 3_600_000);
  expect(await endOwnLists(inside.payload, later)).toBeGreaterThan(0);
  expect(await endOwnLists(inside.payload, later)).toBe(0);
  expect(await ownListOf(db(), county, code)).toBeUndefined();
  expect(await useLink(db(), county, code)).toBe(false);
});

test('cases are found by address after the key was changed, and not once they were erased', async () => {
  const id = await applied(county, 'zhao@example.com', '食品经营许可');
  const old = String(process.env.CASE_KEYS);
  const fresh = `${randomBytes(32).toString('base64url')} ${old}`;
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await rotateDataKeys(client, caseKeysFrom(fresh));
  } finally {
    await client.end();
  }
  const rows = await query(`select key_id from cases.contact where case_id = '${id}'`);
  expect(rows).toEqual([{ key_id: caseKeysFrom(fresh).current }]);
  inside.payload.config.custom = { ...inside.payload.config.custom, caseKeys: fresh };
  const found = async () =>
    casesOfAddress(await createLocalReq({}, inside.payload), 'zhao@example.com', 50);
  expect(await found()).toEqual([id]);
  await query(`delete from cases.data_key where case_id = '${id}'`);
  expect(await found()).toEqual([]);
});
