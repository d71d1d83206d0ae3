'use client';
import type { FileKind, FormChoice } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy/words';
import { use, useId } from 'react';
import type { DesignedField } from '../domain/design/definition.ts';
import { ConditionForm, DayInput, newLine } from './ConditionForm.tsx';
import { BothWords, Choose, Designing, Labelled, NumberInput, Tick } from './inputs.tsx';
import { formatWords, questionTypes } from './question-types.ts';
import { SumForm } from './SumForm.tsx';

interface QuestionFormProps {
  field: DesignedField;
  /** The questions that its conditions may look at. */
  before: DesignedField[];
  onChange: (field: DesignedField) => void;
}

/** Everything about one question. */
export function QuestionForm({ field, before, onChange }: QuestionFormProps) {
  const { text, isClosed } = use(Designing);
  const change = (more: object) => onChange(without({ ...field, ...more }) as DesignedField);
  const need = field.neededWhen ? 'sometimes' : field.optional ? 'optional' : 'always';
  return (
    <div className="designer__form">
      <h3>{text(questionTypes[field.type])}</h3>
      <BothWords
        label={{ zh: '问题', en: 'Question' }}
        value={field.label}
        onChange={(label) => change({ label })}
      />
      <BothWords
        label={{ zh: '说明', en: 'Help' }}
        value={field.hint}
        onChange={(hint) => change({ hint })}
      />
      {isTyped(field) && (
        <BothWords
          label={{ zh: '示例', en: 'Example' }}
          value={field.example}
          onChange={(example) => change({ example })}
        />
      )}
      <OfType field={field} before={before} change={change} />
      {field.type !== 'calculated' && (
        <Choose
          label={{ zh: '是否必填', en: 'Must it be answered' }}
          value={need}
          options={[
            ['always', { zh: '必填', en: 'Always' }],
            ['optional', { zh: '选填', en: 'No' }],
            ['sometimes', { zh: '符合条件时必填', en: 'Where a condition holds' }],
          ]}
          onChange={(next) =>
            change({
              optional: next === 'optional' || undefined,
              neededWhen: next === 'sometimes' ? newLine(before) : undefined,
            })
          }
        />
      )}
      {field.neededWhen && (
        <ConditionForm
          condition={field.neededWhen}
          fields={before}
          onChange={(neededWhen) => change({ neededWhen })}
        />
      )}
      {field.type !== 'group' && field.type !== 'files' && (
        <Choose
          label={{ zh: '个人敏感信息', en: 'Personal' }}
          value={field.isPersonal ? 'hidden' : 'shown'}
          options={[
            [
              'shown',
              {
                zh: '按类型处理（证件号码、电话、地址等自动隐去）',
                en: 'As its type says: numbers, telephones and addresses are hidden',
              },
            ],
            ['hidden', { zh: '在工作台和列表中隐去', en: 'Hidden on desks and in lists' }],
          ]}
          onChange={(next) => change({ isPersonal: next === 'hidden' || undefined })}
        />
      )}
      <Choose
        label={{ zh: '何时询问', en: 'When it is asked' }}
        value={field.when ? 'sometimes' : 'always'}
        options={[
          ['always', { zh: '总是', en: 'Always' }],
          ['sometimes', { zh: '符合条件时才问', en: 'Where a condition holds' }],
        ]}
        onChange={(next) => change({ when: next === 'sometimes' ? newLine(before) : undefined })}
      />
      {field.when && (
        <ConditionForm
          condition={field.when}
          fields={before}
          onChange={(when) => change({ when })}
        />
      )}
      <details>
        <summary>{text({ zh: '数据名称', en: 'Name in the data' })}</summary>
        <Labelled
          label={{
            zh: '字母、数字、“-”和“.”，发布后不要改',
            en: 'Letters, digits, “-” and “.”; leave it once published',
          }}
        >
          {(id) => (
            <input
              id={id}
              disabled={isClosed}
              value={field.name}
              maxLength={60}
              onChange={({ target }) => change({ name: target.value })}
            />
          )}
        </Labelled>
      </details>
    </div>
  );
}

/** What was taken away is absent, not nothing. */
const without = (field: object) =>
  Object.fromEntries(Object.entries(field).filter(([, value]) => value !== undefined));

const isTyped = ({ type }: DesignedField) =>
  type === 'text' || type === 'long-text' || type === 'number' || type === 'date';

