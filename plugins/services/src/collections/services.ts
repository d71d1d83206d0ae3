import {
  allOrNothing,
  claimRevision,
  contentAccess,
  followPublication,
  noteLive,
  receiptOfDocument,
  refuseStale,
  revisionFields,
  type Storage,
  takeTurns,
  withdrawBeforeDelete,
  withdrawEndpoint,
} from '@mingtang/editorial';
import { defineCollection } from '@mingtang/tenancy';
import type { CollectionConfig } from 'payload';
import {
  followDeletedItem,
  followItem,
  holdBelow,
  holdBelowDeleted,
} from '../hooks/follow-item.ts';
import { refuseFaultyItem, settleItem } from '../hooks/settle-item.ts';
import { services as servicesArePublished } from '../publishable.ts';
import { itemTabs } from './item-tabs.ts';

/**
 * Items 事项 as a site defines them: what the law asks and grants, and how it is done. Sites below say where
 * they do it (`service-points`), and nothing else.
 */
export function services(storage: Storage): CollectionConfig {
  return defineCollection({
    slug: 'services',
    labels: {
      singular: { zh: '事项', en: 'Service item' },
      plural: { zh: '事项库', en: 'Service items' },
    },
    admin: {
      group: { zh: '办事服务', en: 'Services' },
      useAsTitle: 'name',
      defaultColumns: ['name', 'meter', 'type', 'organ.name', '_status', 'updatedAt'],
      listSearchableFields: ['name', 'slug'],
      description: {
        zh: '本级负责的事项在这里写一次。下级在“服务点”里勾选自己办理的事项，指南随之出现在下级站点，内容跟着这里变。',
        en: 'What this government answers for is written here once. Sites below tick what they serve at their service points; their guides follow what is changed here.',
      },
      components: {
        beforeListTable: ['@mingtang/services/admin#OfficeMeters'],
        edit: {
          PublishButton: {
            path: '@mingtang/editorial/admin#PublishOrSaveButton',
            serverProps: { collection: 'services' },
          },
          UnpublishButton: '@mingtang/editorial/admin#NoUnpublishButton',
        },
      },
    },
    access: contentAccess,
    defaultSort: 'name',
    versions: { drafts: true, maxPerDoc: 50 },
    endpoints: [withdrawEndpoint('services'), receiptOfDocument(servicesArePublished)],
    hooks: {
      beforeOperation: [takeTurns],
      beforeValidate: [refuseStale],
      beforeChange: [
        claimRevision,
        noteLive(servicesArePublished),
        refuseFaultyItem,
        settleItem,
        holdBelow,
      ],
      afterChange: [followPublication(servicesArePublished, storage), followItem],
      beforeDelete: [holdBelowDeleted, withdrawBeforeDelete(servicesArePublished)],
      afterDelete: [followDeletedItem],
      afterOperation: [allOrNothing],
    },
    fields: [
      { type: 'tabs', tabs: itemTabs },
      {
        name: 'meter',
        type: 'ui',
        label: { zh: '完整度', en: 'Completeness' },
        admin: {
          position: 'sidebar',
          components: {
            Field: '@mingtang/services/admin#ItemMeter',
            Cell: '@mingtang/services/admin#MeterCell',
          },
        },
      },
      {
        name: 'receipt',
        type: 'ui',
        admin: {
          position: 'sidebar',
          disableListColumn: true,
          components: {
            Field: {
              path: '@mingtang/editorial/admin#Receipt',
              serverProps: { collection: 'services' },
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
