import type { SiteRole } from '@mingtang/tenancy';
import type { Condition, FactValue } from './condition.ts';
import {
  type ActorRule,
  verbs as allVerbs,
  type FlowDefinition,
  type Next,
  type Step,
  type Verb,
} from './definition.ts';

/**
 * A definition out of data that anybody may have written: of its shape, and nothing besides what a
 * definition holds. `undefined` where the shape is another. Whether it can be used is for `faultsOf`.
 */
export function readDefinition(data: unknown): FlowDefinition | undefined {
  try {
    return definition(data);
  } catch (error) {
    if (error instanceof WrongShape) return undefined;
    throw error;
  }
}

class WrongShape extends Error {}

const roleNames: Record<SiteRole, true> = {
  editor: true,
  reviewer: true,
  publisher: true,
  clerk: true,
  approver: true,
  'site-admin': true,
};
const siteRoles = Object.keys(roleNames) as SiteRole[];

function definition(data: unknown): FlowDefinition {
  const { name, start, urgentStart, distinctPeople, steps } = object(data);
  return {
    name: words(name),
    start: list(start, 20).map(way),
    ...(urgentStart !== undefined &&
      urgentStart !== null && { urgentStart: list(urgentStart, 20).map(way) }),
    distinctPeople: boolean(distinctPeople),
    steps: list(steps, 50).map(step),
  };
}

function step(data: unknown): Step {
  const { id, name, kind, actors, mode, deadline, verbs, next } = object(data);
  return {
    id: text(id),
    name: words(name),
    kind: oneOf(kind, ['decide', 'circulate']),
    actors: list(actors, 50).map(rule),
    mode: oneOf(mode, ['any', 'all', 'sequence']),
    ...(deadline !== undefined &&
      deadline !== null && { deadline: { workdays: number(object(deadline).workdays) } }),
    verbs: [...new Set(list(verbs, 20).map((verb): Verb => oneOf(verb, allVerbs)))],
    next: list(next, 20).map(way),
  };
}

function rule(data: unknown): ActorRule {
  const { by, role, at, site, person } = object(data);
  switch (oneOf(by, ['role', 'department', 'person', 'superior'])) {
    case 'role':
      return {
        by: 'role',
        role: oneOf(role, siteRoles),
        ...(at !== undefined && { at: oneOf(at, ['site', 'above']) }),
      };
    case 'department':
      return {
        by: 'department',
        site: text(site),
        ...(role !== undefined && role !== null && { role: oneOf(role, siteRoles) }),
      };
    case 'person':
      return { by: 'person', person: text(person) };
    case 'superior':
      return { by: 'superior' };
  }
}

function way(data: unknown): Next {
  const { to, when } = object(data);
  return {
    to: text(to),
    ...(when !== undefined && when !== null && { when: condition(when, 0) }),
  };
}

function condition(data: unknown, depth: number): Condition {
  if (depth > 10) throw new WrongShape();
  const given = object(data);
  const inner = (each: unknown) => condition(each, depth + 1);
  if ('all' in given) return { all: list(given.all, 50).map(inner) };
  if ('any' in given) return { any: list(given.any, 50).map(inner) };
  if ('not' in given) return { not: inner(given.not) };
  const fact = text(given.fact);
  if ('is' in given) return { fact, is: value(given.is) };
  if ('in' in given) return { fact, in: list(given.in, 200).map(value) };
  if ('atLeast' in given) return { fact, atLeast: number(given.atLeast) };
  return { fact, atMost: number(given.atMost) };
}

function object(data: unknown): Record<string, unknown> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new WrongShape();
  return data as Record<string, unknown>;
}

function list(data: unknown, atMost: number): unknown[] {
  if (!Array.isArray(data) || data.length > atMost) throw new WrongShape();
  return data;
}

function text(data: unknown): string {
  if (typeof data !== 'string' || data.length > 200) throw new WrongShape();
  return data;
}

function number(data: unknown): number {
  if (typeof data !== 'number' || !Number.isFinite(data)) throw new WrongShape();
  return data;
}

function boolean(data: unknown): boolean {
  if (typeof data !== 'boolean') throw new WrongShape();
  return data;
}

function words(data: unknown) {
  const { zh, en } = object(data);
  return { zh: text(zh), en: text(en) };
}

function value(data: unknown): FactValue {
  return typeof data === 'boolean' || data === null
    ? data
    : typeof data === 'number'
      ? number(data)
      : text(data);
}

function oneOf<const T extends string>(data: unknown, values: readonly T[]): T {
  const found = values.find((each) => each === data);
  if (found === undefined) throw new WrongShape();
  return found;
}
