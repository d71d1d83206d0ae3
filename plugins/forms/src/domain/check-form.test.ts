import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisions } from '../divisions.ts';
import { sentOf } from './answers.ts';
import { checkForm } from './check-form.ts';
import { NotOfForm } from './fault.ts';
import { type Asking, fieldsOf } from './fields.ts';

const form: Asking = {
  pages: [
    {
      sections: [
        {
          title: '申请人',
          fields: [
            {
              name: 'kind',
              label: '类别',
              type: 'choice',
              options: [
                { value: 'person', label: '公民' },
                { value: 'business', label: '企业' },
              ],
            },
            { name: 'name', label: '姓名', type: 'text', most: 5 },
            {
              name: 'document',
              label: '证件',
              type: 'choice',
              options: [
                { value: 'card', label: '身份证' },
                { value: 'passport', label: '护照' },
              ],
              when: { field: 'kind', is: ['person'] },
            },
            {
              name: 'number',
              label: '证件号码',
              type: 'text',
              most: 30,
              format: 'id-number',
              formatWhen: { field: 'document', is: ['card'] },
              when: { field: 'kind', is: ['person'] },
            },
            {
              name: 'code',
              label: '信用代码',
              type: 'text',
              most: 18,
              format: 'credit-code',
              when: { field: 'kind', is: ['business'] },
            },
            {
              name: 'email',
              label: '邮箱',
              type: 'text',
              most: 100,
              format: 'email',
              optional: true,
              neededWhen: { field: 'way', is: ['email'] },
            },
            {
              name: 'phone',
              label: '电话',
              type: 'text',
              most: 30,
              format: 'phone',
              optional: true,
            },
            { name: 'born', label: '出生日期', type: 'date', optional: true },
            {
              name: 'post',
              label: '邮编',
              type: 'text',
              most: 6,
              format: 'postcode',
              optional: true,
            },
            {
              name: 'way',
              label: '方式',
              type: 'choice',
              optional: true,
              options: [
                { value: 'email', label: '邮件' },
                { value: 'mail', label: '邮寄' },
              ],
            },
            {
              name: 'topics',
              label: '主题',
              type: 'choices',
              optional: true,
              options: [
                { value: 'a', label: '甲' },
                { value: 'b', label: '乙' },
              ],
            },
            { name: 'text', label: '内容', type: 'long-text', most: 20, optional: true },
          ],
        },
      ],
    },
  ],
};

const person = { kind: 'person', name: '马建国', document: 'card', number: '11010519491231002X' };
const checking = { today: '2026-05-01', divisions };
const check = (answers: Record<string, string>) =>
  checkForm(form, Object.entries(answers), checking);
const faults = (answers: Record<string, string>) =>
  check({ ...person, ...answers }).faults.map(({ field, code }) => `${field} ${code}`);

test('answers in order are given back as they are meant', () => {
  const answers = {
    ...person,
    name: ' 马建国\r\n',
    number: '１１０１０５ 19491231 002x',
    email: 'ma@example.cn',
    text: '一\r\n二\u0000',
  };
  expect(check(answers)).toEqual({
    values: { ...person, email: 'ma@example.cn', text: '一\n二' },
    faults: [],
  });
});

test('what has been checked once passes again unchanged', () => {
  const { values } = check({ ...person, phone: '0955-7012345', text: ' a\r\nb ' });
  expect(checkForm(form, sentOf(values), checking)).toEqual({ values, faults: [] });
});

const cases: [what: string, answers: Record<string, string>, faults: string[]][] = [
  ['nothing chosen', { kind: '' }, ['kind missing']],
  ['a choice that is not offered', { kind: 'spy' }, ['kind not-offered']],
  ['a name that is too long', { name: '一二三四五六' }, ['name too-long']],
  ['a name of blanks', { name: ' \t ' }, ['name missing']],
  [
    'a card whose last digit is wrong',
    { number: '110105194912310021' },
    ['number not-an-id-number'],
  ],
  ['a passport, whose number is checked by nobody', { document: 'passport', number: 'E12' }, []],
  ['a business without a code', { kind: 'business' }, ['code missing']],
  [
    'a code that is none',
    { kind: 'business', code: '91350100M000100Y44' },
    ['code not-a-credit-code'],
  ],
  ['a code that is one', { kind: 'business', code: '91350100m000100y43' }, []],
  ['an answer by e-mail, to no address', { way: 'email' }, ['email missing']],
  ['an answer by post', { way: 'mail' }, []],
  ['no e-mail address', { email: 'ma@' }, ['email not-an-email']],
  [
    'an address that would add a header',
    { email: 'a@b.cn\r\nBcc: c@d.cn' },
    ['email not-an-email'],
  ],
  ['a landline', { phone: '0955-7012345' }, []],
  ['a mobile number with gaps', { phone: '138 0013 8000' }, []],
  ['words for a telephone', { phone: '村头小卖部' }, ['phone not-a-phone']],
  ['a day that does not exist', { born: '2026-02-30' }, ['born not-a-date']],
  ['a leap day', { born: '2024-02-29' }, []],
  ['a postcode', { post: '７５５０００' }, []],
  ['a postcode that is too short', { post: '7550' }, ['post not-a-postcode']],
];
for (const [what, answers, expected] of cases) {
  test(`${what}: ${expected.join(', ') || 'nothing to correct'}`, () => {
    expect(faults(answers)).toEqual(expected);
  });
}

test('answers to what is not asked are left out', () => {
  const { values } = check({ ...person, kind: 'business', code: '91350100M000100Y43' });
  expect(values).not.toHaveProperty('number');
});

describe('what no browser sends', () => {
  test.each([
    ['a field of another form', [['role', 'admin']]],
    [
      'two answers to one question',
      [
        ['name', 'a'],
        ['name', 'b'],
      ],
    ],
    ['a name that objects have', [['__proto__', 'x']]],
  ])('%s is refused', (_what, sent) => {
    expect(() => checkForm(form, sent as [string, string][], checking)).toThrow(NotOfForm);
  });

  test('whatever is sent, the answers are of the form and within its bounds', () => {
    const names = fieldsOf(form).map(({ name }) => name);
    const field = fc.constantFrom(...names);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(field, fc.string({ unit: 'binary', maxLength: 40 })), {
          selector: ([name]) => name,
        }),
        (sent) => {
          const { values, faults: found } = checkForm(form, sent, checking);
          for (const [name, value] of Object.entries(values)) {
            expect(names).toContain(name);
            expect([value].flat().join('')).not.toMatch(/(?!\n)\p{Cc}|[\ud800-\udfff]/u);
          }
          expect(found.every(({ field: name }) => names.includes(name))).toBe(true);
        },
      ),
    );
  });
});
