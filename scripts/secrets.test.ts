import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsInProduction, generatedSecrets } from './secrets.mjs';

const sound = {
  DATABASE_URL: 'postgres://mingtang:r4Xw9q2Lk8@db/mingtang',
  OUTSIDE_DATABASE_URL: 'postgres://mingtang_outside:t7Yb3m5Np1@db/mingtang',
  PAYLOAD_SECRET: 'q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1Mc',
  INTAKE_KEYS: 'Vn3q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1McQ2r7Tg4a',
  AUDIT_KEY: 'b7Lw2Xc9Kd4Rn6Jx1Ws8Hf5Lp3Ey0Ub2McQ9r4Tg7aZ',
  CASE_KEYS: 'Ry5q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1McQ2r7Tg4a',
  IDENTITY_KEYS: 'Sz6r9Au3wLe7So5Ky1Xt0Ig4Mq8Fz6Vc2NdR3s8Uh5b',
  CMS_URL: 'https://cms.example.gov.cn',
};

describe('production', () => {
  test('accepts an environment with secrets of its own', () => {
    expect(faultsInProduction(sound)).toEqual([]);
  });

  const cases = [
    { what: 'no database', change: { DATABASE_URL: undefined }, says: /DATABASE_URL is not set/ },
    { what: 'no secret', change: { PAYLOAD_SECRET: '' }, says: /PAYLOAD_SECRET is not set/ },
    { what: 'no key for what the public sends', change: { INTAKE_KEYS: '' }, says: /INTAKE_KEYS/ },
    { what: 'no key for anchors', change: { AUDIT_KEY: '' }, says: /AUDIT_KEY/ },
    {
      what: 'a key generated for a demo beside another',
      change: { INTAKE_KEYS: `${sound.INTAKE_KEYS} demo-${sound.INTAKE_KEYS}` },
      says: /INTAKE_KEYS holds a key generated/,
    },
    { what: 'no key for cases', change: { CASE_KEYS: '' }, says: /CASE_KEYS is not set/ },
    {
      what: 'no key for second factors',
      change: { IDENTITY_KEYS: '' },
      says: /IDENTITY_KEYS is not set/,
    },
    { what: 'a short secret', change: { PAYLOAD_SECRET: 'kT9' }, says: /fewer than 32/ },
    {
      what: 'a secret generated for a demo',
      change: { PAYLOAD_SECRET: 'demo-q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1Mc' },
      says: /PAYLOAD_SECRET is one generated/,
    },
    {
      what: 'a secret out of a tutorial',
      change: { PAYLOAD_SECRET: 'changeme-changeme-changeme-changeme' },
      says: /anybody would try/,
    },
    {
      what: 'a database password that is its name',
      change: { DATABASE_URL: 'postgres://postgres:postgres@db/mingtang' },
      says: /password in DATABASE_URL/,
    },
    {
      what: 'the password of a demo for the outside',
      change: { OUTSIDE_DATABASE_URL: 'postgres://mingtang_outside:demo-x9@db/mingtang' },
      says: /OUTSIDE_DATABASE_URL is one generated/,
    },
    { what: 'an address that is none', change: { DATABASE_URL: 'db:5432' }, says: /postgres:\/\// },
    { what: 'sign-ins in the clear', change: { CMS_URL: 'http://cms.gov.cn' }, says: /https/ },
  ];
  for (const { what, change, says } of cases) {
    test(`refuses ${what}`, () => {
      expect(faultsInProduction({ ...sound, ...change }).join('\n')).toMatch(says);
    });
  }
});

test('the secrets of a demo are made once, for the owner only, and production refuses them', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'secrets-'));
  const secrets = await generatedSecrets(dataDir);
  expect(await generatedSecrets(dataDir)).toEqual(secrets);
  expect((await stat(path.join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600);
  const faults = faultsInProduction({ ...sound, PAYLOAD_SECRET: secrets.payloadSecret });
  expect(faults).toHaveLength(1);
  await rm(dataDir, { recursive: true });
});
