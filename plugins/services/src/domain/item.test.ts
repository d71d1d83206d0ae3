import type { ServiceRecord } from '@mingtang/publication/records';
import { expect, test } from 'vitest';
import { foodLicence } from '../../test/food-licence.ts';
import { localised } from './item.ts';
import { itemOf } from './item-of.ts';

const record: ServiceRecord = {
  kind: 'service',
  id: 'a',
  path: '/fw/food-business-licence/',
  ...foodLicence,
  publishedAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};
const town = { name: '便民服务中心', address: '镇政府路 1 号', hours: '周一至周六' };
const city = { site: 'city', name: '中卫市人民政府' };

test('a town shows its own place and leaves the law as it is', () => {
  const shown = localised(record, { places: [town] }, city);
  const { places, definedBy, ...rest } = shown;
  const { places: _, ...defined } = record;
  expect(places).toEqual([town]);
  expect(definedBy).toEqual(city);
  expect(rest).toEqual(defined);
});

test('its phones take the place of those above, and its clerk that of every step', () => {
  const shown = localised(record, { places: [town], consultPhone: '1', handler: '综合窗口' }, city);
  expect(shown.consultPhone).toBe('1');
  expect(shown.complaintPhone).toBe(record.complaintPhone);
  expect(shown.steps.map(({ handler }) => handler)).toEqual(Array(5).fill('综合窗口'));
});

test('a form becomes an item: lines are conditions, and empty fields are left out', () => {
  const item = itemOf(
    {
      name: ' 高龄津贴 ',
      conditions: '年满 80 周岁\n\n 本地户籍 ',
      statutoryLimit: { amount: null, unit: 'workday' },
      promisedLimit: { amount: 5, unit: 'day' },
      materials: [{ name: '申请表', blank: 'f1', sample: 'lost', guide: ' ' }],
    },
    (id) =>
      id === 'f1' ? { name: '表.docx', href: 'mt:blob:x/y', mime: 'x', bytes: 1 } : undefined,
  );
  expect(item.name).toBe('高龄津贴');
  expect(item.conditions).toEqual(['年满 80 周岁', '本地户籍']);
  expect(item).not.toHaveProperty('statutoryLimit');
  expect(item.promisedLimit).toEqual({ amount: 5, unit: 'day' });
  expect(item.materials[0]).toMatchObject({ name: '申请表', blank: { name: '表.docx' } });
  expect(item.materials[0]).not.toHaveProperty('sample');
  expect(item.materials[0]).not.toHaveProperty('guide');
});
