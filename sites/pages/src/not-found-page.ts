import { menuOf } from './chrome.ts';
import { frameOf } from './frame.ts';
import type { Locals } from './render.ts';
import type { Frame, NotFoundView } from './views.ts';
import { wordsFor } from './words.ts';

/** A site's page for addresses at which nothing stands. */
export async function notFoundPage(locals: Locals): Promise<{ frame: Frame; view: NotFoundView }> {
  const { reader } = locals;
  const words = wordsFor((await reader.site()).language);
  return {
    frame: await frameOf(locals, {
      title: words.notFoundTitle,
      description: words.notFoundText,
      noindex: true,
    }),
    view: { columns: await menuOf(reader, await reader.navigation()) },
  };
}
