import { sameSite } from '@mingtang/tenancy';
import type { CollectionBeforeValidateHook, CollectionSlug } from 'payload';
import type { Fault } from '../domain/fault.ts';
import { linksOfMenu } from '../domain/menu.ts';
import { idOf, type LinkDocument, type SiteDocument } from '../records/documents.ts';
import { leadsSomewhere } from '../records/links.ts';
import { refuseFaults } from '../refuse-faults.ts';

/**
 * Refuses a menu with an entry that leads nowhere, or to a document of another site: also while the
 * site is in preparation, when nothing else asks. What an address may be is checked by its field.
 */
export function checkMenu(
  siteCollections: readonly CollectionSlug[],
): CollectionBeforeValidateHook {
  const ofThisSite = sameSite(siteCollections);
  return async (args) => {
    const { data, originalDoc, req } = args;
    const { menu } = (data ?? {}) as Partial<SiteDocument>;
    if (!menu?.length) return data;
    const faults = linksOfMenu<LinkDocument>(menu)
      .filter(({ link }) => !leadsSomewhere(link))
      .map(({ link, path }): Fault => {
        const kind = link.leadsTo ?? 'address';
        return { path: `${path}.${kind === 'address' ? 'url' : kind}`, code: 'missing' };
      });
    if (faults.length > 0) {
      const id = idOf(originalDoc);
      return refuseFaults(req, { collection: 'sites', ...(id && { id }), faults });
    }
    const site = idOf(originalDoc) ?? 'a site that is not there yet';
    await ofThisSite({ ...args, data: { site, menu }, originalDoc: undefined });
    return data;
  };
}
