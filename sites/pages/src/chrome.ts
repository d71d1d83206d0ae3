import { subscribePath } from '@mingtang/publication/records';
import { addressOf, siteFeedPath, siteMapPath } from './addresses.ts';
import { isOffered } from './is-offered.ts';
import { leavesGovernmentFrom, linkViews } from './links.ts';
import { escapeMarkup } from './markup.ts';
import type { NavigationEntry, Reader } from './reader.ts';
import type { Locals } from './render.ts';
import { searchBox } from './search/search-box.ts';
import type { FooterView, Frame, MastheadView, MenuEntry } from './views.ts';
import { wordsFor } from './words.ts';

/**
 * Masthead and footer, drawn once for all pages rendered together. `section` is the address of the
 * menu entry under which the page lies: it alone is marked page by page.
 */
export async function drawnChrome(
  { reader, draw }: Locals,
  section: string | undefined,
): Promise<Pick<Frame, 'masthead' | 'footer'>> {
  const masthead = await reader.remember('masthead', (inner) => draw('masthead', inner));
  const footer = await reader.remember('footer', (inner) => draw('footer', inner));
  return { masthead: markSection(masthead, section), footer };
}

/** Menu entries of the first level are written `data-section="<address>"`; the page's own becomes current. */
export function markSection(masthead: string, section: string | undefined): string {
  if (section === undefined) return masthead;
  const mark = `data-section="${escapeMarkup(section)}"`;
  return masthead.replace(mark, () => `${mark} aria-current="true"`);
}

export async function mastheadView(reader: Reader): Promise<MastheadView> {
  const site = await reader.site();
  return {
    site,
    offersElderMode: isOffered(site, 'elder-mode'),
    words: wordsFor(site.language),
    home: site.mount.basePath,
    menu: await menuOf(reader, await reader.navigation()),
    search: searchBox(site),
    above: await sitesAbove(reader, site.parent),
  };
}

export async function footerView(reader: Reader): Promise<FooterView> {
  const site = await reader.site();
  const groups = await Promise.all(
    site.footerLinks.map(async ({ label, links }) => ({
      label,
      links: await linkViews(reader, links),
    })),
  );
  return {
    site,
    words: wordsFor(site.language),
    home: site.mount.basePath,
    groups: groups.filter((group) => group.links.length > 0),
    siteMap: addressOf(site, siteMapPath),
    ...(isOffered(site, 'feed') && { feed: addressOf(site, siteFeedPath) }),
    ...(isOffered(site, 'subscribe') && { subscribe: addressOf(site, subscribePath) }),
  };
}

/**
 * Entries whose targets are public. One whose own is not, but which has others below it, leads to the
 * first of these: a page taken down does not take a part of the menu with it.
 */
export async function menuOf(reader: Reader, entries: NavigationEntry[]): Promise<MenuEntry[]> {
  const { mount } = await reader.site();
  const menu = await Promise.all(
    entries.map(async ({ name, href, children }): Promise<MenuEntry | undefined> => {
      const [address, below] = await Promise.all([reader.resolve(href), menuOf(reader, children)]);
      const first = below[0];
      if (address === undefined) {
        return first && { ...first, label: name, children: below };
      }
      const leavesSite = leavesGovernmentFrom(mount, href, address);
      return { label: name, href: address, leavesSite, children: below };
    }),
  );
  return menu.filter((entry) => entry !== undefined);
}

async function sitesAbove(reader: Reader, parent: string | undefined) {
  const above: MastheadView['above'] = [];
  let id = parent;
  while (id !== undefined && above.length < 4) {
    const site = await reader.otherSite(id);
    const href = await reader.resolve(`mt:site:${id}`);
    if (site === undefined || href === undefined) break;
    above.push({ label: site.shortName, href });
    id = site.parent;
  }
  return above;
}
