import { anyStaff, defineCollection, isGlobal, Refused } from '@mingtang/tenancy';
import type { Access, CollectionBeforeValidateHook } from 'payload';
import { isDay } from '../domain/clock/index.ts';

/**
 * Days that administrators know better than the State Council's table: holidays of the autonomous
 * region, closures ordered by the government, a year announced after this version. One calendar
 * for the prefecture; every clock that still runs reckons by it at once.
 */
export const calendarDays = defineCollection({
  slug: 'calendar-days',
  labels: {
    singular: { zh: '工作日历', en: 'Day of the work calendar' },
    plural: { zh: '工作日历', en: 'Work calendar' },
  },
  admin: {
    hidden: ({ user }) =>
      !isGlobal(user as Parameters<typeof isGlobal>[0], 'system-admin', 'auditor'),
    group: { zh: '站点与人员', en: 'Sites and people' },
    useAsTitle: 'day',
    defaultColumns: ['day', 'kind', 'reason', 'updatedAt'],
    description: {
      zh: '国务院办公厅公布的节假日与调休已内置。这里登记自治区节日、临时放假和新公布的安排；办理期限随之重算。',
      en: 'Holidays and make-up days announced by the State Council are built in. Add regional holidays, closures and newly announced years here; deadlines follow.',
    },
    components: { beforeListTable: ['@mingtang/approvals/admin#CalendarNotice'] },
  },
  access: {
    read: anyStaff,
    create: systemAdministrator(),
    update: systemAdministrator(),
    delete: systemAdministrator(),
    readVersions: () => false,
  },
  disableDuplicate: true,
  defaultSort: '-day',
  fields: [
    {
      name: 'day',
      type: 'text',
      label: { zh: '日期', en: 'Day' },
      required: true,
      unique: true,
      maxLength: 10,
      admin: { placeholder: '2027-02-05' },
    },
    {
      name: 'kind',
      type: 'select',
      label: { zh: '性质', en: 'Kind' },
      required: true,
      options: [
        { value: 'holiday', label: { zh: '放假', en: 'Holiday' } },
        { value: 'workday', label: { zh: '上班', en: 'Working day' } },
      ],
    },
    {
      name: 'reason',
      type: 'text',
      label: { zh: '依据', en: 'Reason' },
      required: true,
      maxLength: 200,
      admin: {
        placeholder: { zh: '如：自治区关于开斋节放假的通知', en: 'Notice it follows from' },
      },
    },
  ],
  hooks: { beforeValidate: [refuseNoDay()] },
});

function systemAdministrator(): Access {
  return ({ req }) => isGlobal(req.user, 'system-admin');
}

function refuseNoDay(): CollectionBeforeValidateHook {
  return ({ data, req }) => {
    if (data?.day !== undefined && !isDay(data.day)) {
      throw new Refused(req, {
        code: 'no-such-day',
        status: 400,
        message: {
          zh: '日期无效。请按“年-月-日”填写，如 2027-02-05。',
          en: 'There is no such day. Write it as year-month-day, such as 2027-02-05.',
        },
      });
    }
    return data;
  };
}
