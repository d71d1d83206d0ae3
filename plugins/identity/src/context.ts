import type { PayloadRequest } from 'payload';
import type { Passed } from './store/tickets.ts';

/** What this plugin knows of a request while it is served. Nothing a client sends gets here. */
interface Known {
  /** Budgets that this attempt took from. */
  taken?: string[];
  /** What the person who signs in has shown already. */
  passed?: Passed[];
  /** Whose new password was checked, and is being written. */
  passwordOf?: string;
  /** The person changes their own password and has given the present one. */
  mayChangeOwn?: boolean;
}

export function knownOf(req: Pick<PayloadRequest, 'context'>): Known {
  req.context.identity ??= {};
  return req.context.identity as Known;
}

/** The session that whoever is signed in asks by. */
export const sessionOf = ({ user }: Pick<PayloadRequest, 'user'>): string | undefined =>
  (user as { _sid?: string } | null)?._sid;
