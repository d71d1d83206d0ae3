import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { CollectionConfig, PayloadRequest } from 'payload';
import { record } from './record.ts';

interface Person {
  id: string | number;
  name?: string;
}

const person = ({ id, name }: Person) => ({
  actor: { actor: `person:${id}`, ...(name && { name }) },
  subject: `users:${id}`,
  ...(name && { title: name }),
});

/** Has it written down who signs in and out, who asks for a new password, and who is refused. */
export function recordingSignIns(users: CollectionConfig): CollectionConfig {
  const { hooks = {} } = users;
  return {
    ...users,
    hooks: {
      ...hooks,
      afterLogin: [
        ...(hooks.afterLogin ?? []),
        ({ req, user }) => record(req, { act: 'sign-in', ...person(user) }),
      ],
      afterLogout: [
        ...(hooks.afterLogout ?? []),
        async ({ req }) => {
          if (req.user) await record(req, { act: 'sign-out', ...person(req.user as Person) });
        },
      ],
      afterForgotPassword: [
        ...(hooks.afterForgotPassword ?? []),
        async ({ args }) => {
          const { req, data } = args as { req: PayloadRequest; data?: { email?: unknown } };
          await record(req, { act: 'ask-for-password', ...(await askedFor(req, data?.email)) });
        },
      ],
      afterError: [
        ...(hooks.afterError ?? []),
        async ({ error, req }) => {
          if (!['AuthenticationError', 'LockedAuth'].includes(error.name)) return;
          const { email } = (req.data ?? {}) as { email?: unknown };
          await record(
            req,
            {
              act: 'sign-in',
              outcome: 'refused',
              reason: error.name === 'LockedAuth' ? 'locked' : 'wrong-password',
              ...(await askedFor(req, email)),
            },
            { isAlone: true },
          );
        },
      ],
    },
  };
}

/** Whose account was meant. What strangers type is not kept: it may be a password. */
async function askedFor(req: PayloadRequest, email: unknown) {
  const nobody = { actor: { actor: 'nobody' } };
  if (typeof email !== 'string' || email.length > 254) return nobody;
  const db = await databaseOf(req.payload);
  const { rows } = await db.execute<{ id: string; name: string }>(
    sql`select id::text, name from users where email = ${email.trim().toLowerCase()}`,
  );
  return rows[0] ? { ...person(rows[0]), ...nobody } : nobody;
}
