import { isGlobal, Refused, siteRoles, sitesWhere } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import {
  type Actor,
  barred,
  type FlowDefinition,
  type FlowEvent,
  type Instance,
  isOver,
  type Offer,
  offered,
  openTasks,
} from '../domain/index.ts';
import { refusals } from '../refusals.ts';
import { instanceById, type StoredInstance } from '../store/instances.ts';
import { actorAtHand } from './actor-at-hand.ts';
import { namesOf } from './names-of.ts';
import { siteNames } from './site-names.ts';

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
  /** Names of all people and sites that stand in it, by id. */
  names: Record<string, string>;
  offers: Offer[];
  /** Whether whoever looks can say something about it now. */
  mayRemark: boolean;
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
  const { actor, part } = await partIn(req, stored);
  if (!part) throw new Refused(req, refusals.notFound);
  const now = new Date().toISOString();
  const [people, sites] = [peopleIn(stored), sitesIn(stored)];
  const names = [...(await namesOf(req, people)), ...(await siteNames(req, sites))];
  return {
    ...shown,
    names: Object.fromEntries(names),
    offers: offered(stored.definition, stored.state, { actor, now }),
    mayRemark: part === 'takes-part' && !isOver(stored.state),
  };
}

/**
 * What the signed-in person has to do with an instance: members of its site and whoever is concerned take
 * part, auditors look on; nothing, for everybody else.
 */
export async function partIn(
  req: PayloadRequest,
  stored: StoredInstance,
): Promise<{ actor: Actor; part: 'takes-part' | 'looks-on' | undefined }> {
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
  const takesPart = isConcerned || (await sitesWhere(req, siteRoles)).includes(stored.site);
  if (takesPart) return { actor, part: 'takes-part' };
  return { actor, part: isGlobal(req.user, 'auditor') ? 'looks-on' : undefined };
}

const sitesIn = ({ site, state }: StoredInstance): string[] => [
  site,
  ...state.tasks.flatMap(({ keys }) =>
    keys.flatMap((key) => (key.startsWith('person:') ? [] : (key.split(':')[1] ?? []))),
  ),
];

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
