import type { ServiceFile, ServiceRecord } from '@mingtang/publication/records';
import { servicesPath } from '@mingtang/publication/service-terms';
import { type ItemDocument, itemOf } from './item-of.ts';

/** The record of an item at the site that defines it. */
export function serviceRecordOf(
  document: ItemDocument & { id: string; publishedAt?: string | null },
  { fileOf, now }: { fileOf: (id: string) => ServiceFile | undefined; now: string },
): ServiceRecord {
  return {
    kind: 'service',
    id: document.id,
    path: servicePath(document.slug ?? ''),
    ...itemOf(document, fileOf),
    publishedAt: document.publishedAt ? new Date(document.publishedAt).toISOString() : now,
    updatedAt: now,
  };
}

/** Where the guide of an item stands at every site that offers it. */
const servicePath = (slug: string) => `${servicesPath}${slug}/`;
