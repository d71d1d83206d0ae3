import { expect, test } from 'vitest';
import { foodLicence } from '../../test/food-licence.ts';
import { completeness } from './completeness.ts';
import { itemOf } from './item-of.ts';

test('a guide that says everything is complete', () => {
  expect(completeness(foodLicence)).toMatchObject({
    missing: [],
    there: 14,
    all: 14,
    passes: true,
  });
});

test('a guide passes an inspection with three key classes missing, and fails with four', () => {
  const three = { ...foodLicence, bases: [], conditions: [], materials: [] };
  expect(completeness(three).missing.filter(({ isKey }) => isKey)).toHaveLength(3);
  expect(completeness(three).passes).toBe(true);
  expect(completeness({ ...three, steps: [] }).passes).toBe(false);
});

test('an application form that nobody can get is a class of its own, and no key one', () => {
  const [form] = foodLicence.materials;
  const { blank: _, ...without } = form as NonNullable<typeof form>;
  const meter = completeness({ ...foodLicence, materials: [without] });
  expect(meter.missing.map(({ name, isKey }) => [name, isKey])).toEqual([['forms', false]]);
});

test('an empty form lacks nearly everything and is no error', () => {
  const meter = completeness(itemOf({}, () => undefined));
  expect(meter.passes).toBe(false);
  expect(meter.missing.map(({ name }) => name)).toContain('name');
});
