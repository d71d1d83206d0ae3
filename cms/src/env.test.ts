import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const good = {
  DATABASE_URL: 'postgres://mingtang@127.0.0.1/mingtang',
  PAYLOAD_SECRET: 'b0f1c2d3e4a5968778695a4b3c2d1e0f',
  CMS_URL: 'https://office.example.gov.cn/',
  DATA_DIR: '/srv/mingtang',
  CASE_KEYS: 'Vn3q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1McQ2r7Tg4a',
  IDENTITY_KEYS: 'Wm5r9Au3xLe7So5Ky1Xt0Ig4Mq8Fz6Vc2NdR3s8Uh5b',
};

test('complete settings are taken, the address without its slash', () => {
  expect(readEnv({ ...good, THEMES_DIR: '/srv/themes' })).toEqual({
    databaseUrl: good.DATABASE_URL,
    payloadSecret: good.PAYLOAD_SECRET,
    cmsUrl: 'https://office.example.gov.cn',
    dataDir: '/srv/mingtang',
    caseKeys: good.CASE_KEYS,
    identityKeys: good.IDENTITY_KEYS,
    themesDir: '/srv/themes',
  });
});

test.each([
  ['a missing secret', { PAYLOAD_SECRET: undefined }, 'PAYLOAD_SECRET is not set'],
  ['a short secret', { PAYLOAD_SECRET: 'kurz' }, 'PAYLOAD_SECRET has fewer than 32'],
  [
    'a secret from a template',
    { PAYLOAD_SECRET: 'change-me-change-me-change-me-change-me' },
    'others know',
  ],
  ['a secret of one letter', { PAYLOAD_SECRET: 'a'.repeat(40) }, 'others know'],
  ['no database', { DATABASE_URL: ' ' }, 'DATABASE_URL is not set'],
  ['another database', { DATABASE_URL: 'mysql://x' }, 'not a postgres://'],
  ['an address with a path', { CMS_URL: 'https://a.cn/cms' }, 'has a path'],
  ['an address that is none', { CMS_URL: 'office' }, 'not an http(s) address'],
  ['no key for cases', { CASE_KEYS: '' }, 'CASE_KEYS is not set'],
  ['half a key for cases', { CASE_KEYS: 'kurz' }, 'CASE_KEYS holds a key that is not 32 bytes'],
  ['no key for second factors', { IDENTITY_KEYS: '' }, 'IDENTITY_KEYS is not set'],
  ['no folder', { DATA_DIR: undefined }, 'DATA_DIR is not set'],
])('%s keeps the CMS from starting, and is named', (_what, change, message) => {
  expect(() => readEnv({ ...good, ...change })).toThrow(message);
});

test('all faults are named at once', () => {
  expect(() => readEnv({})).toThrow(
    /DATABASE_URL[\s\S]*PAYLOAD_SECRET[\s\S]*CMS_URL[\s\S]*DATA_DIR/,
  );
});
