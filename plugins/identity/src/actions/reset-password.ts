import { databaseOf } from '@mingtang/publication';
import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { refusals } from '../refusals.ts';

/**
 * Sets a new password by the link of a mail. The link serves once, whoever opens it twice at once, and signs nobody
 * in: whoever has it goes on at the sign-in page, where everything else is asked for.
 *
 * @throws 403 where the link is no link any more; 400 where the password is none by the rules, and the link still is
 */
export async function resetPassword(
  req: PayloadRequest,
  { token, password }: { token: string; password: string },
): Promise<void> {
  await inTransaction(req, async () => {
    const db = await databaseOf(req);
    const { rows } = await db.execute<{ id: string }>(sql`
      update users set reset_password_token = null, reset_password_expiration = null
      where reset_password_token = ${token} and reset_password_expiration > now()
      returning id::text`);
    const [found] = rows;
    if (!found) throw new Refused(req, refusals.resetOver);
    await req.payload.update({
      ...asSystem(req, 'whoever has the link of the mail sets the password'),
      collection: 'users',
      id: found.id,
      data: { password },
    });
  });
}
