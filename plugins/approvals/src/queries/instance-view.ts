import { isGlobal, Refused, siteRoles, sitesWhere } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import {
  barred,
  type FlowDefinition,
  type FlowEvent,
  type Instance,
  type Offer,
  offered,
  openTasks,
} from '../domain/index.ts';
import { refusals } from '../refusals.ts';
import { instanceById, type StoredInstance } from '../store/instances.ts';
import { actorAtHand } from './actor-at-hand.ts';
import { namesOf } from './names-of.ts';

/** An instance as a screen shows it, with what whoever looks can do. */
export interface InstanceView {
  id: string;
  kind: string;
  subject: string;
  site: string;
  title: string;
  definition: FlowDefinition;
  state: Instance;
  events: FlowEvent[];
  /** Names of everybody who stands in it, by id. */
  names: Record<string, string>;
  offers: Offer[];
}

/**
 * @throws Refused 404 where there is no such instance, or the signed-in person has nothing to do
 *   with it: neither a member of its site nor concerned by it
 */
export async function instanceView(req: PayloadRequest, id: string): Promise<InstanceView> {
  const stored = await instanceById(req, id);
  if (!stored) throw new Refused(req, refusals.notFound);
  return viewOf(req, stored);
}

/** As `instanceView`, of an instance that is at hand. */
export async function viewOf(req: PayloadRequest, stored: StoredInstance): Promise<InstanceView> {
  const { flow: _, flowVersion: __, ...shown } = stored;
  const me = String(req.user?.id);
  const ofTasks = stored.state.tasks
    .flatMap(({ delegates }) => delegates)
    .filter(({ person }) => person === me)
    .map(({ by }) => by);
  const actor = await actorAtHand(req, ofTasks);
  const keys = new Set([...actor.keys, ...actor.standsInFor.flatMap((each) => each.keys)]);
  const isConcerned =
    barred(stored.state).has(me) ||
    stored.events.some(({ by }) => by === me) ||
    ofTasks.length > 0 ||
    openTasks(stored.state).some((task) => task.keys.some((key) => keys.has(key)));
  const isMember =
    isGlobal(req.user, 'auditor') || (await sitesWhere(req, siteRoles)).includes(stored.site);
  if (!isConcerned && !isMember) throw new Refused(req, refusals.notFound);
  const now = new Date().toISOString();
  const names = await namesOf(req, peopleIn(stored));
  return {
    ...shown,
    names: Object.fromEntries(names),
    offers: offered(stored.definition, stored.state, { actor, now }),
  };
}

function peopleIn({ state, events, definition }: StoredInstance): string[] {
  const { submission, tasks } = state;
  const named = definition.steps.flatMap(({ actors }) =>
    actors.flatMap((rule) => (rule.by === 'person' ? [rule.person] : [])),
  );
  return [
    submission.by,
    ...submission.authors,
    ...(submission.superior ? [submission.superior] : []),
    ...named,
    ...events.flatMap(({ by, for: principal }) => [by ?? [], principal ?? []].flat()),
    ...tasks.flatMap(({ keys, delegates }) => [
      ...keys.flatMap((key) => (key.startsWith('person:') ? [key.slice('person:'.length)] : [])),
      ...delegates.flatMap(({ person, by }) => [person, by]),
    ]),
  ];
}
