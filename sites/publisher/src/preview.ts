import { addressOf as pathOf, recordsReader, tokensCss, tokensPath } from '@mingtang/pages';
import type { PublicRecord, SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { Batch } from './batch.ts';
import { LedgerReader } from './ledger-reader.ts';
import type { Queryable } from './pipelined-connection.ts';
import { loadTheme } from './theme-bundle.ts';

/**
 * Renders a draft as its page would look, through the theme bundle that renders the public page.
 * Everything but the draft is as published, or as in `around`: the records of a site that is not
 * public yet.
 *
 * @throws where the theme cannot show it; nothing is written anywhere
 */
export async function renderDraft(
  { db, themesDir }: { db: Queryable; themesDir: string },
  {
    site,
    record,
    around,
  }: {
    site: string;
    record: Extract<PublicRecord, { kind: 'article' | 'page' | 'column' }>;
    around?: PublicRecord[];
  },
): Promise<{ status: number; body: string }> {
  const reader = around
    ? recordsReader({
        records: [
          ...around.filter(({ kind, id }) => kind !== record.kind || id !== record.id),
          record,
        ],
        otherSites: await publicSites(db, site),
      })
    : new LedgerReader(new Batch(db, site, [record]), new Set());
  const siteRecord = await reader.site();
  const { render } = await loadTheme(themesDir, siteRecord.theme);
  const { status, body } = await render(record.kind, addressOf(siteRecord.mount, record.path), {
    reader,
    params: { id: record.id },
    preview: 'draft',
  });
  // The site's colours lie on the public side, which staff may not reach.
  const link = new RegExp(`<link[^>]*href="${pathOf(siteRecord, tokensPath)}"[^>]*>`);
  return {
    status,
    body: body.replace(
      link,
      () => `<style>${tokensCss(siteRecord, { isGrey: siteRecord.grey !== undefined })}</style>`,
    ),
  };
}

/** All public sites but one. */
export async function publicSites(db: Queryable, but: string): Promise<SiteRecord[]> {
  const { rows } = await db.query<{ record: SiteRecord }>({
    text: `select record from outbound.published where kind = 'site' and site <> $1`,
    values: [but],
  });
  return rows.map(({ record }) => record);
}
