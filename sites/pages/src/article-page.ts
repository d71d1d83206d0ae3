import type { ArticleRecord, Attachment } from '@mingtang/publication';
import { addressOf, blobAddress } from './addresses.ts';
import { columnHref, columnTrail } from './columns.ts';
import { minuteOf } from './day.ts';
import { documentView } from './document-view.ts';
import { sizeOf } from './file-size.ts';
import { frameOf } from './frame.ts';
import { isOffered } from './is-offered.ts';
import { displayHtml } from './links.ts';
import { articleTags, columnTags } from './meta-tags.ts';
import { type Locals, NotPublic } from './render.ts';
import type { ArticleView, Frame } from './views.ts';
import { wordsFor } from './words.ts';

export async function articlePage(locals: Locals): Promise<{ frame: Frame; view: ArticleView }> {
  const { reader, url } = locals;
  const id = locals.params.id ?? '';
  const article = await reader.article(id);
  if (article === undefined) throw new NotPublic(`article:${id}`);
  const site = await reader.site();
  const trail = await columnTrail(reader, article.column);
  const column = trail.at(-1);
  if (column === undefined) throw new NotPublic(`column:${article.column}`);
  const { older, newer } = await reader.neighbours(id);
  const links = await Promise.all(
    trail.map(async (above) => ({
      label: above.name,
      href: await columnHref(reader, site, above),
    })),
  );
  const cover = article.cover?.variants.findLast((variant) => variant.format === 'jpeg');
  const image = cover && new URL(blobAddress(cover.blob), url).href;

  const origin = await originOf(locals, article);

  const view: ArticleView = {
    title: article.title,
    subtitle: article.subtitle,
    publishedAt: minuteOf(article.publishedAt),
    updatedAt: changedLater(article) ? minuteOf(article.updatedAt) : undefined,
    source: article.source,
    origin: article.origin && { name: article.origin.name, href: origin },
    author: article.author,
    editor: article.editor,
    html: await displayHtml(reader, article.html),
    attachments: article.attachments.map(attachmentView),
    policy: article.policy,
    document: {
      ...(await documentView(reader, article)),
      // Files are made of what is public alone.
      ...(locals.preview && { downloads: [] }),
    },
    offersPrint: isOffered(site, 'print'),
    column: { name: column.name, href: addressOf(site, column.path) },
    older: older && { title: older.title, href: addressOf(site, older.path) },
    newer: newer && { title: newer.title, href: addressOf(site, newer.path) },
  };
  const frame = await frameOf(locals, {
    title: article.title,
    description: article.summary,
    keywords: article.keywords,
    tags: [...columnTags(column), ...articleTags(article, { url, image })],
    trail: links,
    here: wordsFor(site.language).bodyText,
    canonical: origin,
  });
  return { frame, view };
}

/** Whole address of the article at the site whose it is, while that is open. */
async function originOf(
  { reader, url }: Locals,
  { origin }: Pick<ArticleRecord, 'origin'>,
): Promise<string | undefined> {
  const home = origin && (await reader.resolve(`mt:site:${origin.site}`));
  return home && new URL(home + origin.path.slice(1), url).href;
}

/** Saving an article again within the minute of its publication is no update worth telling. */
function changedLater(article: { publishedAt: string; updatedAt: string }): boolean {
  return Date.parse(article.updatedAt) - Date.parse(article.publishedAt) >= 60_000;
}

function attachmentView(attachment: Attachment): ArticleView['attachments'][number] {
  return {
    ...attachment,
    href: `${blobAddress(attachment.blob)}?name=${encodeURIComponent(attachment.name)}`,
    size: sizeOf(attachment.bytes),
  };
}
