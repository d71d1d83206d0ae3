import type { FormField } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { fieldsOfPage } from '../fields.ts';
import type { FormDefinition } from './definition.ts';

type Field = FormField<Words>;

/** One thing in which two versions of a form differ, as a sentence. */
export interface DefinitionChange {
  kind: 'added' | 'removed' | 'moved' | 'changed';
  words: Words;
}

/** What changed from one version of a form to another, question by question, in order of the newer. */
export function changesBetween(before: FormDefinition, after: FormDefinition): DefinitionChange[] {
  const old = questionsOf(before);
  const now = questionsOf(after);
  const whole = (['title', 'description', 'intro', 'next', 'draftDays'] as const).flatMap((part) =>
    isSame(before[part], after[part]) ? [] : [changed(partWords[part])],
  );
  const inPlace = questionsInPlace(old, now);
  const questions = [...now].flatMap(([name, { field, page }]): DefinitionChange[] => {
    const was = old.get(name);
    const title = quoted(field.label);
    if (!was) {
      return [
        { kind: 'added', words: { zh: `新增问题${title.zh}`, en: `New question ${title.en}` } },
      ];
    }
    const moves = inPlace.has(name) ? [] : [moved(title, page)];
    return [...moves, ...fieldChanges(was.field, field)];
  });
  const removed = [...old]
    .filter(([name]) => !now.has(name))
    .map(([, { field }]): DefinitionChange => {
      const title = quoted(field.label);
      return {
        kind: 'removed',
        words: { zh: `删除问题${title.zh}`, en: `Question ${title.en} removed` },
      };
    });
  const stops = isSame(stopsOf(before), stopsOf(after))
    ? []
    : [changed({ zh: '不符合条件的情形', en: 'Who need not apply' })];
  const sections = isSame(headsOf(before), headsOf(after))
    ? []
    : [changed({ zh: '步骤或分组的标题', en: 'Titles of pages or sections' })];
  return [...whole, ...sections, ...questions, ...removed, ...stops];
}

const partWords = {
  title: { zh: '表单名称', en: 'Name of the form' },
  description: { zh: '简介', en: 'Summary' },
  intro: { zh: '填写须知', en: 'What to know' },
  next: { zh: '提交后告知', en: 'What comes next' },
  draftDays: { zh: '续填保存天数', en: 'Days a draft is kept' },
} satisfies Record<string, Words>;

const changed = ({ zh, en }: Words): DefinitionChange => ({
  kind: 'changed',
  words: { zh: `修改${zh}`, en: `${en} changed` },
});

const moved = ({ zh, en }: Words, page: number): DefinitionChange => ({
  kind: 'moved',
  words: {
    zh: `问题${zh}移动了位置（现在第 ${page + 1} 步）`,
    en: `Question ${en} moved (now on page ${page + 1})`,
  },
});

/** Those on the page they were on, as many as can be said to have kept their order. */
function questionsInPlace(old: Questions, now: Questions): Set<string> {
  const order = [...old.keys()];
  const kept = [...now].flatMap(([name, { page }]) =>
    old.get(name)?.page === page ? [{ name, at: order.indexOf(name) }] : [],
  );
  // The longest run of them that rises: the longest that ends at each, one after the other.
  const runs: (typeof kept)[] = [];
  for (const [n, question] of kept.entries()) {
    const before = runs
      .slice(0, n)
      .filter((run) => (run.at(-1)?.at ?? -1) < question.at)
      .reduce<typeof kept>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...before, question]);
  }
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), []);
  return new Set(longest.map(({ name }) => name));
}

type Questions = Map<string, { field: Field; page: number }>;

function questionsOf({ pages }: FormDefinition): Questions {
  return new Map(
    pages.flatMap((page, n) =>
      fieldsOfPage(page).map((field) => [field.name, { field, page: n }] as const),
    ),
  );
}

const headsOf = ({ pages }: FormDefinition) =>
  pages.map(({ title, sections }) => [
    title,
    sections.map((section) => [section.title, section.hint]),
  ]);
const stopsOf = ({ pages }: FormDefinition) =>
  pages.flatMap(({ stops = [] }, n) => stops.map((stop) => [n, stop]));

const aspects: Record<string, Words> = {
  label: { zh: '文字', en: 'text' },
  hint: { zh: '说明', en: 'help' },
  example: { zh: '示例', en: 'example' },
  type: { zh: '类型', en: 'type' },
  optional: { zh: '是否必填', en: 'whether it must be answered' },
  when: { zh: '何时询问', en: 'when it is asked' },
  neededWhen: { zh: '何时必填', en: 'when it must be answered' },
  options: { zh: '选项', en: 'what is offered' },
  fields: { zh: '每一项的问题', en: 'what a row asks' },
  value: { zh: '计算方法', en: 'how it is worked out' },
  text: { zh: '要确认的文字', en: 'what is agreed to' },
  isPersonal: { zh: '是否在工作台隐去', en: 'whether desks hide it' },
  kinds: { zh: '文件类型', en: 'kinds of files' },
};

function fieldChanges(before: Field, after: Field): DefinitionChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differing = [...keys].filter(
    (key) => !isSame((before as never)[key], (after as never)[key]),
  );
  if (differing.length === 0) return [];
  const told = [...new Set(differing.map((key) => aspects[key] ?? { zh: '限制', en: 'bounds' }))];
  const title = quoted(before.label);
  return [
    {
      kind: 'changed',
      words: {
        zh: `问题${title.zh}修改了${told.map(({ zh }) => zh).join('、')}`,
        en: `Question ${title.en}: ${told.map(({ en }) => en).join(', ')} changed`,
      },
    },
  ];
}

const quoted = ({ zh, en }: Words): Words => ({ zh: `“${zh}”`, en: `“${en || zh}”` });

/** Whether two definitions, or parts of them, say the same. */
export const isSame = (a: unknown, b: unknown) =>
  JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

/** The same, whatever order its keys were written in: a database keeps its own. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
}
