import type { SiteContact } from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy';
import type { Check } from '../snapshot.ts';

export interface ContactOptions {
  fields: (keyof SiteContact)[];
}

/** Address, telephone and hours of the organ; a topic has those of its portal. */
export const contacts: Check<ContactOptions> = {
  title: { zh: '联系方式齐全', en: 'Contacts are there' },
  find: ({ site, purpose }, { fields }) =>
    purpose === 'topic'
      ? []
      : fields
          .filter((field) => !site.contact[field]?.trim())
          .map((field) => ({
            where: { kind: 'site', id: site.id, field: `contact.${field}` },
            words: {
              zh: `未填写${names[field].zh}。请在站点的“标识与联系”中填写。`,
              en: `The ${names[field].en} is not given. Fill it in under "Identifiers and contact" of the site.`,
            },
          })),
};

const names: Record<keyof SiteContact, Words> = {
  address: { zh: '办公地址', en: 'office address' },
  phone: { zh: '联系电话', en: 'telephone number' },
  email: { zh: '电子邮箱', en: 'e-mail address' },
  postcode: { zh: '邮政编码', en: 'postcode' },
  hours: { zh: '办公时间', en: 'office hours' },
};
