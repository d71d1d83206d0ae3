import type { Link, SiteRecord } from '@mingtang/publication';
import { addressOf, searchPath, suggestPath } from '../addresses.ts';
import { menuOf } from '../chrome.ts';
import { formMarks } from '../forms/form-page.ts';
import { frameOf } from '../frame.ts';
import { linkViews } from '../links.ts';
import { escapeMarkup } from '../markup.ts';
import type { Reader } from '../reader.ts';
import type { Locals } from '../render.ts';
import type { Frame, LinkView, MenuEntry, SearchPageView } from '../views.ts';
import { wordsFor } from '../words.ts';
import { searchReaches, unanswered } from './search-answer.ts';
import { reachesOf } from './search-box.ts';
import { type SearchPlace, searchMarkup } from './search-markup.ts';
import { type SearchWords, searchWordsFor } from './search-words.ts';

/** Around what every answer of the search takes over from the page: the other ways to find something. */
const waysMarks = ['<!--ways-->', '<!--/ways-->'] as const;

/** What the published page says of itself to who puts an answer into it. */
export function searchPlaceIn(published: string): Pick<SearchPlace, 'ways' | 'reaches'> {
  const [open, close] = waysMarks;
  const from = published.indexOf(open);
  const to = published.indexOf(close);
  const named = /<!--reaches:([a-z,]+)-->/.exec(published)?.[1]?.split(',') ?? [];
  return {
    ways: from < 0 || to < from ? '' : published.slice(from, to + close.length),
    reaches: searchReaches.filter((reach) => named.includes(reach)),
  };
}

/**
 * The result page as it is published: what it says while no engine answers. The gateway puts results
 * in place of what stands between the marks.
 */
export async function searchPage(locals: Locals): Promise<{ frame: Frame; view: SearchPageView }> {
  const { reader } = locals;
  const site = await reader.site();
  const { language } = site;
  const words = searchWordsFor(language);
  const reaches = reachesOf(site);
  const html = searchMarkup(unanswered(), {
    action: addressOf(site, searchPath),
    suggest: addressOf(site, suggestPath),
    language,
    reaches,
    ways: waysMarks[0] + (await waysOn(reader, site, words)) + waysMarks[1],
  });
  return {
    frame: await frameOf(locals, {
      title: words.search,
      description: words.hint,
      here: words.search,
      noindex: true,
    }),
    view: { html: `${formMarks[0]}<!--reaches:${reaches}-->${html}${formMarks[1]}` },
  };
}

/** Columns, services and telephones of the site. */
async function waysOn(reader: Reader, site: SiteRecord, words: SearchWords): Promise<string> {
  const columns = await menuOf(reader, await reader.navigation());
  const services = await linkViews(reader, await servicesOf(reader));
  const { phone } = site.contact;
  const phones = [
    `<li><a href="tel:12345">12345</a> ${words.hotline}</li>`,
    phone &&
      phone !== '12345' &&
      `<li><a href="tel:${escapeMarkup(phone)}">${escapeMarkup(phone)}</a> ${words.ofSite}</li>`,
  ].filter(Boolean);
  return (
    `<section class="search-ways"><h2 class="search-page__heading">${words.ways}</h2>` +
    `${linkGroup(words.columns, columns.slice(0, most), site)}${linkGroup(words.services, services, site)}` +
    `<div class="search-ways__group"><h3 class="search-ways__title">${words.byPhone}</h3><ul class="search-ways__phones">${phones.join('')}</ul></div></section>`
  );
}

const most = 12;

/** What the home page offers to do; telephones are listed apart. */
async function servicesOf(reader: Reader): Promise<Link[]> {
  const home = await reader.homePage();
  const links = (home?.blocks ?? []).flatMap((block) => {
    if (block.type === 'service-grid') return block.groups.flatMap((group) => group.links);
    return block.type === 'quick-links' ? block.links : [];
  });
  return links
    .filter(({ href }, n) => links.findIndex((link) => link.href === href) === n)
    .filter(({ href }) => !href.startsWith('tel:'))
    .slice(0, most);
}

function linkGroup(name: string, links: (LinkView | MenuEntry)[], site: SiteRecord): string {
  if (links.length === 0) return '';
  const { leavesSite: warning } = wordsFor(site.language);
  const items = links.map(
    ({ label, href, leavesSite }) =>
      `<li><a href="${escapeMarkup(href)}"${leavesSite ? ' data-leaves' : ''}>${escapeMarkup(label)}` +
      `${leavesSite ? `<span class="visually-hidden">（${warning}）</span>` : ''}</a></li>`,
  );
  return `<div class="search-ways__group"><h3 class="search-ways__title">${name}</h3><ul class="search-ways__links">${items.join('')}</ul></div>`;
}
