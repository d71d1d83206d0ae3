import { unreadableColours, unreadableWords } from '@mingtang/tenancy/contrast';
import type { Check } from '../snapshot.ts';

/** The site's own colours can be read wherever themes use them. */
export const colours: Check<null> = {
  title: { zh: '配色清晰可读', en: 'Colours can be read' },
  find: ({ site }) =>
    unreadableColours(site.tokens).map((unreadable) => ({
      where: { kind: 'site', id: site.id, field: `tokens.${unreadable.field}` },
      words: unreadableWords(unreadable),
    })),
};
