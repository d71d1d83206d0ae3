import type { CollectionBeforeChangeHook, Field } from 'payload';
import { buildFor } from './domain/theme-rollout.ts';
import { rolloutOf } from './queries/rollout-of.ts';

/** Nobody writes these but acts on the system's own account. */
const byActs = { create: () => false, update: () => false };
const build = (name: string): Field => ({
  name,
  type: 'text',
  access: byActs,
  admin: { hidden: true },
});

/**
 * Fields of a site that say which build of its theme it is shown with: the build it keeps to, the one
 * that is tried on it, and, following from both and from what holds for all, the one its record names.
 */
export const siteThemeBuilds: Field[] = [
  build('keptThemeBuild'),
  build('triedThemeBuild'),
  build('themeBuild'),
];

/** With another theme, a site begins anew with what holds for all sites of that. */
export const settleThemeBuild: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const whole = { ...originalDoc, ...data };
  const isOther = originalDoc?.theme !== undefined && whole.theme !== originalDoc.theme;
  const keeps = isOther ? undefined : present(whole.keptThemeBuild);
  const tries = isOther ? undefined : present(whole.triedThemeBuild);
  const rollout = await rolloutOf(req, String(whole.theme));
  return {
    ...data,
    keptThemeBuild: keeps ?? null,
    triedThemeBuild: tries ?? null,
    themeBuild: buildFor({ ...(keeps && { keeps }), ...(tries && { tries }) }, rollout) ?? null,
  };
};

const present = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
