import type { PublicRecord } from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';

/**
 * What readers would see of a whole site, as a hash. The order of records, the instant at which
 * each was last written and the build of the theme are no part of it.
 */
export function contentHash(records: Iterable<PublicRecord>): string {
  const still = Array.from(records, (record) => ({
    ...record,
    ...('updatedAt' in record && { updatedAt: '' }),
    ...(record.kind === 'site' && { themeBuild: undefined }),
  }));
  const key = ({ kind, id }: PublicRecord) => `${kind}:${id}`;
  const inOrder = still.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  return hashOf(storable(inOrder)).toString('hex');
}
