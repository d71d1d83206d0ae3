import { randomBytes } from 'node:crypto';
import { type Mount, type SiteLevel, transactionOf } from '@mingtang/publication';
import { asSystem, asUser, inTransaction, isGlobal, Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { levelsBelow } from '../domain/levels-below.ts';
import type { Purpose } from '../domain/site-template.ts';
import { mountFault } from '../queries/mount-fault.ts';
import { heldSite, type SiteAtHand, siteOf } from '../queries/site-at-hand.ts';
import { templatesBelow } from '../queries/templates-for.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { keepTemplate } from './save-template.ts';

/** What is to be known of a site before anybody works in it. */
export interface Founding {
  name: string;
  shortName: string;
  /** What the site starts as: from a template, as a copy of a live site below the same one, or by its level alone. */
  from: { template: string } | { copyOf: string } | { level: string };
  divisionCode?: string;
  mount: Mount;
  /** Whether whoever sets it up may choose the last part of its path. */
  segmentIsOpen?: boolean;
  /** Who is to set it up: the e-mail of a user, or of one who is to be made. */
  siteAdmin?: string | { email: string; name: string };
}

/** The new site, and how somebody who was made for it first signs in; it is told this once. */
export interface Founded {
  id: string;
  account?: { email: string; password: string };
}

/**
 * Founds an empty site in preparation below another, by whoever runs that one. Only the system
 * administrator gives it a host of its own: all others stay below the address of the site above,
 * where they cannot take what is somebody else's. Accounts are made by those who make them elsewhere.
 */
export function foundSite(
  req: PayloadRequest,
  { parent, founding }: { parent: string; founding: Founding },
): Promise<Founded> {
  return inTransaction(req, async () => {
    const above = await permit(req, await siteOf(req, parent), 'runs');
    if (above.status === 'closed') throw new Refused(req, refusals['not-found']);
    if (above.purpose === 'topic') throw new Refused(req, refusals['topic-misplaced']);
    const { siteAdmin, from, ...own } = founding;
    const start = await startOf(req, above, from);
    await refuseMisplaced(req, { parent, mount: own.mount, purpose: start.purpose });
    const admin = siteAdmin ? await userFor(req, siteAdmin) : undefined;
    const { id } = await req.payload.create({
      ...asSystem(req, 'who runs the site above founds those below it'),
      collection: 'sites',
      depth: 0,
      data: {
        ...own,
        ...start.fields,
        level: start.level,
        purpose: start.purpose,
        parent,
        status: 'draft',
        identifiers: { organizer: own.name },
      } as never,
    });
    if (start.copied) await copyOnto(req, { of: start.copied, site: String(id) });
    if (admin) {
      await req.payload.create({
        ...asSystem(req, 'who founds a site says who sets it up'),
        collection: 'memberships' as CollectionSlug,
        depth: 0,
        data: { user: admin.id, site: id, roles: ['site-admin'], subtree: false } as never,
      });
    }
    return { id: String(id), ...(admin?.account && { account: admin.account }) };
  });
}

interface Start {
  level: SiteLevel;
  purpose: Purpose;
  fields: { grownFrom?: string };
  copied?: SiteAtHand;
}

/** What kind of site it is to be. @throws where nothing of the kind stands below the site above */
async function startOf(
  req: PayloadRequest,
  above: SiteAtHand,
  from: Founding['from'],
): Promise<Start> {
  const levels = levelsBelow[above.level];
  if ('template' in from) {
    const offered = await templatesBelow(req, { parent: above.id, levels });
    const template = offered.find(({ code }) => code === from.template);
    if (!template) throw new Refused(req, refusals['template-unknown']);
    const { purpose, code } = template;
    return { level: template.level ?? above.level, purpose, fields: { grownFrom: code } };
  }
  if ('copyOf' in from) {
    const copied = await heldSite(req, from.copyOf);
    if (copied?.parent !== above.id || copied.status !== 'live') {
      throw new Refused(req, refusals['not-to-copy']);
    }
    return { level: copied.level, purpose: copied.purpose, fields: {}, copied };
  }
  const level = levels.find((below) => below === from.level);
  if (!level) throw new Refused(req, refusals['level-not-below']);
  return { level, purpose: 'organ', fields: {} };
}

/** The template of the site that is copied, for the new one alone. */
async function copyOnto(
  req: PayloadRequest,
  { of, site }: { of: SiteAtHand; site: string },
): Promise<void> {
  const { shortName } = (await req.payload.findByID({
    ...asSystem(req, 'what is open is called by its name'),
    collection: 'sites',
    id: of.id,
    depth: 0,
    select: { shortName: true } as never,
  })) as unknown as { shortName: string };
  const as = { name: shortName };
  const grownFrom = await keepTemplate(req, { of, as, offered: { only: site } });
  await req.payload.update({
    ...asSystem(req, 'a copy grows from what it is a copy of'),
    collection: 'sites',
    id: site,
    depth: 0,
    data: { grownFrom } as never,
  });
}

async function refuseMisplaced(
  req: PayloadRequest,
  { parent, mount, purpose }: { parent: string; mount: Mount; purpose: Purpose },
): Promise<void> {
  await holdMount(req, mount);
  const fault = await mountFault(req, { parent, mount, purpose });
  if (fault) throw new Refused(req, refusals[fault]);
}

/** Whoever asks for the same address at the same moment waits, and then finds it taken. */
export async function holdMount(req: PayloadRequest, { host, basePath }: Mount): Promise<void> {
  await (await transactionOf(req)).execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`mount ${host}${basePath}`}, 0))`,
  );
}

async function userFor(
  req: PayloadRequest,
  siteAdmin: NonNullable<Founding['siteAdmin']>,
): Promise<{ id: string; account?: Founded['account'] }> {
  if (typeof siteAdmin === 'string') {
    const id = await userBy(req, siteAdmin);
    if (!id) throw new Refused(req, refusals['no-such-user']);
    return { id };
  }
  if (!isGlobal(req.user, 'system-admin')) throw new Refused(req, refusals['accounts-not-yours']);
  const { email, name } = siteAdmin;
  if (await userBy(req, email)) throw new Refused(req, refusals['user-exists']);
  const password = randomBytes(12).toString('base64url');
  const { id } = await req.payload.create({
    ...asUser(req),
    collection: 'users',
    depth: 0,
    data: { email: email.toLowerCase(), name, password } as never,
  });
  return { id: String(id), account: { email: email.toLowerCase(), password } };
}

async function userBy(req: PayloadRequest, email: string): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who founds a site names its administrator by e-mail'),
    collection: 'users',
    depth: 0,
    limit: 1,
    where: { email: { equals: email.toLowerCase() } },
  });
  return docs[0] && String(docs[0].id);
}
