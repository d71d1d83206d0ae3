import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  catalogueCsv,
  catalogueJson,
  documentHtml,
  documentPaper,
  type FacetKey,
  type FeedInput,
  facetPath,
  feedXml,
  listsOf,
  type Render,
  ratingsPath,
  robotsTxt,
  serviceListPath,
  sitemapIndexXml,
  sitemapXml,
  tokensCss,
} from '@mingtang/pages';
import type { ColumnRecord, SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { blobFile } from '@mingtang/publication/blobs';
import { type Batch, ReadFailed } from './batch.ts';
import { documentPdf } from './document-pdf.ts';
import { listingId } from './domain/listings.ts';
import { monthPath, type PageJob, type PlainTemplate, type Template } from './domain/own-pages.ts';
import { tag } from './domain/tags.ts';
import { LedgerReader } from './ledger-reader.ts';
import { relativeFile, SiteFiles } from './site-files.ts';
import { ThemeMissing } from './theme-bundle.ts';

/** A page to render, with what its file is believed to hold. */
export interface RenderJob extends PageJob {
  token: string;
  /** SHA-256 of what was written last, hex; the file is left alone when it comes out the same. */
  hash: string | null;
  force: boolean;
}

/** What became of a job. A page that could not be made keeps its last good copy: `quarantined`. */
export interface Rendered {
  path: string;
  token: string;
  result: 'written' | 'unchanged' | 'gone' | 'moved' | 'quarantined' | 'superseded';
  hash?: string;
  /** Its ledger, a tag a line. */
  reads: string;
  error?: string;
}

export interface RenderOptions {
  publicDir: string;
  /** Many pages at once: not compressed, and the caller brings them to disk. */
  inBulk: boolean;
}

/** Newest articles in a feed. */
const feedLength = 30;

/**
 * Renders pages of one site and writes their files. Faults that are not the page's own (database,
 * disk, a missing theme) are thrown: the batch is tried again later.
 */
export async function renderJobs(
  batch: Batch,
  load: (site: SiteRecord) => Promise<{ render: Render }>,
  jobs: RenderJob[],
  options: RenderOptions,
): Promise<Rendered[]> {
  const files = new SiteFiles(options.publicDir, batch.site);
  const articles = jobs.flatMap(({ template, params }) =>
    template === 'article' ? [String(params.id)] : [],
  );
  const [record] = await Promise.all([
    batch.siteRecord(),
    batch.prefetch(articles),
    batch.columns(),
  ]);
  const { render } = await load(record);
  const results: Rendered[] = [];
  // A few at a time: enough to overlap waiting for the disk, few enough to keep little in memory.
  const width = 8;
  for (let from = 0; from < jobs.length; from += width) {
    const some = jobs.slice(from, from + width);
    const rendering = some.map((job) => renderJob(batch, render, record, files, job, options));
    // Where one fails, the others may still be writing: the batch ends when all have.
    await Promise.allSettled(rendering);
    results.push(...(await Promise.all(rendering)));
  }
  batch.forget(articles);
  return results;
}

async function renderJob(
  batch: Batch,
  render: Render,
  site: SiteRecord,
  files: SiteFiles,
  job: RenderJob,
  options: RenderOptions,
): Promise<Rendered> {
  const tags = new Set<string>();
  const done = (result: Rendered['result'], more: Partial<Rendered> = {}): Rendered => ({
    path: job.path,
    token: job.token,
    result,
    reads: [...tags].join('\n'),
    ...more,
  });
  if (job.template === 'removed') {
    await files.remove(job.path);
    return done('gone');
  }
  let body: Buffer;
  try {
    relativeFile(job.path);
    const made = await bodyOf(batch, render, site, job, { tags, ...options });
    if (typeof made !== 'string') body = made;
    else body = options.inBulk ? encodedForNow(made) : Buffer.from(made);
  } catch (error) {
    if (isFault(error)) throw error;
    // Withdrawn since it was planned; the entry that did so is yet to be planned.
    if (error instanceof Error && error.name === 'NotPublic') return done('superseded');
    return done('quarantined', { error: messageOf(error) });
  }
  const hash = createHash('sha256').update(body).digest('hex');
  // The ledger may be behind the files where a process was killed between writing and settling.
  if (hash === job.hash && !job.force && files.holds(job.path, job.template)) {
    return done('unchanged', { hash });
  }
  if (job.template === 'gone' || job.template === 'moved') {
    await files.leave(job.path, job.template, Buffer.from(body));
    return done(job.template, { hash });
  }
  if (options.inBulk) files.writeInBulk(job.path, body);
  else await files.write(job.path, body);
  return done('written', { hash });
}

let scratch = Buffer.allocUnsafeSlow(256 * 1024);

/** The bytes of a page, to be used before anything is awaited: the next page takes their place. */
function encodedForNow(text: string): Buffer {
  const atMost = 3 * text.length;
  if (atMost > scratch.length) scratch = Buffer.allocUnsafeSlow(atMost);
  return scratch.subarray(0, scratch.write(text));
}

async function bodyOf(
  batch: Batch,
  render: Render,
  site: SiteRecord,
  { path, template, params }: RenderJob,
  { tags, publicDir }: { tags: Set<string>; publicDir: string },
): Promise<string | Buffer> {
  if (template === 'moved') {
    tags.add(tag.mount(site.id));
    return addressOf(site.mount, String(params.to));
  }
  if (template === 'removed') throw new Error('A removed page has no content');
  if (template === 'paper') return paperBody(new LedgerReader(batch, tags), params, publicDir);
  if (isPlain(template)) return plainBody(batch, site, template, params, tags);
  const url = addressOf(site.mount, path);
  const { status, body } = await render(template, url, {
    reader: new LedgerReader(batch, tags),
    params,
  });
  if (status !== 200) throw new Error(`Template ${template} answered ${status}`);
  return body;
}

const plain = new Set<string>([
  'feed',
  'catalogue',
  'robots',
  'sitemap',
  'sitemap-pages',
  'sitemap-month',
  'tokens',
] satisfies Exclude<PlainTemplate, 'paper'>[]);
function isPlain(template: Template): template is Exclude<PlainTemplate, 'paper'> {
  return plain.has(template);
}

async function plainBody(
  batch: Batch,
  site: SiteRecord,
  template: Exclude<PlainTemplate, 'paper'>,
  params: PageJob['params'],
  tags: Set<string>,
): Promise<string> {
  tags.add(tag.site(site.id));
  const whole = (path: string) => addressOf(site.mount, path);
  switch (template) {
    case 'tokens':
      return tokensCss(site, { isGrey: await isGrey(batch, site, tags) });
    case 'robots':
      return robotsTxt(site);
    case 'feed':
      return feedXml(await feedOf(batch, site, params, tags));
    case 'catalogue': {
      const year = String(params.year);
      tags.add(tag.catalogue(site.id, year));
      const entries = openOnes(await batch.catalogue(year), tags);
      return params.format === 'csv'
        ? catalogueCsv(entries)
        : catalogueJson({ publisher: site.name, year }, entries);
    }
    case 'sitemap': {
      tags.add(tag.months(site.id));
      const months = await batch.months();
      return sitemapIndexXml([
        { url: whole('/sitemap-pages.xml') },
        ...months.map(({ month }) => ({ url: whole(monthPath(month)) })),
      ]);
    }
    case 'sitemap-month': {
      const month = String(params.month);
      tags.add(tag.month(site.id, month));
      const articles = await batch.month(month);
      return sitemapXml(
        articles.map(({ path, updated }) => ({ url: whole(path), updatedAt: updated })),
      );
    }
    case 'sitemap-pages': {
      tags.add(tag.outline(site.id));
      tags.add(tag.services(site.id));
      tags.add(tag.ratings(site.id));
      for (const kind of interactionKinds) tags.add(tag.interactions(site.id, kind));
      const [columns, pages, services, ratings, interaction] = await Promise.all([
        batch.columns(),
        batch.pages(),
        batch.services(),
        batch.record('rating-figures', site.id),
        batch.interactionPaths(),
      ]);
      const paths = new Set([
        ...pages.map((page) => page.path),
        ...columns.filter(hasOwnPage).map((c) => c.path),
        ...interaction,
        ...services.flatMap((service) => [service.path, ...listsOf(service).map(serviceListPath)]),
        ...(ratings ? [ratingsPath] : []),
      ]);
      return sitemapXml([...paths].sort().map((path) => ({ url: whole(path) })));
    }
  }
}

const interactionKinds = ['mailbox', 'letter', 'consultation', 'survey'];

const hasOwnPage = ({ layout }: ColumnRecord) =>
  layout === 'list' || layout === 'sections' || layout === 'library';

/** Whether the site, or one above it for all below, is in mourning. */
async function isGrey(batch: Batch, site: SiteRecord, tags: Set<string>): Promise<boolean> {
  tags.add(tag.grey(site.id));
  const seen = new Set([site.id]);
  let grey = site.grey !== undefined;
  for (let id = site.parent; id !== undefined && !seen.has(id) && !grey; ) {
    seen.add(id);
    tags.add(tag.grey(id));
    const above: SiteRecord | undefined = await batch.otherSite(id);
    grey = above?.grey === 'below';
    id = above?.parent;
  }
  return grey;
}

/** A disclosed document as a file; its pictures are in it. */
async function paperBody(
  reader: LedgerReader,
  { id, format }: PageJob['params'],
  publicDir: string,
): Promise<string | Buffer> {
  const paper = await documentPaper(reader, String(id));
  const blobs = path.join(publicDir, '..', 'blobs');
  const picture = (address: string) =>
    readFile(blobFile(blobs, path.basename(address))).catch(() => undefined);
  return format === 'pdf'
    ? documentPdf(paper, picture)
    : documentHtml(paper, await withPictures(paper.html, picture));
}

const pictureElement =
  /<picture>.*?<img src="(\/_m\/[0-9a-f/.a-z]+)"[^>]*? alt="([^"]*)"[^>]*><\/picture>/gs;

