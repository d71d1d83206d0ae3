import type { FormField, FormPage, FormRecord } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** A form as it is designed: every text in both languages; English may be blank, and Chinese stands for it then. */
export interface FormDefinition {
  title: Words;
  description: Words;
  /** What to know before filling it in; paragraphs apart by an empty line. */
  intro: Words;
  /** What its sender is told comes next. */
  next: Words;
  /** Days that an unfinished form is kept; 0: it is not offered. */
  draftDays: number;
  pages: FormPage<Words>[];
}

/** What of a definition is in the published record; whoever offers the form adds path, letter and the rest. */
export type DesignedForm = Pick<
  FormRecord,
  'title' | 'description' | 'html' | 'next' | 'draftDays' | 'pages'
>;

export type DesignedField = FormField<Words>;

/** A definition as the public of a site reads it. */
export function inLanguage(definition: FormDefinition, language: string): DesignedForm {
  const said = translated(definition, /^en\b/i.test(language) ? 'en' : 'zh') as Omit<
    DesignedForm,
    'html'
  > & { intro: string };
  const { intro, draftDays, ...form } = said;
  const paragraphs = intro.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return {
    ...form,
    html: paragraphs.map((text) => `<p>${escaped(text.trim())}</p>`).join(''),
    ...(draftDays && { draftDays }),
  };
}

/** Texts in one language; what was left blank is left out where it may be. */
function translated(value: unknown, language: 'zh' | 'en'): unknown {
  if (Array.isArray(value)) return value.map((one) => translated(one, language));
  if (typeof value !== 'object' || value === null) return value;
  if (isWords(value)) return value[language].trim() || value.zh.trim();
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const said = translated(one, language);
      return said === '' && optionalTexts.has(key) ? [] : [[key, said]];
    }),
  );
}

const optionalTexts = new Set(['hint', 'example', 'unit']);

const isWords = (value: object): value is Words =>
  'zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string';

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br>');

/** No form needs more; what is beyond is not looked into. */
const bounds = { characters: 300_000, depth: 24 };

/** Something that was sent as a definition, where it has the shape of one; what it says is for `definitionFaults`. */
export function readDefinition(value: unknown): FormDefinition | undefined {
  if (isTooDeep(value) || JSON.stringify(value)?.length > bounds.characters) return undefined;
  return isDefinition(value) ? value : undefined;
}

/** Level by level, since what calls itself for each level can be made to run out of stack. */
function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth < bounds.depth; depth++) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}

const words = {
  type: 'object',
  properties: {
    zh: { type: 'string', maxLength: 2000 },
    en: { type: 'string', maxLength: 4000 },
  },
  required: ['zh', 'en'],
  additionalProperties: false,
};
const name = { type: 'string', maxLength: 60 };
const bool = { const: true };
const count = { type: 'integer', minimum: 0, maximum: 1_000_000 };
const object = (properties: object, required: string[] = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object, maxItems: number) => ({ type: 'array', items, maxItems });
const condition = { $ref: '#/$defs/condition' };
const sum = { $ref: '#/$defs/sum' };
const bound = {
  anyOf: [
    { type: 'string', maxLength: 10 },
    object(
      Object.fromEntries(
        ['years', 'months', 'days'].map((unit) => [
          unit,
          { type: 'integer', minimum: -200, maximum: 200 },
        ]),
      ),
      [],
    ),
  ],
};
const base = {
  name,
  label: words,
  hint: words,
  example: words,
  optional: bool,
  when: condition,
  neededWhen: condition,
  isPersonal: bool,
};
const question = (type: string, more: Record<string, object>, needed: string[] = []) =>
  object({ ...base, type: { const: type }, ...more }, ['name', 'label', 'type', ...needed]);
const number = { type: 'number' };
const options = list(object({ value: name, label: words, hint: words }, ['value', 'label']), 200);
const rowFields = [
  question(
    'text',
    {
      most: count,
      format: { enum: ['phone', 'email', 'postcode', 'id-number', 'credit-code', 'bank-card'] },
      formatWhen: object({ field: name, is: list(name, 200) }),
      pattern: object({ re2: { type: 'string', maxLength: 1000 }, say: words }),
      autocomplete: name,
    },
    ['most'],
  ),
  question('long-text', { most: count }, ['most']),
  question('number', { least: number, most: number, decimals: count, unit: words }),
  question('date', { from: bound, to: bound, autocomplete: name }),
  question('choice', { options, isList: bool }, ['options']),
  question('choices', { options }, ['options']),
  question('address', { within: name }),
  question('statement', { text: words }, ['text']),
  question('signature', {}),
  question('calculated', { value: sum, decimals: count, unit: words }, ['value']),
];

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...object({
    title: words,
    description: words,
    intro: words,
    next: words,
    draftDays: { type: 'integer', minimum: 0, maximum: 180 },
    pages: list(
      object(
        {
          title: words,
          sections: list(
            object({ title: words, hint: words, fields: list({ $ref: '#/$defs/field' }, 100) }, [
              'title',
              'fields',
            ]),
            30,
          ),
          stops: list(object({ when: condition, text: words }), 20),
        },
        ['sections'],
      ),
      30,
    ),
  }),
  $defs: {
    condition: {
      anyOf: [
        object({ field: name, is: list(name, 200) }),
        object({ field: name, filled: bool }),
        object({ field: name, above: number }),
        object({ field: name, below: number }),
        object({ field: name, after: bound }),
        object({ field: name, before: bound }),
        object({ all: list(condition, 20) }),
        object({ any: list(condition, 20) }),
        object({ not: condition }),
      ],
    },
    sum: {
      anyOf: [
        object({ number }),
        object({ answer: name }),
        object({ sum: list(sum, 20) }),
        object({ product: list(sum, 20) }),
        object({ difference: { type: 'array', items: sum, minItems: 2, maxItems: 2 } }),
        object({ total: object({ group: name, answer: name }) }),
        object({ count: name }),
        object({ age: name, on: name }, ['age']),
      ],
    },
    rowField: { anyOf: rowFields },
    field: {
      anyOf: [
        ...rowFields,
        question(
          'files',
          {
            most: count,
            mostBytes: { type: 'integer', minimum: 1, maximum: 41_943_040 },
            kinds: list({ enum: ['pdf', 'jpg', 'png', 'docx', 'xlsx'] }, 5),
          },
          ['most', 'mostBytes', 'kinds'],
        ),
        question(
          'group',
          { row: words, least: count, most: count, fields: list({ $ref: '#/$defs/rowField' }, 40) },
          ['row', 'most', 'fields'],
        ),
      ],
    },
  },
};

const isDefinition = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictTuples: false,
}).compile<FormDefinition>(schema);
