import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divisions } from '../../divisions.ts';
import { checkForm } from '../check-form.ts';
import { fieldsOf } from '../fields.ts';
import { changesBetween } from './compare.ts';
import { type FormDefinition, inLanguage, readDefinition } from './definition.ts';
import { addField, changeField, fieldAtPlace, moveField, removeField, stepField } from './edit.ts';
import { definitionFaultWords } from './fault-words.ts';
import { definitionFaults } from './faults.ts';
import { formTemplates } from './templates.ts';

const person = formTemplates[0]?.definition as FormDefinition;
const both = (zh: string) => ({ zh, en: '' });
/** The template with a further page of these questions. */
const withPage = (...fields: object[]): FormDefinition => ({
  ...person,
  pages: [
    ...person.pages,
    {
      title: both('补充'),
      sections: [
        {
          title: both('补充'),
          fields: fields.map((field) => ({ label: both('问题'), ...field })) as never,
        },
      ],
    },
  ],
});
const codes = (definition: FormDefinition) => definitionFaults(definition).map(({ code }) => code);

test.each(formTemplates)(
  'the template $id can be published as it is, in both languages',
  ({ definition }) => {
    expect(readDefinition(definition)).toBeDefined();
    expect(definitionFaults(definition)).toEqual([]);
    const english = inLanguage(definition, 'en');
    expect(JSON.stringify(english)).not.toMatch(/\p{Script=Han}/u);
    const checking = { today: '2026-05-01', divisions };
    const { faults } = checkForm(inLanguage(definition, 'zh-CN'), [], checking);
    expect(faults.length).toBeGreaterThan(1);
  },
);

describe('a designer is told of', () => {
  const when = (condition: object) =>
    withPage({ name: 'extra', type: 'text', most: 5, when: condition });
  const cases: [what: string, definition: FormDefinition, code: string][] = [
    ['two questions of one name', withPage({ name: 'name', type: 'text', most: 5 }), 'name-taken'],
    [
      'a name that forms keep for themselves',
      withPage({ name: 'token', type: 'text', most: 5 }),
      'name-bad',
    ],
    ['a name of Chinese', withPage({ name: '姓名', type: 'text', most: 5 }), 'name-bad'],
    [
      'a question without a text',
      withPage({ name: 'x', label: both(' '), type: 'date' }),
      'label-missing',
    ],
    ['a choice of nothing', withPage({ name: 'x', type: 'choice', options: [] }), 'options-empty'],
    [
      'the same choice twice',
      withPage({
        name: 'x',
        type: 'choices',
        options: [
          { value: 'a', label: both('甲') },
          { value: 'a', label: both('乙') },
        ],
      }),
      'option-twice',
    ],
    [
      'a pattern that looks back',
      withPage({ name: 'x', type: 'text', most: 5, pattern: { re2: '(a)\\1', say: both('a') } }),
      'pattern-bad',
    ],
    [
      'a least above the most',
      withPage({ name: 'x', type: 'number', least: 5, most: 1 }),
      'bounds-crossed',
    ],
    [
      'a day that does not exist',
      withPage({ name: 'x', type: 'date', to: '2026-02-30' }),
      'day-bad',
    ],
    [
      'rows that ask nothing',
      withPage({ name: 'x', type: 'group', row: both('项'), most: 3, fields: [] }),
      'group-empty',
    ],
    [
      'files of no kind',
      withPage({ name: 'x', type: 'files', most: 1, mostBytes: 1, kinds: [] }),
      'kinds-empty',
    ],
    [
      'an oath without words',
      withPage({ name: 'x', type: 'statement', text: both('') }),
      'text-missing',
    ],
    ['a condition on nothing', when({ field: 'nobody', filled: true }), 'condition-unknown'],
    ['a condition that is not complete', when({ all: [] }), 'condition-empty'],
    ['a number looked for in a text', when({ field: 'name', above: 3 }), 'condition-other-type'],
    [
      'a choice that is not offered',
      withPage(
        { name: 'pet', type: 'choice', options: [{ value: 'cat', label: both('猫') }] },
        { name: 'x', type: 'date', when: { field: 'pet', is: ['dog'] } },
      ),
      'condition-not-offered',
    ],
    [
      'a condition on a later page',
      {
        ...person,
        pages: person.pages.with(0, {
          ...(person.pages[0] as FormDefinition['pages'][0]),
          stops: [{ when: { field: 'what', filled: true }, text: both('不') }],
        }),
      },
      'condition-later',
    ],
    [
      'questions that wait for each other',
      withPage(
        { name: 'x', type: 'date', when: { field: 'y', filled: true } },
        { name: 'y', type: 'date', when: { field: 'x', filled: true } },
      ),
      'cycle',
    ],
    [
      'a sum of itself',
      withPage({ name: 'x', type: 'calculated', value: { sum: [{ answer: 'x' }, { number: 1 }] } }),
      'cycle',
    ],
    [
      'a sum of texts',
      withPage({ name: 'x', type: 'calculated', value: { sum: [{ answer: 'name' }] } }),
      'sum-other-type',
    ],
    [
      'a look into the rows of others',
      withPage(
        {
          name: 'g',
          type: 'group',
          row: both('项'),
          most: 3,
          fields: [{ name: 'inner', label: both('内'), type: 'date' }],
        },
        { name: 'x', type: 'date', when: { field: 'inner', filled: true } },
      ),
      'condition-unknown',
    ],
  ];
  test.each(cases)('%s', (_what, definition, code) => {
    expect(codes(definition)).toContain(code);
    expect(definitionFaultWords).toHaveProperty(code);
  });

  test('nothing where a later page, a row and a sum look at what stands before', () => {
    const whole = withPage(
      {
        name: 'g',
        type: 'group',
        row: both('项'),
        most: 3,
        fields: [
          { name: 'sum', label: both('金额'), type: 'number' },
          {
            name: 'what',
            label: both('用途'),
            type: 'text',
            most: 5,
            when: { field: 'sum', above: 9 },
          },
        ],
      },
      { name: 'total', type: 'calculated', value: { total: { group: 'g', answer: 'sum' } } },
      { name: 'why', type: 'text', most: 5, when: { not: { field: 'total', below: 100 } } },
    );
    expect(codes(whole).filter((code) => code !== 'name-taken')).toEqual([]);
  });
});

