import type {
  FilesField,
  FormField,
  FormStop,
  GroupField,
  RowField,
} from '@mingtang/publication/records';
import type { Answer, Row, RowAnswer, SentAnswers, Values } from './answers.ts';
import { holds, type Scope } from './conditions.ts';
import { dayAt, isDay } from './days.ts';
import type { Divisions } from './divisions.ts';
import { type FormFault, NotOfForm } from './fault.ts';
import { type Asking, fieldsOf, pageOfPath } from './fields.ts';
import { type Given, gather } from './gather.ts';
import { type Reading, readAnswer } from './read-answer.ts';
import { rounded, sumOf } from './sums.ts';
import { schemaFaults } from './validator.ts';

export interface Checking {
  /** The day the form is sent, in China. */
  today: string;
  divisions: Divisions;
  /** What came with it, by the question it answers; what each is was looked at before. */
  files?: readonly { field: string }[];
}

export interface Checked {
  values: Values;
  /** In the order of the questions. */
  faults: FormFault[];
  /** The first stop that holds, with its page: who answers so is not to send the form. */
  stop?: { page: number; stop: FormStop };
}

/**
 * Checks what was sent against a published form; gateway and inside ask here alike. Answers are
 * read as they are meant, and answers to what is not asked left out. Checked again, the values pass
 * unchanged. Throws for nothing that a browser sends.
 *
 * @throws NotOfForm where a name is not of the form, or is given twice though it takes one answer
 */
export function checkForm(
  asking: Asking,
  sent: SentAnswers,
  { today, divisions, files = [] }: Checking,
): Checked {
  const fields = fieldsOf(asking);
  const given = gather(fields, sent);
  const isOfFiles = ({ field }: { field: string }) =>
    fields.some(({ name, type }) => type === 'files' && name === field);
  if (!files.every(isOfFiles)) throw new NotOfForm('A file is not of the form');

  const whole = answered(fields, given, { today, divisions });
  const values = whole.values;
  const faults: FormFault[] = [];
  for (const field of fields) {
    if (!whole.isAsked(field)) continue;
    if (field.type === 'files') {
      const sentHere = files.filter((file) => file.field === field.name).length;
      faults.push(...filesFaults(field, sentHere, whole.scope));
    } else {
      faults.push(...missing(field, values, { path: field.name, scope: whole.scope }));
    }
    faults.push(...boundFaults(field, values[field.name], { path: field.name, today }));
    if (field.type === 'group') {
      faults.push(...rowFaults(field, (values[field.name] ?? []) as Row[], whole.scope));
    }
  }
  for (const fault of schemaFaults(asking, values)) {
    if (!faults.some(({ field }) => field === fault.field)) faults.push(fault);
  }
  const order = orderOf(fields);
  faults.sort((a, b) => order(a.field) - order(b.field));
  const stop = firstStop(asking, whole.scope);
  return { values, faults, ...(stop && { stop }) };
}

/** Faults of the pages up to this one: whoever is there has not seen the others yet. */
export const faultsUpTo = (asking: Asking, faults: readonly FormFault[], page: number) =>
  faults.filter(({ field }) => pageOfPath(asking, field) <= page);

interface Answered {
  values: Values;
  scope: Scope;
  isAsked(field: FormField): boolean;
}

/** Answers of what is asked. Each question is worked out once, when something first looks at it. */
function answered(
  fields: readonly FormField[],
  given: Map<string, Given>,
  reading: Reading,
  outer?: Scope,
): Answered {
  const named = new Map(fields.map((field) => [field.name, field]));
  const asked = new Map<string, boolean>();
  const answers = new Map<string, Answer | undefined>();
  const scope: Scope = {
    today: reading.today,
    answerTo(name) {
      const field = named.get(name);
      if (!field) return outer?.answerTo(name);
      if (answers.has(name)) return answers.get(name);
      // Whatever looks back at itself finds nothing there.
      answers.set(name, undefined);
      const answer = isAskedHere(field) ? answerOf(field) : undefined;
      answers.set(name, answer);
      return answer;
    },
  };
  const isAskedHere = (field: FormField): boolean => {
    const before = asked.get(field.name);
    if (before !== undefined) return before;
    asked.set(field.name, false);
    const isNow = field.when === undefined || holds(field.when, scope);
    asked.set(field.name, isNow);
    return isNow;
  };
  const answerOf = (field: FormField): Answer | undefined => {
    if (field.type === 'files') return undefined;
    if (field.type === 'calculated') {
      const sum = sumOf(field.value, scope);
      return sum === undefined ? undefined : rounded(sum, field.decimals ?? 0);
    }
    const sent = given.get(field.name);
    if (!sent) return undefined;
    if (field.type !== 'group') return readAnswer(field, sent, reading);
    const rows = sent.rows.map((row) => answered(field.fields, row, reading, scope).values as Row);
    const typed = field.fields.filter(({ type }) => type !== 'calculated');
    const filled = rows.filter((row) => typed.some(({ name }) => row[name] !== undefined));
    return filled.length > 0 ? filled : undefined;
  };
  const values: Values = {};
  for (const { name } of fields) {
    const answer = scope.answerTo(name);
    if (answer !== undefined) values[name] = answer;
  }
  return { values, scope, isAsked: isAskedHere };
}

