import { idOf, Refused, siteTree } from '@mingtang/tenancy';
import type {
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { publishLexicon } from '../actions/publish-lexicon.ts';
import { refusals } from '../refusals.ts';

/** One city has one lexicon: sites below others have none of their own. */
export const refuseBelowCity: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const site = idOf(data.site ?? originalDoc?.site);
  const tree = await siteTree(req);
  if (tree.find(({ id }) => id === site)?.parent) throw new Refused(req, refusals.notOfCity);
  return data;
};

/** What is saved and what is deleted is so outside, in the same transaction. */
export const followWords = async ({
  doc,
  req,
}: Pick<Parameters<CollectionAfterDeleteHook>[0], 'doc'> & { req: PayloadRequest }) => {
  await publishLexicon(req, idOf(doc.site));
  return doc;
};
