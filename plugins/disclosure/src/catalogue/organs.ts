import { transactionOf } from '@mingtang/publication';
import { anyMember, defineCollection, memberWith, nobody, Refused, say } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type {
  CollectionBeforeDeleteHook,
  PayloadRequest,
  TextFieldSingleValidation,
} from 'payload';
import { refusals } from './refusals.ts';

/**
 * Organs 发文机关 whose documents a site discloses, each with the code its index numbers start with.
 * One site keeps the numbers of an organ: a code is given out once in the whole city.
 */
export const organs = defineCollection({
  slug: 'organs',
  labels: {
    singular: { zh: '发文机关', en: 'Issuing organ' },
    plural: { zh: '发文机关', en: 'Issuing organs' },
  },
  admin: {
    group: { zh: '信息公开', en: 'Disclosure' },
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'site'],
    description: {
      zh: '本站公开其文件的机关。机关代码是索引号的开头，全市不重复；编出索引号以后不能再改。',
      en: 'Whose documents this site discloses. The code begins their index numbers, is unique in the city, and stays once a number was given.',
    },
  },
  access: {
    read: anyMember,
    create: memberWith('site-admin'),
    update: memberWith('site-admin'),
    delete: memberWith('site-admin'),
    readVersions: nobody,
  },
  lockDocuments: false,
  disableDuplicate: true,
  hooks: {
    beforeChange: [
      async ({ data, operation, originalDoc, req }) => {
        if (operation === 'update' && data.code !== undefined && data.code !== originalDoc.code) {
          await refuseNumbered(req, originalDoc.code);
        }
        return data;
      },
    ],
    beforeDelete: [refuseInUse()],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称', en: 'Name' },
      required: true,
      maxLength: 60,
    },
    {
      name: 'code',
      type: 'text',
      label: { zh: '机关代码', en: 'Code' },
      required: true,
      unique: true,
      validate: organCode,
      admin: {
        placeholder: '640500001',
        description: {
          zh: '数字和大写字母，最多 18 位；也可以用统一社会信用代码。',
          en: 'Digits and capitals, 18 at most; the unified social credit code will do.',
        },
      },
    },
  ],
});

function organCode(...[value, { req }]: Parameters<TextFieldSingleValidation>): true | string {
  return (
    /^[0-9A-Z]{2,18}$/.test(value ?? '') ||
    say(req, {
      zh: '机关代码为 2 至 18 位数字或大写字母。',
      en: 'A code is 2–18 digits or capitals.',
    })
  );
}

async function refuseNumbered(req: PayloadRequest, code: string): Promise<void> {
  const { rows } = await (await transactionOf(req)).execute(
    sql`select 1 from index_counters where organ = ${code} limit 1`,
  );
  if (rows.length > 0) throw new Refused(req, refusals.organNumbered);
}

function refuseInUse(): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const db = await transactionOf(req);
    const { rows } = await db.execute<{ code: string }>(sql`
      select code from organs where id = ${String(id)}::uuid and (
        exists (select from articles where disclosure_organ_id = organs.id)
        or exists (select from index_counters where organ = organs.code))`);
    if (rows.length > 0) throw new Refused(req, refusals.organInUse);
  };
}
