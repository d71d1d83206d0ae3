import { asSystem, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { PersonId } from '../domain/index.ts';

/** What colleagues call people, by id. */
export async function namesOf(
  req: PayloadRequest,
  people: readonly (PersonId | undefined)[],
): Promise<Map<PersonId, string>> {
  const ids = [...new Set(people.filter((id) => id !== undefined))];
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    ...asSystem(req, 'colleagues are told by name who acted'),
    collection: 'users',
    depth: 0,
    pagination: false,
    where: { id: { in: ids } },
  });
  return new Map(docs.map((doc) => [String(doc.id), String((doc as { name?: string }).name)]));
}

const goneAway: Words = { zh: '已停用的账号', en: 'A closed account' };

/** The name in both languages. */
export function wordsFor(names: Map<PersonId, string>, person: PersonId): Words {
  const name = names.get(person);
  return name ? { zh: name, en: name } : goneAway;
}
