import { type RenderDraft, recordsOf } from '@mingtang/editorial';
import type { InstalledThemes, RenderTrial, RenderWithBuild } from '@mingtang/sitebuilding';
import pg from 'pg';
import type { Env } from './env.ts';

/**
 * Renders what is not public, drafts and sites on trial, through the theme bundles that render
 * public pages. It reads what is public on connections of its own, made at the first page: a slow
 * page must not hold up editors. Without theme bundles there are no renderers.
 */
export function renderers({ databaseUrl, themesDir }: Env): {
  renderDraft?: RenderDraft;
  renderTrial?: RenderTrial;
  renderWithBuild?: RenderWithBuild;
  buildsOf: InstalledThemes['buildsOf'];
} {
  if (!themesDir) return { buildsOf: async () => [] };
  let pool: pg.Pool | undefined;
  const db = () => {
    pool ??= new pg.Pool({
      connectionString: databaseUrl,
      max: 3,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 15_000,
    });
    return pool;
  };
  // Node loads the publisher itself: it in turn loads theme bundles by their place on disk.
  const publisher = () => import(/* turbopackIgnore: true */ '@mingtang/publisher');
  return {
    renderDraft: async ({ site, record, around }) => {
      const { kind } = record;
      if (kind !== 'article' && kind !== 'page' && kind !== 'column') {
        throw new Error(`A ${kind} has no page of its own to preview`);
      }
      const { renderDraft } = await publisher();
      const among = around && { around: recordsOf(around) };
      return renderDraft({ db: db(), themesDir }, { site, record, ...among });
    },
    renderTrial: async (trial) => {
      const { renderTrial } = await publisher();
      return renderTrial({ db: db(), themesDir }, trial);
    },
    renderWithBuild: async (page) => {
      const { renderWithBuild } = await publisher();
      return renderWithBuild({ db: db(), themesDir }, page);
    },
    buildsOf: async (theme) => (await publisher()).buildsOf(themesDir, theme),
  };
}
