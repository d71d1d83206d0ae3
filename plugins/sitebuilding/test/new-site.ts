import type { PublicRecord } from '@mingtang/publication';
import { type SiteAnswers, type SiteDocuments, siteOf } from '../src/domain/site-of.ts';
import type { SiteTemplate } from '../src/domain/site-template.ts';
import { plannedRecords } from '../src/planned-records.ts';

/** What somebody says who sets up a township. */
export const answers: SiteAnswers = {
  names: { name: '甲县乙镇人民政府', shortName: '乙镇', organ: '甲县乙镇人民政府' },
  mount: { host: 'www.jia.gov.cn', basePath: '/yi/' },
  contact: {
    address: '乙镇政府路 1 号',
    phone: '0955-7000001',
    email: 'yi@jia.gov.cn',
    hours: '工作日 8:30—18:00',
  },
  above: {
    level: 'county',
    identifiers: {
      organizer: '甲县人民政府',
      operator: '甲县政府办公室',
      siteCode: '6405990001',
      icp: '宁ICP备1号',
      police: '宁公网安备1号',
      conacUrl: 'https://bszs.conac.cn/1',
      reportErrorUrl: 'https://zfwzgl.www.gov.cn/1',
    },
  },
};

export function grown(template: SiteTemplate, more: Partial<SiteAnswers> = {}): SiteDocuments {
  const result = siteOf(template, { ...answers, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.value;
}

/** What the site publishes. */
export function recordsOf(documents: SiteDocuments): PublicRecord[] {
  return plannedRecords(documents, { id: 'site', now: '2026-11-27T04:00:00.000Z' });
}
