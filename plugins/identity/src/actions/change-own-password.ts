import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { takeAttemptAt } from '../attempts.ts';
import { knownOf } from '../context.ts';
import { isPassword } from '../password-hash.ts';
import { refusals } from '../refusals.ts';
import { giveBack } from '../store/budgets.ts';
import { credentialsOf } from '../store/people.ts';

/** @throws 403 where the present password is another one, 429 where it was guessed at too often */
export async function refuseWrongPassword(req: PayloadRequest, given: unknown): Promise<void> {
  const user = String(req.user?.id);
  await takeAttemptAt(req, { kind: 'own-password', user });
  const known = await credentialsOf(req.payload, { id: user });
  if (typeof given !== 'string' || !known || !(await isPassword(given, known))) {
    throw new Refused(req, refusals.passwordWrong);
  }
  await giveBack(req.payload, [`own-password:${user}`]);
}

/** Changes the password of whoever is signed in; their other sessions end. */
export async function changeOwnPassword(
  req: PayloadRequest,
  { current, password }: { current: unknown; password: string },
): Promise<void> {
  await refuseWrongPassword(req, current);
  knownOf(req).mayChangeOwn = true;
  await inTransaction(req, async () => {
    await req.payload.update({
      ...asSystem(req, 'a person changes their own password, having given the present one'),
      collection: 'users',
      id: String(req.user?.id),
      data: { password },
    });
  });
}
