import { Refused, say } from '@mingtang/tenancy';
import { type CollectionBeforeChangeHook, ValidationError } from 'payload';
import { itemFaults } from '../domain/item-faults.ts';
import { type ItemDocument, itemOf } from '../domain/item-of.ts';
import { refusals } from '../refusals.ts';

/** A published item has a time of its first publication, and from then on keeps its address. */
export const settleItem: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const first = originalDoc?.publishedAt as string | undefined;
  if (first && data.slug !== originalDoc.slug) throw new Refused(req, refusals.slugFixed);
  if (data._status !== 'published') return data;
  return { ...data, publishedAt: first ?? new Date().toISOString() };
};

/**
 * Refuses to publish an item that contradicts itself, at the fields concerned. Drafts may: they are being
 * written.
 */
export const refuseFaultyItem: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data;
  const whole = { ...originalDoc, ...data } as ItemDocument;
  const faults = itemFaults(itemOf(whole, placeholder));
  if (faults.length === 0) return data;
  const errors = faults.map(({ path, message }) => ({ path, message: say(req, message) }));
  throw new ValidationError({ collection: 'services', errors, req }, req.t);
};

/** Whether a file is named is all that faults go by. */
const placeholder = (id: string) => ({ name: id, href: '', mime: '', bytes: 0 });
