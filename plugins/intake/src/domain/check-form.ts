import type {
  FormCondition,
  FormField,
  FormRecord,
  TextFormat,
} from '@mingtang/publication/records';
import type { FileFaultCode } from './file-names.ts';
import { isCreditCode, isIdNumber } from './formats.ts';

/** Answers by field: text, or the chosen of several. Fields that are not asked are absent. */
export type Values = Record<string, string | string[]>;

export type FormFaultCode =
  | FileFaultCode
  | 'missing'
  | 'too-long'
  | 'not-offered'
  | 'not-a-date'
  | 'not-a-phone'
  | 'not-an-email'
  | 'not-a-postcode'
  | 'not-an-id-number'
  | 'not-a-credit-code';

/** What is wrong with the answer to a field; `most` is the bound that it breaks. */
export interface FormFault {
  field: string;
  code: FormFaultCode;
  most?: number;
  /** Of the file that it is about. */
  name?: string;
}

/** Answers were sent to what the form does not ask: no browser does that. */
export class NotOfForm extends Error {
  override name = 'NotOfForm';
}

/**
 * Checks what was sent against a published form; gateway and inside ask here alike. Answers are
 * trimmed, line ends made plain, and answers to what is not asked left out.
 *
 * @param files that came with it, by the field they answer; what each is was looked at before
 *
 * @throws NotOfForm where a name is not of the form, or is given twice though it takes one answer
 */
export function checkForm(
  form: Pick<FormRecord, 'sections'>,
  sent: readonly (readonly [name: string, value: string])[],
  files: readonly { field: string }[] = [],
): { values: Values; faults: FormFault[] } {
  const fields = form.sections.flatMap((section) => section.fields);
  const given = gathered(fields, sent);
  if (
    files.some(({ field }) => !fields.some((one) => one.name === field && one.type === 'files'))
  ) {
    throw new NotOfForm('A file is not of the form');
  }
  const values: Values = {};
  const faults: FormFault[] = [];
  for (const field of fields) {
    if (!isAsked(field, values)) continue;
    const found =
      field.type === 'files'
        ? ofFiles(field, files.filter((file) => file.field === field.name).length)
        : answer(field, given, values);
    if (found) faults.push({ field: field.name, ...found });
  }
  // What is chosen further down may ask for what stands above.
  for (const field of fields) {
    const isNeeded = field.neededWhen?.some((condition) => holds(condition, values)) ?? false;
    const isAnswered =
      values[field.name] !== undefined || files.some((file) => file.field === field.name);
    if (isNeeded && !isAnswered && isAsked(field, values)) {
      faults.push({ field: field.name, code: 'missing' });
    }
  }
  const order = fields.map(({ name }) => name);
  faults.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  return { values, faults };
}

/** Whether a field is asked, given the answers before it. */
export function isAsked({ when }: Pick<FormField, 'when'>, values: Values): boolean {
  return when === undefined || holds(when, values);
}

const holds = ({ field, is }: FormCondition, values: Values) =>
  is.includes(String(values[field] ?? ''));

type Found = Omit<FormFault, 'field'> | undefined;

function gathered(
  fields: FormField[],
  sent: readonly (readonly [string, string])[],
): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (const [name, value] of sent) {
    const field = fields.find((one) => one.name === name);
    if (!field || field.type === 'files') throw new NotOfForm('A field is not of the form');
    const before = given.get(name) ?? [];
    if (before.length > 0 && field.type !== 'choices') {
      throw new NotOfForm(`${name} is answered twice`);
    }
    given.set(name, [...before, value]);
  }
  return given;
}

function ofFiles(field: Extract<FormField, { type: 'files' }>, files: number): Found {
  if (files > field.most) return { code: 'too-many-files', most: field.most };
  return files === 0 && !field.optional ? { code: 'missing' } : undefined;
}

function answer(
  field: Exclude<FormField, { type: 'files' }>,
  given: Map<string, string[]>,
  values: Values,
): Found {
  const answers = given.get(field.name) ?? [];
  if (field.type === 'choices') {
    const chosen = [...new Set(answers.map((value) => plain(value, false)))];
    if (chosen.length > 0) values[field.name] = chosen;
    if (chosen.some((value) => !offers(field, value))) return { code: 'not-offered' };
    return chosen.length === 0 && !field.optional ? { code: 'missing' } : undefined;
  }
  const text = plain(answers[0] ?? '', field.type === 'long-text');
  if (text === '') return field.optional ? undefined : { code: 'missing' };
  values[field.name] = text;
  if (field.type === 'choice') return offers(field, text) ? undefined : { code: 'not-offered' };
  if (lengthOf(text) > field.most) return { code: 'too-long', most: field.most };
  if (field.type !== 'text' || field.format === undefined) return undefined;
  if (field.formatWhen && !holds(field.formatWhen, values)) return undefined;
  const { read, code } = formats[field.format];
  const meant = read(text);
  if (meant === undefined) return { code };
  values[field.name] = meant;
  return undefined;
}

const offers = ({ options }: { options: { value: string }[] }, value: string) =>
  options.some((option) => option.value === value);

/** As Postgres and JSON keep it unchanged; characters that cannot be seen are left out. */
function plain(text: string, hasLines: boolean): string {
  const wellFormed = text.toWellFormed().replace(/\r\n?/g, '\n').normalize('NFC');
  const visible = wellFormed.replace(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
  return (hasLines ? visible : visible.replaceAll('\n', ' ')).trim();
}

const lengthOf = (text: string) => [...text].length;

const folded = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
const matching = (pattern: RegExp) => (text: string) => {
  const meant = folded(text);
  return pattern.test(meant) ? meant : undefined;
};

/** How a format reads an answer: as it is meant, or not at all. */
const formats: Record<
  TextFormat,
  { read: (text: string) => string | undefined; code: FormFaultCode }
> = {
  // Mobile and landline numbers with area code, and those from abroad.
  phone: {
    read: (text) => {
      const meant = text.normalize('NFKC').trim();
      return /^\+?[\d() -]{7,20}$/.test(meant) && /(?:\d\D*){7}/.test(meant) ? meant : undefined;
    },
    code: 'not-a-phone',
  },
  email: {
    read: (text) => {
      const meant = text.normalize('NFKC').replace(/\s/g, '');
      return /^[^\s@<>"(),:;\\[\]]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}$/i.test(meant)
        ? meant
        : undefined;
    },
    code: 'not-an-email',
  },
  postcode: { read: matching(/^\d{6}$/), code: 'not-a-postcode' },
  'id-number': {
    read: (text) => {
      const meant = folded(text);
      return isIdNumber(meant) ? meant : undefined;
    },
    code: 'not-an-id-number',
  },
  'credit-code': {
    read: (text) => {
      const meant = folded(text);
      return isCreditCode(meant) ? meant : undefined;
    },
    code: 'not-a-credit-code',
  },
  day: {
    read: (text) => {
      const meant = text.normalize('NFKC').trim();
      return isDay(meant) ? meant : undefined;
    },
    code: 'not-a-date',
  },
};

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== '' && date.toISOString().startsWith(text);
}
