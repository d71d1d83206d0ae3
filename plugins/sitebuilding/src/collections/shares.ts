import { defineCollection, nobody } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { shareModes, shareStates } from '../domain/sharing.ts';

/**
 * Articles that were sent to other sites 转发: one row for an article and a receiver. Two sites are
 * concerned with each, so nobody reads or writes them as documents: see `endpoints/of-sharing.ts`.
 */
export const shares = (endpoints: Omit<Endpoint, 'root'>[]) =>
  defineCollection({
    slug: 'shares',
    admin: { hidden: true },
    access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
    lockDocuments: false,
    endpoints,
    indexes: [{ fields: ['article', 'receiver'], unique: true }],
    fields: [
      { name: 'sender', type: 'relationship', relationTo: 'sites', required: true, index: true },
      { name: 'receiver', type: 'relationship', relationTo: 'sites', required: true, index: true },
      // Ids as text: what is deleted at one site leaves a trace at the other.
      { name: 'article', type: 'text', required: true },
      { name: 'title', type: 'text', required: true },
      { name: 'mode', type: 'select', required: true, options: [...shareModes] },
      { name: 'mandatory', type: 'checkbox', required: true, defaultValue: false },
      { name: 'state', type: 'select', required: true, index: true, options: [...shareStates] },
      { name: 'column', type: 'text' },
      /** Address at the receiver; never changes once given. */
      { name: 'path', type: 'text' },
      /** The receiver's own article, where it took a copy. */
      { name: 'copy', type: 'text' },
      /** The entry of the source's log that the receiver's copy reflects, or that it chose to leave. */
      { name: 'seen', type: 'text' },
      { name: 'sharedBy', type: 'relationship', relationTo: 'users' },
      { name: 'sharedAt', type: 'date', required: true },
      { name: 'decidedBy', type: 'relationship', relationTo: 'users' },
      { name: 'decidedAt', type: 'date' },
      { name: 'reason', type: 'text' },
    ],
  });
