import { recordsOf, siteSnapshot } from '@mingtang/editorial';
import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { templateOf } from '../domain/template-of.ts';
import { heldSite, type SiteAtHand } from '../queries/site-at-hand.ts';
import { codeOfSaved, templateGrownFrom } from '../queries/templates-for.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';

const templates = 'templates' as CollectionSlug;
const why = 'who may save or copy a site is asked by the caller';

/** A template as whoever saves it calls it. */
export interface SavedAs {
  name: string;
  description?: string;
}

/**
 * Saves a live site as a template for all sites below the one above it; below itself, where it has
 * none above. Structure alone is kept: see `templateOf`.
 *
 * @returns the code of the template
 */
export function saveTemplate(
  req: PayloadRequest,
  { site: id, as }: { site: string; as: SavedAs },
): Promise<{ template: string }> {
  return inTransaction(req, async () => {
    const site = await permit(req, await heldSite(req, id), 'runs');
    if (site.status !== 'live') throw new Refused(req, refusals['not-to-save']);
    const owner = site.parent ?? id;
    // Whoever saves another below the same site at the same moment waits, and then finds the name taken.
    await heldSite(req, owner);
    const { totalDocs } = await req.payload.count({
      ...asSystem(req, why),
      collection: templates,
      where: { and: [{ owner: { equals: owner } }, { name: { equals: as.name } }] },
    });
    if (totalDocs > 0) throw new Refused(req, refusals['template-name-taken']);
    return { template: await keepTemplate(req, { of: site, as, offered: { owner } }) };
  });
}

/**
 * Writes a live site down as a template, for those below `owner` or for one site `only`.
 *
 * @returns its code
 */
export async function keepTemplate(
  req: PayloadRequest,
  {
    of,
    as,
    offered,
  }: { of: SiteAtHand; as: SavedAs; offered: { owner: string } | { only: string } },
): Promise<string> {
  const found = await siteSnapshot(req, of.id);
  const { grownFrom: code } = (await req.payload.findByID({
    ...asSystem(req, why),
    collection: 'sites',
    id: of.id,
    depth: 0,
    select: { grownFrom: true } as never,
  })) as unknown as { grownFrom?: string | null };
  const grownFrom = await templateGrownFrom(req, { ...of, ...(code && { code }) });
  if (!found?.snapshot || !grownFrom) throw new Refused(req, refusals['not-to-save']);
  const words = { zh: '', en: '' };
  const named = { code: '', name: words, description: words, grownFrom };
  const {
    code: _,
    name: __,
    description: ___,
    ...template
  } = templateOf(recordsOf(found.snapshot), named);
  const { id } = await req.payload.create({
    ...asSystem(req, why),
    collection: templates,
    depth: 0,
    data: { ...as, ...offered, savedFrom: of.id, savedBy: req.user?.id, template } as never,
  });
  return codeOfSaved(String(id));
}
