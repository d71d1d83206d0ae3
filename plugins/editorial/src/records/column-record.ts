import type { ColumnRecord } from '@mingtang/publication';
import type { Decision } from '../domain/fault.ts';
import { Faults, type RecordContext } from './context.ts';
import { type ColumnDocument, idOf } from './documents.ts';
import { hrefOf } from './links.ts';
import { compact, keywordsOf, present } from './present.ts';

/** A column as the public will see it. Only a link that leads nowhere can stand in its way. */
export function columnRecord(
  column: ColumnDocument,
  context: Pick<RecordContext, 'files'>,
): Decision<ColumnRecord> {
  const faults = new Faults();
  const href =
    column.layout === 'link' ? faults.take(hrefOf(column.link ?? {}, context, 'link')) : undefined;
  return faults.decide(() => ({
    kind: 'column',
    id: column.id,
    name: column.name.trim(),
    path: column.path,
    type: column.type,
    layout: column.layout,
    description: present(column.description) ?? '',
    keywords: keywordsOf(column.keywords),
    order: column.order ?? 100,
    inNavigation: Boolean(column.inNavigation),
    ...compact({ parent: idOf(column.parent), href, updatePeriodDays: column.updatePeriodDays }),
  }));
}
