import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Generated secrets say so, that production can refuse them. */
const generatedMark = 'demo-';

/** The secrets of a demo, made at the first start and kept in DATA_DIR/secrets.json (0600). */
export async function generatedSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  const generate = () => generatedMark + randomBytes(32).toString('base64url');
  const secrets = {
    payloadSecret: generate(),
    insidePassword: generate(),
    outsidePassword: generate(),
    intakeKeys: generate(),
    auditKey: generate(),
    caseKeys: generate(),
    identityKeys: generate(),
    ...known,
  };
  if (Object.keys(secrets).length === Object.keys(known).length) return known;
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  return secrets;
}

/** What keeps this environment from serving in production: one sentence each, none where it may. */
export function faultsInProduction(env) {
  const faults = [];
  for (const name of [
    'DATABASE_URL',
    'OUTSIDE_DATABASE_URL',
    'PAYLOAD_SECRET',
    'INTAKE_KEYS',
    'AUDIT_KEY',
    'CASE_KEYS',
    'IDENTITY_KEYS',
    'CMS_URL',
  ]) {
    if (!env[name]) faults.push(`${name} is not set.`);
  }
  for (const name of ['INTAKE_KEYS', 'AUDIT_KEY', 'CASE_KEYS', 'IDENTITY_KEYS']) {
    if (env[name]?.includes(generatedMark))
      faults.push(`${name} holds a key generated for a demo.`);
  }
  const passwords = { PAYLOAD_SECRET: env.PAYLOAD_SECRET };
  for (const name of ['DATABASE_URL', 'OUTSIDE_DATABASE_URL']) {
    if (!env[name]) continue;
    const url = URL.parse(env[name]);
    if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
      faults.push(`${name} is not an address like postgres://user:password@host/database.`);
    } else if (url.password) {
      passwords[`The password in ${name}`] = decodeURIComponent(url.password);
    }
  }
  for (const [name, secret] of Object.entries(passwords)) {
    if (!secret) continue;
    if (secret.startsWith(generatedMark)) faults.push(`${name} is one generated for a demo.`);
    if (/^(change.?me|password|postgres|secret|mingtang|example)/i.test(secret)) {
      faults.push(`${name} is one that anybody would try first.`);
    }
  }
  if (env.PAYLOAD_SECRET && env.PAYLOAD_SECRET.length < 32) {
    faults.push('PAYLOAD_SECRET has fewer than 32 characters (openssl rand -base64 32 makes one).');
  }
  if (env.CMS_URL && !/^https:\/\/[^/]+\/?$/.test(env.CMS_URL)) {
    faults.push('CMS_URL is not https://host: sign-ins would travel in the clear.');
  }
  return faults;
}
