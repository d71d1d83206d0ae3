import { linesOf } from './lines-of.ts';
import type { Words } from './words.ts';

/** As much of a field of a form as its content can be told by. */
export interface FormField {
  type: string;
  name?: string | undefined;
  label?: unknown;
  hidden?: boolean | undefined;
  virtual?: unknown;
  admin?: { hidden?: unknown; date?: { pickerAppearance?: unknown } } | undefined;
  options?: unknown[] | undefined;
  flattenedFields?: FormField[] | undefined;
  blocks?: { slug: string; labels?: { singular?: unknown }; flattenedFields: FormField[] }[];
}

/** What somebody wrote into a field, to be read line by line. */
export interface ToldField {
  /** `policy.number`. */
  path: string;
  /** What its form calls it. */
  label: string;
  lines: string[];
  value: unknown;
}

export interface Telling {
  say: (words: Words) => string;
  /** An instant as staff read it, the day first. */
  moment: (instant: string) => string;
  /** What the document behind an id is called. */
  nameOf: (id: string) => string | undefined;
}

const ofTheHouse = new Set([
  'id',
  'site',
  'revision',
  'savedBy',
  'writtenBy',
  'createdAt',
  'updatedAt',
  '_status',
]);

/** All that people fill in of a document, in the order of its form. */
export function toldFields(fields: FormField[], data: unknown, telling: Telling): ToldField[] {
  return fields.flatMap((field) => {
    const { name, type, label } = field;
    if (!name || ofTheHouse.has(name) || !isForPeople(field)) return [];
    const value = memberOf(data, name);
    if (type === 'group' && field.flattenedFields) {
      return toldFields(field.flattenedFields, value, telling).map((inner) => ({
        ...inner,
        path: `${name}.${inner.path}`,
      }));
    }
    return [
      {
        path: name,
        label: named(label, telling) || name,
        lines: told(field, value, telling),
        value,
      },
    ];
  });
}

const isForPeople = ({ type, hidden, virtual, admin }: FormField) =>
  type !== 'ui' && type !== 'join' && !hidden && !virtual && admin?.hidden !== true;

function told(field: FormField, value: unknown, telling: Telling): string[] {
  const { say } = telling;
  if (value === null || value === undefined || value === '') return [];
  switch (field.type) {
    case 'checkbox':
      return value === true ? [say({ zh: '是', en: 'Yes' })] : [];
    case 'date':
      return [day(String(value), field.admin?.date?.pickerAppearance === 'dayOnly', telling)];
    case 'select':
    case 'radio':
      return [value].flat().map((chosen) => optionOf(field, chosen, telling));
    case 'relationship':
    case 'upload':
      return [value].flat().map((id) => nameIn(id, telling));
    case 'array':
      return rowsOf(value).flatMap((row) => inRow(field.flattenedFields ?? [], row, telling));
    case 'blocks':
      return rowsOf(value).flatMap((row) => {
        const block = field.blocks?.find(({ slug }) => slug === memberOf(row, 'blockType'));
        if (!block) return [];
        return [
          `〔${named(block.labels?.singular, telling) || block.slug}〕`,
          ...inRow(block.flattenedFields, row, telling),
        ];
      });
    default:
      return linesOf(value);
  }
}

/** The fields of a row that are filled in; what says less than its name does is told with it. */
const inRow = (fields: FormField[], row: unknown, telling: Telling): string[] =>
  toldFields(fields, row, telling).flatMap(({ label, lines }) => {
    const [only] = lines;
    return lines.length === 1 && only !== undefined && only.length < 40
      ? [`${label}${telling.say({ zh: '：', en: ': ' })}${only}`]
      : lines;
  });

const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function optionOf({ options }: FormField, chosen: unknown, telling: Telling): string {
  const option = options?.find((known) => memberOf(known, 'value') === chosen);
  return named(memberOf(option, 'label'), telling) || String(chosen);
}

function nameIn(reference: unknown, { nameOf, say }: Telling): string {
  const of = memberOf(reference, 'value') ?? memberOf(reference, 'id') ?? reference;
  return (
    nameOf(String(of)) ??
    say({ zh: '（已删除，或您无权查看）', en: '(deleted, or not yours to see)' })
  );
}

function named(label: unknown, { say }: Telling): string {
  if (label && typeof label === 'object' && 'zh' in label) return say(label as Words);
  return typeof label === 'string' ? label : '';
}

const memberOf = (value: unknown, name: string): unknown =>
  value && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;

function day(instant: string, isDayOnly: boolean, { moment }: Telling): string {
  if (Number.isNaN(Date.parse(instant))) return instant;
  const told = moment(instant);
  return isDayOnly ? told.slice(0, 10) : told;
}
