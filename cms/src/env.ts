import path from 'node:path';
import { type MailSettings, readMailSettings } from '@mingtang/mail/settings';
import { faultOfSealingKeys } from '@mingtang/tenancy/sealing';

/** The settings of the inside, from the environment. */
export interface Env {
  databaseUrl: string;
  payloadSecret: string;
  /** Where staff reach the CMS, without a trailing slash. */
  cmsUrl: string;
  dataDir: string;
  /** What applicants write is sealed with: see `@mingtang/cases`. */
  caseKeys: string;
  /** Secrets of second factors are sealed with: see `@mingtang/identity`. */
  identityKeys: string;
  /** Theme bundles for the preview of drafts; without it there is none. */
  themesDir?: string;
  /** How mail leaves; without it mail is kept in the outbox. */
  mail?: MailSettings;
}

const shortestSecret = 32;
const wellKnownSecret = /change.?me|your.?secret|example|^(.)\1+$|^(secret|password|payload)/i;

/**
 * Reads and checks the settings. There are no defaults for what matters: a secret that is missing
 * or that anybody could guess would let anybody sign in as anybody.
 *
 * @throws Error with one line for each setting that will not do
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const faults: string[] = [];
  const need = (name: string, fault: (value: string) => string | undefined): string => {
    const value = source[name]?.trim() ?? '';
    const why = value === '' ? 'is not set' : fault(value);
    if (why) faults.push(`${name} ${why}`);
    return value;
  };
  const mail = readMailSettings(source, (name, why) => faults.push(`${name} ${why}`));
  const env: Env = {
    databaseUrl: need('DATABASE_URL', (url) =>
      /^postgres(ql)?:\/\//.test(url) ? undefined : 'is not a postgres:// address',
    ),
    payloadSecret: need('PAYLOAD_SECRET', secretFault),
    cmsUrl: need('CMS_URL', originFault).replace(/\/$/, ''),
    dataDir: path.resolve(need('DATA_DIR', () => undefined)),
    caseKeys: need('CASE_KEYS', faultOfSealingKeys),
    identityKeys: need('IDENTITY_KEYS', faultOfSealingKeys),
    ...(source.THEMES_DIR && { themesDir: path.resolve(source.THEMES_DIR) }),
    ...(mail && { mail }),
  };
  if (faults.length > 0) {
    throw new Error(`These settings keep the CMS from starting:\n  ${faults.join('\n  ')}`);
  }
  return env;
}

/** What the configuration is built with where nothing is served: types, import map, `next build`. */
export const offlineEnv: Env = {
  databaseUrl: 'postgres://offline/offline',
  payloadSecret: 'offline',
  cmsUrl: 'http://localhost:3000',
  dataDir: path.resolve('.data'),
  caseKeys: '',
  identityKeys: '',
};

/** True while Next builds, and in commands that only read the configuration. */
export function isOffline(source: Record<string, string | undefined>): boolean {
  return source.NEXT_PHASE === 'phase-production-build' || source.MINGTANG_OFFLINE === '1';
}

function secretFault(secret: string): string | undefined {
  if (secret.length < shortestSecret) return `has fewer than ${shortestSecret} characters`;
  return wellKnownSecret.test(secret) ? 'is a secret that others know; generate one' : undefined;
}

function originFault(url: string): string | undefined {
  const parsed = URL.parse(url);
  if (!parsed || !['http:', 'https:'].includes(parsed.protocol)) return 'is not an http(s) address';
  return parsed.pathname === '/' ? undefined : 'has a path; give scheme, host and port only';
}
