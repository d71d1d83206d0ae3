import { Refused } from '@mingtang/tenancy';
import type { CollectionBeforeValidateHook } from 'payload';
import { refusals } from '../refusals.ts';

/**
 * A program that read a document says so with `If-Match: "<updatedAt>"`; its change is refused
 * where somebody saved another meanwhile. Forms name the revision instead (`claimRevision`).
 */
export const refuseStale: CollectionBeforeValidateHook = ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const expected = req.headers?.get('if-match')?.replace(/^(?:W\/)?"(.*)"$/, '$1');
  if (operation === 'update' && expected && expected !== originalDoc?.updatedAt) {
    throw new Refused(req, refusals.changedMeanwhile);
  }
  return data;
};
