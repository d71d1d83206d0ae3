'use client';
import { specialProcedures } from '@mingtang/publication/records';
import { say } from '@mingtang/tenancy/words';
import { useRowLabel, useTranslation } from '@payloadcms/ui';

interface Row {
  name?: string;
  law?: string;
  question?: string;
  procedure?: keyof typeof specialProcedures;
}

/** Rows of materials, steps and the like by what they are called, so that folded lists can be read. */
export function NamedRow() {
  const { data, rowNumber } = useRowLabel<Row>();
  const { i18n } = useTranslation();
  const procedure = data?.procedure && say({ i18n }, specialProcedures[data.procedure]);
  const name = data?.name || data?.law || data?.question || procedure;
  return <span>{name || `#${(rowNumber ?? 0) + 1}`}</span>;
}
