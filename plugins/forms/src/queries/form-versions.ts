import type { Words } from '@mingtang/tenancy';
import { asSystem, asUser } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { changesBetween, type DefinitionChange } from '../domain/design/compare.ts';
import type { FormDefinition } from '../domain/design/definition.ts';

/** A published version of a form. */
export interface FormVersion {
  number: number;
  definition: FormDefinition;
  /** Where the public fills it in; none where it is not offered. */
  address?: string | null;
  note: string;
  at: string;
  by?: string;
}

/** The version that is in use; `undefined` where the form was never published. */
export async function latestVersion(
  req: PayloadRequest,
  form: string,
): Promise<FormVersion | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'what is published is public'),
    collection: 'form-versions' as 'users',
    depth: 0,
    limit: 1,
    sort: '-number',
    where: { form: { equals: form } },
  });
  const [doc] = docs as unknown as StoredVersion[];
  if (!doc) return undefined;
  const { createdAt: at, by: _, ...version } = doc;
  return { ...version, at };
}

interface StoredVersion {
  number: number;
  definition: FormDefinition;
  address?: string | null;
  note: string;
  createdAt: string;
  by?: string | null;
}

/** The newest versions of a form that the user may read, each with what changed from the one before. */
export async function versionsOf(
  req: PayloadRequest,
  form: string,
): Promise<(FormVersion & { changes: (DefinitionChange | { kind: 'first'; words: Words })[] })[]> {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'form-versions' as 'users',
    depth: 0,
    limit: 30,
    sort: '-number',
    where: { form: { equals: form } },
  });
  const stored = docs as unknown as StoredVersion[];
  return stored.slice(0, 29).map(({ number, definition, note, createdAt, by }, n) => {
    const before = stored[n + 1];
    return {
      number,
      definition,
      note,
      at: createdAt,
      ...(by && { by }),
      changes: before
        ? changesBetween(before.definition, definition)
        : [{ kind: 'first', words: { zh: '首次发布', en: 'First version' } }],
    };
  });
}
