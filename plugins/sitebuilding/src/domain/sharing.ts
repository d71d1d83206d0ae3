import type { SiteLevel } from '@mingtang/publication/records';

/** How an article is at another site: as it is at its own, or as an article of the receiver's own. */
export const shareModes = ['reference', 'copy'] as const;
export type ShareMode = (typeof shareModes)[number];

/**
 * Where a share stands. That its source is withdrawn is no state: it shows again when the source
 * does.
 */
export const shareStates = ['waiting', 'accepted', 'declined', 'recalled'] as const;
export type ShareState = (typeof shareStates)[number];

/** What a site does with what a certain other sends it. Without a standing choice it is asked. */
export type StandingChoice = 'accept' | 'ask' | 'decline';

export type SharingRefusal =
  | 'already-settled'
  | 'is-mandatory'
  | 'mandatory-from-city'
  | 'mandatory-reference'
  | 'no-column';

export type SharingDecision<T> = { ok: true; value: T } | { ok: false; refusal: SharingRefusal };

/** A share as far as decisions go. */
export interface Share {
  mode: ShareMode;
  state: ShareState;
  mandatory: boolean;
}

/** Whether something may be sent as mandatory: only by the city, only downwards, only as it is. */
export function mayBeMandatory(of: {
  level: SiteLevel;
  mode: ShareMode;
  isDown: boolean;
}): SharingDecision<true> {
  if (of.level !== 'city' || !of.isDown) return { ok: false, refusal: 'mandatory-from-city' };
  if (of.mode !== 'reference') return { ok: false, refusal: 'mandatory-reference' };
  return { ok: true, value: true };
}

/**
 * What becomes of something sent to a site, given what is there of it already. What was declined
 * stays declined and what was accepted stays as it was accepted, unless it is mandatory now.
 */
export function received({
  before,
  mode,
  mandatory,
  choice,
  hasColumn,
}: {
  before: Share | undefined;
  mode: ShareMode;
  mandatory: boolean;
  choice: StandingChoice;
  hasColumn: boolean;
}): Share {
  if (before && before.state !== 'recalled') {
    const isCopied = before.mode === 'copy' && before.state === 'accepted';
    if (!mandatory || isCopied) return before;
    return { mode, mandatory, state: hasColumn ? 'accepted' : 'waiting' };
  }
  const isTaken = mandatory || choice === 'accept';
  if (isTaken) return { mode, mandatory, state: hasColumn ? 'accepted' : 'waiting' };
  return { mode, mandatory, state: choice === 'decline' ? 'declined' : 'waiting' };
}

/** What accepting does to a share; a receiver may think again about what it declined. */
export function accept(share: Share, to: { hasColumn: boolean }): SharingDecision<ShareState> {
  if (share.state !== 'waiting' && share.state !== 'declined') {
    return { ok: false, refusal: 'already-settled' };
  }
  if (!to.hasColumn) return { ok: false, refusal: 'no-column' };
  return { ok: true, value: 'accepted' };
}

/** What declining does to a share. A copy that was taken is the receiver's own article. */
export function decline(share: Share): SharingDecision<ShareState> {
  if (share.mandatory) return { ok: false, refusal: 'is-mandatory' };
  const isOpen =
    share.state === 'waiting' || (share.state === 'accepted' && share.mode === 'reference');
  return isOpen ? { ok: true, value: 'declined' } : { ok: false, refusal: 'already-settled' };
}
