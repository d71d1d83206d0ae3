import { wordsFor } from '@mingtang/pages';
import type { ArticleView, ColumnView, PageView } from '../../sites/pages/src/views.ts';
import type { PageData, SharedData } from './page-data.ts';

/** A content file of Hugo: front matter as JSON, then html that Hugo takes as it is. */
export interface HugoContent {
  /** Below the content folder. */
  file: string;
  text: string;
}

/**
 * A page's data as a Hugo site would hold it. Names are lower case throughout, as Hugo reads them;
 * what our theme works out from its words (`第 3 卷`) comes ready.
 */
export function hugoContent(page: PageData, { site }: SharedData): HugoContent {
  const { title, description, canonical, breadcrumb, feed, noindex } = page.frame;
  const meta = page.frame.meta;
  const words = wordsFor(site.language);
  const { layout, heading, body = '', view } = contentOf(page, site.name, words);
  const front = {
    title: heading,
    url: `/${page.file.replace(/(^|\/)index\.html$/, '$1')}`,
    layout,
    masthead: page.masthead,
    head: { title, description, canonical, breadcrumb, feed, noindex, meta },
    view,
  };
  // Not "index": a file of that name would swallow the folder it lies in.
  const file = page.file.replace(/index\.html$/, 'first-page.html');
  return { file, text: `${JSON.stringify(front, null, 1)}\n\n${body}\n` };
}

function contentOf(page: PageData, siteName: string, words: ReturnType<typeof wordsFor>) {
  switch (page.template) {
    case 'article': {
      const { html, publishedAt, updatedAt, column, ...view } = page.view as ArticleView;
      return {
        layout: 'article',
        heading: view.title,
        body: html,
        view: { ...view, published: publishedAt, updated: updatedAt, column: column.name },
      };
    }
    case 'column':
    case 'archive': {
      const { column, parentName, archive, parts, ...view } = page.view as ColumnView;
      return {
        layout: 'column',
        heading: column.name,
        view: {
          ...view,
          side: parentName ?? column.name,
          parts: parts.map(({ part, href }) => ({ href, name: words.archivePart(part) })),
          archive: archive && {
            ...archive,
            name: words.archivePart(archive.part),
            span: words.archiveSpan(archive.from ?? '', archive.to ?? ''),
          },
        },
      };
    }
    case 'page':
      return { layout: 'blocks', heading: siteName, view: page.view as PageView };
    case 'not-found':
      return { layout: 'not-found', heading: words.notFoundTitle, view: page.view };
    case 'site-map':
      return { layout: 'site-map', heading: words.siteMap, view: page.view };
  }
}

/**
 * What all pages share, as Hugo data. What stands above the masthead and below the text, and the
 * theme's assets, are taken from one of our own pages.
 */
export function hugoShared({ site, mastheads, footer }: SharedData, example: string) {
  const words = Object.fromEntries(
    Object.entries(wordsFor(site.language)).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name.toLowerCase(), value]] : [],
    ),
  );
  const assets = example.match(/<(?:link|script)[^>]*(?:\/_a\/|tokens\.css)[^>]*>(?:<\/script>)?/g);
  return {
    mastheads,
    words,
    head: (assets ?? []).join(''),
    top: example.slice(example.indexOf('<body'), example.indexOf('<header')),
    bottom:
      footer + example.slice(example.indexOf(footer) + footer.length).replace('</body></html>', ''),
  };
}
