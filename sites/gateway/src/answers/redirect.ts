import type { Answer } from './answer.ts';
import type { Policies } from './policies.ts';

/** A 301 that browsers ask for again like any page: addresses move back, too. */
export function redirect(policies: Policies, location: string): Answer {
  const headers = ['Location', location, 'Content-Length', '0', ...policies.page];
  return { status: 301, route: 'moved', headers };
}
