import {
  databaseOf,
  formsPath,
  interactionPath,
  publicAmong,
  serviceLists,
  servicesPath,
} from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { siteInPreparation } from '../../queries/site-in-preparation.ts';
import { recordsOf } from '../../queries/site-records.ts';

/** A link that readers would be led into nothing by, or would not be given at all. */
export type LinkState = 'dead-link' | 'link-not-public';

/**
 * Which of the addresses lead to nothing public, at the site itself or at another of this city. What
 * lies outside is not asked: the inside never reaches out. Of the city's own pages only articles, pages
 * and columns are judged; what is derived (feeds, further pages of a list) follows from them.
 *
 * @param own key of the document itself, which may link to itself before it is public
 */
export async function deadLinks(
  req: PayloadRequest,
  { site, own, hrefs }: { site: string; own: string; hrefs: readonly string[] },
): Promise<Map<string, LinkState>> {
  const around = await siteInPreparation(req, site);
  const ahead = around && recordsOf(around);
  const keys = new Map<string, string>();
  const paths = new Map<string, string>();
  for (const href of new Set(hrefs)) {
    const key = /^mt:((?:article|column|page):[\w-]+)$/.exec(href)?.[1];
    if (key) keys.set(href, key);
    else if (/^(?:\/|https?:)/i.test(href)) paths.set(href, href);
  }
  const open = ahead
    ? new Set<string>(ahead.map(({ kind, id }) => `${kind}:${id}`))
    : await publicAmong(req.payload, site, [...keys.values()]);
  const found = new Map<string, LinkState>();
  for (const [href, key] of keys) {
    if (key === own || open.has(key)) continue;
    found.set(href, (await isDraft(req, site, key)) ? 'link-not-public' : 'dead-link');
  }
  const openPaths = ahead && new Set(ahead.map((one) => ('path' in one ? one.path : '/')));
  for (const href of paths.keys()) {
    const at = await placeOf(req, site, href);
    if (!at || !isJudged(at.path) || comesByItself(at.path)) continue;
    const isAlive =
      at.site === site && openPaths
        ? openPaths.has(at.path) || isForm(at.path)
        : await leadsSomewhere(req, at);
    if (!isAlive) found.set(href, 'dead-link');
  }
  return found;
}

async function isDraft(req: PayloadRequest, site: string, key: string): Promise<boolean> {
  const [kind = '', id = ''] = key.split(':');
  const collection = { article: 'articles', page: 'pages', column: 'columns' }[kind];
  if (!collection) return false;
  const { totalDocs } = await req.payload.db.count({
    collection: collection as 'articles',
    req,
    where: { and: [{ id: { equals: id } }, { site: { equals: site } }] },
  });
  return totalDocs > 0;
}

interface At {
  site: string;
  path: string;
}

/** The site of this city that an address belongs to, and the path within it. */
async function placeOf(req: PayloadRequest, site: string, href: string): Promise<At | undefined> {
  if (href.startsWith('/')) return { site, path: clean(href) };
  const { host, hostname, pathname } = new URL(href);
  const { docs } = await req.payload.db.find<{ id: string; mount?: { basePath?: string } }>({
    collection: 'sites',
    req,
    pagination: false,
    where: { 'mount.host': { in: [host, hostname] } },
    select: { mount: true },
  });
  const nearest = docs
    .map(({ id, mount }) => ({ id, basePath: mount?.basePath ?? '/' }))
    .filter(({ basePath }) => pathname.startsWith(basePath))
    .sort((a, b) => b.basePath.length - a.basePath.length)[0];
  return (
    nearest && { site: nearest.id, path: clean(`/${pathname.slice(nearest.basePath.length)}`) }
  );
}

function clean(path: string): string {
  const bare = path.replace(/[?#].*$/s, '');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

const article = /\/\d{8}-[\da-f]{8}\.html$/;
const derived = /^\/$|\/\d+\.html$|^\/(?:site-map|sitemap|404|tracking|search)\b/;

const isJudged = (path: string) =>
  article.test(path) || (/(?:\/|\.html)$/.test(path) && !derived.test(path));

/** A site has its forms as soon as it opens. */
const isForm = (path: string) => path.startsWith(formsPath);

/** Lists of services, and pages of letters, consultations and surveys, come and go by themselves. */
const comesByItself = (path: string) =>
  path === servicesPath ||
  path.startsWith(interactionPath) ||
  serviceLists.some((list) => path.startsWith(`${servicesPath}${list}/`));

/**
 * Whether something public stands there, or stood there and has moved: old addresses of columns and
 * pages lead on, and an article keeps its own.
 */
async function leadsSomewhere(req: PayloadRequest, { site, path }: At): Promise<boolean> {
  const db = await databaseOf(req);
  const { rows } = await db.execute(sql`
    select 1 from outbound.published where site = ${site}::uuid and path = ${path}
    union all
    select 1 from outbound.published p join outbound.log l on l.site = p.site and l.key = p.key
    where p.site = ${site}::uuid and p.kind in ('column', 'page') and l.record->>'path' = ${path}
    limit 1`);
  return rows.length > 0;
}
