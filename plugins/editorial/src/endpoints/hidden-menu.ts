import { publicAmong } from '@mingtang/publication';
import { asUser, holds, Refused, reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { linksOfMenu } from '../domain/menu.ts';
import { siteInPreparation } from '../queries/site-in-preparation.ts';
import { recordsOf } from '../queries/site-records.ts';
import { idOf, type LinkDocument, type SiteDocument } from '../records/documents.ts';
import { refusals } from '../refusals.ts';

/** An entry that the saved menu has and readers do not see. */
export interface HiddenEntry {
  label: string;
  /** In the form: `menu.2.children.0`. */
  path: string;
}

/**
 * `GET /api/sites/:id/hidden-menu`: entries of a site's menu that readers do not see, since what they
 * lead to is not public, or would not be if the site opened now. For administrators of the site.
 */
export const hiddenMenu: Omit<Endpoint, 'root'> = {
  path: '/:id/hidden-menu',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id);
    if (!req.user || !(await holds(req, id, 'site-admin'))) {
      throw new Refused(req, refusals.notFound);
    }
    const site = (await req.payload.findByID({
      ...asUser(req),
      collection: 'sites' as 'articles',
      id,
      depth: 0,
    })) as unknown as SiteDocument;
    const links = linksOfMenu<LinkDocument>(site.menu).flatMap(({ link, path }) => {
      const kind = link.leadsTo ?? 'address';
      const target = kind === 'address' || kind === 'file' ? undefined : idOf(link[kind]);
      return target ? [{ label: link.label ?? '', path, key: `${kind}:${target}` }] : [];
    });
    const opening = await siteInPreparation(req, id);
    const open = opening
      ? new Set<string>(recordsOf(opening).map((record) => `${record.kind}:${record.id}`))
      : new Set<string>();
    const keys = links.map(({ key }) => key);
    for (const key of await publicAmong(req.payload, id, keys)) open.add(key);
    const hidden = links.filter(({ key }) => !open.has(key));
    return reply(req, { hidden: hidden.map(({ label, path }): HiddenEntry => ({ label, path })) });
  },
};
