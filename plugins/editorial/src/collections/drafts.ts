import type { CollectionConfig } from 'payload';

/** One live version and one draft, saved while the author types. */
export const drafts = {
  drafts: { autosave: { interval: 1500 } },
  maxPerDoc: 50,
} satisfies CollectionConfig['versions'];

/**
 * Payload's own buttons publish for anybody who may save, and unpublish without a word; the receipt
 * panel asks for a reason.
 */
export function draftComponents(collection: 'articles' | 'pages') {
  return {
    edit: {
      PublishButton: {
        path: '@mingtang/editorial/admin#PublishOrSaveButton',
        serverProps: { collection },
      },
      UnpublishButton: '@mingtang/editorial/admin#NoUnpublishButton',
    },
    views: { edit: { livePreview: { Component: '@mingtang/editorial/admin#LivePreview' } } },
  } satisfies NonNullable<CollectionConfig['admin']>['components'];
}

/**
 * Gives the editor Payload's switch and its place beside the form. What stands there is ours: Payload
 * would load this address and count on a script in the page to be told what is typed.
 */
export const livePreview = { url: '/api/preview' };

/** Where the draft can be looked at as the public would see it. */
export function previewUrl(collection: 'articles' | 'pages') {
  return (document: Record<string, unknown>): string | null =>
    document.id ? `/api/preview/${collection}/${document.id}` : null;
}
