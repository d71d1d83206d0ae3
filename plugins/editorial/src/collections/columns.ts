import { anyMember, defineCollection, memberWith, nobody, say } from '@mingtang/tenancy';
import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import { faultWords } from '../domain/fault.ts';
import { slugFault } from '../domain/slug.ts';
import { columnTypeOptions } from '../fields/column-type-options.ts';
import { checkbox, keywords, longText, number, text } from '../fields/labelled.ts';
import { target } from '../fields/link.ts';
import { column } from '../fields/references.ts';
import { allOrNothing } from '../hooks/all-or-nothing.ts';
import { followColumn, removeColumn } from '../hooks/follow-column.ts';
import { placeColumn } from '../hooks/place-column.ts';
import type { Storage } from '../storage.ts';

/** Columns 栏目: a site's tree of lists. There are no drafts of columns; saving one publishes it. */
export function columns(storage: Storage): CollectionConfig {
  return defineCollection({
    slug: 'columns',
    labels: { singular: { zh: '栏目', en: 'Column' }, plural: { zh: '栏目', en: 'Columns' } },
    admin: {
      group: { zh: '网站内容', en: 'Content' },
      useAsTitle: 'fullName',
      defaultColumns: ['fullName', 'path', 'type', 'layout', 'inNavigation', 'order'],
      listSearchableFields: ['name', 'fullName', 'path'],
      pagination: { defaultLimit: 100 },
      description: {
        zh: '保存即上线。改动地址后，下级栏目随之移动，旧文章的网址不变。',
        en: 'Live as soon as it is saved. Columns below move along; addresses of articles stay.',
      },
    },
    access: {
      read: anyMember,
      create: memberWith('site-admin'),
      update: memberWith('site-admin'),
      delete: memberWith('site-admin'),
      readVersions: nobody,
    },
    defaultSort: 'path',
    disableDuplicate: true,
    indexes: [{ fields: ['site', 'path'], unique: true }],
    hooks: {
      beforeChange: [placeColumn],
      afterChange: [followColumn(storage)],
      beforeDelete: [removeColumn],
      afterOperation: [allOrNothing],
    },
    fields: [
      {
        type: 'row',
        fields: [
          text(
            'name',
            { zh: '名称', en: 'Name' },
            { required: true, maxLength: 30, admin: { width: '60%' } },
          ),
          text(
            'slug',
            { zh: '地址', en: 'Address' },
            {
              required: true,
              validate: wellFormedSlug,
              admin: {
                width: '40%',
                placeholder: 'tzgg',
                description: {
                  zh: '拼音缩写，小写字母、数字和连字符。',
                  en: 'Lower-case letters, digits and hyphens.',
                },
              },
            },
          ),
        ],
      },
      column('parent', { zh: '上级栏目', en: 'Parent column' }, { index: true }),
      {
        type: 'row',
        fields: [
          {
            name: 'type',
            type: 'select',
            label: { zh: '栏目类型（网站标签用）', en: 'Type (for the statutory tags)' },
            required: true,
            defaultValue: '工作动态',
            options: columnTypeOptions,
          },
          {
            name: 'layout',
            type: 'select',
            label: { zh: '页面样式', en: 'Layout' },
            required: true,
            defaultValue: 'list',
            options: [
              { value: 'list', label: { zh: '文章列表', en: 'List of articles' } },
              { value: 'sections', label: { zh: '下级栏目分块', en: 'Sections of columns below' } },
              { value: 'page', label: { zh: '单独页面', en: 'A page' } },
              { value: 'link', label: { zh: '链接到别处', en: 'A link elsewhere' } },
              { value: 'library', label: { zh: '政策文件库', en: 'Policy library' } },
            ],
          },
        ],
      },
      {
        name: 'link',
        type: 'group',
        label: { zh: '链接到', en: 'Leads to' },
        admin: { condition: (data) => data?.layout === 'link' },
        fields: [target()],
      },
      longText('description', { zh: '栏目说明', en: 'Description' }, { maxLength: 300 }),
      keywords(),
      checkbox(
        'inNavigation',
        { zh: '显示在导航中', en: 'In the menu' },
        {
          defaultValue: true,
          admin: { position: 'sidebar' },
        },
      ),
      number(
        'order',
        { zh: '排序', en: 'Order' },
        {
          required: true,
          defaultValue: 100,
          admin: { position: 'sidebar', step: 1 },
        },
      ),
      number(
        'updatePeriodDays',
        { zh: '更新周期（天）', en: 'Update period (days)' },
        {
          min: 1,
          max: 3660,
          admin: {
            position: 'sidebar',
            description: {
              zh: '超过此天数没有新文章，即提醒更新。',
              en: 'The column counts as stale when nothing new comes for longer.',
            },
          },
        },
      ),
      text('path', { zh: '路径', en: 'Path' }, computed),
      text('fullName', { zh: '栏目', en: 'Column' }, computed),
    ],
  });
}

/** Made by the server from the others. */
const computed = {
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, position: 'sidebar' as const },
};

const wellFormedSlug: TextFieldSingleValidation = (value, { req }) => {
  const fault = slugFault(value);
  return fault ? say(req, faultWords[fault]) : true;
};
