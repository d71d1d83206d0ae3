import type { SiteRecord } from '@mingtang/publication';
import { addressOf, blobAddress, tokensPath } from './addresses.ts';
import { drawnChrome } from './chrome.ts';
import { isOffered } from './is-offered.ts';
import { type MetaTag, siteTags } from './meta-tags.ts';
import type { Locals } from './render.ts';
import type { Frame } from './views.ts';
import { wordsFor } from './words.ts';

export interface FrameParts {
  /** Empty on the home page, which bears the site's name alone. */
  title: string;
  description: string;
  keywords?: string[];
  /** Tags of this page, after those of the site. */
  tags?: MetaTag[];
  /** Between the home page and this page. */
  trail?: { label: string; href?: string }[];
  /** This page as the end of the breadcrumb; the home page has none. */
  here?: string;
  feed?: Frame['feed'];
  noindex?: boolean;
  /** Whole address of the page that this one repeats. */
  canonical?: string | undefined;
}

/** What stands around a page of any kind. */
export async function frameOf(locals: Locals, parts: FrameParts): Promise<Frame> {
  const { reader, url, preview } = locals;
  const site = await reader.site();
  const words = wordsFor(site.language);
  const home = site.mount.basePath;
  const path = new URL(url).pathname;
  const trail = parts.trail ?? [];
  return {
    site,
    offersElderMode: isOffered(site, 'elder-mode'),
    words,
    home,
    path,
    canonical: parts.canonical ?? url,
    title: parts.title === '' ? site.name : `${parts.title} - ${site.name}`,
    description: parts.description,
    meta: [
      { name: 'keywords', content: (parts.keywords ?? site.keywords).join(',') },
      ...siteTags(site),
      ...(parts.tags ?? []),
    ].filter((tag) => tag.content !== ''),
    breadcrumb:
      parts.here === undefined
        ? []
        : [{ label: words.home, href: home }, ...trail, { label: parts.here }],
    feed: isOffered(site, 'feed') ? parts.feed : undefined,
    tokensCss: addressOf(site, tokensPath),
    icon: iconOf(site),
    noindex: preview !== undefined || parts.noindex === true,
    preview: preview && words.preview[preview],
    ...(await drawnChrome(locals, trail[0]?.href ?? path)),
    closing: site.closing && {
      text: words.closing(site.shortName, site.closing.on, site.closing.reason),
      successor: site.closing.successor,
    },
    urgentNotice: site.urgentNotice && {
      text: site.urgentNotice.text,
      href: site.urgentNotice.href && (await reader.resolve(site.urgentNotice.href)),
    },
  };
}

/** In a format that browsers show in tabs with its transparent parts. */
function iconOf({ icon }: SiteRecord): string | undefined {
  const found = icon?.variants.findLast(({ format }) => format === 'webp');
  return found && blobAddress(found.blob);
}
