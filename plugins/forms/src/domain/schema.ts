import type { ChoiceCondition, FormField } from '@mingtang/publication/records';
import { agreed } from './answers.ts';
import { type Asking, fieldsOf } from './fields.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * The answers to a form as JSON Schema. It says what each answer may be; which are asked, `checkForm`
 * says. Keyword `re2` is a pattern that RE2 reads; formats are those of texts, `date`, and `township`.
 */
export const schemaOf = (asking: Asking): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...objectOf(fieldsOf(asking)),
});

function objectOf(fields: readonly FormField[]): JsonSchema {
  const answered = fields.filter((field) => field.type !== 'files');
  const sometimes = answered.flatMap((field) =>
    field.type === 'text' && field.format && field.formatWhen
      ? [
          {
            if: conditionOf(field.formatWhen),
            // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
            then: { properties: { [field.name]: { type: 'string', format: field.format } } },
          },
        ]
      : [],
  );
  return {
    type: 'object',
    properties: Object.fromEntries(answered.map((field) => [field.name, answerOf(field)])),
    additionalProperties: false,
    ...(sometimes.length > 0 && { allOf: sometimes }),
  };
}

const conditionOf = ({ field, is }: ChoiceCondition): JsonSchema => ({
  properties: { [field]: { enum: is } },
  required: [field],
});

function answerOf(field: Exclude<FormField, { type: 'files' }>): JsonSchema {
  switch (field.type) {
    case 'text':
      return {
        type: 'string',
        maxLength: field.most,
        ...(field.format && !field.formatWhen && { format: field.format }),
        ...(field.pattern && { re2: field.pattern.re2 }),
      };
    case 'long-text':
      return { type: 'string', maxLength: field.most };
    case 'number':
      return {
        type: 'number',
        ...(field.least !== undefined && { minimum: field.least }),
        ...(field.most !== undefined && { maximum: field.most }),
        multipleOf: 10 ** -(field.decimals ?? 0),
      };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'choice':
      return { type: 'string', enum: field.options.map(({ value }) => value) };
    case 'choices':
      return {
        type: 'array',
        items: { type: 'string', enum: field.options.map(({ value }) => value) },
      };
    case 'address':
      return {
        type: 'object',
        properties: {
          code: { type: 'string', format: 'township' },
          place: { type: 'string', maxLength: 200 },
          street: { type: 'string', minLength: 1, maxLength: 200 },
        },
        required: ['code', 'place', 'street'],
        additionalProperties: false,
      };
    case 'statement':
      return { const: agreed };
    case 'signature':
      return {
        type: 'object',
        properties: {
          name: { type: 'string', maxLength: 50 },
          on: { type: 'string', format: 'date' },
        },
        required: ['name', 'on'],
        additionalProperties: false,
      };
    case 'calculated':
      return { type: 'number' };
    case 'group':
      return {
        type: 'array',
        ...(field.least !== undefined && { minItems: field.least }),
        maxItems: field.most,
        items: objectOf(field.fields),
      };
  }
}
