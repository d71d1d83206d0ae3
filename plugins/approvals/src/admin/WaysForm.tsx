'use client';
import type { Words } from '@mingtang/tenancy/words';
import { type ConditionRow, conditionOf, rowsOf } from '../domain/condition-rows.ts';
import { end, type Next, type Step } from '../domain/definition.ts';
import { conditionWords, testWords } from './flow-words.ts';
import { useFacts } from './use-facts.ts';

type Text = (words: Words) => string;

/** Where it goes on: the first way that fits is taken, so the last has no condition. */
export function WaysForm({
  legend,
  ways,
  steps,
  text,
  onChange,
}: {
  legend: string;
  ways: Next[];
  steps: Step[];
  text: Text;
  onChange: (ways: Next[]) => void;
}) {
  const set = (at: number, way: Next) =>
    onChange(ways.map((old, index) => (index === at ? way : old)));
  return (
    <fieldset className="flow__rules">
      <legend>{legend}</legend>
      {ways.length > 1 && (
        <p className="flow__note">
          {text({
            zh: '从上往下，走第一个满足条件的；最后一个不设条件。',
            en: 'The first that fits is taken; the last has no condition.',
          })}
        </p>
      )}
      {ways.map((way, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ways may be equal for a moment, and are not moved
        <div key={index} className="flow__way">
          <Condition way={way} text={text} onChange={(changed) => set(index, changed)} />
          <div className="flow__rule">
            <select
              aria-label={text({ zh: `第 ${index + 1} 个去向`, en: `Way ${index + 1} leads to` })}
              className="mt-select"
              value={way.to}
              onChange={({ target }) => set(index, { ...way, to: target.value })}
            >
              {steps.map(({ id, name }) => (
                <option key={id} value={id}>
                  → {text(name)}
                </option>
              ))}
              <option value={end}>→ {text({ zh: '办结', en: 'Done' })}</option>
              {![end, ...steps.map(({ id }) => id)].includes(way.to) && (
                <option value={way.to}>→ {way.to}</option>
              )}
            </select>
            <button
              type="button"
              className="flow__small"
              aria-label={text({
                zh: `去掉第 ${index + 1} 个去向`,
                en: `Take away way ${index + 1}`,
              })}
              onClick={() => onChange(ways.filter((_, at) => at !== index))}
            >
              ×
            </button>
          </div>
        </div>
      ))}
      <button
        type="button"
        className="flow__small"
        onClick={() =>
          // Before the last, which is for all that fit nothing else.
          onChange([
            ...ways.slice(0, -1),
            ...(ways.length > 0 ? [{ to: end, when: { fact: 'kind', is: '' } }] : []),
            ...(ways.length > 0 ? ways.slice(-1) : [{ to: end }]),
          ])
        }
      >
        {ways.length > 0
          ? text({ zh: '＋ 按条件走另一条路', en: '+ Another way, on a condition' })
          : text({ zh: '＋ 添加去向', en: '+ Add a way' })}
      </button>
    </fieldset>
  );
}

function Condition({
  way,
  text,
  onChange,
}: {
  way: Next;
  text: Text;
  onChange: (way: Next) => void;
}) {
  const { to, when } = way;
  const facts = useFacts();
  if (!when) return null;
  const known = rowsOf(when);
  const always = (
    <button type="button" className="flow__small" onClick={() => onChange({ to })}>
      {text({ zh: '去掉条件', en: 'No condition' })}
    </button>
  );
  if (!known) {
    return (
      <p className="flow__note">
        {text(conditionWords(when, facts))} {always}
      </p>
    );
  }
  const put = (rows: ConditionRow[], join = known.join) => {
    const changed = conditionOf({ join, rows });
    onChange(changed ? { to, when: changed } : { to });
  };
  const set = (at: number, change: Partial<ConditionRow>) =>
    put(known.rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <>
      {known.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may be equal, and are not moved
        <div key={index} className="flow__rule">
          <span>
            {index === 0
              ? text({ zh: '当', en: 'If' })
              : known.join === 'all'
                ? text({ zh: '且', en: 'and' })
                : text({ zh: '或', en: 'or' })}
          </span>
          <select
            aria-label={text({ zh: '看什么', en: 'what' })}
            className="mt-select"
            value={row.fact}
            onChange={({ target }) => set(index, { fact: target.value, value: '' })}
          >
            {facts.map(({ name, label }) => (
              <option key={name} value={name}>
                {text(label)}
              </option>
            ))}
            {!facts.some(({ name }) => name === row.fact) && (
              <option value={row.fact}>{row.fact}</option>
            )}
          </select>
          <select
            aria-label={text({ zh: '怎样比', en: 'how' })}
            className="mt-select"
            value={row.test}
            onChange={({ target }) => set(index, { test: target.value as ConditionRow['test'] })}
          >
            {Object.entries(testWords).map(([test, [zh, en]]) => (
              <option key={test} value={test}>
                {text({ zh, en })}
              </option>
            ))}
          </select>
          <Value row={row} text={text} onChange={(value) => set(index, { value })} />
          <button
            type="button"
            className="flow__small"
            aria-label={text({
              zh: `去掉条件 ${index + 1}`,
              en: `Take away condition ${index + 1}`,
            })}
            onClick={() => put(known.rows.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <span className="flow__rule">
        <button
          type="button"
          className="flow__small"
          onClick={() => put([...known.rows, { fact: 'kind', test: 'is', value: '' }])}
        >
          {text({ zh: '＋ 条件', en: '+ Condition' })}
        </button>
        {known.rows.length > 1 && (
          <button
            type="button"
            className="flow__small"
            onClick={() => put(known.rows, known.join === 'all' ? 'any' : 'all')}
          >
            {known.join === 'all'
              ? text({ zh: '改为满足其一', en: 'Any is enough' })
              : text({ zh: '改为全部满足', en: 'All must fit' })}
          </button>
        )}
        {always}
      </span>
    </>
  );
}

/** Chosen where the fact has known values and one is asked for, typed otherwise. */
function Value({
  row: { fact, test, value },
  text,
  onChange,
}: {
  row: ConditionRow;
  text: Text;
  onChange: (value: string) => void;
}) {
  const values = useFacts().find(({ name }) => name === fact)?.values;
  const label = text({ zh: '值', en: 'value' });
  if (!values || (test !== 'is' && test !== 'is-not')) {
    return (
      <input
        aria-label={label}
        className="mt-select"
        value={value}
        placeholder={test === 'in' ? text({ zh: '用逗号分隔', en: 'parted by commas' }) : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  return (
    <select
      aria-label={label}
      className="mt-select"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    >
      {!values.some((known) => String(known.value) === value) && (
        <option value={value}>{value}</option>
      )}
      {values.map((known) => (
        <option key={String(known.value)} value={String(known.value)}>
          {text(known.label)}
        </option>
      ))}
    </select>
  );
}
