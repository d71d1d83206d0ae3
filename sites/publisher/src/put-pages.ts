import type { ClientBase } from 'pg';
import type { PageJob } from './domain/own-pages.ts';

/** Notes that a site has pages, and what they are made from. */
export async function putPages(db: ClientBase, site: string, pages: PageJob[]): Promise<void> {
  if (pages.length === 0) return;
  await db.query({
    name: 'put-pages',
    text: `insert into projection.page (site, path, template, params)
           select $1, path, template, params::jsonb
           from unnest($2::text[], $3::text[], $4::text[]) as t(path, template, params)
           on conflict (site, path) do update set template = excluded.template, params = excluded.params
           where page.template <> excluded.template or page.params <> excluded.params`,
    values: [site, ...columnsOf(pages)],
  });
}

export function columnsOf(pages: PageJob[]): [string[], string[], string[]] {
  return [
    pages.map((page) => page.path),
    pages.map((page) => page.template),
    pages.map((page) => JSON.stringify(page.params)),
  ];
}
