import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from './addresses.ts';
import { columnHref } from './columns.ts';
import { frameOf } from './frame.ts';
import { interactionListPath } from './interaction/interaction-lists.ts';
import { interactionWordsFor } from './interaction/interaction-words.ts';
import { leavesGovernmentFrom } from './links.ts';
import type { Reader } from './reader.ts';
import type { Locals } from './render.ts';
import { serviceListPath } from './services/service-lists.ts';
import { serviceWordsFor } from './services/service-words.ts';
import type { Frame, MenuEntry, SiteMapView } from './views.ts';
import { wordsFor } from './words.ts';

/** All columns of a site 网站地图. */
export async function siteMapPage(locals: Locals): Promise<{ frame: Frame; view: SiteMapView }> {
  const site = await locals.reader.site();
  const { siteMap } = wordsFor(site.language);
  return {
    frame: await frameOf(locals, { title: siteMap, description: site.description, here: siteMap }),
    view: {
      columns: [
        ...(await entriesBelow(locals.reader, site)),
        ...(await entryOfServices(locals.reader, site)),
        ...(await entryOfInteraction(locals.reader, site)),
      ],
    },
  };
}

async function entryOfServices(reader: Reader, site: SiteRecord): Promise<MenuEntry[]> {
  if ((await reader.services()).length === 0) return [];
  const { services: label } = serviceWordsFor(site.language);
  return [{ label, href: addressOf(site, serviceListPath({})), leavesSite: false, children: [] }];
}

async function entryOfInteraction(reader: Reader, site: SiteRecord): Promise<MenuEntry[]> {
  const isEmpty = (
    await Promise.all([reader.mailboxes(), reader.consultations(), reader.surveys()])
  ).every((records) => records.length === 0);
  if (isEmpty) return [];
  const { interaction: label } = interactionWordsFor(site.language);
  return [
    { label, href: addressOf(site, interactionListPath({})), leavesSite: false, children: [] },
  ];
}

async function entriesBelow(
  reader: Reader,
  site: SiteRecord,
  parent?: string,
): Promise<MenuEntry[]> {
  const entries = await Promise.all(
    (await reader.childColumns(parent)).map(async (column) => {
      const href = await columnHref(reader, site, column);
      return href === undefined
        ? undefined
        : {
            label: column.name,
            href,
            leavesSite: leavesGovernmentFrom(site.mount, column.href ?? '', href),
            children: await entriesBelow(reader, site, column.id),
          };
    }),
  );
  return entries.filter((entry) => entry !== undefined);
}
