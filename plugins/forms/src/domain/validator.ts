import type { TextFormat } from '@mingtang/publication/records';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Values } from './answers.ts';
import { isDay } from './days.ts';
import type { FormFaultCode } from './fault.ts';
import { type Asking, fieldAt } from './fields.ts';
import { patternOf } from './pattern.ts';
import { isOfFormat } from './read-answer.ts';
import { schemaOf } from './schema.ts';

/** What the schema finds wrong; one for each answer. */
export interface SchemaFault {
  field: string;
  code: FormFaultCode;
  bound?: number;
}

/** Forms are few, and each is compiled once. */
const mostCompiled = 300;
const compiled = new Map<string, ValidateFunction>();

/** Checks answers against the schema of a form. */
export function schemaFaults(asking: Asking, values: Values): SchemaFault[] {
  const check = validatorOf(asking);
  if (check(values)) return [];
  const faults = new Map<string, SchemaFault>();
  for (const error of check.errors ?? []) {
    const fault = faultOf(asking, error);
    if (fault && !faults.has(fault.field)) faults.set(fault.field, fault);
  }
  return [...faults.values()];
}

function validatorOf(asking: Asking): ValidateFunction {
  const schema = schemaOf(asking);
  const key = JSON.stringify(schema);
  const before = compiled.get(key);
  if (before) return before;
  if (compiled.size >= mostCompiled) compiled.clear();
  const fresh = engine().compile(schema);
  compiled.set(key, fresh);
  return fresh;
}

function engine(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, allErrors: true, multipleOfPrecision: 9 });
  for (const [name, fits] of Object.entries(isOfFormat)) ajv.addFormat(name, fits);
  ajv.addFormat('date', isDay);
  ajv.addFormat('township', /^\d{9}$/);
  ajv.addKeyword({
    keyword: 're2',
    type: 'string',
    schemaType: 'string',
    compile: (text: string) => {
      const pattern = patternOf(text);
      if (!pattern) throw new TypeError('Not a pattern that can be read safely');
      return (answer: string) => pattern.matches(answer);
    },
  });
  return ajv;
}

const formatCodes: Record<TextFormat | 'date' | 'township', FormFaultCode> = {
  phone: 'not-a-phone',
  email: 'not-an-email',
  postcode: 'not-a-postcode',
  'id-number': 'not-an-id-number',
  'credit-code': 'not-a-credit-code',
  'bank-card': 'not-a-bank-card',
  date: 'not-a-date',
  township: 'not-a-township',
};

function faultOf(
  asking: Asking,
  { instancePath, keyword, params }: ErrorObject,
): SchemaFault | undefined {
  const steps = instancePath.slice(1).split('/');
  const inRow = /^\d+$/.test(steps[1] ?? '') && steps[2] !== undefined;
  const path = steps.slice(0, inRow && fieldAt(asking, steps[0] ?? '')?.type === 'group' ? 3 : 1);
  const field = path.join('/');
  const bound = typeof params.limit === 'number' ? { bound: params.limit } : {};
  switch (keyword) {
    case 'maxLength':
      return { field, code: 'too-long', ...bound };
    case 'minLength':
      return { field, code: 'street-missing' };
    case 'enum':
      return { field, code: 'not-offered' };
    case 'const':
      return { field, code: 'not-agreed' };
    case 'format':
      return { field, code: formatCodes[params.format as TextFormat] };
    case 're2':
      return { field, code: 'not-as-said' };
    case 'type':
      return { field, code: 'not-a-number' };
    case 'minimum':
      return { field, code: 'too-small', ...bound };
    case 'maximum':
      return { field, code: 'too-large', ...bound };
    case 'multipleOf':
      return {
        field,
        code: 'too-exact',
        bound: Math.round(-Math.log10(Number(params.multipleOf))),
      };
    case 'minItems':
      return { field, code: 'too-few-rows', ...bound };
    case 'maxItems':
      return { field, code: 'too-many-rows', ...bound };
    default:
      // `if` says of a whole row what its parts say for themselves.
      return undefined;
  }
}
