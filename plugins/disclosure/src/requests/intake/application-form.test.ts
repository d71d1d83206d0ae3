import { checkForm } from '@mingtang/forms/check';
import { divisions } from '@mingtang/forms/divisions';
import { fieldsOf } from '@mingtang/forms/language';
import type { SiteRecord } from '@mingtang/publication';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileQuestions, questions, readApplication } from '../domain/application.ts';
import { applicationForm } from './application-form.ts';
import { nested } from './applications.ts';

const organ = { name: '甲&乙镇人民政府', language: 'zh-CN' } as SiteRecord;
const form = applicationForm(organ);
if (!form) throw new Error('An organ offers the form');
const fields = fieldsOf(form);

test('the form asks every question of the register, in its order, and then for files', () => {
  expect(fields.map(({ name }) => name)).toEqual(
    [...questions, ...fileQuestions].map(({ at }) => at),
  );
});

test('a topic offers none, and an English site offers it in English', () => {
  expect(applicationForm({ ...organ, purpose: 'topic' })).toBeUndefined();
  const english = JSON.stringify(applicationForm({ ...organ, name: 'Town', language: 'en' }));
  expect(english).not.toMatch(/\p{Script=Han}/u);
});

/** What is answered in writing. */
const asked = fields.filter(({ type }) => type !== 'files');

const plausible: Record<string, string[]> = {
  'applicant.name': ['马建国', ''],
  'applicant.idNumber': ['11010519491231002X', '110105194912310021', 'E12345678', ''],
  'applicant.creditCode': ['91350100M000100Y43', '91350100m000100y43', '91350100M000100Y44'],
  'applicant.representative': ['李明'],
  'applicant.contact': ['王芳'],
  'applicant.phone': [
    '13909551234',
    '+86 (955) 701-2345',
    '12',
    '０９５５－７０１２３４５',
    '0955－7012345转8',
  ],
  'applicant.email': ['a@b.cn', 'a@b', '', 'a"b@c.cn'],
  'applicant.address': ['迎水村 12 号', ''],
  'wanted.description': ['2025 年补贴标准', ''],
};

test('what the gateway takes, the register takes: nobody gets a number for nothing', () => {
  const anything = fc.record(
    Object.fromEntries(
      asked.map((field) => [
        field.name,
        fc.oneof(
          {
            weight: 9,
            arbitrary: fc.constantFrom(
              ...(field.type === 'choice'
                ? field.options.map(({ value }) => value)
                : (plausible[field.name] ?? ['某某'])),
            ),
          },
          fc.string({ unit: 'grapheme', maxLength: 30 }),
        ),
      ]),
    ),
  );
  let taken = 0;
  fc.assert(
    fc.property(anything, (answers) => {
      const { values, faults } = checkForm(form, Object.entries(answers), {
        today: '2026-05-01',
        divisions,
      });
      if (faults.length > 0) return;
      taken += 1;
      expect(readApplication(nested(values))).toMatchObject({ ok: true });
    }),
    { numRuns: 3000 },
  );
  expect(taken).toBeGreaterThan(50);
});
