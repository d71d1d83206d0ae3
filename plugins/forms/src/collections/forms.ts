import { anyMember, defineCollection, memberWith, nobody, say } from '@mingtang/tenancy';
import type { JSONField, TextField } from 'payload';
import { readDefinition } from '../domain/design/definition.ts';

/**
 * Forms 表单 as they are being designed. What the public is asked is a published version, which stays
 * as it was: see `form-versions`.
 */
export const forms = defineCollection({
  slug: 'forms',
  labels: { singular: { zh: '表单', en: 'Form' }, plural: { zh: '表单', en: 'Forms' } },
  admin: {
    group: { zh: '办理', en: 'Casework' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'publishedVersion', 'site', 'updatedAt'],
    description: {
      zh: '办事申请等表单。保存不影响正在使用的版本；发布后，新填写的用新版本，已提交的保持原版本。',
      en: 'What the public fills in. Saving touches no version in use; once published, what is filled in from then on uses it, and what was sent keeps its own.',
    },
  },
  access: {
    read: anyMember,
    create: memberWith('editor', 'publisher', 'site-admin'),
    update: memberWith('editor', 'publisher', 'site-admin'),
    delete: nobody,
    readVersions: nobody,
  },
  disableDuplicate: true,
  indexes: [{ fields: ['site', 'address'], unique: true }],
  hooks: { beforeValidate: [blankAddressIsNone] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称（内部使用）', en: 'Name (for staff)' },
      required: true,
      maxLength: 80,
    },
    {
      name: 'definition',
      type: 'json',
      required: true,
      label: { zh: '表单内容', en: 'The form' },
      validate: shaped,
      admin: { components: { Field: '@mingtang/forms/admin#FormDesigner' } },
    },
    {
      name: 'address',
      type: 'text',
      label: { zh: '网上填写地址', en: 'Address online' },
      validate: addressFault,
      admin: {
        position: 'sidebar',
        description: {
          zh: '小写字母、数字和“-”，如 relief，则公众在 /apply/form-relief.html 填写，提交后成为办件。留空不在网上提供。随下一次发布生效。',
          en: 'Small letters, digits and “-”: with relief the public fills it in at /apply/form-relief.html, and each becomes a case. Blank: not offered online. In force with the next version.',
        },
      },
    },
    {
      name: 'publishedVersion',
      type: 'number',
      label: { zh: '已发布版本', en: 'Published version' },
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'versions',
      type: 'ui',
      admin: { position: 'sidebar', components: { Field: '@mingtang/forms/admin#FormVersions' } },
    },
  ],
});

function addressFault(
  ...[value, { req }]: Parameters<NonNullable<TextField['validate']>>
): string | true {
  if (!value || /^[a-z0-9][a-z0-9-]{1,48}$/.test(String(value))) return true;
  return say(req, {
    zh: '2 至 49 个小写字母、数字或“-”',
    en: '2 to 49 small letters, digits or “-”',
  });
}

/** Of two forms without an address neither is in the way of the other. */
function blankAddressIsNone({ data }: { data?: { address?: string | null } }) {
  return data?.address === '' ? { ...data, address: null } : data;
}

/** A form may be saved unfinished; only what is no form at all is refused. */
function shaped(...[value, { req }]: Parameters<NonNullable<JSONField['validate']>>) {
  if (readDefinition(value)) return true;
  return say(req, {
    zh: '请先选择一个模板，或从空白表单开始。',
    en: 'Begin with a template, or with a blank form.',
  });
}
