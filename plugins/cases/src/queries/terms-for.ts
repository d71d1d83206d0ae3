import { databaseOf } from '@mingtang/publication';
import type { FormRecord, ServiceRecord } from '@mingtang/publication/records';
import { siteTree } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { type CaseTerms, permitLimits } from '../domain/terms.ts';
import { termsOfItem } from '../domain/terms-of-item.ts';
import { organOf } from './organ-of.ts';

/**
 * By what rules a case is handled that was applied for with a form: those of the item that is applied for
 * with it at that site, as published now; of a form of no item, those of 行政许可法.
 */
export async function termsFor(
  req: PayloadRequest,
  {
    site,
    form,
    version,
  }: { site: string; form: Pick<FormRecord, 'id' | 'title'>; version: number },
): Promise<CaseTerms> {
  const above = (await siteTree(req)).find(({ id }) => id === site)?.parent;
  const remedies = {
    reconsideration: above ? await organOf(req, above) : '有管辖权的行政复议机关',
    court: '有管辖权的人民法院',
  };
  const item = await itemOf(req, { site, form: form.id });
  if (item) return termsOfItem(item.record, { seq: Number(item.seq), remedies });
  const { law: _, ...limits } = permitLimits.single;
  return {
    item: { id: form.id, seq: version, name: form.title },
    isPermit: true,
    procedure: 'single',
    limits,
    acceptedBySilence: true,
    furtherCorrections: 'raised-by-correction',
    remedies,
  };
}

/** The item that a site takes applications for by a form; of several, the one that was published last. */
async function itemOf(req: PayloadRequest, { site, form }: { site: string; form: string }) {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ seq: string; record: ServiceRecord }>(sql`
    select seq::text, record from outbound.published p
    where site = ${site}::uuid and kind = 'service' and record->>'form' = ${form}
    order by p.seq desc limit 1`);
  return rows[0];
}
