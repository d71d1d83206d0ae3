import type { FormRecord } from '@mingtang/publication/records';
import { siteTree } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type CaseTerms, permitLimits } from '../domain/terms.ts';
import { organOf } from './organ-of.ts';

/**
 * By what rules a case is handled that was applied for with a form: those of 行政许可法 where nothing
 * else is said.
 */
export async function termsFor(
  req: PayloadRequest,
  {
    site,
    form,
    version,
  }: { site: string; form: Pick<FormRecord, 'id' | 'title'>; version: number },
): Promise<CaseTerms> {
  const { law: _, ...limits } = permitLimits.single;
  const above = (await siteTree(req)).find(({ id }) => id === site)?.parent;
  return {
    item: { id: form.id, seq: version, name: form.title },
    isPermit: true,
    procedure: 'single',
    limits,
    acceptedBySilence: true,
    furtherCorrections: 'raised-by-correction',
    remedies: {
      reconsideration: above ? await organOf(req, above) : '有管辖权的行政复议机关',
      court: '有管辖权的人民法院',
    },
  };
}
