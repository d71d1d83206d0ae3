'use client';
import { say } from '@mingtang/tenancy/words';
import { useTranslation } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';
import { completeness } from '../domain/completeness.ts';
import { type ItemDocument, itemOf } from '../domain/item-of.ts';
import { Meter } from './Meter.tsx';
import './services.css';

/** How complete the guide of an item is, in the list. */
export function MeterCell({ rowData }: DefaultCellComponentProps) {
  const { i18n } = useTranslation();
  const item = itemOf(rowData as ItemDocument, (id) => ({
    name: id,
    href: '',
    mime: '',
    bytes: 0,
  }));
  return <Meter meter={completeness(item)} text={(words) => say({ i18n }, words)} />;
}
