import { anyMember, defineCollection, memberWith, nobody, say } from '@mingtang/tenancy';
import type { JSONField } from 'payload';
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

/** A form may be saved unfinished; only what is no form at all is refused. */
function shaped(...[value, { req }]: Parameters<NonNullable<JSONField['validate']>>) {
  if (readDefinition(value)) return true;
  return say(req, {
    zh: '请先选择一个模板，或从空白表单开始。',
    en: 'Begin with a template, or with a blank form.',
  });
}