test('what says it is a form and goes ten thousand levels deep is none, and no stack runs out', () => {
  let when: object = { field: 'name', filled: true };
  for (let n = 0; n < 10_000; n++) when = { not: when };
  const deep = withPage({ name: 'x', type: 'date', when });
  expect(readDefinition(deep)).toBeUndefined();
});

describe('versions are compared in sentences', () => {
  const said = (after: FormDefinition) =>
    changesBetween(person, after).map(({ words }) => words.zh);
  test('nothing of one and the same, in whatever order it was written', () => {
    const { title, ...rest } = person;
    expect(said({ ...rest, title })).toEqual([]);
  });

  test('what was added, removed, moved and changed', () => {
    const place = { page: 0, section: 0, field: 0 };
    const name = fieldAtPlace(person, place);
    if (name?.type !== 'text') throw new Error('The first question asks for the name');
    expect(said(changeField(person, place, { ...name, most: 9, hint: both('同证件') }))).toEqual([
      '问题“姓名”修改了限制、说明',
    ]);
    expect(said(removeField(person, place))).toEqual(['删除问题“姓名”']);
    expect(said(withPage({ name: 'x', type: 'date' }))).toEqual([
      '修改步骤或分组的标题',
      '新增问题“问题”',
    ]);
    const moved = moveField(person, place, { page: 1, section: 0, field: 0 });
    expect(said(moved)).toEqual(['问题“姓名”移动了位置（现在第 2 步）']);
    expect(said({ ...person, title: both('新名称'), draftDays: 7 })).toEqual([
      '修改表单名称',
      '修改续填保存天数',
    ]);
  });
});

test('whatever is moved about, no question is lost and none comes twice', () => {
  const namesOf = ({ pages }: FormDefinition) =>
    fieldsOf({ pages })
      .map(({ name }) => name)
      .sort();
  const places = person.pages.flatMap((page, p) =>
    page.sections.flatMap((section, s) =>
      section.fields.map((_, field) => ({ page: p, section: s, field })),
    ),
  );
  const step = fc.tuple(
    fc.constantFrom(...places),
    fc.constantFrom(...places),
    fc.constantFrom(1, -1, 0),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let form = person;
      for (const [from, to, by] of steps) {
        form = by === 0 ? moveField(form, from, to) : stepField(form, from, by as 1 | -1).form;
      }
      expect(namesOf(form)).toEqual(namesOf(person));
    }),
  );
});

test('a new question has a name of its own, also in rows', () => {
  const first = addField(person, { page: 0, section: 0 }, 'group');
  const inner = addField(first.form, { page: 0, section: 0, group: first.at.field }, 'number');
  expect(inner.at.inner).toBe(0);
  const more = addField(inner.form, { page: 1, section: 0 }, 'date');
  const names = ['group', 'number', 'date'].length;
  expect(new Set(JSON.stringify(more.form).match(/"q\d+"/g)).size).toBe(names);
});
