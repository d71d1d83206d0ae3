'use client';
import type { FormSum } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy/words';
import { use } from 'react';
import type { DesignedField } from '../domain/design/definition.ts';
import { Choose, Designing, NumberInput } from './inputs.tsx';

const kinds = {
  sum: { zh: '相加', en: 'Sum' },
  product: { zh: '相乘', en: 'Product' },
  difference: { zh: '相减', en: 'Difference' },
  total: { zh: '各项合计', en: 'Total of all rows' },
  count: { zh: '计数', en: 'Count' },
  age: { zh: '周岁', en: 'Age in years' },
} satisfies Record<string, Words>;
type Kind = keyof typeof kinds;

/** How something is calculated, put together by choosing. */
export function SumForm({
  sum,
  fields,
  onChange,
}: {
  sum: FormSum;
  fields: DesignedField[];
  onChange: (sum: FormSum) => void;
}) {
  const { text, isClosed } = use(Designing);
  const kind = (Object.keys(kinds) as Kind[]).find((one) => one in sum) ?? 'sum';
  const of = (...types: DesignedField['type'][]) =>
    fields.filter(({ type }) => types.includes(type));
  const named = (some: { name: string; label: Words }[]) =>
    [
      ['', { zh: '请选择', en: 'Choose' }],
      ...some.map(({ name, label }) => [name, label] as const),
    ] as const;
  const groups = of('group');
  return (
    <div className="designer__condition">
      <Choose
        label={{ zh: '怎样计算', en: 'How it is worked out' }}
        value={kind}
        options={Object.entries(kinds)}
        onChange={(next) => onChange(empty[next as Kind])}
      />
      {('sum' in sum || 'product' in sum) && (
        <Operands
          operands={'sum' in sum ? sum.sum : sum.product}
          fields={of('number', 'calculated')}
          onChange={(operands) =>
            onChange('sum' in sum ? { sum: operands } : { product: operands })
          }
        />
      )}
      {'difference' in sum && (
        <Operands
          operands={sum.difference}
          fields={of('number', 'calculated')}
          isFixed
          onChange={([a, b]) => a && b && onChange({ difference: [a, b] })}
        />
      )}
      {'total' in sum && (
        <Choose
          label={{ zh: '合计哪个数字', en: 'Of which number' }}
          value={`${sum.total.group}/${sum.total.answer}`}
          options={[
            ['/', { zh: '请选择', en: 'Choose' }],
            ...groups.flatMap((group) =>
              group.type === 'group'
                ? group.fields
                    .filter(({ type }) => type === 'number' || type === 'calculated')
                    .map(
                      (inner) =>
                        [
                          `${group.name}/${inner.name}`,
                          {
                            zh: `${group.label.zh}：${inner.label.zh}`,
                            en: `${group.label.en || group.label.zh}: ${inner.label.en || inner.label.zh}`,
                          },
                        ] as const,
                    )
                : [],
            ),
          ]}
          onChange={(path) => {
            const [group = '', answer = ''] = path.split('/');
            onChange({ total: { group, answer } });
          }}
        />
      )}
      {'count' in sum && (
        <Choose
          label={{ zh: '数哪个问题', en: 'Of which question' }}
          value={sum.count}
          options={named(of('group', 'choices'))}
          onChange={(count) => onChange({ count })}
        />
      )}
      {'age' in sum && (
        <>
          <Choose
            label={{ zh: '出生日期是哪个问题', en: 'Born on' }}
            value={sum.age}
            options={named(of('date'))}
            onChange={(age) => onChange({ ...sum, age })}
          />
          <Choose
            label={{ zh: '截至哪一天', en: 'On which day' }}
            value={sum.on ?? ''}
            options={[
              ['', { zh: '提交当天', en: 'The day it is sent' }],
              ...of('date').map(({ name, label }) => [name, label] as const),
            ]}
            onChange={(on) => onChange(on === '' ? { age: sum.age } : { age: sum.age, on })}
          />
        </>
      )}
      {isClosed ? null : (
        <p className="designer__note">
          {text({
            zh: '所用问题缺一个未填时，不显示结果。',
            en: 'Nothing is shown while one of the answers is missing.',
          })}
        </p>
      )}
    </div>
  );
}

const empty: Record<Kind, FormSum> = {
  sum: { sum: [] },
  product: { product: [] },
  difference: { difference: [{ number: 0 }, { number: 0 }] },
  total: { total: { group: '', answer: '' } },
  count: { count: '' },
  age: { age: '' },
};

function Operands({
  operands,
  fields,
  isFixed = false,
  onChange,
}: {
  operands: FormSum[];
  fields: DesignedField[];
  isFixed?: boolean;
  onChange: (operands: FormSum[]) => void;
}) {
  const { text, isClosed } = use(Designing);
  return (
    <>
      {operands.map((operand, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an operand has no other name than its place
        <div key={n} className="designer__line">
          <Choose
            label={{ zh: `第 ${n + 1} 个数`, en: `Number ${n + 1}` }}
            value={'answer' in operand ? operand.answer : '#'}
            options={[
              ['#', { zh: '固定数字', en: 'A number' }],
              ...fields.map(({ name, label }) => [name, label] as const),
            ]}
            onChange={(name) =>
              onChange(operands.with(n, name === '#' ? { number: 1 } : { answer: name }))
            }
          />
          {'number' in operand && (
            <NumberInput
              label={{ zh: '数字', en: 'Number' }}
              value={operand.number}
              onChange={(number) => onChange(operands.with(n, { number: number ?? 0 }))}
            />
          )}
          {!isFixed && (
            <button
              type="button"
              className="mt-button"
              disabled={isClosed}
              onClick={() => onChange(operands.toSpliced(n, 1))}
            >
              {text({ zh: '删除', en: 'Remove' })}
            </button>
          )}
        </div>
      ))}
      {!isFixed && (
        <button
          type="button"
          className="mt-button"
          disabled={isClosed || operands.length >= 20}
          onClick={() => {
            const [first] = fields;
            onChange([...operands, first ? { answer: first.name } : { number: 1 }]);
          }}
        >
          {text({ zh: '＋ 再加一个数', en: '+ Another number' })}
        </button>
      )}
    </>
  );
}
