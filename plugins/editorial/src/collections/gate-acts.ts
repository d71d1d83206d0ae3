import { defineCollection, nobody } from '@mingtang/tenancy';

/**
 * What was asked of the gate and decided 放行记录: that findings be let pass for one content of one
 * document, by whom, why, and what a second person said. Rows are added and never changed; the database
 * refuses it. Written and read through `/api/{articles,pages}/:id/gate`. Not tied to the document by the
 * database: the record outlives it.
 */
export const gateActs = defineCollection({
  slug: 'gate-acts',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody, readVersions: nobody },
  lockDocuments: false,
  fields: [
    { name: 'site', type: 'relationship', relationTo: 'sites', required: true },
    { name: 'collection', type: 'text', required: true },
    { name: 'document', type: 'text', required: true, index: true },
    { name: 'act', type: 'select', required: true, options: ['ask', 'grant', 'decline'] },
    // Of a decision: what was asked. One decision each.
    { name: 'ask', type: 'text', unique: true },
    // Of everything in the document, as it was looked at.
    { name: 'hash', type: 'text', required: true },
    // What is to pass; private numbers are covered in it.
    { name: 'findings', type: 'json', required: true },
    { name: 'reason', type: 'text', required: true },
    { name: 'by', type: 'text', required: true },
  ],
});
