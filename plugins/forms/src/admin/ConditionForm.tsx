'use client';
import type { DayBound, FormCondition } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy/words';
import { use, useId } from 'react';
import type { DesignedField } from '../domain/design/definition.ts';
import { Designing } from './inputs.tsx';

/** One comparison, as it is chosen. */
type Simple = Exclude<FormCondition, { all: unknown } | { any: unknown } | { not: unknown }>;
interface Line {
  is: Simple;
  isNot: boolean;
}

const comparisons = {
  is: { zh: '选了、等于', en: 'is' },
  filled: { zh: '已填写', en: 'is answered' },
  above: { zh: '大于', en: 'is more than' },
  below: { zh: '小于', en: 'is less than' },
  after: { zh: '晚于', en: 'is after' },
  before: { zh: '早于', en: 'is before' },
} satisfies Record<string, Words>;
type Comparison = keyof typeof comparisons;

const fitting: Partial<Record<DesignedField['type'], Comparison[]>> = {
  text: ['filled', 'is'],
  'long-text': ['filled'],
  number: ['above', 'below', 'is', 'filled'],
  calculated: ['above', 'below', 'filled'],
  date: ['after', 'before', 'filled'],
  choice: ['is', 'filled'],
  choices: ['is', 'filled'],
  address: ['filled'],
  statement: ['filled'],
  signature: ['filled'],
  group: ['filled'],
};

/** A condition put together by choosing: some comparisons, of which all must hold, or any. */
export function ConditionForm({
  condition,
  fields,
  onChange,
}: {
  condition: FormCondition;
  /** The questions it may look at. */
  fields: DesignedField[];
  onChange: (condition: FormCondition) => void;
}) {
  const { text, isClosed } = use(Designing);
  const read = linesOf(condition);
  if (!read) {
    return (
      <p className="designer__note">
        {text({
          zh: '这个条件由多层组成，只能整体更换。',
          en: 'This condition has several levels; it can only be replaced.',
        })}{' '}
        <button
          type="button"
          className="mt-button"
          disabled={isClosed}
          onClick={() => onChange(newLine(fields))}
        >
          {text({ zh: '重新设置', en: 'Begin anew' })}
        </button>
      </p>
    );
  }
  const { lines, join } = read;
  const put = (next: Line[], how = join) => onChange(conditionOf(next, how));
  return (
    <div className="designer__condition">
      {lines.length > 1 && (
        <select
          aria-label={text({ zh: '条件之间的关系', en: 'How conditions are joined' })}
          disabled={isClosed}
          value={join}
          onChange={({ target }) => put(lines, target.value as 'all' | 'any')}
        >
          <option value="all">{text({ zh: '以下全部符合', en: 'All of these' })}</option>
          <option value="any">{text({ zh: '以下任意一条符合', en: 'Any of these' })}</option>
        </select>
      )}
      {lines.map((line, n) => (
        <LineForm
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other name than its place
          key={n}
          line={line}
          fields={fields}
          onChange={(next) => put(lines.with(n, next))}
          {...(lines.length > 1 && { onRemove: () => put(lines.toSpliced(n, 1)) })}
        />
      ))}
      <button
        type="button"
        className="mt-button"
        disabled={isClosed || lines.length >= 10}
        onClick={() => put([...lines, { is: newLine(fields), isNot: false }])}
      >
        {text({ zh: '＋ 再加一条', en: '+ Another' })}
      </button>
    </div>
  );
}

/** What a condition begins as: the nearest question that stands before. */
export function newLine(fields: DesignedField[]): Simple {
  const field = fields.at(-1);
  if (!field) return { field: '', filled: true };
  return simple(field, (fitting[field.type] ?? ['filled'])[0] as Comparison);
}

function LineForm({
  line: { is, isNot },
  fields,
  onChange,
  onRemove,
}: {
  line: Line;
  fields: DesignedField[];
  onChange: (line: Line) => void;
  onRemove?: () => void;
}) {
  const { text, isClosed } = use(Designing);
  const field = fields.find(({ name }) => name === is.field);
  const comparison = comparisonOf(is);
  return (
    <fieldset className="designer__line" disabled={isClosed}>
      <legend className="mt-unseen">{text({ zh: '条件', en: 'Condition' })}</legend>
      <select
        aria-label={text({ zh: '问题', en: 'Question' })}
        value={is.field}
        onChange={({ target }) => {
          const next = fields.find(({ name }) => name === target.value);
          if (next)
            onChange({
              is: simple(next, (fitting[next.type] ?? ['filled'])[0] as Comparison),
              isNot,
            });
        }}
      >
        {!field && (
          <option value={is.field}>{is.field || text({ zh: '请选择', en: 'Choose' })}</option>
        )}
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {text(label) || label.zh || name}
          </option>
        ))}
      </select>
      <select
        aria-label={text({ zh: '是或不是', en: 'Is, or is not' })}
        value={isNot ? 'not' : ''}
        onChange={({ target }) => onChange({ is, isNot: target.value === 'not' })}
      >
        <option value="">{text({ zh: '是', en: 'it' })}</option>
        <option value="not">{text({ zh: '不是', en: 'not: it' })}</option>
      </select>
      <select
        aria-label={text({ zh: '比较', en: 'Comparison' })}
        value={comparison}
        onChange={({ target }) =>
          field && onChange({ is: simple(field, target.value as Comparison), isNot })
        }
      >
        {((field && fitting[field.type]) ?? [comparison]).map((one) => (
          <option key={one} value={one}>
            {text(comparisons[one])}
          </option>
        ))}
      </select>
      <Against is={is} field={field} onChange={(next) => onChange({ is: next, isNot })} />
      {onRemove && (
        <button type="button" className="mt-button" onClick={onRemove}>
          {text({ zh: '删除', en: 'Remove' })}
        </button>
      )}
    </fieldset>
  );
}

