import { addressOf as pathOf, tokensCss, tokensPath } from '@mingtang/pages';
import type { PublicRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { Batch } from './batch.ts';
import { LedgerReader } from './ledger-reader.ts';
import type { Queryable } from './pipelined-connection.ts';
import { loadTheme } from './theme-bundle.ts';

/**
 * Renders a draft as its page would look, through the theme bundle that renders the public page.
 * Everything but the draft is as published.
 *
 * @throws where the theme cannot show it; nothing is written anywhere
 */
export async function renderDraft(
  { db, themesDir }: { db: Queryable; themesDir: string },
  {
    site,
    record,
  }: { site: string; record: Extract<PublicRecord, { kind: 'article' | 'page' | 'column' }> },
): Promise<{ status: number; body: string }> {
  const batch = new Batch(db, site, [record]);
  const siteRecord = await batch.siteRecord();
  const { render } = await loadTheme(themesDir, siteRecord.theme);
  const { status, body } = await render(record.kind, addressOf(siteRecord.mount, record.path), {
    reader: new LedgerReader(batch, new Set()),
    params: { id: record.id },
    preview: true,
  });
  // The site's colours lie on the public side, which staff may not reach.
  const link = new RegExp(`<link[^>]*href="${pathOf(siteRecord, tokensPath)}"[^>]*>`);
  return { status, body: body.replace(link, () => `<style>${tokensCss(siteRecord)}</style>`) };
}
