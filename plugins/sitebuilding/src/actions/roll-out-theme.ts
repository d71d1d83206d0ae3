import { transactionOf } from '@mingtang/publication';
import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import {
  buildFor,
  type RolloutStep,
  rolledOut,
  type ThemeRollout,
} from '../domain/theme-rollout.ts';
import { heldRollout } from '../queries/rollout-of.ts';
import { type SiteOfTheme, sitesOfTheme } from '../queries/sites-of-theme.ts';
import { refusals } from '../refusals.ts';

/** How many sites change their look by an act. */
export interface RolledOut {
  sites: number;
}

/**
 * Takes a step for all sites of a theme; those whose build changes are published with the other one.
 *
 * @param seen the build that stood when the user looked, `undefined` for the newest
 */
export function rollOutTheme(
  req: PayloadRequest,
  { theme, seen, step }: { theme: string; seen: string | undefined; step: RolloutStep },
): Promise<RolledOut> {
  return inTransaction(req, async () => {
    const decision = rolledOut(await heldRollout(req, theme), seen, step);
    if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
    const { build = null, before = null } = decision.value;
    await (await transactionOf(req)).execute(
      sql`update themes set build = ${build}, before = ${before}, changed_by_id = ${req.user?.id ?? null}::uuid,
            updated_at = now() where name = ${theme}`,
    );
    // Who only asks to be asked changes nothing anywhere: trials go on.
    const ends = step.step === 'adopt' || step.step === 'go-back';
    const sites = await sitesOfTheme(req, theme);
    return change(req, sites, decision.value, (site) =>
      ends ? { ...site, tries: undefined } : site,
    );
  });
}

/** Tries a build on some sites of a theme, or, without `build`, ends the trial there. Others are not touched. */
export function tryThemeOn(
  req: PayloadRequest,
  { theme, build, sites }: { theme: string; build: string | undefined; sites: string[] },
): Promise<RolledOut> {
  return inTransaction(req, async () => {
    const rollout = await heldRollout(req, theme);
    const chosen = (await sitesOfTheme(req, theme)).filter(({ id }) => sites.includes(id));
    return change(req, chosen, rollout, (site) => ({ ...site, tries: build }));
  });
}

/** Has a site hold on to a build of its theme, or, without `build`, lets it go with the others again. */
export function keepThemeBuild(
  req: PayloadRequest,
  { site, theme, build }: { site: string; theme: string; build: string | undefined },
): Promise<RolledOut> {
  return inTransaction(req, async () => {
    const rollout = await heldRollout(req, theme);
    const chosen = (await sitesOfTheme(req, theme)).filter(({ id }) => id === site);
    return change(req, chosen, rollout, (one) => ({ ...one, keeps: build }));
  });
}

type Builds = { keeps?: string | undefined; tries?: string | undefined };

/** Writes what changes, one site after the other in a fixed order: each is published as it is saved. */
async function change(
  req: PayloadRequest,
  sites: SiteOfTheme[],
  rollout: ThemeRollout,
  become: (site: Builds) => Builds,
): Promise<RolledOut> {
  let changed = 0;
  for (const { id, build, keeps, tries } of sites) {
    const next = become({ keeps, tries });
    const builds = {
      ...(next.keeps && { keeps: next.keeps }),
      ...(next.tries && { tries: next.tries }),
    };
    const isOther = buildFor(builds, rollout) !== build;
    if (!isOther && next.keeps === keeps && next.tries === tries) continue;
    await req.payload.update({
      ...asSystem(req, 'who may decide on the looks of sites is asked by the caller'),
      collection: 'sites',
      id,
      depth: 0,
      data: {
        keptThemeBuild: next.keeps ?? null,
        triedThemeBuild: next.tries ?? null,
      } as never,
    });
    if (isOther) changed++;
  }
  return { sites: changed };
}
