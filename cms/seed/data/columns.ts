import type { ColumnLayout, ColumnType } from '@mingtang/publication';
import type { SiteTemplate, TemplateColumn } from '@mingtang/sitebuilding/domain';
import {
  cityPortal,
  countyPortal,
  departmentSite,
  townshipSite,
} from '@mingtang/sitebuilding/templates';
import type { Department } from './departments.ts';

/** The templates that the demo's sites grow from, with what this prefecture has of its own. */

const halfYear = 180;

const topic = (slug: string, name: string, about: string): TemplateColumn =>
  own({ slug, name, type: '工作动态', about });

export const demoCity: SiteTemplate = {
  ...cityPortal,
  pages: cityPortal.pages.map((page) =>
    page.path === '/gk/' ? { ...page, title: '走进中卫' } : page,
  ),
  columns: changed(cityPortal.columns, {
    '/gk/': { name: '走进中卫', description: '走进中卫：中卫的地理、历史、产业和区划。' },
    '/gk/tscy/': {
      description: '{shortName}特色产业：枸杞、果蔬、草畜、云计算和旅游。',
    },
    '/ztzl/': {
      children: [
        topic('fszs', '防沙治沙', '从麦草方格到绿色长城'),
        topic('hhst', '黄河流域生态保护', '守护黄河安澜，推动高质量发展'),
        topic('xczx', '乡村全面振兴', '产业、建设和治理'),
        topic('yshj', '优化营商环境', '办事更省心，企业更安心'),
      ],
    },
  }),
};

export const demoCounty: SiteTemplate = {
  ...countyPortal,
  columns: changed(countyPortal.columns, {
    '/ztzl/': {
      children: [
        topic('xczx', '乡村全面振兴', '产业、建设和治理'),
        topic('tsnc', '特色产业', '一县一业，一品一策'),
      ],
    },
  }),
};

export const demoTownship = townshipSite;

/** What every department must have, and a column of its own before the contacts. */
export function demoDepartment({ special, field }: Department): SiteTemplate {
  const columns = changed(departmentSite.columns, {
    '/gzdt/': { description: `{shortName}工作动态：${field}工作动态。` },
  });
  const { slug, name, type, description: about } = special;
  return {
    ...departmentSite,
    columns: [...columns.slice(0, -1), own({ slug, name, type, about }), ...columns.slice(-1)],
  };
}

function own(of: {
  slug: string;
  name: string;
  type: ColumnType;
  about: string;
  layout?: ColumnLayout;
}): TemplateColumn {
  const { slug, name, type, about, layout = 'list' } = of;
  return {
    slug,
    name,
    type,
    layout,
    description: `{shortName}${name}：${about}。`,
    inNavigation: true,
    updatePeriodDays: halfYear,
    children: [],
  };
}

/** The columns with some of them changed, by path. */
function changed(
  columns: TemplateColumn[],
  changes: Record<string, Partial<TemplateColumn>>,
  from = '/',
): TemplateColumn[] {
  return columns.map((column) => {
    const path = `${from}${column.slug}/`;
    const children = changed(column.children, changes, path);
    return { ...column, children, ...changes[path] };
  });
}