/** Scope of a row: what it does not ask itself is looked for around it. */
const scopeOfRow = (field: GroupField, row: Row, outer: Scope): Scope => ({
  today: outer.today,
  answerTo: (name) =>
    field.fields.some((one) => one.name === name) ? row[name] : outer.answerTo(name),
});

function rowFaults(field: GroupField, rows: Row[], outer: Scope): FormFault[] {
  return rows.flatMap((row, n) => {
    const scope = scopeOfRow(field, row, outer);
    return field.fields
      .filter(({ when }) => when === undefined || holds(when, scope))
      .flatMap((inner) => {
        const path = `${field.name}/${n}/${inner.name}`;
        return [
          ...missing(inner, row, { path, scope }),
          ...boundFaults(inner, row[inner.name], { path, today: scope.today }),
        ];
      });
  });
}

const isNeeded = ({ optional, neededWhen }: FormField, scope: Scope) =>
  neededWhen ? holds(neededWhen, scope) : !optional;

function missing(
  field: RowField | GroupField,
  values: Values | Row,
  { path, scope }: { path: string; scope: Scope },
): FormFault[] {
  if (values[field.name] !== undefined || field.type === 'calculated') return [];
  if (field.type === 'group') {
    const { least = 0 } = field;
    return least > 0 ? [{ field: path, code: 'too-few-rows', bound: least }] : [];
  }
  if (!isNeeded(field, scope)) return [];
  return [{ field: path, code: field.type === 'statement' ? 'not-agreed' : 'missing' }];
}

function filesFaults(field: FilesField, sent: number, scope: Scope): FormFault[] {
  if (sent > field.most) return [{ field: field.name, code: 'too-many-files', bound: field.most }];
  return sent === 0 && isNeeded(field, scope) ? [{ field: field.name, code: 'missing' }] : [];
}

/** Days that move with the calendar are not in the schema. */
function boundFaults(
  field: FormField,
  answer: Answer | RowAnswer | undefined,
  { path, today }: { path: string; today: string },
): FormFault[] {
  if (field.type !== 'date' || typeof answer !== 'string' || !isDay(answer)) return [];
  const from = field.from && dayAt(field.from, today);
  const to = field.to && dayAt(field.to, today);
  if (from && answer < from) return [{ field: path, code: 'too-early', bound: from }];
  return to && answer > to ? [{ field: path, code: 'too-late', bound: to }] : [];
}

function firstStop({ pages }: Asking, scope: Scope): Checked['stop'] {
  for (const [page, { stops = [] }] of pages.entries()) {
    const stop = stops.find(({ when }) => holds(when, scope));
    if (stop) return { page, stop };
  }
  return undefined;
}

/** Where a path stands among the questions, rows one after the other. */
function orderOf(fields: readonly FormField[]): (path: string) => number {
  const places = new Map(fields.map(({ name }, n) => [name, n]));
  const inner = new Map(
    fields.flatMap((field) =>
      field.type === 'group'
        ? field.fields.map((one, n) => [`${field.name}/${one.name}`, n] as const)
        : [],
    ),
  );
  return (path) => {
    const [name = '', row, one] = path.split('/');
    const place = (places.get(name) ?? 0) * 1e6;
    if (row === undefined) return place;
    return place + 1 + Number(row) * 1e3 + (inner.get(`${name}/${one}`) ?? 0);
  };
}
