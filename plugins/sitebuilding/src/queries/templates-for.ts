import type { SiteLevel } from '@mingtang/publication';
import { asSystem, idOf, siteTree } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import type { Purpose, SiteTemplate } from '../domain/site-template.ts';
import { templates } from '../templates/index.ts';

/** A site as far as it decides which templates it may grow from. */
export interface Growing {
  /** Where it exists already. */
  id?: string;
  parent?: string;
  purpose: Purpose;
  level: SiteLevel;
}

/** A template with who saved it, where it did not come with Mingtang. */
export type OfferedTemplate = SiteTemplate & { savedFrom?: string };

/**
 * The templates that a site may grow from: those of its kind and level that come with Mingtang, and
 * those saved for the sites below one above it, or for it alone. The caller has decided who may know.
 */
export async function templatesFor(
  req: PayloadRequest,
  { id, parent, purpose, level }: Growing,
): Promise<OfferedTemplate[]> {
  const above = await sitesAbove(req, parent);
  const scopes: Where[] = [
    ...(above.length > 0 ? [{ owner: { in: above } }] : []),
    ...(id ? [{ only: { equals: id } }] : []),
  ];
  const saved = scopes.length > 0 ? await savedTemplates(req, { or: scopes }) : [];
  return [...templates, ...saved].filter(
    (template) => template.purpose === purpose && (purpose === 'topic' || template.level === level),
  );
}

/** Of both kinds at once: all that may stand directly below a site. */
export async function templatesBelow(
  req: PayloadRequest,
  { parent, levels }: { parent: string; levels: readonly SiteLevel[] },
): Promise<OfferedTemplate[]> {
  const above = await sitesAbove(req, parent);
  const saved = await savedTemplates(req, { owner: { in: above } });
  return [...templates, ...saved].filter(
    ({ purpose, level }) => purpose === 'topic' || levels.some((below) => below === level),
  );
}

/**
 * The template that a site grew from, whoever may still use it; where it is gone, or the site is
 * older than templates, the one of its kind and level that comes with Mingtang.
 */
export async function templateGrownFrom(
  req: PayloadRequest,
  { code, purpose, level }: { code?: string | null; purpose: Purpose; level: SiteLevel },
): Promise<SiteTemplate | undefined> {
  const known = templates.find((template) => template.code === code);
  if (known) return known;
  const id = code?.startsWith(savedPrefix) && code.slice(savedPrefix.length);
  const [saved] = id ? await savedTemplates(req, { id: { equals: id } }) : [];
  return (
    saved ??
    templates.find(
      (template) =>
        template.purpose === purpose && (purpose === 'topic' || template.level === level),
    )
  );
}

const savedPrefix = 'saved-';

/** What a saved template is called in a site that grew from it. */
export const codeOfSaved = (id: string) => `${savedPrefix}${id}`;

interface StoredTemplate {
  id: string;
  name: string;
  description?: string | null;
  savedFrom?: { shortName: string } | string | null;
  template: Omit<SiteTemplate, 'code' | 'name' | 'description'>;
}

async function savedTemplates(req: PayloadRequest, where: Where): Promise<OfferedTemplate[]> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who may grow a site from a template is asked by the caller'),
    collection: 'templates' as CollectionSlug,
    depth: 1,
    pagination: false,
    sort: 'name',
    where,
  });
  return (docs as unknown as StoredTemplate[]).map(
    ({ id, name, description, savedFrom, template }) => ({
      ...template,
      code: codeOfSaved(id),
      name: { zh: name, en: name },
      description: { zh: description ?? '', en: description ?? '' },
      ...(savedFrom && typeof savedFrom === 'object' && { savedFrom: savedFrom.shortName }),
    }),
  );
}

/** The site itself and those above it; none for a site that stands alone. */
async function sitesAbove(req: PayloadRequest, from: string | undefined): Promise<string[]> {
  const parents = new Map((await siteTree(req)).map(({ id, parent }) => [id, parent]));
  const above = new Set<string>();
  for (let at = from; at !== undefined && !above.has(at); at = parents.get(at)) above.add(idOf(at));
  return [...above];
}