/** Pictures stand in the text itself; of one that is not there its words stay. */
async function withPictures(
  html: string,
  picture: (address: string) => Promise<Buffer | undefined>,
): Promise<string> {
  const found = new Map<string, Buffer | undefined>();
  for (const [, address = ''] of html.matchAll(pictureElement)) {
    found.set(address, await picture(address));
  }
  return html.replace(pictureElement, (_, address: string, alt: string) => {
    const bytes = found.get(address)?.toString('base64');
    return bytes ? `<img src="data:image/jpeg;base64,${bytes}" alt="${alt}">` : alt;
  });
}

/** The feed of a site, of a column, or of what a library lists of one value. */
async function feedOf(
  batch: Batch,
  site: SiteRecord,
  params: PageJob['params'],
  tags: Set<string>,
): Promise<FeedInput> {
  const located = (article: { path: string }) => addressOf(site.mount, article.path);
  if (params.column === undefined && params.facet === undefined) {
    tags.add(tag.siteHead(site.id));
    const newest = await batch.newest(feedLength);
    const entries = newest.map((article) => ({ ...article, url: located(article) }));
    return { site, id: site.id, title: site.name, path: '/', entries };
  }
  const columnId = String(params.column ?? params.id);
  tags.add(tag.column(columnId));
  const column = (await batch.columns()).find(({ id }) => id === columnId);
  if (!column) throw Object.assign(new Error('The column is not public'), { name: 'NotPublic' });
  const title = `${column.name} - ${site.name}`;
  if (params.facet === undefined) {
    tags.add(tag.head(columnId));
    const newest = await batch.newest(feedLength, columnId);
    const entries = newest.map((article) => ({ ...article, url: located(article) }));
    return { site, id: columnId, title, path: column.path, entries };
  }
  const key = { facet: params.facet, value: params.value } as FacetKey;
  const id = listingId(site.id, key);
  tags.add(tag.head(id));
  const entries = openOnes(await batch.listed(key, feedLength), tags);
  const name = key.facet === 'all' ? undefined : await batch.facetName(key);
  return {
    site,
    id,
    title: name === undefined ? title : `${name} - ${title}`,
    path: facetPath(column, key),
    entries,
  };
}

/** Documents of sites that are open; where each site answers is part of what was read. */
function openOnes<T extends { site: string; isOpen: boolean }>(
  entries: T[],
  tags: Set<string>,
): T[] {
  for (const { site } of entries) tags.add(tag.mount(site));
  return entries.filter(({ isOpen }) => isOpen);
}

function isFault(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (e instanceof ReadFailed || e instanceof ThemeMissing) return true;
  }
  return false;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
    0,
    2_000,
  );
}
