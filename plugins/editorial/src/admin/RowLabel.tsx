'use client';
import { useRowLabel } from '@payloadcms/ui';

/** Rows of links, leaders and the like by what they are called, so that folded lists can be read. */
export function RowLabel() {
  const { data, rowNumber } = useRowLabel<{ label?: string; name?: string; title?: string }>();
  const name = data?.label || data?.name || data?.title;
  return <span>{name || `#${(rowNumber ?? 0) + 1}`}</span>;
}
