import type { FormCondition, FormField, FormPage, FormSum } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { fieldsIn } from '../conditions.ts';
import { controlNames } from '../controls.ts';
import { isDay } from '../days.ts';
import { fieldsOfPage } from '../fields.ts';
import { patternOf } from '../pattern.ts';
import { answersIn } from '../sums.ts';
import type { FormDefinition } from './definition.ts';
import type { DefinitionFault, DefinitionFaultCode } from './fault-words.ts';

type Field = FormField<Words>;
type Page = FormPage<Words>;

const most = { questions: 300, conditionDepth: 5, groupRows: 50, files: 20 };
const named = /^[A-Za-z][\w.-]{0,59}$/;

/** What must be mended before a definition can be published; empty where nothing. Counts work: it is linear in the form. */
export function definitionFaults(definition: FormDefinition): DefinitionFault[] {
  const { pages } = definition;
  const faults: DefinitionFault[] = [];
  if (isBlank(definition.title)) faults.push({ code: 'title-missing' });
  if (isBlank(definition.next)) faults.push({ code: 'next-missing' });
  const all = pages.flatMap((page, n) => placesOf(page, n));
  if (all.length > most.questions) return [...faults, { code: 'too-many' }];
  if (pages.length === 0) faults.push({ code: 'page-empty' });
  const scope = scopeOf(all);
  for (const [n, page] of pages.entries()) {
    const at = { page: n };
    if (fieldsOfPage(page).length === 0) faults.push({ code: 'page-empty', ...at });
    if (pages.length > 1 && isBlank(page.title)) faults.push({ code: 'page-untitled', ...at });
    for (const { when, text } of page.stops ?? []) {
      if (isBlank(text)) faults.push({ code: 'stop-text-missing', ...at });
      faults.push(
        ...conditionFaults(when, scope, { ...at, isInRow: false }).map((code) => ({ code, ...at })),
      );
    }
  }
  const seen = new Set<string>();
  for (const place of all) {
    const { field, page, group } = place;
    const at = { page, field: group?.name ?? field.name };
    const tell = (code: DefinitionFaultCode, detail?: string) =>
      faults.push({ code, ...at, ...(detail && { detail }) });
    if (isBlank(field.label)) tell('label-missing');
    if (!named.test(field.name) || controlNames.has(field.name)) tell('name-bad', field.name);
    else if (seen.has(field.name)) tell('name-taken', field.name);
    seen.add(field.name);
    for (const code of ownFaults(field)) tell(code, group ? field.label.zh : undefined);
    for (const condition of [field.when, field.neededWhen]) {
      if (!condition) continue;
      for (const code of conditionFaults(condition, scope, {
        page,
        group,
        isInRow: group !== undefined,
      })) {
        tell(code, group ? field.label.zh : undefined);
      }
    }
    if (field.type === 'calculated') {
      for (const code of sumFaults(field.value, scope, place)) tell(code);
    }
  }
  for (const name of namesInCircles(all)) {
    const place = scope.get(name);
    if (place) faults.push({ code: 'cycle', page: place.page, field: place.group?.name ?? name });
  }
  return faults;
}

/** A question, and where it stands. */
interface Place {
  field: Field;
  page: number;
  group?: Field | undefined;
}

function placesOf(page: Page, n: number): Place[] {
  return fieldsOfPage(page).flatMap((field): Place[] => [
    { field, page: n },
    ...(field.type === 'group'
      ? field.fields.map((inner) => ({ field: inner, page: n, group: field }))
      : []),
  ]);
}

const scopeOf = (all: Place[]) => new Map(all.map((place) => [place.field.name, place]));
const isBlank = (words: Words | undefined) => (words?.zh ?? '').trim() === '';

function ownFaults(field: Field): DefinitionFaultCode[] {
  switch (field.type) {
    case 'choice':
    case 'choices': {
      const values = field.options.map(({ value }) => value);
      if (values.length === 0) return ['options-empty'];
      const isAnyBlank = field.options.some(
        ({ value, label }) => value.trim() === '' || isBlank(label),
      );
      return [
        ...(isAnyBlank ? (['option-blank'] as const) : []),
        ...(new Set(values).size < values.length ? (['option-twice'] as const) : []),
      ];
    }
    case 'text':
      return [
        ...(field.most < 1 || field.most > 1000 ? (['bound-bad'] as const) : []),
        ...(field.pattern && !patternOf(field.pattern.re2) ? (['pattern-bad'] as const) : []),
      ];
    case 'long-text':
      return field.most < 1 || field.most > 10_000 ? ['bound-bad'] : [];
    case 'number': {
      const isCrossed =
        field.least !== undefined && field.most !== undefined && field.least > field.most;
      return [
        ...(isCrossed ? (['bounds-crossed'] as const) : []),
        ...((field.decimals ?? 0) > 6 ? (['bound-bad'] as const) : []),
      ];
    }
    case 'calculated':
      return (field.decimals ?? 0) > 6 ? ['bound-bad'] : [];
    case 'date': {
      const days = [field.from, field.to].filter((one) => typeof one === 'string');
      if (days.some((day) => !isDay(day))) return ['day-bad'];
      const [from, to] = days;
      return days.length === 2 && (from as string) > (to as string) ? ['bounds-crossed'] : [];
    }
    case 'address':
      return /^(?:\d{2}|\d{4}|\d{6})?$/.test(field.within ?? '') ? [] : ['bound-bad'];
    case 'statement':
      return isBlank(field.text) ? ['text-missing'] : [];
    case 'files':
      return [
        ...(field.kinds.length === 0 ? (['kinds-empty'] as const) : []),
        ...(field.most < 1 || field.most > most.files ? (['bound-bad'] as const) : []),
      ];
    case 'group':
      return [
        ...(field.fields.length === 0 ? (['group-empty'] as const) : []),
        ...(field.most < 1 || field.most > most.groupRows ? (['bound-bad'] as const) : []),
        ...((field.least ?? 0) > field.most ? (['bounds-crossed'] as const) : []),
      ];
    case 'signature':
      return [];
  }
}

