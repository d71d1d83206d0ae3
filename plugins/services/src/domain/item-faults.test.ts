import { describe, expect, test } from 'vitest';
import { foodLicence } from '../../test/food-licence.ts';
import type { Item } from './item.ts';
import { itemFaults } from './item-faults.ts';

const pathsOf = (change: Partial<Item>) =>
  itemFaults({ ...foodLicence, ...change }).map(({ path }) => path);
const [material] = foodLicence.materials as [Item['materials'][number]];
const [result] = foodLicence.results as [Item['results'][number]];
const days = (amount: number) => ({ amount, unit: 'day' as const });
const workdays = (amount: number) => ({ amount, unit: 'workday' as const });

test('an item that is in order has no faults', () => {
  expect(itemFaults(foodLicence)).toEqual([]);
});

const cases: [string, Partial<Item>, string[]][] = [
  [
    'promised in 21 working days, by law in 20',
    { promisedLimit: workdays(21) },
    ['promisedLimit.amount'],
  ],
  ['promised in just the time of the law', { promisedLimit: workdays(20) }, []],
  ['promised in 20 working days where the law has 20 days', { statutoryLimit: days(20) }, []],
  [
    'promised in 16 working days, three weeks and a day, where the law has 20 days',
    { statutoryLimit: days(20), promisedLimit: workdays(16) },
    ['promisedLimit.amount'],
  ],
  [
    'promised in 27 days where the law has 20 working days, which are 26 at least',
    { promisedLimit: days(27) },
    ['promisedLimit.amount'],
  ],
  ['promised in 26 days where the law has 20 working days', { promisedLimit: days(26) }, []],
  ['done at once and yet within days', { handling: 'instant' }, ['handling']],
  [
    'done at once, with no promised limit',
    { handling: 'instant', promisedLimit: undefined as never },
    [],
  ],
  [
    'within a promised time, which nobody promised',
    { promisedLimit: undefined as never },
    ['promisedLimit.amount'],
  ],
  ['one must come, nobody says why', { visitReason: undefined as never }, ['visitReason']],
  ['wholly on-line and yet one must come', { fullyOnline: true, onlineDepth: '4' }, ['visits']],
  [
    'wholly on-line, which cannot be applied for on-line',
    { fullyOnline: true, onlineDepth: '4', visits: 0, channels: ['window'] },
    ['channels'],
  ],
  ['wholly on-line at depth III', { fullyOnline: true, visits: 0 }, ['onlineDepth']],
  ['wholly on-line in order', { fullyOnline: true, onlineDepth: '4', visits: 0 }, []],
  [
    'no visit, not on-line, and nothing is sent',
    { visits: 0, channels: ['mail'], byMail: false },
    ['byMail'],
  ],
  ['no visit and not on-line, but sent by mail', { visits: 0, channels: ['mail'] }, []],
  [
    'one phone for questions and complaints, however it is written',
    { complaintPhone: '（0955）7000001' },
    ['complaintPhone'],
  ],
  [
    'a fee without amount and law',
    { fees: [{ name: '工本费', standard: '', basis: '' }] },
    ['fees.0.standard', 'fees.0.basis'],
  ],
  [
    'a fee in order',
    { fees: [{ name: '工本费', standard: '10 元/证', basis: '发改价格〔2003〕2322号' }] },
    [],
  ],
  [
    'a licence nobody can see a sample of',
    { results: [{ name: result.name, type: 'licence' }] },
    ['results.0.sample'],
  ],
  ['money, of which there is no sample', { results: [{ name: '津贴', type: 'payment' }] }, []],
  [
    'a licence without delivery',
    { steps: foodLicence.steps.filter(({ kind }) => kind !== 'deliver') },
    ['steps'],
  ],
  ['a public service with one step', { type: '20', steps: [{ kind: 'accept', name: '受理' }] }, []],
  [
    'a material that can be shared and is demanded all the same',
    { materials: [{ ...material, isShared: true }] },
    ['materials.0.necessity'],
  ],
  [
    'a material that can be shared and need not be handed in',
    { materials: [{ ...material, isShared: true, necessity: 'exempt' }] },
    [],
  ],
  [
    'a material for some cases, nobody says which',
    { materials: [{ ...material, necessity: 'conditional' }] },
    ['materials.0.when'],
  ],
  ['a material in no form', { materials: [{ ...material, forms: [] }] }, ['materials.0.forms']],
  [
    'for individuals, at no event of life',
    { audiences: ['person', 'enterprise'] },
    ['personEvents'],
  ],
  ['for enterprises, at no stage', { enterpriseEvents: [] }, ['enterpriseEvents']],
  [
    'a base code of eleven characters',
    { baseCode: '00013101600' },
    ['baseCode', 'implementationCode'],
  ],
  [
    'an implementation code that is too short',
    { implementationCode: '1164' },
    ['implementationCode'],
  ],
  [
    'an implementation code of another item',
    { implementationCode: '11640500MB1234567X3000131016001' },
    ['implementationCode'],
  ],
  [
    'an implementation code of the province, exercised by city and county',
    { implementationCode: '11640500MB1234567X2000131016000' },
    ['implementationCode'],
  ],
];

describe('what a clerk is told of', () => {
  test.each(cases)('%s', (_, change, paths) => {
    expect(pathsOf(change)).toEqual(paths);
  });
});

test('every message says in both languages what is wrong', () => {
  const broken = cases.flatMap(([, change]) => itemFaults({ ...foodLicence, ...change }));
  for (const { message } of broken) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).not.toMatch(/\p{Script=Han}/u);
  }
});

test('a licence is told which steps it lacks', () => {
  const [fault] = itemFaults({ ...foodLicence, steps: [{ kind: 'accept', name: '受理' }] });
  expect(fault?.message.zh).toContain('还缺：审核、审批、办结、送达');
});
