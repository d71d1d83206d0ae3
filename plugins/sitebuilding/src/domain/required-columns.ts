import type { ColumnType, SiteLevel } from '@mingtang/publication';
import type { LawReference } from './laws.ts';

export interface RequiredColumn {
  type: ColumnType;
  law: LawReference;
}

const guideline: LawReference = { law: 'website-guideline' };
const regulation = (place: string): LawReference => ({ law: 'disclosure-regulation', place });

/** What every organ owes under the regulation, at whatever address it publishes. */
const ofEveryOrgan: RequiredColumn[] = [
  { type: '机构职能', law: regulation('第二十条第二项') },
  { type: '负责人信息', law: regulation('第二十条第二项') },
  { type: '信息公开指南', law: regulation('第十二条') },
  { type: '信息公开目录', law: regulation('第十二条') },
  { type: '信息公开年报', law: regulation('第五十条') },
  { type: '依申请公开', law: regulation('第二十七条') },
];

/** What the guideline asks of the portal of a government. */
const ofPortals: RequiredColumn[] = [
  { type: '概况信息', law: guideline },
  { type: '工作动态', law: guideline },
  { type: '政策文件', law: regulation('第二十条第一项') },
  { type: '数据发布', law: guideline },
  { type: '政策解读', law: guideline },
  { type: '回应关切', law: guideline },
  { type: '办事服务', law: guideline },
  { type: '咨询投诉', law: { law: 'website-inspection' } },
  { type: '征集调查', law: guideline },
];

/**
 * Types of columns that a site of a level may not go without: the national rules. Townships are
 * channels of their county's portal, which carries what the guideline asks; the regulation binds
 * them as organs. That departments need services, and townships guides and reports of their own,
 * is read differently from place to place: a city adapts the table in its ruleset.
 */
export const requiredColumns: Record<SiteLevel, RequiredColumn[]> = {
  city: [...ofEveryOrgan, ...ofPortals],
  county: [...ofEveryOrgan, ...ofPortals],
  department: [
    ...ofEveryOrgan,
    { type: '工作动态', law: guideline },
    { type: '政策文件', law: regulation('第二十条第一项') },
    { type: '政策解读', law: guideline },
    { type: '办事服务', law: { law: 'website-inspection' } },
    { type: '咨询投诉', law: { law: 'website-inspection' } },
  ],
  township: ofEveryOrgan,
};
