import { asSystem, idOf, rightsOf } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import {
  type Actor,
  type Key,
  memberKey,
  type PersonId,
  type Principal,
  personKey,
  roleKey,
} from '../domain/index.ts';

/**
 * The signed-in person with all they may take tasks by at this moment: roles, memberships, and those
 * who delegated to them. `ofTasks`: people who delegated single tasks to them.
 */
export async function actorAtHand(
  req: PayloadRequest,
  ofTasks: readonly PersonId[] = [],
): Promise<Actor> {
  const person = String(req.user?.id);
  const standing = await delegatorsOf(req, person);
  const standsInFor: Principal[] = [];
  for (const each of new Set([...standing, ...ofTasks])) {
    const inEverything = standing.includes(each);
    standsInFor.push({ person: each, keys: await keysOf(req, each), inEverything });
  }
  return { person, keys: await keysOf(req, person), standsInFor };
}

/** What a person may take tasks by. */
async function keysOf(req: PayloadRequest, person: PersonId): Promise<Key[]> {
  const { sites } = await rightsOf(req, person);
  return [
    personKey(person),
    ...[...sites].flatMap(([site, roles]) =>
      roles.size === 0 ? [] : [memberKey(site), ...[...roles].map((role) => roleKey(site, role))],
    ),
  ];
}

async function delegatorsOf(req: PayloadRequest, person: PersonId): Promise<PersonId[]> {
  const now = new Date().toISOString();
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who delegated to somebody is asked past access to delegations'),
    collection: 'delegations' as 'users',
    depth: 0,
    pagination: false,
    where: {
      and: [
        { to: { equals: person } },
        { from: { less_than_equal: now } },
        { until: { greater_than: now } },
      ],
    },
  });
  return [...new Set(docs.map((doc) => idOf((doc as unknown as { by: unknown }).by)))];
}
