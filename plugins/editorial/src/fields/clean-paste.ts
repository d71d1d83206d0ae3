import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Has what is pasted cleaned, in the browser. */
export const CleanPasteFeature = createServerFeature({
  key: 'cleanPaste',
  feature: { ClientFeature: '@mingtang/editorial/admin#CleanPasteFeature' },
});
