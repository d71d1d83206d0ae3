import { idOf, Refused } from '@mingtang/tenancy';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { settleOffers } from '../actions/settle-offers.ts';
import { definitionsAbove, heldDefinitions } from '../queries/definitions.ts';
import { holdSites } from '../queries/hold-sites.ts';
import { refusals } from '../refusals.ts';

interface Point {
  id: string;
  site: unknown;
  items?: string[] | null;
}

/**
 * Before a point is changed its items are held, those it had and those it is given; what is new among them a
 * site above must have published.
 */
export const holdItemsOfPoint: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = originalDoc as Point | undefined;
  const [had, has] = [itemsOf(before), itemsOf({ ...before, ...data } as Point)];
  const site = idOf(data.site ?? before?.site);
  await heldDefinitions(req, both(had, has));
  const added = has.filter((item) => !had.includes(item));
  if (added.length > 0) await refuseOthers(req, site, added);
  await holdSites(req, [...(before?.site ? [idOf(before.site)] : []), site]);
  return { ...data, items: has };
};

/** What a site shows of its items follows its points, in the same transaction. */
export const followPoint: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const [now, before] = [doc as Point, previousDoc as Point | undefined];
  const sites = [now, before].flatMap((point) => (point?.site ? [idOf(point.site)] : []));
  await settle(req, { sites, items: both(itemsOf(before), itemsOf(now)) });
  return doc;
};

export const followDeletedPoint: CollectionAfterDeleteHook = async ({ doc, req }) => {
  const point = doc as Point;
  await settle(req, { sites: [idOf(point.site)], items: itemsOf(point) });
};

async function settle(
  req: PayloadRequest,
  { sites, items }: { sites: string[]; items: string[] },
): Promise<void> {
  const definitions = await heldDefinitions(req, items);
  await settleOffers(req, { definitions, sites: [...new Set(sites)] });
}

async function refuseOthers(req: PayloadRequest, site: string, items: string[]): Promise<void> {
  const offered = new Set((await definitionsAbove(req, site)).map(({ slug }) => slug));
  if (items.some((item) => !offered.has(item))) throw new Refused(req, refusals.itemNotOffered);
}

const itemsOf = (point: Point | undefined): string[] => [...new Set(point?.items ?? [])];
const both = (a: string[], b: string[]): string[] => [...new Set([...a, ...b])].sort();
