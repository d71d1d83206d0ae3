import type { SiteRole } from '@mingtang/tenancy';

/** Id of a user. */
export type PersonId = string;

/**
 * What a task can be taken by: a person, whoever holds a role at a site, or any member of a site.
 * A task names keys and never resolves them, so that who joins or leaves while it waits is heard
 * at once.
 */
export type Key = `person:${string}` | `role:${string}:${string}` | `member:${string}`;

export const personKey = (person: PersonId): Key => `person:${person}`;
export const roleKey = (site: string, role: SiteRole): Key => `role:${site}:${role}`;
export const memberKey = (site: string): Key => `member:${site}`;

/** Whoever acts, with all that they may take tasks by at that moment. */
export interface Actor {
  person: PersonId;
  keys: readonly Key[];
  /** Those who have delegated to this person 委托, with what they may take tasks by themselves. */
  standsInFor: readonly Principal[];
}

export interface Principal {
  person: PersonId;
  keys: readonly Key[];
  /** In everything, or in the tasks alone that name the person as delegate. */
  inEverything: boolean;
}
