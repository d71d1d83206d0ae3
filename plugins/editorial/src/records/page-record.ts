import type { PageRecord } from '@mingtang/publication';
import { type Decision, refuse } from '../domain/fault.ts';
import { slugFault } from '../domain/slug.ts';
import { blockRecord, isDue } from './block-record.ts';
import { Faults, type RecordContext } from './context.ts';
import { idOf, type PageDocument } from './documents.ts';
import { compact, keywordsOf, present } from './present.ts';

/** A page as the public will see it at the instant of the context, or everything that keeps it from being published. */
export function pageRecord(page: PageDocument, context: RecordContext): Decision<PageRecord> {
  const faults = new Faults();
  const title = present(page.title) ?? faults.add('title', 'missing');
  const path = faults.take(pagePath(page, context.columnPaths));
  const blocks = (page.blocks ?? []).flatMap((block, index) => {
    const record = blockRecord(block, context, { faults, path: `blocks.${index}` });
    return context.ahead || isDue(block, context.now) ? [record] : [];
  });
  return faults.decide(() => ({
    kind: 'page',
    id: page.id,
    path: String(path),
    title: String(title),
    description: present(page.description) ?? '',
    keywords: keywordsOf(page.keywords),
    ...compact({ column: page.place === 'home' ? undefined : idOf(page.column) }),
    publishedAt: new Date(page.publishedAt ?? context.now).toISOString(),
    updatedAt: context.now,
    blocks,
  }));
}

/** `/` for the home page, the column's path for a column's page, `/<slug>.html` for any other. */
export function pagePath(
  page: Pick<PageDocument, 'place' | 'column' | 'slug'>,
  columnPaths: ReadonlyMap<string, string>,
): Decision<string> {
  if (page.place === 'home') return { ok: true, value: '/' };
  if (page.place === 'column') {
    const column = idOf(page.column);
    if (column === undefined) return refuse('column', 'missing');
    const path = columnPaths.get(column);
    return path === undefined ? refuse('column', 'column-missing') : { ok: true, value: path };
  }
  if (!present(page.slug)) return refuse('slug', 'missing');
  const fault = slugFault(page.slug);
  return fault ? refuse('slug', fault) : { ok: true, value: `/${page.slug}.html` };
}
