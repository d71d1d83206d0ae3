import { record } from '@mingtang/audit';
import { Refused } from '@mingtang/tenancy';
import type {
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload';
import { isCommon } from '../common-passwords.ts';
import { knownOf, sessionOf } from '../context.ts';
import { faultOfPassword, type Owner } from '../domain/password.ts';
import { isPassword } from '../password-hash.ts';
import { passwordRefusal, refusals } from '../refusals.ts';
import { formerPasswords, keepFormerPassword, putPasswordSet } from '../store/accounts.ts';
import { policyOf } from '../store/policy.ts';
import { endSessions } from '../store/sessions.ts';

/** Whatever door a new password comes by, it is one by the rules, and its owner gave the present one. */
export const checkPassword: CollectionBeforeValidateHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const password = data?.password;
  if (typeof password !== 'string' || password === '') return data;
  const known = knownOf(req);
  const id = operation === 'update' ? String(originalDoc?.id) : undefined;
  if (id && id === String(req.user?.id) && !known.mayChangeOwn) {
    throw new Refused(req, refusals.passwordOwn);
  }
  await refuseWeakPassword(req, password, { ...originalDoc, ...data });
  if (id) {
    const { history } = (await policyOf(req.payload)).password;
    for (const former of await formerPasswords(req, id, history)) {
      if (await isPassword(password, former)) throw new Refused(req, refusals.passwordUsed);
    }
    await keepFormerPassword(req, id);
  }
  known.passwordOf = id ?? 'new';
  return data;
};

async function refuseWeakPassword(req: PayloadRequest, password: string, owner: Owner) {
  const { password: rules } = await policyOf(req.payload);
  const fault = faultOfPassword(password, { rules, owner, isCommon });
  if (fault) throw new Refused(req, passwordRefusal(fault, rules));
}

/** With a new password every session begun with the old one ends, but that in which it was changed. */
export const settlePassword: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const known = knownOf(req);
  const id = String(doc.id);
  if (known.passwordOf !== (operation === 'create' ? 'new' : id)) return doc;
  delete known.passwordOf;
  const isOwn = id === String(req.user?.id);
  await putPasswordSet(req, id, { mustChange: Boolean(req.user) && !isOwn });
  if (operation === 'create') return doc;
  const but = isOwn ? sessionOf(req) : undefined;
  await endSessions(req, { user: id, why: 'password', but });
  await record(req, { act: 'new-password', subject: `users:${id}`, title: doc.name });
  return doc;
};
