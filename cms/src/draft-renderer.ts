import { type RenderDraft, recordsOf } from '@mingtang/editorial';
import pg from 'pg';
import type { Env } from './env.ts';

/**
 * Renders drafts through the theme bundles that render public pages. It reads what is public on
 * connections of its own, made at the first preview: a slow page must not hold up editors.
 */
export function draftRenderer({ databaseUrl, themesDir }: Env): RenderDraft | undefined {
  if (!themesDir) return undefined;
  let db: pg.Pool | undefined;
  return async ({ site, record, around }) => {
    if (record.kind === 'site') throw new Error('A site has no page of its own to preview');
    db ??= new pg.Pool({
      connectionString: databaseUrl,
      max: 3,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 15_000,
    });
    // Node loads the publisher itself: it in turn loads theme bundles by their place on disk.
    const { renderDraft } = await import(/* turbopackIgnore: true */ '@mingtang/publisher');
    return renderDraft(
      { db, themesDir },
      { site, record, ...(around && { around: recordsOf(around) }) },
    );
  };
}