function conditionFaults(
  condition: FormCondition,
  scope: Map<string, Place>,
  at: { page: number; group?: Field | undefined; isInRow: boolean },
  depth = 1,
): DefinitionFaultCode[] {
  if (depth > most.conditionDepth) return ['condition-deep'];
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (inner) {
    if (inner.length === 0) return ['condition-empty'];
    return inner.flatMap((one) => conditionFaults(one, scope, at, depth + 1));
  }
  if ('not' in condition) return conditionFaults(condition.not, scope, at, depth + 1);
  if (!('field' in condition)) return ['condition-empty'];
  const place = scope.get(condition.field);
  if (condition.field === '') return ['condition-empty'];
  // What stands in a row is told apart by its row: from outside there is no one answer.
  if (!place || (place.group && place.group !== at.group)) return ['condition-unknown'];
  if (place.page > at.page) return ['condition-later'];
  const { type } = place.field;
  if ('is' in condition) {
    if (condition.is.length === 0) return ['condition-empty'];
    const { field } = place;
    if (field.type === 'choice' || field.type === 'choices') {
      const isOffered = condition.is.every((one) =>
        field.options.some(({ value }) => value === one),
      );
      return isOffered ? [] : ['condition-not-offered'];
    }
    return type === 'text' || type === 'number' || type === 'statement'
      ? []
      : ['condition-other-type'];
  }
  if ('above' in condition || 'below' in condition) {
    return type === 'number' || type === 'calculated' ? [] : ['condition-other-type'];
  }
  if ('filled' in condition) return type === 'files' ? ['condition-other-type'] : [];
  if (type !== 'date') return ['condition-other-type'];
  const day = 'after' in condition ? condition.after : condition.before;
  return typeof day === 'string' && !isDay(day) ? ['day-bad'] : [];
}

function sumFaults(sum: FormSum, scope: Map<string, Place>, at: Place): DefinitionFaultCode[] {
  const expected = typesIn(sum);
  return [...expected].flatMap(([name, types]): DefinitionFaultCode[] => {
    const place = scope.get(name);
    if (!place || (place.group && place.group !== at.group) || place.page > at.page)
      return ['sum-unknown'];
    return types.includes(place.field.type) ? [] : ['sum-other-type'];
  });
}

/** Which types the questions that a sum uses must be of. */
function typesIn(sum: FormSum): Map<string, Field['type'][]> {
  const numbers: Field['type'][] = ['number', 'calculated'];
  if ('answer' in sum) return new Map([[sum.answer, numbers]]);
  if ('total' in sum) return new Map([[sum.total.group, ['group']]]);
  if ('count' in sum) return new Map([[sum.count, ['group', 'choices']]]);
  if ('age' in sum) {
    return new Map(
      [sum.age, ...(sum.on === undefined ? [] : [sum.on])].map((name) => [name, ['date']]),
    );
  }
  const inner =
    'sum' in sum
      ? sum.sum
      : 'product' in sum
        ? sum.product
        : 'difference' in sum
          ? sum.difference
          : [];
  return new Map(inner.flatMap((one) => [...typesIn(one)]));
}

/** Questions that, over conditions and sums, look back at themselves. */
function namesInCircles(all: Place[]): string[] {
  const looksAt = new Map(
    all.map(({ field }) => [
      field.name,
      [
        ...(field.when ? fieldsIn(field.when) : []),
        ...(field.type === 'calculated' ? answersIn(field.value) : []),
        ...(field.type === 'group' ? field.fields.map(({ name }) => name) : []),
      ],
    ]),
  );
  // Whoever looks at nothing that is still in question is in no circle: take these away until none is left.
  const left = new Map(looksAt);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const [name, others] of left) {
      if (others.every((other) => !left.has(other))) left.delete(name);
    }
  }
  const reaches = (from: string): boolean => {
    const seen = new Set<string>();
    const queue = [...(left.get(from) ?? [])];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      if (next === from) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(...(left.get(next) ?? []));
    }
    return false;
  };
  return [...left.keys()].filter(reaches);
}
