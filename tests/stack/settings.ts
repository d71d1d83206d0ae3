import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { root } from '../../scripts/bootstrap.mjs';

// Roles belong to the whole server: one password for all tests of a run (publishing.ts has the same).
const insidePassword = 'inside';
const outsidePassword = 'outside';

/** Where a Mingtang of a test's or a bench's own lives. */
export interface Place {
  dataDir: string;
  databaseUrl: string;
  publicPort: number;
  cmsPort: number;
  seed: 'small' | 'full' | 'none';
}

/** What its processes are told: see scripts/services.mjs. */
export function settingsFor({ dataDir, databaseUrl, publicPort, cmsPort, seed }: Place) {
  return {
    shared: { DATA_DIR: dataDir, THEMES_DIR: path.join(root, 'dist/themes'), LOG_LEVEL: 'info' },
    inside: {
      DATABASE_URL: signedInAs('mingtang_inside', insidePassword, databaseUrl),
      PAYLOAD_SECRET: randomBytes(32).toString('base64url'),
      INTAKE_KEYS: randomBytes(32).toString('base64url'),
      AUDIT_KEY: randomBytes(32).toString('base64url'),
      // The same for a prefecture and for the copies that are made of it.
      CASE_KEYS: 'Vn3q8Zt2vKd6Rn4Jx0Ws9Hf3Lp7Ey5Ub1McQ2r7Tg4a',
      IDENTITY_KEYS: 'Wm5r9Au3xLe7So5Ky1Xt0Ig4Mq8Fz6Vc2NdR3s8Uh5b',
      CMS_URL: `http://localhost:${cmsPort}`,
      PUBLIC_PORT: String(publicPort),
      ...(seed === 'small' && { SEED: 'small' }),
    },
    outside: { OUTSIDE_DATABASE_URL: outsideOf(databaseUrl) },
    owner: { MIGRATE_DATABASE_URL: databaseUrl },
    insidePassword,
    outsidePassword,
  };
}

export const outsideOf = (databaseUrl: string) =>
  signedInAs('mingtang_outside', outsidePassword, databaseUrl);

function signedInAs(username: string, password: string, databaseUrl: string): string {
  return Object.assign(new URL(databaseUrl), { username, password }).href;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
}
