import type { Link } from '@mingtang/publication';
import { escapeMarkup } from './markup.ts';
import type { Reader } from './reader.ts';
import type { LinkView } from './views.ts';

const governmentHost = /(^|\.)gov\.cn$|\.xn--zfr164b$|\.政务$/;

/** Whether a link of a record leads to a host that is not a government's. */
export function leavesGovernment(href: string): boolean {
  if (!/^https?:/i.test(href)) return false;
  return !URL.canParse(href) || !governmentHost.test(new URL(href).hostname);
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

const anchor = /<a\b([^>]*?)\shref="(mt:[^"]*)"([^>]*)>([\s\S]*?)<\/a>/g;

/**
 * Html of a record with its `mt:` links resolved. Where the target is not public the words of the
 * link stay, as plain text. Expects sanitised html: attributes in double quotes, no anchor in an anchor.
 */
export async function displayHtml(reader: Reader, html: string): Promise<string> {
  if (!html.includes('"mt:')) return html;
  const hrefs = new Set(Array.from(html.matchAll(anchor), (match) => match[2] as string));
  const addresses = new Map(
    await Promise.all(
      Array.from(hrefs, async (href) => [href, await reader.resolve(plainText(href))] as const),
    ),
  );
  return html.replace(anchor, (_, before: string, href: string, after: string, words: string) => {
    const address = addresses.get(href);
    return address === undefined
      ? words
      : `<a${before} href="${escapeMarkup(address)}"${after}>${words}</a>`;
  });
}

const plainText = (attribute: string) => attribute.replaceAll('&amp;', '&');
