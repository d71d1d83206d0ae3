import { isCreditCode, isIdNumber } from '@mingtang/forms/formats';
import { expect, test } from 'vitest';
import { questions, readApplication } from './application.ts';

const person = {
  applicant: {
    kind: 'person',
    name: ' 马建国 ',
    idType: 'id-card',
    idNumber: '11010519491231002x',
    phone: '0955-7012345',
  },
  wanted: { description: '2025 年滨河镇农田灌溉用水指标分配方案' },
  form: 'paper',
  delivery: 'in-person',
};

const faultsOf = (data: unknown) => {
  const read = readApplication(data);
  return read.ok ? [] : read.faults.map(({ at }) => at);
};

test('a person states who they are, how to reach them, and what they ask for', () => {
  const read = readApplication(person);
  expect(read).toEqual({
    ok: true,
    value: {
      ...person,
      applicant: { ...person.applicant, name: '马建国', idNumber: '11010519491231002X' },
    },
  });
});

test('an empty form is told everything that is missing at once', () => {
  expect(faultsOf({})).toEqual([
    'applicant.kind',
    'applicant.name',
    'applicant.creditCode',
    'applicant.representative',
    'applicant.contact',
    'applicant.phone',
    'wanted.description',
    'form',
    'delivery',
  ]);
});

test('an organisation has a credit code and a representative, and no identity card', () => {
  const { idNumber: _, ...applicant } = person.applicant;
  const data = {
    ...person,
    applicant: {
      ...applicant,
      kind: 'business',
      creditCode: '91350100M000100Y43',
      representative: '李明',
      contact: '王芳',
    },
  };
  const read = readApplication(data);
  expect(read.ok && read.value.applicant).not.toHaveProperty('idType');
  expect(faultsOf(data)).toEqual([]);
  expect(
    faultsOf({ ...data, applicant: { ...data.applicant, creditCode: '91350100M000100Y44' } }),
  ).toEqual(['applicant.creditCode']);
});

test('whoever wants the answer by e-mail or post says where to', () => {
  expect(faultsOf({ ...person, delivery: 'email' })).toEqual(['applicant.email']);
  expect(faultsOf({ ...person, delivery: 'post' })).toEqual(['applicant.address']);
});

test('a mistyped identity card is found out', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  expect(isIdNumber('110105194912310021')).toBe(false);
  expect(isCreditCode('91350100M000100Y43')).toBe(true);
  const applicant = { ...person.applicant, idNumber: '110105194912310021' };
  expect(faultsOf({ ...person, applicant })).toEqual(['applicant.idNumber']);
  expect(faultsOf({ ...person, applicant: { ...applicant, idType: 'passport' } })).toEqual([]);
});

test('what nobody asked for is not kept, and an answer longer than the form is refused', () => {
  const read = readApplication({ ...person, state: 'answered', __proto__: { form: 'x' } });
  expect(read.ok && Object.keys(read.value).sort()).toEqual([
    'applicant',
    'delivery',
    'form',
    'wanted',
  ]);
  for (const { at, maxLength, type } of questions) {
    if (type !== 'long') continue;
    expect(faultsOf({ ...person, wanted: { description: '字'.repeat(maxLength + 1) } })).toEqual([
      at,
    ]);
  }
});
