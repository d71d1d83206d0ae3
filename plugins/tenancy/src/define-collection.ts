import type { Access, CollectionConfig } from 'payload';
import { forCreate, forVersions } from './access/member-with.ts';

type CollectionAccess = NonNullable<CollectionConfig['access']>;

/** Every operation has its rule. `unlock` and `admin` belong to collections with `auth`. */
export type AllOperations = {
  read: Access;
  create: Access;
  update: Access;
  delete: Access;
  readVersions: Access;
  unlock?: Access;
  admin?: CollectionAccess['admin'];
};

/**
 * Makes a collection whose every operation has a rule: Payload lets any signed-in user do what no
 * rule speaks of.
 *
 * @throws at boot, naming the collection and what is missing
 */
export function defineCollection(
  config: CollectionConfig & { access: AllOperations },
): CollectionConfig {
  refuseUndeclared(config);
  const { create, readVersions } = config.access;
  return {
    ...config,
    access: {
      ...config.access,
      create: forCreate(create),
      readVersions: forVersions(readVersions),
    },
  };
}

/** Throws where an operation of the collection has no rule. */
export function refuseUndeclared({ slug, access, auth }: CollectionConfig): void {
  const operations: (keyof CollectionAccess)[] = [
    'read',
    'create',
    'update',
    'delete',
    'readVersions',
  ];
  if (auth) operations.push('unlock', 'admin');
  const missing = operations.filter((operation) => typeof access?.[operation] !== 'function');
  if (missing.length > 0) {
    throw new Error(`Collection "${slug}" has no access rule for: ${missing.join(', ')}`);
  }
}
