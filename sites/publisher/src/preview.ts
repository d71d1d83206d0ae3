import {
  addressOf as pathOf,
  type Reader,
  recordsReader,
  tokensCss,
  tokensPath,
} from '@mingtang/pages';
import type { PublicRecord, SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { Batch } from './batch.ts';
import { LedgerReader } from './ledger-reader.ts';
import type { Queryable } from './pipelined-connection.ts';
import { loadTheme } from './theme-bundle.ts';

type Shown = Extract<PublicRecord, { kind: 'article' | 'page' | 'column' }>;
interface Place {
  db: Queryable;
  themesDir: string;
}

/**
 * Renders a draft as its page would look, through the theme bundle that renders the public page.
 * Everything but the draft is as published, or as in `around`: the records of a site that is not
 * public yet.
 *
 * @throws where the theme cannot show it; nothing is written anywhere
 */
export async function renderDraft(
  place: Place,
  { site, record, around }: { site: string; record: Shown; around?: PublicRecord[] },
): Promise<{ status: number; body: string }> {
  const reader = around
    ? recordsReader({
        records: [
          ...around.filter(({ kind, id }) => kind !== record.kind || id !== record.id),
          record,
        ],
        otherSites: await publicSites(place.db, site),
      })
    : new LedgerReader(new Batch(place.db, site, [record]), new Set());
  const { themeBuild } = await reader.site();
  return shown(place, { reader, record, preview: 'draft', build: themeBuild });
}

/**
 * Renders a public page of a site with a build of its theme that need not be the one it is shown with.
 *
 * @param key `article:<id>`, `page:<id>` or `column:<id>`
 * @throws where it is not public, or the theme cannot show it; nothing is written anywhere
 */
export async function renderWithBuild(
  place: Place,
  { site, key, build }: { site: string; key: string; build: string },
): Promise<{ status: number; body: string }> {
  const batch = new Batch(place.db, site);
  const [kind = '', id = ''] = key.split(':', 2);
  const record = await batch.record<Shown>(kind as Shown['kind'], id);
  if (!record) throw new Error(`${key} of site ${site} is not public`);
  return shown(place, { reader: new LedgerReader(batch, new Set()), record, build });
}

async function shown(
  { themesDir }: Place,
  {
    reader,
    record,
    preview,
    build,
  }: { reader: Reader; record: Shown; preview?: 'draft'; build: string | undefined },
): Promise<{ status: number; body: string }> {
  const site = await reader.site();
  const { render } = await loadTheme(themesDir, site.theme, build);
  const { status, body } = await render(record.kind, addressOf(site.mount, record.path), {
    reader,
    params: { id: record.id },
    ...(preview && { preview }),
  });
  return { status, body: withOwnLook(body, site) };
}

/** The site's colours lie on the public side, which staff may not reach: they come with the page instead. */
export function withOwnLook(body: string, site: SiteRecord): string {
  const link = new RegExp(`<link[^>]*href="${pathOf(site, tokensPath)}"[^>]*>`);
  return body.replace(
    link,
    () => `<style>${tokensCss(site, { isGrey: site.grey !== undefined })}</style>`,
  );
}

/** All public sites but one. */
export async function publicSites(db: Queryable, but: string): Promise<SiteRecord[]> {
  const { rows } = await db.query<{ record: SiteRecord }>({
    text: `select record from outbound.published where kind = 'site' and site <> $1`,
    values: [but],
  });
  return rows.map(({ record }) => record);
}
