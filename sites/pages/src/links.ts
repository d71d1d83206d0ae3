import type { Link } from '@mingtang/publication';
import { escapeMarkup } from './markup.ts';
import type { Reader } from './reader.ts';
import type { LinkView } from './views.ts';
import { wordsFor } from './words.ts';

const governmentHost = /(^|\.)gov\.cn$|\.xn--zfr164b$|\.政务$/;

/** Whether a link of a record leads to a host that is not a government's. */
export function leavesGovernment(href: string): boolean {
  if (!/^https?:/i.test(href)) return false;
  return !URL.canParse(href) || !governmentHost.test(new URL(href).hostname);
}

/** The same of a link as it is shown on a site: its own host and other sites of the house are no strangers. */
export function leavesGovernmentFrom(
  mount: { host: string },
  href: string,
  address: string,
): boolean {
  if (href.startsWith('mt:site:')) return false;
  return leavesGovernment(address) && hostOf(address) !== mount.host;
}

/** The links whose targets are public, ready to show. */
export async function linkViews(reader: Reader, links: Link[]): Promise<LinkView[]> {
  const views = await Promise.all(
    links.map(async ({ href, ...link }) => {
      const address = await reader.resolve(href);
      return address === undefined
        ? undefined
        : { ...link, href: address, leavesSite: leavesGovernment(href) };
    }),
  );
  return views.filter((view) => view !== undefined);
}

const anchor = /<a\b([^>]*?)\shref="((?:mt|https?):[^"]*)"([^>]*)>([\s\S]*?)<\/a>/gi;

/**
 * Html of a record with its `mt:` links resolved. Where the target is not public the words of the
 * link stay, as plain text. A link off government sites says so, and bears `data-leaves` for the
 * theme's question. Expects sanitised html: attributes in double quotes, no anchor in an anchor.
 */
export async function displayHtml(reader: Reader, html: string): Promise<string> {
  const targets = new Set(Array.from(html.matchAll(anchor), (match) => match[2] as string));
  if (targets.size === 0) return html;
  const { language, mount } = await reader.site();
  const warning = `（${escapeMarkup(wordsFor(language).leavesSite)}）`;
  const notice = `<span class="visually-hidden">${warning}</span>`;
  const hrefs = [...targets].filter((href) => href.startsWith('mt:'));
  const addresses = new Map(
    await Promise.all(
      hrefs.map(async (href) => [href, await reader.resolve(plainText(href))] as const),
    ),
  );
  return html.replace(
    anchor,
    (link, before: string, href: string, after: string, words: string) => {
      if (!href.startsWith('mt:')) {
        const leaves = leavesGovernment(plainText(href)) && hostOf(plainText(href)) !== mount.host;
        return leaves
          ? `<a${before} href="${href}"${after} data-leaves>${words}${notice}</a>`
          : link;
      }
      const address = addresses.get(href);
      return address === undefined
        ? words
        : `<a${before} href="${escapeMarkup(address)}"${after}>${words}</a>`;
    },
  );
}

const hostOf = (href: string) => URL.parse(href)?.host;
const plainText = (attribute: string) => attribute.replaceAll('&amp;', '&');
