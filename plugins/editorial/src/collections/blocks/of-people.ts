import { longText, text } from '../../fields/labelled.ts';
import { target } from '../../fields/link.ts';
import { image } from '../../fields/references.ts';
import { block } from './block.ts';

export const leaders = block(
  'leaders',
  {
    label: { zh: '领导之窗', en: 'Leaders' },
    about: {
      zh: '谁担任什么职务、分管什么工作。',
      en: 'Who holds which office and answers for what.',
    },
    shelf: 'people',
  },
  [
    {
      name: 'people',
      type: 'array',
      admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
      label: { zh: '领导', en: 'Leaders' },
      labels: { singular: { zh: '领导', en: 'Leader' }, plural: { zh: '领导', en: 'Leaders' } },
      minRows: 1,
      maxRows: 60,
      fields: [
        {
          type: 'row',
          fields: [
            text(
              'name',
              { zh: '姓名', en: 'Name' },
              { required: true, maxLength: 30, admin: { width: '40%' } },
            ),
            text(
              'office',
              { zh: '职务', en: 'Office' },
              { required: true, maxLength: 60, admin: { width: '60%' } },
            ),
          ],
        },
        image('photo', { zh: '照片', en: 'Photo' }),
        longText('duties', { zh: '分工', en: 'Duties' }, { maxLength: 500 }),
        target(),
      ],
    },
  ],
);

export const contacts = block(
  'contacts',
  {
    label: { zh: '联系方式', en: 'Contacts' },
    about: {
      zh: '科室、站所的电话、地址和办公时间。',
      en: 'Offices with their numbers, addresses and hours.',
    },
    shelf: 'people',
  },
  [
    {
      name: 'offices',
      type: 'array',
      admin: { components: { RowLabel: '@mingtang/editorial/admin#RowLabel' } },
      label: { zh: '单位', en: 'Offices' },
      labels: { singular: { zh: '单位', en: 'Office' }, plural: { zh: '单位', en: 'Offices' } },
      minRows: 1,
      maxRows: 60,
      fields: [
        text('name', { zh: '名称', en: 'Name' }, { required: true, maxLength: 60 }),
        {
          type: 'row',
          fields: [
            text('phone', { zh: '电话', en: 'Telephone' }, { maxLength: 60 }),
            text('hours', { zh: '办公时间', en: 'Hours' }, { maxLength: 100 }),
          ],
        },
        text('address', { zh: '地址', en: 'Address' }, { maxLength: 120 }),
      ],
    },
  ],
);

export const directory = block(
  'directory',
  {
    label: { zh: '站点导航', en: 'Directory of sites' },
    about: {
      zh: '下级站点或某一层级的全部站点，自动列出。',
      en: 'The sites below this one, or all of a level; listed by themselves.',
    },
    shelf: 'people',
  },
  [
    {
      type: 'row',
      fields: [
        {
          name: 'level',
          type: 'select',
          label: { zh: '层级', en: 'Level' },
          required: true,
          defaultValue: 'township',
          options: [
            { value: 'city', label: { zh: '市', en: 'City' } },
            { value: 'county', label: { zh: '县（区）', en: 'Counties' } },
            { value: 'township', label: { zh: '乡镇（街道）', en: 'Townships' } },
            { value: 'department', label: { zh: '部门', en: 'Departments' } },
          ],
        },
        {
          name: 'scope',
          type: 'select',
          label: { zh: '范围', en: 'Which' },
          required: true,
          defaultValue: 'children',
          options: [
            { value: 'children', label: { zh: '本站下级', en: 'Below this site' } },
            { value: 'all', label: { zh: '全部', en: 'All' } },
          ],
        },
      ],
    },
  ],
);
