import { holds, inTransaction, Refused, reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { definitionsAbove } from '../queries/definitions.ts';
import { refusals } from '../refusals.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * `GET /api/service-points/offered/:site`: the items a site may serve people in, for whoever sets up its
 * points. All of it is public at the sites above. Answers `{ items: [{ slug, name, organ, site }] }`.
 */
export const offeredItems: Omit<Endpoint, 'root'> = {
  path: '/offered/:site',
  method: 'get',
  handler: async (req) => {
    const site = String(req.routeParams?.site);
    if (!uuid.test(site) || !(await holds(req, site, 'publisher', 'site-admin'))) {
      throw new Refused(req, refusals.notFound);
    }
    const definitions = await inTransaction(req, () => definitionsAbove(req, site));
    return reply(req, {
      items: definitions.map(({ slug, siteName, record }) => ({
        slug,
        name: record?.name ?? '',
        organ: record?.organ.name ?? '',
        site: siteName,
      })),
    });
  },
};
