import { addressOf, siteFeedPath } from './addresses.ts';
import { blockViews } from './block-views.ts';
import { columnHref, columnsBeside, columnTrail } from './columns.ts';
import { frameOf } from './frame.ts';
import { withSidebar } from './home-layout.ts';
import { columnTags, homeTags } from './meta-tags.ts';
import { type Locals, NotPublic } from './render.ts';
import type { Frame, PageView } from './views.ts';
import { wordsFor } from './words.ts';

/** A page made of blocks: the home page, the page of a column, or one that stands alone. */
export async function blockPage(locals: Locals): Promise<{ frame: Frame; view: PageView }> {
  const { reader } = locals;
  const id = locals.params.id ?? '';
  const page = await reader.page(id);
  if (page === undefined) throw new NotPublic(`page:${id}`);
  const site = await reader.site();
  const words = wordsFor(site.language);
  const isHome = page.path === '/';
  const trail = page.column === undefined ? [] : await columnTrail(reader, page.column);
  const column = trail.at(-1);
  const isColumnPage = column?.path === page.path;
  const above = await Promise.all(
    (isColumnPage ? trail.slice(0, -1) : trail).map(async (parent) => ({
      label: parent.name,
      href: await columnHref(reader, site, parent),
    })),
  );
  const blocks = await blockViews(reader, page.blocks, {
    showsEmpty: locals.preview === 'draft',
  });
  const view: PageView = {
    title: page.title,
    isHome,
    blocks,
    ...(isHome && site.tokens.homeLayout === 'sidebar' && { sidebar: withSidebar(blocks) }),
    page,
    siblings: column === undefined ? [] : await columnsBeside(reader, site, column),
  };
  const frame = await frameOf(locals, {
    title: isHome ? '' : page.title,
    description: page.description || site.description,
    keywords: page.keywords.length > 0 ? page.keywords : undefined,
    tags: isHome ? homeTags(site, words.home) : column && columnTags(column),
    trail: above,
    here: isHome ? undefined : page.title,
    feed: isHome ? { title: site.name, href: addressOf(site, siteFeedPath) } : undefined,
  });
  return { frame, view };
}
