import { say } from '@mingtang/tenancy';
import { type PayloadRequest, ValidationError } from 'payload';
import { type Fault, faultWords } from './domain/fault.ts';

/**
 * Tells the editor, at the fields themselves, what keeps a document from being saved or published.
 *
 * @throws always
 */
export function refuseFaults(
  req: PayloadRequest,
  { collection, id, faults }: { collection?: string; id?: string; faults: Fault[] },
): never {
  const errors = faults.map(({ path, code, detail }) => ({
    path,
    message: say(req, faultWords[code]) + (detail ? ` (${detail})` : ''),
  }));
  throw new ValidationError({ collection, id, errors, req }, req.t);
}
