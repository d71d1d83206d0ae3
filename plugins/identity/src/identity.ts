import type { CollectionConfig, Config, Plugin } from 'payload';
import { endpointsOfAccounts } from './endpoints/of-accounts.ts';
import { endpointsOfFactors } from './endpoints/of-factors.ts';
import { endpointsOfIdentity } from './endpoints/of-identity.ts';
import { endingWithRoles } from './hooks/ending-with-roles.ts';
import { checkPassword, settlePassword } from './hooks/minding-passwords.ts';
import { onlyLiveSessions } from './hooks/only-live-sessions.ts';
import { afterLogin, afterLogout, beforeLogin, beforeOperation } from './hooks/signing-in.ts';
import { withSealingKeys } from './sealing.ts';

export interface IdentityOptions {
  /** Setting `IDENTITY_KEYS`: secrets of authenticator apps are sealed with them. */
  keys: string;
}

const admin = '@mingtang/identity/admin';

/**
 * Adds what signing in asks for beside a password that is right: rules for passwords, budgets of attempts, sessions
 * that end, devices. People and roles stay in `tenancy`. Comes after it, and before `audit`.
 */
export function identity({ keys }: IdentityOptions): Plugin {
  return (config: Config): Config => {
    const components = config.admin?.components;
    return {
      ...config,
      custom: withSealingKeys(config.custom, keys),
      collections: (config.collections ?? []).map((collection) =>
        collection.slug === 'users'
          ? guarded(collection as CollectionConfig)
          : collection.slug === 'administrators'
            ? endingWithRoles(collection as CollectionConfig)
            : collection,
      ),
      endpoints: [...(config.endpoints ?? []), ...endpointsOfIdentity, ...endpointsOfFactors],
      admin: {
        ...config.admin,
        components: {
          ...components,
          afterNavLinks: [...(components?.afterNavLinks ?? []), `${admin}#MySecurityLink`],
          views: {
            ...components?.views,
            login: { Component: `${admin}#SignIn`, path: '/login' },
            'my-security': { Component: `${admin}#MySecurity`, path: '/my-security' },
          },
        },
      },
    };
  };
}

function guarded(users: CollectionConfig): CollectionConfig {
  const { hooks = {} } = users;
  return {
    ...users,
    auth: {
      ...(typeof users.auth === 'object' && users.auth),
      useSessions: true,
      // Payload's own count would let a stranger lock people out, and works for known accounts alone.
      maxLoginAttempts: 0,
    },
    endpoints: [...endpointsOfAccounts, ...(users.endpoints || [])],
    hooks: {
      ...hooks,
      beforeOperation: [beforeOperation, ...(hooks.beforeOperation ?? [])],
      beforeValidate: [...(hooks.beforeValidate ?? []), checkPassword],
      afterChange: [...(hooks.afterChange ?? []), settlePassword],
      beforeLogin: [...(hooks.beforeLogin ?? []), beforeLogin],
      afterLogin: [...(hooks.afterLogin ?? []), afterLogin],
      afterLogout: [...(hooks.afterLogout ?? []), afterLogout],
      afterRead: [...(hooks.afterRead ?? []), onlyLiveSessions],
    },
  };
}
