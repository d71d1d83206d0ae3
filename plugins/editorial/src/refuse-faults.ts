import { say } from '@mingtang/tenancy';
import { type CollectionSlug, type PayloadRequest, ValidationError } from 'payload';
import { type Fault, faultWords } from './domain/fault.ts';
import { fieldPlace } from './records/field-place.ts';

/**
 * Tells the editor, at the fields themselves and by what these are called, what keeps a document from being saved or published.
 *
 * @throws always
 */
export function refuseFaults(
  req: PayloadRequest,
  { collection, id, faults }: { collection?: string; id?: string; faults: Fault[] },
): never {
  const fields = collection
    ? (req.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? [])
    : [];
  const errors = faults.map(({ path, code, detail }) => ({
    path,
    label: fieldPlace(path, { fields, data: undefined, say: (words) => say(req, words) }) || path,
    message: say(req, faultWords[code]) + (detail ? ` (${detail})` : ''),
  }));
  throw new ValidationError({ collection, id, errors, req }, req.t);
}