/** What only questions of a type have. */
function OfType({
  field,
  before,
  change,
}: {
  field: DesignedField;
  before: DesignedField[];
  change: (more: object) => void;
}) {
  switch (field.type) {
    case 'text':
      return <OfText field={field} change={change} />;
    case 'long-text':
      return (
        <NumberInput
          label={{ zh: '最多字数', en: 'Longest answer' }}
          value={field.most}
          onChange={(most) => change({ most: most ?? 0 })}
        />
      );
    case 'number':
      return (
        <div className="designer__row">
          <NumberInput
            label={{ zh: '最小', en: 'Least' }}
            value={field.least}
            onChange={(least) => change({ least })}
          />
          <NumberInput
            label={{ zh: '最大', en: 'Most' }}
            value={field.most}
            onChange={(most) => change({ most })}
          />
          <Decimals value={field.decimals} change={change} />
          <BothWords
            label={{ zh: '单位', en: 'Unit' }}
            value={field.unit}
            onChange={(unit) => change({ unit })}
          />
        </div>
      );
    case 'date':
      return (
        <>
          <Bound
            label={{ zh: '不早于', en: 'Not before' }}
            value={field.from}
            onChange={(from) => change({ from })}
          />
          <Bound
            label={{ zh: '不晚于', en: 'Not after' }}
            value={field.to}
            onChange={(to) => change({ to })}
          />
        </>
      );
    case 'choice':
      return (
        <>
          <Options options={field.options} onChange={(options) => change({ options })} />
          <Tick
            label={{ zh: '选项多，用下拉列表', en: 'Many of them: show a list' }}
            value={field.isList ?? false}
            onChange={(isList) => change({ isList: isList || undefined })}
          />
        </>
      );
    case 'choices':
      return <Options options={field.options} onChange={(options) => change({ options })} />;
    case 'address':
      return (
        <Choose
          label={{ zh: '范围', en: 'Where' }}
          value={field.within ?? ''}
          options={[
            ['', { zh: '全国', en: 'The whole country' }],
            ['64', { zh: '宁夏回族自治区', en: 'Ningxia' }],
            ['6405', { zh: '中卫市', en: 'Zhongwei' }],
            ['640502', { zh: '沙坡头区', en: 'Shapotou' }],
            ['640521', { zh: '中宁县', en: 'Zhongning' }],
            ['640522', { zh: '海原县', en: 'Haiyuan' }],
          ]}
          onChange={(within) => change({ within: within || undefined })}
        />
      );
    case 'statement':
      return (
        <BothWords
          isLong
          label={{ zh: '要同意的文字', en: 'What is agreed to' }}
          value={field.text}
          onChange={(words) => change({ text: words })}
        />
      );
    case 'calculated':
      return (
        <>
          <SumForm sum={field.value} fields={before} onChange={(value) => change({ value })} />
          <div className="designer__row">
            <Decimals value={field.decimals} change={change} />
            <BothWords
              label={{ zh: '单位', en: 'Unit' }}
              value={field.unit}
              onChange={(unit) => change({ unit })}
            />
          </div>
        </>
      );
    case 'files':
      return <OfFiles field={field} change={change} />;
    case 'group':
      return (
        <>
          <BothWords
            label={{ zh: '每一项叫什么，如“家庭成员”', en: 'What a row is called' }}
            value={field.row}
            onChange={(row) => change({ row })}
          />
          <div className="designer__row">
            <NumberInput
              label={{ zh: '至少几项', en: 'At least' }}
              value={field.least}
              onChange={(least) => change({ least })}
            />
            <NumberInput
              label={{ zh: '最多几项', en: 'At most' }}
              value={field.most}
              onChange={(most) => change({ most: most ?? 1 })}
            />
          </div>
        </>
      );
    case 'signature':
      return null;
  }
}

const Decimals = ({
  value,
  change,
}: {
  value: number | undefined;
  change: (more: object) => void;
}) => (
  <NumberInput
    label={{ zh: '小数位', en: 'Decimals' }}
    value={value}
    onChange={(decimals) => change({ decimals })}
  />
);