/** What is compared with. */
function Against({
  is,
  field,
  onChange,
}: {
  is: Simple;
  field: DesignedField | undefined;
  onChange: (is: Simple) => void;
}) {
  const { text } = use(Designing);
  const id = useId();
  if ('filled' in is) return null;
  if ('is' in is) {
    if (field?.type === 'choice' || field?.type === 'choices') {
      return (
        <span className="designer__options">
          {field.options.map(({ value, label }) => (
            <label key={value} className="mt-tick">
              <input
                type="checkbox"
                checked={is.is.includes(value)}
                onChange={({ target }) =>
                  onChange({
                    ...is,
                    is: target.checked ? [...is.is, value] : is.is.filter((one) => one !== value),
                  })
                }
              />
              {text(label) || label.zh || value}
            </label>
          ))}
        </span>
      );
    }
    return (
      <input
        aria-label={text({ zh: '值', en: 'Value' })}
        value={is.is.join('、')}
        onChange={({ target }) => onChange({ ...is, is: target.value.split('、').filter(Boolean) })}
      />
    );
  }
  if ('above' in is || 'below' in is) {
    const key = 'above' in is ? 'above' : 'below';
    return (
      <input
        type="number"
        step="any"
        aria-label={text({ zh: '数字', en: 'Number' })}
        value={'above' in is ? is.above : is.below}
        onChange={({ target }) =>
          onChange({ field: is.field, [key]: Number(target.value) } as Simple)
        }
      />
    );
  }
  const key = 'after' in is ? 'after' : 'before';
  return (
    <DayInput
      id={id}
      value={'after' in is ? is.after : is.before}
      onChange={(day) => onChange({ field: is.field, [key]: day } as Simple)}
    />
  );
}

/** A day of the calendar, or so many years, months or days from the day the form is sent. */
export function DayInput({
  id,
  value,
  onChange,
}: {
  id: string;
  value: DayBound;
  onChange: (day: DayBound) => void;
}) {
  const { text, isClosed } = use(Designing);
  const isFixed = typeof value === 'string';
  return (
    <span className="designer__day">
      <select
        id={id}
        disabled={isClosed}
        aria-label={text({ zh: '哪一天', en: 'Which day' })}
        value={isFixed ? 'day' : 'today'}
        onChange={({ target }) => onChange(target.value === 'day' ? '2026-01-01' : {})}
      >
        <option value="day">{text({ zh: '固定日期', en: 'a day' })}</option>
        <option value="today">{text({ zh: '从提交当天算', en: 'from the day it is sent' })}</option>
      </select>
      {isFixed ? (
        <input
          type="date"
          disabled={isClosed}
          aria-label={text({ zh: '日期', en: 'Day' })}
          value={value}
          onChange={({ target }) => target.value && onChange(target.value)}
        />
      ) : (
        (['years', 'months', 'days'] as const).map((unit) => (
          <label key={unit}>
            <input
              type="number"
              disabled={isClosed}
              value={value[unit] ?? 0}
              onChange={({ target }) =>
                onChange({ ...value, [unit]: Math.trunc(Number(target.value)) })
              }
            />
            {text(unitWords[unit])}
          </label>
        ))
      )}
    </span>
  );
}

const unitWords = {
  years: { zh: '年', en: 'years' },
  months: { zh: '月', en: 'months' },
  days: { zh: '日', en: 'days' },
};

const comparisonOf = (is: Simple): Comparison =>
  (Object.keys(comparisons) as Comparison[]).find((one) => one in is) ?? 'filled';

function simple(field: DesignedField, comparison: Comparison): Simple {
  const { name } = field;
  switch (comparison) {
    case 'is':
      return { field: name, is: [] };
    case 'filled':
      return { field: name, filled: true };
    case 'above':
      return { field: name, above: 0 };
    case 'below':
      return { field: name, below: 0 };
    case 'after':
      return { field: name, after: {} };
    case 'before':
      return { field: name, before: {} };
  }
}

/** A condition as lines; nothing where it has more levels than these say. */
function linesOf(condition: FormCondition): { lines: Line[]; join: 'all' | 'any' } | undefined {
  const join = 'any' in condition ? 'any' : 'all';
  const parts =
    'all' in condition ? condition.all : 'any' in condition ? condition.any : [condition];
  const lines = parts.map(lineOf);
  return lines.every((line) => line !== undefined) ? { lines, join } : undefined;
}

function lineOf(condition: FormCondition): Line | undefined {
  if ('not' in condition) {
    const inner = lineOf(condition.not);
    return inner && !inner.isNot ? { ...inner, isNot: true } : undefined;
  }
  return 'all' in condition || 'any' in condition ? undefined : { is: condition, isNot: false };
}

function conditionOf(lines: Line[], join: 'all' | 'any'): FormCondition {
  const parts = lines.map(({ is, isNot }): FormCondition => (isNot ? { not: is } : is));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return join === 'all' ? { all: parts } : { any: parts };
}
