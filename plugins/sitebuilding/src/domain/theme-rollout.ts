/**
 * Which build of its theme a site is shown with. A theme is rebuilt with every release of the software;
 * what changes on public pages is decided by people: looked at first, tried on a few sites, then given
 * to all, and taken back in one act.
 */

/** What holds for all sites of a theme. */
export interface ThemeRollout {
  /** The build they are shown with; the newest, as soon as it is installed, where none is named. */
  build?: string;
  /** What was theirs before, to go back to. */
  before?: string;
}

/** What holds for one site. */
export interface SiteBuilds {
  /** The build its own administrator holds on to. */
  keeps?: string;
  /** The build that is tried on it before all get it. */
  tries?: string;
}

/** The build a site's record names; none where it is shown with the newest. */
export function buildFor(
  { keeps, tries }: SiteBuilds,
  { build }: ThemeRollout,
): string | undefined {
  return keeps ?? tries ?? build;
}

export type RolloutStep =
  /** From now on new builds wait until somebody has looked: all stay with `newest`. */
  | { step: 'ask-first'; newest: string }
  /** New builds are shown as soon as they are installed. */
  | { step: 'at-once' }
  /** All sites get `build`; no site tries one any more. */
  | { step: 'adopt'; build: string }
  /** All sites get back what they had before. */
  | { step: 'go-back' };

export type RolloutDecision =
  | { ok: true; value: ThemeRollout }
  | { ok: false; refusal: 'changed-meanwhile' | 'nothing-before' };

/**
 * What becomes of a theme's rollout by a step.
 *
 * @param seen the build that stood when whoever takes the step looked; pressed twice, a step is taken once
 */
export function rolledOut(
  rollout: ThemeRollout,
  seen: string | undefined,
  step: RolloutStep,
): RolloutDecision {
  if (rollout.build !== seen) return { ok: false, refusal: 'changed-meanwhile' };
  const next = (build: string | undefined): RolloutDecision => ({
    ok: true,
    value: {
      ...(build !== undefined && { build }),
      ...(rollout.build !== undefined && { before: rollout.build }),
    },
  });
  switch (step.step) {
    case 'ask-first':
      return next(step.newest);
    case 'at-once':
      return next(undefined);
    case 'adopt':
      return step.build === rollout.build ? { ok: true, value: rollout } : next(step.build);
    case 'go-back':
      return rollout.before === undefined
        ? { ok: false, refusal: 'nothing-before' }
        : next(rollout.before);
  }
}
