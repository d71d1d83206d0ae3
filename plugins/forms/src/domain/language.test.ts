import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grantAnswers, grantForm } from '../../test/grant-form.ts';
import { divisions } from '../divisions.ts';
import { sentOf, type Values } from './answers.ts';
import { pagesAsked } from './asked.ts';
import { checkForm, faultsUpTo } from './check-form.ts';
import { NotOfForm } from './fault.ts';
import { type Asking, fieldsOf } from './fields.ts';
import { patternOf } from './pattern.ts';
import { schemaOf } from './schema.ts';
import { shownAnswer } from './shown.ts';

const today = '2026-05-01';
const files = [{ field: 'papers' }];
const check = (answers: Record<string, string>, form: Asking = grantForm) =>
  checkForm(form, Object.entries(answers), { today, divisions, files });
const faults = (more: Record<string, string>) =>
  check({ ...grantAnswers, ...more }).faults.map(({ field, code }) => `${field} ${code}`);

test('answers of every type are given back as they are meant', () => {
  expect(check(grantAnswers)).toEqual({
    values: {
      name: '马建国',
      born: '1980-02-29',
      age: 46,
      home: {
        code: '640502103',
        place: '宁夏回族自治区中卫市沙坡头区柔远镇',
        street: '渡口村 12 号',
      },
      members: [
        { who: '李梅', income: 1200.5, work: '镇卫生院' },
        { who: '马小军', income: 0 },
      ],
      total: 1200.5,
      people: 2,
      bank: 'abc',
      card: '6228480402564890018',
      truth: 'agreed',
      signed: { name: '马建国', on: today },
    },
    faults: [],
  });
});

test('they are shown in words, as an officer reads them', () => {
  const { values } = check(grantAnswers);
  const shown = fieldsOf(grantForm).map((field) => shownAnswer(field, values[field.name], 'zh-CN'));
  const said = new Map(shown.map(({ label, text }) => [label, text]));
  expect(said.get('年龄')).toBe('46 岁');
  expect(said.get('居住地')).toBe('宁夏回族自治区中卫市沙坡头区柔远镇渡口村 12 号');
  expect(said.get('开户行')).toBe('农业银行');
  expect(said.get('承诺')).toBe('已阅读并同意');
  expect(said.get('签名')).toBe('马建国（2026-05-01）');
  expect(shown.find(({ rows }) => rows)?.rows?.[1]).toEqual({
    title: '成员 2',
    answers: [
      { label: '姓名', text: '马小军' },
      { label: '月收入', text: '0' },
    ],
  });
});

const cases: [what: string, more: Record<string, string>, faults: string[]][] = [
  ['a day written with dots', { born: '1980.2.29' }, []],
  ['a day that does not exist', { born: '2025-02-29' }, ['born not-a-date']],
  ['a day after today, where it must not be', { born: '2026-05-02' }, ['born too-late']],
  ['a child without a guardian', { born: '2010-06-01' }, ['guardian missing']],
  ['a child with one', { born: '2010-06-01', guardian: '马建国' }, []],
  ['a county, and no township in it', { 'home/township': '' }, ['home not-a-township']],
  ['a township of another prefecture', { 'home/township': '110101001' }, ['home not-a-township']],
  ['a township that does not exist', { 'home/township': '640502999' }, ['home not-a-township']],
  ['a township without a street', { 'home/street': ' ' }, ['home street-missing']],
  ['words for an income', { 'members/0/income': '两千' }, ['members/0/income not-a-number']],
  ['less than nothing', { 'members/1/income': '-5' }, ['members/1/income too-small']],
  ['a tenth of a cent', { 'members/0/income': '0.001' }, ['members/0/income too-exact']],
  ['who earns, and does not say where', { 'members/1/income': '5' }, ['members/1/work missing']],
  ['an income that needs a reason', { 'members/0/income': '9000' }, ['why missing']],
  [
    'the same income of a child',
    { 'members/0/income': '9000', born: '2010-06-01', guardian: '马建国' },
    [],
  ],
  ['a card with a digit wrong', { card: '6228480402564890017' }, ['card not-a-bank-card']],
  ['a plate of another province', { plate: '京A12345' }, ['plate not-as-said']],
  ['a plate as it should be', { plate: '宁E12345' }, []],
  ['an oath that is not taken', { truth: '' }, ['truth not-agreed']],
  ['an oath that is something else', { truth: 'no' }, ['truth not-agreed']],
  ['no signature', { 'signed/name': '' }, ['signed missing']],
];
for (const [what, more, expected] of cases) {
  test(`${what}: ${expected.join(', ') || 'nothing to correct'}`, () => {
    expect(faults(more)).toEqual(expected);
  });
}

describe('rows', () => {
  const without = (beginning: string) =>
    Object.fromEntries(
      Object.entries(grantAnswers).filter(([name]) => !name.startsWith(beginning)),
    );

  test('none is too few where one is asked for; blank ones do not count', () => {
    const none = { ...without('members/'), 'members/rows': '1', 'members/0/who': '  ' };
    expect(check(none).faults).toEqual([{ field: 'members', code: 'too-few-rows', bound: 1 }]);
  });

  test('one more than is asked for is told; ten thousand were sent by no browser', () => {
    const rows = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          [`members/${n}/who`, `${n}`],
          [`members/${n}/income`, '0'],
        ]).flat() as [string, string][],
      );
    expect(check({ ...grantAnswers, ...rows(5) }).faults).toEqual([
      { field: 'members', code: 'too-many-rows', bound: 4 },
    ]);
    expect(() => check({ ...grantAnswers, ...rows(10_000) })).toThrow(NotOfForm);
    expect(() => check({ ...grantAnswers, 'members/9999/who': 'x' })).toThrow(NotOfForm);
  });

  test('a blank row between two is left out', () => {
    const { values } = check({ ...grantAnswers, 'members/2/who': '', 'members/3/who': '四' });
    expect(values.members).toHaveLength(3);
  });
});

