import {
  allOrNothing,
  claimRevision,
  contentAccess,
  followPublication,
  noteLive,
  type Publishable,
  receiptOfDocument,
  refuseStale,
  revisionFields,
  type Storage,
  takeTurns,
  withdrawBeforeDelete,
  withdrawEndpoint,
} from '@mingtang/editorial';
import { defineCollection } from '@mingtang/tenancy';
import type { CollectionBeforeChangeHook, CollectionConfig, Field } from 'payload';

/**
 * A collection with drafts whose documents are published as records: written by those who write at a site,
 * published and withdrawn by its publishers.
 */
export function publishedCollection(
  of: Publishable & { collection: string },
  storage: Storage,
  {
    labels,
    admin,
    fields,
    indexes,
    beforeChange = [],
  }: Pick<CollectionConfig, 'labels' | 'admin' | 'indexes'> & {
    fields: Field[];
    beforeChange?: CollectionBeforeChangeHook[];
  },
): CollectionConfig {
  const { collection: slug } = of;
  return defineCollection({
    slug,
    ...(labels && { labels }),
    admin: {
      group: { zh: '互动交流', en: 'Interaction' },
      ...admin,
      components: {
        ...admin?.components,
        edit: {
          PublishButton: {
            path: '@mingtang/editorial/admin#PublishOrSaveButton',
            serverProps: { collection: slug },
          },
          UnpublishButton: '@mingtang/editorial/admin#NoUnpublishButton',
        },
      },
    },
    ...(indexes && { indexes }),
    access: contentAccess,
    versions: { drafts: true, maxPerDoc: 50 },
    endpoints: [withdrawEndpoint(slug as 'articles'), receiptOfDocument(of)],
    hooks: {
      beforeOperation: [takeTurns],
      beforeValidate: [refuseStale],
      beforeChange: [claimRevision, noteLive(of), ...beforeChange, noteFirstPublication],
      afterChange: [followPublication(of, storage)],
      beforeDelete: [withdrawBeforeDelete(of)],
      afterOperation: [allOrNothing],
    },
    fields: [
      ...fields,
      {
        name: 'receipt',
        type: 'ui',
        admin: {
          position: 'sidebar',
          disableListColumn: true,
          components: {
            Field: {
              path: '@mingtang/editorial/admin#Receipt',
              serverProps: { collection: slug },
            },
          },
        },
      },
      {
        name: 'publishedAt',
        type: 'date',
        label: { zh: '首次发布时间', en: 'First published' },
        access: { create: () => false, update: () => false },
        hooks: { beforeDuplicate: [() => null] },
        admin: { position: 'sidebar', readOnly: true },
      },
      ...revisionFields,
    ],
  });
}

/** The instant of the first publication stays: the address is made of its day. */
const noteFirstPublication: CollectionBeforeChangeHook = ({ data, originalDoc }) => ({
  ...data,
  publishedAt:
    originalDoc?.publishedAt ??
    (data._status === 'published' ? new Date().toISOString() : undefined),
});
