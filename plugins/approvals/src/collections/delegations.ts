import { defineCollection, idOf, isGlobal, nobody, Refused, type Words } from '@mingtang/tenancy';
import type { Access, CollectionBeforeValidateHook, Field, Where } from 'payload';
import { namesOf } from '../queries/names-of.ts';
import { colleaguesOf } from '../queries/people-for.ts';

/**
 * Delegations 委托: that somebody decides in another's name for a time. Whoever delegates makes it,
 * and may end it at once; both names stand in every decision.
 */
export const delegations = defineCollection({
  slug: 'delegations',
  labels: {
    singular: { zh: '委托', en: 'Delegation' },
    plural: { zh: '委托', en: 'Delegations' },
  },
  admin: {
    group: { zh: '待办', en: 'Tasks' },
    useAsTitle: 'reason',
    defaultColumns: ['byName', 'toName', 'from', 'until', 'reason'],
    description: {
      zh: '出差、休假期间请人代为审批。受托人不能审批自己或您提交、编写的内容。',
      en: 'Have somebody decide for you while you are away. They decide on nothing that they or you submitted or wrote.',
    },
  },
  access: {
    read: ({ req }) => isGlobal(req.user, 'auditor') || ownOrTo(req.user?.id),
    create: ({ req }) => req.user?.collection === 'users',
    update: own,
    delete: own,
    readVersions: nobody,
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeValidate: [settle()] },
  fields: [
    {
      name: 'by',
      type: 'relationship',
      relationTo: 'users',
      label: { zh: '委托人', en: 'Who delegates' },
      index: true,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    {
      name: 'to',
      type: 'relationship',
      relationTo: 'users',
      label: { zh: '受托人', en: 'To' },
      required: true,
      index: true,
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        components: { Field: '@mingtang/approvals/admin#ColleagueField' },
      },
    },
    nameOf('by', { zh: '委托人', en: 'Who delegates' }),
    nameOf('to', { zh: '受托人', en: 'To' }),
    {
      name: 'from',
      type: 'date',
      label: { zh: '自', en: 'From' },
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
    },
    {
      name: 'until',
      type: 'date',
      label: { zh: '至', en: 'Until' },
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } },
    },
    {
      name: 'reason',
      type: 'text',
      label: { zh: '事由', en: 'Reason' },
      required: true,
      maxLength: 100,
    },
  ],
});

/** A person of the delegation by name, for both of them; accounts are read by administrators alone. */
function nameOf(field: 'by' | 'to', label: Words): Field {
  return {
    name: `${field}Name`,
    type: 'text',
    label: { ...label },
    virtual: true,
    access: { create: () => false, update: () => false },
    admin: { hidden: true, disableListFilter: true },
    hooks: {
      afterRead: [
        async ({ data, req }) => {
          const id = data?.[field] && idOf(data[field]);
          return id && ((await namesOf(req, [id])).get(id) ?? null);
        },
      ],
    },
  };
}

function own({ req }: Parameters<Access>[0]) {
  return req.user?.collection === 'users' && { by: { equals: req.user.id } };
}

function ownOrTo(id: number | string | undefined): Where | false {
  return id !== undefined && { or: [{ by: { equals: id } }, { to: { equals: id } }] };
}

/** Everybody delegates for themselves alone, to a colleague, and for a time that ends after it begins. */
function settle(): CollectionBeforeValidateHook {
  return async ({ data, operation, originalDoc, req }) => {
    if (!data || !req.user) return data;
    const by = operation === 'create' ? req.user.id : originalDoc?.by;
    const merged = { ...originalDoc, ...data };
    if (merged.to && idOf(merged.to) === idOf(by)) {
      throw new Refused(req, {
        code: 'delegate-self',
        status: 400,
        message: {
          zh: '不能委托给自己。请另选受托人。',
          en: 'Choose somebody other than yourself.',
        },
      });
    }
    const to = merged.to && idOf(merged.to);
    const isNew = to && to !== (originalDoc?.to && idOf(originalDoc.to));
    if (isNew && (await colleaguesOf(req, { among: [to] })).length === 0) {
      throw new Refused(req, {
        code: 'delegate-stranger',
        status: 400,
        message: {
          zh: '只能委托给本人所在站点的成员。请按姓名查找后选择。',
          en: 'Delegate to members of your own sites. Find one by name.',
        },
      });
    }
    if (Date.parse(merged.until) <= Date.parse(merged.from)) {
      throw new Refused(req, {
        code: 'delegation-ends-early',
        status: 400,
        message: { zh: '结束时间须晚于开始时间。', en: 'It would end before it begins.' },
      });
    }
    return { ...data, by };
  };
}
