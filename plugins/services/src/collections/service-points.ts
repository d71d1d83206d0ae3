import { takeTurns } from '@mingtang/editorial';
import { anyMember, defineCollection, memberWith, nobody } from '@mingtang/tenancy';
import type { CollectionConfig } from 'payload';
import { offeredItems } from '../endpoints/offered-items.ts';
import { followDeletedPoint, followPoint, holdItemsOfPoint } from '../hooks/follow-point.ts';
import { placeFields, text } from './fields.ts';

/**
 * Where a site serves people in items that sites above define 服务点: place, hours, phones, who handles them,
 * and which items. In force as soon as it is saved; there is nothing else a site below may say of an item.
 */
export const servicePoints: CollectionConfig = defineCollection({
  slug: 'service-points',
  labels: {
    singular: { zh: '服务点', en: 'Service point' },
    plural: { zh: '服务点', en: 'Service points' },
  },
  admin: {
    group: { zh: '办事服务', en: 'Services' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'address', 'hours', 'site'],
    description: {
      zh: '在哪里办、什么时候办、打什么电话，勾选这里能办的事项，保存后几秒内本站就有办事指南。条件、材料和时限由定义事项的上级负责，随上级修改。',
      en: 'Where, when and by what telephone, and which items: seconds after saving the site has their guides. Conditions, materials and limits are those of the site that defines the item, and follow it.',
    },
  },
  access: {
    read: anyMember,
    create: memberWith('publisher', 'site-admin'),
    update: memberWith('publisher', 'site-admin'),
    delete: memberWith('publisher', 'site-admin'),
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: [offeredItems],
  hooks: {
    beforeOperation: [takeTurns],
    beforeChange: [holdItemsOfPoint],
    afterChange: [followPoint],
    afterDelete: [followDeletedPoint],
  },
  fields: [
    ...placeFields,
    {
      type: 'row',
      fields: [
        text(
          'consultPhone',
          { zh: '咨询电话', en: 'Telephone for questions' },
          {
            maxLength: 60,
            admin: {
              width: '50%',
              description: {
                zh: '不填则用上级公布的。',
                en: 'That of the site above unless given.',
              },
            },
          },
        ),
        text(
          'complaintPhone',
          { zh: '监督投诉电话', en: 'Telephone for complaints' },
          {
            maxLength: 60,
            admin: { width: '50%' },
          },
        ),
      ],
    },
    text(
      'handler',
      { zh: '办理岗位', en: 'Handler' },
      {
        admin: { placeholder: { zh: '便民服务中心综合窗口', en: 'Service desk' } },
      },
    ),
    {
      name: 'items',
      type: 'text',
      hasMany: true,
      maxRows: 400,
      label: { zh: '在这里办理的事项', en: 'Items served here' },
      admin: { components: { Field: '@mingtang/services/admin#ItemsField' } },
    },
  ],
});
