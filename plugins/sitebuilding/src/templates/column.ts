import type { ColumnLayout, ColumnType } from '@mingtang/publication';
import type { LawReference } from '../domain/laws.ts';
import type { TemplateColumn } from '../domain/site-template.ts';

/** Longest silence in days before a column counts as stale; 国办秘函〔2019〕19号 sets 14 and 180. */
export const fortnight = 14;
export const halfYear = 180;
export const year = 365;

/** A column as templates write it down; the statutory description is made of its name and `about`. */
export function column(of: {
  slug: string;
  name: string;
  type: ColumnType;
  layout: ColumnLayout;
  about: string;
  days?: number;
  hidden?: true;
  required?: LawReference;
  children?: TemplateColumn[];
}): TemplateColumn {
  const { slug, name, type, layout, about, days, hidden, required, children = [] } = of;
  const subject = name.startsWith('{') ? '' : '{shortName}';
  return {
    slug,
    name,
    type,
    layout,
    description: `${subject}${name}：${about}。`,
    inNavigation: !hidden,
    ...(days && { updatePeriodDays: days }),
    ...(required && { required }),
    children,
  };
}

export const guideline: LawReference = { law: 'website-guideline' };
export const inspection: LawReference = { law: 'website-inspection' };
export const platform: LawReference = { law: 'disclosure-platform' };
export const regulation = (place: string): LawReference => ({
  law: 'disclosure-regulation',
  place,
});
