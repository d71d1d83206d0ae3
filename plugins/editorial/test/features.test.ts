import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followGrey } from '../src/actions/follow-grey.ts';
import { type House, openHouse, type Person, siteData } from './house.ts';

let house: House;
let site: string;
let admin: Person;
let editor: Person;

beforeAll(async () => {
  house = await openHouse();
  site = (await house.put('sites', siteData('东镇', '/east/'))).id;
  admin = await house.person('admin', [{ site, roles: ['site-admin'] }]);
  editor = await house.person('editor', [{ site, roles: ['editor'] }]);
});

afterAll(() => house?.close());

const save = (data: object, by = admin) => house.ask(by, 'PATCH', `/sites/${site}`, data);
const records = async () => (await house.log(`site:${site}`)).map(({ record }) => record);
const newest = async () => (await records()).at(-1);

describe('features of a site', () => {
  test('are all offered unless one is switched off, which is public as it is saved', async () => {
    expect((await newest()).switchedOff).toBeUndefined();
    await save({ features: { feed: false } });
    expect((await newest()).switchedOff).toEqual(['feed']);
    await save({ features: { feed: true } });
    expect((await newest()).switchedOff).toBeUndefined();
  });

  test('that nobody knows reach no record', async () => {
    await save({ features: { teleport: false, print: false } });
    expect((await newest()).switchedOff).toEqual(['print']);
    expect(JSON.stringify(await newest())).not.toContain('teleport');
  });

  test('are the administrator’s to switch', async () => {
    expect((await save({ features: { print: true } }, editor)).status).toBe(403);
  });
});

describe('pages in grey', () => {
  const day = { from: '2099-05-12T00:00:00+08:00', until: '2099-05-13T00:00:00+08:00' };
  const at = (instant: string) => followGrey(house.payload, new Date(instant));

  test.each([
    [{ from: day.from, until: null }],
    [{ from: null, until: day.until }],
    [{ from: day.until, until: day.from }],
    [{ from: day.from, until: day.from }],
  ])('a period needs a beginning and a later end: %j', async (grey) => {
    expect((await save({ grey })).status).toBe(400);
  });

  test('a day that is past or to come is not grey now', async () => {
    await save({ grey: { ...day, below: true } });
    expect((await newest()).grey).toBeUndefined();
    expect(await at('2099-05-11T23:59:00+08:00')).toEqual([]);
  });

  test('a day that has come is grey as it is saved, and the clock ends it once', async () => {
    const [begun, soon] = [Date.now() - 60_000, Date.now() + 3_600_000];
    const grey = { from: new Date(begun).toISOString(), until: new Date(soon).toISOString() };
    await save({ grey: { ...grey, below: true } });
    expect((await newest()).grey).toBe('below');
    const before = (await records()).length;
    expect(await at(new Date().toISOString())).toEqual([]);
    expect((await records()).length).toBe(before);
    await save({ grey: { from: null, until: null } });
    expect((await newest()).grey).toBeUndefined();
  });

  test('the clock begins and ends it where nobody is there', async () => {
    const [from, until] = ['2020-05-12T00:00:00+08:00', '2099-05-13T00:00:00+08:00'];
    await house.query(
      'update sites set grey_from = $2, grey_until = $3, grey_below = false where id = $1',
      [site, from, until],
    );
    expect(await at(new Date().toISOString())).toEqual([site]);
    expect((await newest()).grey).toBe('own');
    await house.query('update sites set grey_until = $2 where id = $1', [
      site,
      '2021-01-01T00:00:00Z',
    ]);
    expect(await at(new Date().toISOString())).toEqual([site]);
    expect((await newest()).grey).toBeUndefined();
    expect(await at(new Date().toISOString())).toEqual([]);
  });
});
