import { idOf } from '@mingtang/tenancy';
import type { CollectionConfig } from 'payload';
import { endSessions } from '../store/sessions.ts';

/** Whoever becomes one of the three administrators, or is one no more, signs in anew. */
export function endingWithRoles(administrators: CollectionConfig): CollectionConfig {
  const { hooks = {} } = administrators;
  return {
    ...administrators,
    hooks: {
      ...hooks,
      afterChange: [
        ...(hooks.afterChange ?? []),
        async ({ doc, req }) => {
          await endSessions(req, { user: idOf(doc.user), why: 'role' });
        },
      ],
      afterDelete: [
        ...(hooks.afterDelete ?? []),
        async ({ doc, req }) => {
          await endSessions(req, { user: idOf(doc.user), why: 'role' });
        },
      ],
    },
  };
}
