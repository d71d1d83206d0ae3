import {
  originalResponse,
  recordsOf,
  type SiteSnapshot,
  sandboxed,
  siteSnapshot,
  storageIn,
} from '@mingtang/editorial';
import type { Mount, PublicRecord } from '@mingtang/publication';
import { allowance, asSystem, idOf, isAddressToken, Refused, tokenHash } from '@mingtang/tenancy';
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { siteOf } from '../queries/site-at-hand.ts';
import { refusals } from '../refusals.ts';

/** Renders one address of a site as it would go live, with all its links below `mount`. */
export type RenderTrial = (trial: {
  records: PublicRecord[];
  mount: Mount;
  /** Starts with `/`. */
  path: string;
}) => Promise<{ status: number; type: string; body: string }>;

/** For each trial; a page takes two requests, and a reviewer clicks through a whole site. */
const rate = { burst: 120, perMinute: 240 };
/** Pages of trials that one process makes at the same time: editors come first. */
const mostAtOnce = 8;

/**
 * `GET /trial/<token>/…`: a site in preparation, whole, for whoever was given the address. It is
 * rendered inside and never enters the log. The address shows the site and nothing else: it carries
 * no rights, ends when the site opens, and its pages can run nothing.
 */
export function trialEndpoints({
  dataDir,
  renderTrial,
}: {
  dataDir: string;
  renderTrial: RenderTrial;
}): Endpoint[] {
  const allows = allowance(rate);
  const storage = storageIn(dataDir);
  let atWork = 0;

  const handler = async (req: PayloadRequest): Promise<Response> => {
    const token = String(req.routeParams?.token);
    const path = `/${[req.routeParams?.path ?? []].flat().join('/')}`;
    const site = isAddressToken(token) ? await siteOnTrial(req, token) : undefined;
    if (!site) throw new Refused(req, refusals['not-found']);
    if (atWork >= mostAtOnce || !allows(site, Date.now())) {
      throw new Refused(req, refusals['too-many']);
    }
    atWork++;
    try {
      const found = await siteSnapshot(req, site);
      if (!found?.snapshot) throw new Refused(req, refusals['not-found']);
      const blob = /^\/_m\/[0-9a-f]{2}\/([0-9a-f]{64}\.[a-z0-9]{1,8})$/.exec(path)?.[1];
      if (blob) return await attachmentOf(req, found.snapshot, blob);
      const { host } = new URL(req.payload.config.serverURL || 'http://localhost');
      const mount = { host, basePath: `/trial/${token}/` };
      return sandboxed(await renderTrial({ records: recordsOf(found.snapshot), mount, path }));
    } finally {
      atWork--;
    }
  };

  async function attachmentOf(
    req: PayloadRequest,
    { articles, pages }: SiteSnapshot,
    blob: string,
  ) {
    if (!JSON.stringify([articles, pages]).includes(blob)) {
      throw new Refused(req, refusals['not-found']);
    }
    const originalName = req.searchParams.get('name') ?? blob;
    const response = await originalResponse(storage, {
      original: blob,
      originalName,
      kind: 'attachment',
    });
    if (!response) throw new Refused(req, refusals['not-found']);
    return response;
  }

  return [
    { path: '/trial/:token', method: 'get', handler },
    { path: '/trial/:token/:path*', method: 'get', handler },
  ];
}

async function siteOnTrial(req: PayloadRequest, token: string): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'whoever has the address of a trial may look'),
    collection: 'trials' as CollectionSlug,
    depth: 0,
    limit: 1,
    where: { hash: { equals: tokenHash(token) } },
  });
  const [trial] = docs as unknown as { site: string }[];
  const site = trial && (await siteOf(req, idOf(trial.site)));
  return site?.status === 'draft' ? site.id : undefined;
}
