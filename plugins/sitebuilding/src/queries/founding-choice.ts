import { addressOf, type Mount, type SiteLevel } from '@mingtang/publication';
import { asSystem, isGlobal, sitesWhere } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { levelsBelow } from '../domain/levels-below.ts';
import { type OfferedTemplate, templatesBelow } from './templates-for.ts';

/** What somebody may found, and below which of the sites they run. */
export interface FoundingChoice {
  /** Sites below which they may found others, in their order. */
  parents: { id: string; name: string }[];
  /** The one chosen, or the first. */
  above?: {
    id: string;
    shortName: string;
    mount: Mount;
    address: string;
    templates: OfferedTemplate[];
    /** Live sites directly below, which can be copied. */
    copies: { id: string; name: string; level: SiteLevel; isTopic: boolean }[];
  };
  /** Whether they may give the new site a host of its own, and make accounts. */
  may: { giveHosts: boolean; makeAccounts: boolean };
}

interface Stored {
  id: string;
  name: string;
  shortName: string;
  level: SiteLevel;
  purpose: string;
  mount: Mount;
}

/** @param below the site to found below, where the user has chosen one; one that is not theirs counts as none */
export async function foundingChoice(
  req: PayloadRequest,
  below: string | undefined,
): Promise<FoundingChoice> {
  const isSystem = isGlobal(req.user, 'system-admin');
  const may = { giveHosts: isSystem, makeAccounts: isSystem };
  const parents = await sites(req, {
    and: [
      { id: { in: await sitesWhere(req, ['site-admin']) } },
      { status: { not_equals: 'closed' } },
      { purpose: { equals: 'organ' } },
    ],
  });
  const above = parents.find(({ id }) => id === below) ?? parents[0];
  const names = parents.map(({ id, name }) => ({ id, name }));
  if (!above) return { parents: names, may };
  const { id, shortName, mount, level } = above;
  const live = await sites(req, {
    and: [{ parent: { equals: id } }, { status: { equals: 'live' } }],
  });
  return {
    parents: names,
    above: {
      id,
      shortName,
      mount,
      address: addressOf(mount, '/'),
      templates: await templatesBelow(req, { parent: id, levels: levelsBelow[level] }),
      copies: live.map((site) => ({
        id: site.id,
        name: site.name,
        level: site.level,
        isTopic: site.purpose === 'topic',
      })),
    },
    may,
  };
}

async function sites(
  req: PayloadRequest,
  where: Parameters<PayloadRequest['payload']['find']>[0]['where'] & object,
): Promise<Stored[]> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who runs a site founds those below it'),
    collection: 'sites',
    depth: 0,
    pagination: false,
    sort: 'order',
    where,
  });
  return docs as unknown as Stored[];
}
