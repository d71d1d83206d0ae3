import type { RelationKind, Relations, Validity } from '@mingtang/publication/records';

/** What a document says of another is, seen from there, the reverse. */
export const reverseOf: Record<RelationKind, RelationKind> = {
  repeals: 'repealedBy',
  repealedBy: 'repeals',
  amends: 'amendedBy',
  amendedBy: 'amends',
  interprets: 'interpretedBy',
  interpretedBy: 'interprets',
};

/** One document saying of another what it is to it. */
export interface Statement {
  by: string;
  kind: RelationKind;
  of: string;
}

/** What a document has to do with others, by its own word and by theirs; `undefined` where nothing. */
export function relationsOf(id: string, statements: readonly Statement[]): Relations | undefined {
  const found = new Map<RelationKind, Set<string>>();
  for (const { by, kind, of } of statements) {
    if (by !== id && of !== id) continue;
    const [seen, other] = by === id ? [kind, of] : [reverseOf[kind], by];
    if (other === id) continue;
    found.set(seen, (found.get(seen) ?? new Set()).add(other));
  }
  if (found.size === 0) return undefined;
  return Object.fromEntries([...found].map(([kind, ids]) => [kind, [...ids].sort()]));
}

/** Every document that a record names, whatever it is to it. */
export function relatedIds(relations: Relations | undefined): string[] {
  return [...new Set(Object.values(relations ?? {}).flat())];
}

/** Whether a document is in force, given what it says itself and what later ones did to it. */
export function validityOf(
  own: Validity | undefined,
  relations: Relations | undefined,
): Validity | undefined {
  if (relations?.repealedBy) return 'repealed';
  if (relations?.amendedBy && (own === undefined || own === 'in-force')) return 'amended';
  return own;
}

export interface ValidityChange {
  validity: Validity;
  on: string;
  by?: string;
}

/** A document's validities in time: what is new today comes at the end. */
export function validitiesUntil(
  before: readonly ValidityChange[],
  now: { validity: Validity | undefined; on: string; relations: Relations | undefined },
): ValidityChange[] {
  const { validity, on, relations } = now;
  if (validity === undefined || before.at(-1)?.validity === validity) return [...before];
  const causes = { repealed: relations?.repealedBy, amended: relations?.amendedBy };
  const by = validity in causes ? causes[validity as keyof typeof causes]?.at(-1) : undefined;
  return [...before, { validity, on, ...(by && { by }) }];
}
