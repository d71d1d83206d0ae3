import type { GlobalRole, SiteRole } from '@mingtang/tenancy';
import { globalRoles, siteRoles } from '@mingtang/tenancy/roles';

/** Whom a rule may be about. */
export type Role = GlobalRole | SiteRole;
const roles: readonly Role[] = [...globalRoles, ...siteRoles];

/** So many attempts at once, and one more each `everySeconds`. */
export interface Budget {
  attempts: number;
  everySeconds: number;
}

/** Rules of signing in. They are data: whoever runs a prefecture sets them, and the program has none of its own. */
export interface Policy {
  password: {
    /** In characters. */
    shortest: number;
    /** Kinds of characters wanted of four (small, capital, digit, other); Chinese characters are `other`. */
    classes: number;
    /** From this length on, `classes` are not asked for. */
    long: number;
    /** How many former passwords are not taken again. */
    history: number;
    /** After how many days a new one is asked for; 0: never. */
    rotationDays: number;
    /** Whether a password that somebody else set is changed at the next sign-in. */
    changeGiven: boolean;
  };
  session: {
    /** Without a request for so long, a session ends. */
    idleMinutes: number;
    /** After so long it ends whatever is done in it. */
    absoluteHours: number;
  };
  attempts: {
    /** From browsers that never signed the account in. */
    account: Budget;
    /** From one that did: strangers do not use it up. */
    device: Budget;
    /** From one address, for whatever account. */
    address: Budget;
  };
  /** Whether people are told by mail when a browser signs them in for the first time. */
  tellOfDevices: boolean;
  /** Of which roles people show a second factor; whoever has one shows it in any case. */
  secondFactor: Role[];
  /** Where people of a role may sign in from, as ranges (CIDR); roles that are not named may from everywhere. */
  networks: Partial<Record<Role, string[]>>;
}

/** What holds where nothing else was set: fit for 等保三级. */
export const strict: Policy = {
  password: {
    shortest: 10,
    classes: 3,
    long: 16,
    history: 5,
    rotationDays: 0,
    changeGiven: true,
  },
  session: { idleMinutes: 30, absoluteHours: 12 },
  attempts: {
    account: { attempts: 5, everySeconds: 120 },
    device: { attempts: 5, everySeconds: 120 },
    address: { attempts: 30, everySeconds: 6 },
  },
  tellOfDevices: true,
  secondFactor: ['system-admin', 'security-admin', 'auditor', 'site-admin'],
  networks: {},
};

/** What holds in a demo, and in tests of other things. */
export const easy: Policy = {
  ...strict,
  password: { ...strict.password, classes: 0, history: 0, changeGiven: false },
  session: { idleMinutes: 8 * 60, absoluteHours: 24 },
  attempts: { ...strict.attempts, address: { attempts: 200, everySeconds: 1 } },
  tellOfDevices: false,
  secondFactor: [],
};

/** The rules as they hold, given what was set: what is missing or not to be understood is as in `strict`. */
export function policyFrom(set: unknown): Policy {
  const fault = faultOfPolicy(set);
  const given = (fault === undefined && isObject(set) ? set : {}) as Partial<Policy>;
  return {
    password: { ...strict.password, ...given.password },
    session: { ...strict.session, ...given.session },
    attempts: { ...strict.attempts, ...given.attempts },
    tellOfDevices: given.tellOfDevices ?? strict.tellOfDevices,
    secondFactor: given.secondFactor ?? strict.secondFactor,
    networks: given.networks ?? strict.networks,
  };
}

/** Where what was set is no policy: the path of the first thing that is wrong; nothing where it is one, or part of one. */
export function faultOfPolicy(set: unknown): string | undefined {
  if (set === undefined || set === null) return undefined;
  if (!isObject(set)) return 'rules';
  for (const [part, value] of Object.entries(set)) {
    const check = checks[part];
    if (!check) return part;
    const fault = check(value);
    if (fault !== undefined) return fault ? `${part}.${fault}` : part;
  }
  return undefined;
}

type Check = (value: unknown) => string | undefined;

const between =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most
      ? undefined
      : '';
const isBoolean: Check = (value) => (typeof value === 'boolean' ? undefined : '');
const budget = each({ attempts: between(1, 1000), everySeconds: between(1, 86_400) });

const checks: Record<string, Check> = {
  password: each({
    shortest: between(10, 128),
    classes: between(0, 4),
    long: between(10, 128),
    history: between(0, 24),
    rotationDays: between(0, 3650),
    changeGiven: isBoolean,
  }),
  session: each({ idleMinutes: between(1, 1440), absoluteHours: between(1, 168) }),
  attempts: each({ account: budget, device: budget, address: budget }),
  tellOfDevices: isBoolean,
  secondFactor: (value) => {
    if (!Array.isArray(value)) return '';
    const unknown = value.find((role) => !roles.includes(role));
    return unknown === undefined ? undefined : String(unknown);
  },
  networks: (value) => {
    if (!isObject(value)) return '';
    for (const [role, ranges] of Object.entries(value)) {
      const isRanges = Array.isArray(ranges) && ranges.every((one) => typeof one === 'string');
      if (!roles.includes(role as Role) || !isRanges) return role;
    }
    return undefined;
  },
};

function each(fields: Record<string, Check>): Check {
  return (value) => {
    if (!isObject(value)) return '';
    for (const [name, one] of Object.entries(value)) {
      const fault = fields[name] ? fields[name](one) : '';
      if (fault !== undefined) return fault ? `${name}.${fault}` : name;
    }
    return undefined;
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
