import { defineCollection, nobody } from '@mingtang/tenancy';
import type { CollectionConfig, Endpoint } from 'payload';

/** Which build all sites of a theme are shown with: see `domain/theme-rollout.ts`. Written by acts alone. */
export function themes(endpoints: Omit<Endpoint, 'root'>[]): CollectionConfig {
  return defineCollection({
    slug: 'themes',
    labels: { singular: { zh: '主题', en: 'Theme' }, plural: { zh: '主题', en: 'Themes' } },
    admin: { hidden: true },
    access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
    lockDocuments: false,
    endpoints,
    fields: [
      { name: 'name', type: 'text', required: true, unique: true },
      { name: 'build', type: 'text' },
      { name: 'before', type: 'text' },
      { name: 'changedBy', type: 'relationship', relationTo: 'users' },
    ],
  });
}