function OfText({
  field,
  change,
}: {
  field: Extract<DesignedField, { type: 'text' }>;
  change: (more: object) => void;
}) {
  const { isClosed } = use(Designing);
  const kind = field.format ?? (field.pattern ? 'pattern' : '');
  return (
    <>
      <NumberInput
        label={{ zh: '最多字数', en: 'Longest answer' }}
        value={field.most}
        onChange={(most) => change({ most: most ?? 0 })}
      />
      <Choose
        label={{ zh: '格式', en: 'Format' }}
        value={kind}
        options={[
          ['', { zh: '不限', en: 'Any' }],
          ...Object.entries(formatWords),
          ['pattern', { zh: '自定义', en: 'Of its own' }],
        ]}
        onChange={(next) =>
          change({
            format: next === '' || next === 'pattern' ? undefined : next,
            formatWhen: undefined,
            pattern: next === 'pattern' ? { re2: '', say: { zh: '', en: '' } } : undefined,
          })
        }
      />
      {field.pattern && (
        <>
          <Labelled
            label={{
              zh: '格式表达式（RE2，须与整个答案相符）',
              en: 'Pattern (RE2, of the whole answer)',
            }}
          >
            {(id) => (
              <input
                id={id}
                disabled={isClosed}
                maxLength={200}
                spellCheck={false}
                value={field.pattern?.re2 ?? ''}
                onChange={({ target }) =>
                  change({ pattern: { ...field.pattern, re2: target.value } })
                }
              />
            )}
          </Labelled>
          <BothWords
            label={{
              zh: '应当怎样写（不符时告知）',
              en: 'What it must look like (told where it does not)',
            }}
            value={field.pattern.say}
            onChange={(say) => change({ pattern: { ...field.pattern, say } })}
          />
        </>
      )}
    </>
  );
}

const kindsOfFiles: FileKind[] = ['pdf', 'jpg', 'png', 'docx', 'xlsx'];

function OfFiles({
  field,
  change,
}: {
  field: Extract<DesignedField, { type: 'files' }>;
  change: (more: object) => void;
}) {
  const { text } = use(Designing);
  return (
    <>
      <div className="designer__row">
        <NumberInput
          label={{ zh: '最多几个', en: 'At most' }}
          value={field.most}
          onChange={(most) => change({ most: most ?? 1 })}
        />
        <NumberInput
          label={{ zh: '每个最大（MB）', en: 'Each of at most (MB)' }}
          value={field.mostBytes / 1024 / 1024}
          onChange={(size) =>
            change({ mostBytes: Math.max(1, Math.round((size ?? 1) * 1024 * 1024)) })
          }
        />
      </div>
      <fieldset className="designer__options">
        <legend>{text({ zh: '文件类型', en: 'Kinds' })}</legend>
        {kindsOfFiles.map((kind) => (
          <Tick
            key={kind}
            label={{ zh: kind.toUpperCase(), en: kind.toUpperCase() }}
            value={field.kinds.includes(kind)}
            onChange={(isOn) =>
              change({
                kinds: isOn ? [...field.kinds, kind] : field.kinds.filter((one) => one !== kind),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
}

function Bound({
  label,
  value,
  onChange,
}: {
  label: Words;
  value: Parameters<typeof DayInput>[0]['value'] | undefined;
  onChange: (day: Parameters<typeof DayInput>[0]['value'] | undefined) => void;
}) {
  const { text, isClosed } = use(Designing);
  const id = useId();
  return (
    <div className="designer__row">
      <label className="mt-tick">
        <input
          type="checkbox"
          disabled={isClosed}
          checked={value !== undefined}
          onChange={({ target }) => onChange(target.checked ? {} : undefined)}
        />
        {text(label)}
      </label>
      {value !== undefined && <DayInput id={id} value={value} onChange={onChange} />}
    </div>
  );
}

function Options({
  options,
  onChange,
}: {
  options: FormChoice<Words>[];
  onChange: (options: FormChoice<Words>[]) => void;
}) {
  const { text, isClosed } = use(Designing);
  const free = () => {
    let n = options.length + 1;
    while (options.some(({ value }) => value === `o${n}`)) n += 1;
    return `o${n}`;
  };
  return (
    <fieldset className="designer__list">
      <legend>{text({ zh: '选项', en: 'What is offered' })}</legend>
      {options.map((option, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: its value is being typed
        <div key={n} className="designer__option">
          <BothWords
            label={{ zh: `选项 ${n + 1}`, en: `Option ${n + 1}` }}
            value={option.label}
            onChange={(label) => onChange(options.with(n, { ...option, label }))}
          />
          <button
            type="button"
            className="mt-button"
            disabled={isClosed}
            aria-label={text({ zh: `删除选项 ${n + 1}`, en: `Remove option ${n + 1}` })}
            onClick={() => onChange(options.toSpliced(n, 1))}
          >
            ×
          </button>
        </div>
      ))}
      <button
        type="button"
        className="mt-button"
        disabled={isClosed || options.length >= 200}
        onClick={() => onChange([...options, { value: free(), label: { zh: '', en: '' } }])}
      >
        {text({ zh: '＋ 添加选项', en: '+ Add an option' })}
      </button>
    </fieldset>
  );
}
