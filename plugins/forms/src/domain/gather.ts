import type { FormField } from '@mingtang/publication/records';
import type { SentAnswers } from './answers.ts';
import { NotOfForm } from './fault.ts';

/** What was sent to a question, and to each row of one. */
export interface Given {
  /** By part: `''` for the answer itself, `street` of an address. */
  parts: Map<string, string[]>;
  rows: Map<string, Given>[];
}

/** No form of ours comes near: what is beyond was not sent by one. */
const bounds = { answers: 2_000, characters: 64 * 1024 };

const partsOf: Partial<Record<FormField['type'], readonly string[]>> = {
  address: ['code', 'province', 'city', 'county', 'township', 'street'],
  signature: ['name', 'on'],
  calculated: [],
  files: [],
};

/**
 * What was sent, by question and row.
 *
 * @throws NotOfForm where a name is not of the form, or is given twice though it takes one answer
 */
export function gather(fields: readonly FormField[], sent: SentAnswers): Map<string, Given> {
  if (sent.length > bounds.answers) throw new NotOfForm('There are too many answers');
  const named = new Map(fields.map((field) => [field.name, field]));
  const innerOf = new Map(
    fields.flatMap((field) =>
      field.type === 'group'
        ? [[field.name, new Map(field.fields.map((one) => [one.name, one]))] as const]
        : [],
    ),
  );
  const all = new Map<string, Given>();
  for (const [path, value] of sent) {
    if (value.length > bounds.characters) throw new NotOfForm('An answer is too long');
    const [name = '', second, third, fourth, ...rest] = path.split('/', 6);
    const field = named.get(name);
    if (!field || rest.length > 0) throw new NotOfForm('A field is not of the form');
    if (field.type !== 'group') {
      if (third !== undefined) throw new NotOfForm('A field is not of the form');
      add(all, field, { part: second, value });
      continue;
    }
    const group = given(all, name);
    // How many rows the form showed, blank ones among them.
    if (second === 'rows' && third === undefined) continue;
    const row = rowOf(group, second ?? '', field.most);
    const inner = innerOf.get(name)?.get(third ?? '');
    if (!row || !inner) throw new NotOfForm('A field is not of the form');
    add(row, inner, { part: fourth, value });
  }
  return all;
}

function given(all: Map<string, Given>, name: string): Given {
  const before = all.get(name);
  if (before) return before;
  const fresh: Given = { parts: new Map(), rows: [] };
  all.set(name, fresh);
  return fresh;
}

/** One row more than the form takes is told of; what is beyond, no browser sends. */
function rowOf(group: Given, n: string, most: number): Map<string, Given> | undefined {
  if (!/^\d{1,3}$/.test(n) || Number(n) > most) return undefined;
  const at = Number(n);
  while (group.rows.length <= at) group.rows.push(new Map());
  return group.rows[at];
}

function add(
  all: Map<string, Given>,
  field: FormField,
  { part = '', value }: { part: string | undefined; value: string },
): void {
  const parts = partsOf[field.type] ?? [''];
  // What is calculated may come back with the rest, and is calculated again.
  if (field.type === 'calculated' && part === '') return;
  if (!parts.includes(part)) throw new NotOfForm('A field is not of the form');
  const group = given(all, field.name);
  const before = group.parts.get(part);
  if (before && field.type !== 'choices') throw new NotOfForm('A question is answered twice');
  group.parts.set(part, [...(before ?? []), value]);
}

/** Of what was sent, or kept, that which the form asks for now; it may have changed meanwhile. */
export function answersOf(fields: readonly FormField[], sent: SentAnswers): SentAnswers {
  const byQuestion = Map.groupBy(sent.slice(0, bounds.answers), ([name]) => name.split('/', 1)[0]);
  return [...byQuestion.values()].filter((answers) => isOf(fields, answers)).flat();
}

function isOf(fields: readonly FormField[], sent: SentAnswers): boolean {
  try {
    gather(fields, sent);
    return true;
  } catch (error) {
    if (error instanceof NotOfForm) return false;
    throw error;
  }
}
