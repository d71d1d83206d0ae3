import { lastReceipt, type Receipt, receiptOf } from '@mingtang/publication';
import { asUser, isGlobal, Refused, reply, siteRoles, sitesWhere } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import type { Publishable } from '../publishable.ts';
import { idOf, type Reference } from '../records/documents.ts';
import { refusals } from '../refusals.ts';

/** `GET /api/receipts/:site/:seq`: how far an entry of the log has got, for members of its site. */
export const receipts: Endpoint = {
  path: '/receipts/:site/:seq',
  method: 'get',
  handler: async (req) => {
    const receipt = {
      site: String(req.routeParams?.site).toLowerCase(),
      seq: String(req.routeParams?.seq),
    };
    if (!wellFormed(receipt) || !(await mayRead(req, receipt.site))) {
      throw new Refused(req, refusals.notFound);
    }
    const state = await receiptOf(req.payload, receipt);
    if (!state) throw new Refused(req, refusals.notFound);
    return reply(req, { ...receipt, ...state });
  },
};

/** `GET /api/<collection>/:id/receipt`: the receipt of the newest publication; `{}` where there was none. */
export function receiptOfDocument({
  collection,
  kind,
}: Pick<Publishable, 'collection' | 'kind'>): Omit<Endpoint, 'root'> {
  return {
    path: '/:id/receipt',
    method: 'get',
    handler: async (req) => {
      const id = String(req.routeParams?.id);
      if (!req.user || !uuid.test(id)) throw new Refused(req, refusals.notFound);
      const { docs } = await req.payload.find({
        ...asUser(req),
        collection: collection as 'articles',
        depth: 0,
        limit: 1,
        where: { id: { equals: id } },
      });
      const site = idOf((docs[0] as { site?: Reference } | undefined)?.site);
      if (!site) throw new Refused(req, refusals.notFound);
      const receipt = await lastReceipt(req.payload, site, `${kind}:${id}`);
      const state = receipt && (await receiptOf(req.payload, receipt));
      return reply(req, state ? { ...receipt, ...state } : {});
    },
  };
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function wellFormed({ site, seq }: Receipt): boolean {
  return uuid.test(site) && /^\d{1,18}$/.test(seq);
}

async function mayRead(req: PayloadRequest, site: string): Promise<boolean> {
  if (!req.user) return false;
  if (isGlobal(req.user, 'auditor')) return true;
  return (await sitesWhere(req, siteRoles)).includes(site);
}