test('who is turned away is told on the page that shows it', () => {
  const { stop } = check({ ...grantAnswers, born: '1940-01-01' });
  expect(stop?.page).toBe(0);
  expect(stop?.stop.text).toContain('高龄津贴');
  expect(check(grantAnswers).stop).toBeUndefined();
});

test('what is wrong on pages not reached yet is not told', () => {
  const { faults: all } = check({ name: '' });
  expect(faultsUpTo(grantForm, all, 0).map(({ field }) => field)).toEqual(['name', 'born', 'home']);
});

test('a page on which nothing is asked is passed over', () => {
  const when = { field: 'pet', is: ['yes'] };
  const asking: Asking = {
    pages: [
      { sections: [{ title: '', fields: [{ name: 'pet', label: '', type: 'text', most: 3 }] }] },
      {
        sections: [
          { title: '', fields: [{ name: 'kind', label: '', type: 'text', most: 3, when }] },
        ],
      },
    ],
  };
  expect(pagesAsked(asking, { values: { pet: 'no' }, today })).toEqual([0]);
  expect(pagesAsked(asking, { values: { pet: 'yes' }, today })).toEqual([0, 1]);
});

describe('what no browser sends', () => {
  test.each([
    ['a field of another form', { role: 'admin' }],
    ['a part that the question has not', { 'home/country': 'x' }],
    ['a row of what has none', { 'name/0/who': 'x' }],
    ['a part of a part', { 'members/0/who/x/y/z': 'x' }],
    ['a field of ten million letters', { name: 'x'.repeat(10_000_000) }],
    ['a name that objects have', JSON.parse('{"__proto__": "x"}')],
  ])('%s is refused', (_what, more) => {
    const sent = [...Object.entries(grantAnswers), ...Object.entries(more as object)];
    expect(() => checkForm(grantForm, sent, { today, divisions })).toThrow(NotOfForm);
  });

  test('fifty thousand fields are refused before one of them is read', () => {
    let read = 0;
    const sent = new Proxy(
      Array.from({ length: 50_000 }, () => ['name', 'x'] as const),
      {
        get(target, key) {
          if (typeof key === 'string' && /^\d+$/.test(key)) read += 1;
          return Reflect.get(target, key);
        },
      },
    );
    expect(() => checkForm(grantForm, sent, { today, divisions })).toThrow(NotOfForm);
    expect(read).toBe(0);
  });
});

describe('patterns that administrators write', () => {
  test('one that keeps other engines busy for years is read in steps that grow with its input alone', () => {
    const pattern = patternOf('^(\\w+\\s?)*$');
    expect(pattern?.matches('some words here')).toBe(true);
    expect(pattern?.matches(`${'a'.repeat(50_000)}!`)).toBe(false);
  });

  test.each([
    ['what looks back', '(a)\\1'],
    ['what looks ahead', '(?=a)'],
    ['a bracket without its other', '(a'],
    ['nothing', ''],
    ['more than 200 characters', 'a'.repeat(201)],
    ['more steps than 2,000', '(?:a{1000}){3}'],
  ])('%s is no pattern', (_what, text) => {
    expect(patternOf(text)).toBeUndefined();
  });
});

test('the schema is one that others can read, and says nothing but what the form says', () => {
  const schema = schemaOf(grantForm);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  const properties = schema.properties as Record<string, object>;
  expect(properties.name).toEqual({ type: 'string', maxLength: 20 });
  expect(properties.members).toMatchObject({ type: 'array', minItems: 1, maxItems: 4 });
  expect(properties).not.toHaveProperty('papers');
});

describe('whatever is sent', () => {
  const paths = [
    ...Object.keys(grantAnswers),
    'guardian',
    'why',
    'plate',
    'home/province',
    'signed/on',
    'members/rows',
    'members/2/who',
    'members/3/income',
  ];
  const plausible = fc.constantFrom(
    ...Object.values(grantAnswers),
    '2010-06-01',
    '1940-01-01',
    '640522',
    '9000',
    '-0',
    '',
  );
  const text = fc.oneof(plausible, fc.string({ unit: 'binary', maxLength: 30 }));
  const sending = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...paths), text), { selector: ([name]) => name })
    .map((changed) => Object.entries({ ...grantAnswers, ...Object.fromEntries(changed) }));
  const checked = (sent: [string, string][]) =>
    checkForm(grantForm, sent, { today, divisions, files });

  test('what is not asked never gets into the answers', () => {
    fc.assert(
      fc.property(sending, (sent) => {
        const { values } = checked(sent);
        const age = values.age as number | undefined;
        expect('guardian' in values && !(age !== undefined && age < 18)).toBe(false);
        for (const row of (values.members ?? []) as Values[]) {
          expect('work' in row && !(typeof row.income === 'number' && row.income > 0)).toBe(false);
        }
      }),
    );
  });

  test('answers that were checked pass again, unchanged', () => {
    fc.assert(
      fc.property(sending, (sent) => {
        const first = checked(sent);
        const again = checkForm(grantForm, sentOf(first.values), { today, divisions, files });
        if (first.faults.length > 0) return;
        expect(again).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  test('it is answered or refused, and nothing else happens', () => {
    const anything = fc.array(
      fc.tuple(fc.oneof(fc.constantFrom(...paths), fc.string({ unit: 'binary' })), text),
    );
    fc.assert(
      fc.property(anything, (sent) => {
        try {
          const { faults: found } = checked(sent as [string, string][]);
          expect(Array.isArray(found)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(NotOfForm);
        }
      }),
    );
  });
});
