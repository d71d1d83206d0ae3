import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FooterView, Frame, MastheadView } from '@mingtang/pages';
import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import type { Pool } from 'pg';
import { articlePage } from '../../sites/pages/src/article-page.ts';
import { blockPage } from '../../sites/pages/src/block-page.ts';
import { footerView, mastheadView } from '../../sites/pages/src/chrome.ts';
import { archivePage, columnPage } from '../../sites/pages/src/column-page.ts';
import { notFoundPage } from '../../sites/pages/src/not-found-page.ts';
import type { FragmentName, Locals } from '../../sites/pages/src/render.ts';
import { siteMapPage } from '../../sites/pages/src/site-map-page.ts';
import { Batch } from '../../sites/publisher/src/batch.ts';
import { LedgerReader } from '../../sites/publisher/src/ledger-reader.ts';
import { relativeFile } from '../../sites/publisher/src/site-files.ts';
import { loadTheme } from '../../sites/publisher/src/theme-bundle.ts';

/** What a peer is given to make one html page from: the very data our own theme is given. */
export interface PageData {
  /** From the site's folder: `a/b.html`. */
  file: string;
  template: PageTemplate;
  /** Without what is the same on every page. */
  frame: Omit<Frame, 'site' | 'words' | 'masthead' | 'footer'>;
  /** Which of the mastheads: they differ by the menu entry that is marked. */
  masthead: number;
  /** Address of the menu entry that is marked. */
  section?: string;
  view: unknown;
}

/** What pages share: masthead and footer as html, as we draw them once for many pages, and as data. */
export interface SharedData {
  site: SiteRecord;
  mastheads: string[];
  footer: string;
  mastheadView: Omit<MastheadView, 'words'>;
  footerView: Omit<FooterView, 'words'>;
}

const pageMakers = {
  article: articlePage,
  page: blockPage,
  column: columnPage,
  archive: archivePage,
  'not-found': notFoundPage,
  'site-map': siteMapPage,
};
type PageTemplate = keyof typeof pageMakers;

/** Collects the data of every html page of a published site, in the order of their paths. */
export async function pageData(
  db: Pool,
  site: string,
  themesDir: string,
): Promise<{ pages: PageData[]; shared: SharedData }> {
  const { rows } = await db.query<{
    path: string;
    template: PageTemplate;
    params: Locals['params'];
  }>(
    `select path, template, params from projection.page
     where site = $1 and template = any($2) order by path`,
    [site, Object.keys(pageMakers)],
  );
  const batch = new Batch(db, site);
  const record = await batch.siteRecord();
  const { render } = await loadTheme(themesDir, record.theme);
  const articles = rows.flatMap(({ template, params }) =>
    template === 'article' && params.id ? [params.id] : [],
  );
  for (let from = 0; from < articles.length; from += 500) {
    await batch.prefetch(articles.slice(from, from + 500));
  }
  const mastheads: string[] = [];
  let footer = '';
  const pages: PageData[] = [];
  for (const { path: at, template, params } of rows) {
    const url = addressOf(record.mount, at);
    const draw = async (fragment: FragmentName, reader: Locals['reader']) =>
      (await render(fragment as never, url, { reader, params: {} })).body.trim();
    const reader = new LedgerReader(batch, new Set());
    const made = await pageMakers[template]({ reader, params, url, draw });
    const { site: _site, words: _words, masthead, footer: drawn, ...frame } = made.frame;
    if (!mastheads.includes(masthead)) mastheads.push(masthead);
    footer = drawn;
    pages.push({
      file: relativeFile(at),
      template,
      frame,
      masthead: mastheads.indexOf(masthead),
      section: /data-section="([^"]*)" aria-current/.exec(masthead)?.[1],
      view: made.view,
    });
  }
  const reader = new LedgerReader(batch, new Set());
  const shared = {
    site: record,
    mastheads,
    footer,
    mastheadView: await mastheadView(reader),
    footerView: await footerView(reader),
  };
  return { pages, shared };
}

/** Writes page data where the Astro peer reads it: `shared.json`, and one line of JSON for each page. */
export async function writePageData(
  folder: string,
  { pages, shared }: { pages: PageData[]; shared: SharedData },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'shared.json'), JSON.stringify(shared));
  await pipeline(
    pages.map((page) => `${JSON.stringify(page)}\n`),
    createWriteStream(path.join(folder, 'pages.jsonl')),
  );
}
