import { writeContent } from '@mingtang/sitebuilding';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { pdf } from '../files/pdf.ts';
import { spreadsheet } from '../files/spreadsheet.ts';
import { picturesIn } from '../pages/pictures-in.ts';
import type { SeedArticle, SeedFile, SeedSite } from '../plan.ts';
import { asSeed } from './in-transaction.ts';
import type { PictureLibrary } from './picture-library.ts';
import { writePolicies } from './write-policies.ts';

/** Puts a site into the tree, still in preparation, so that those below and its members can refer to it. */
export async function foundSite(
  req: PayloadRequest,
  site: SeedSite,
  parent?: string,
): Promise<string> {
  const {
    name,
    shortName,
    level,
    divisionCode,
    mount,
    theme,
    tokens,
    motto,
    description,
    keywords,
    identifiers,
    contact,
    footerLinks,
    order,
  } = site;
  return create(req, 'sites', {
    name,
    shortName,
    level,
    divisionCode,
    mount,
    theme,
    tokens,
    motto,
    description,
    keywords,
    identifiers,
    contact,
    footerLinks,
    order,
    parent,
    language: 'zh-CN',
    sample: true,
    status: 'draft',
  });
}

/** Opens a site and publishes all it has. */
export async function fillSite(
  req: PayloadRequest,
  { id, site, library }: { id: string; site: SeedSite; library: PictureLibrary },
): Promise<void> {
  const pictures = new Map<string, string>();
  for (const name of picturesOf(site)) pictures.set(name, await library.give(req, id, name));
  const articles: Awaited<ReturnType<typeof withFiles>>[] = [];
  for (const article of [...site.articles].sort((a, b) =>
    a.publishedAt.localeCompare(b.publishedAt),
  )) {
    articles.push(await withFiles(req, id, article, pictures));
  }
  const { columns, shared, pages } = site;
  await writeContent(req, {
    site: id,
    content: { columns, shared, pages, articles, pictures },
    why: 'the demo is made',
  });
  await writePolicies(req, { id, site });
  // Last: the update locks the site, and pictures for other sites are put into the first one meanwhile.
  await req.payload.update({
    ...asSeed(req),
    collection: 'sites',
    id,
    data: { status: 'live', ...(site.banner && { banner: pictures.get(site.banner) }) } as never,
  });
}

/** Names of the pictures a site shows. */
export function picturesOf(site: SeedSite): Set<string> {
  const inPages = site.pages.flatMap(({ blocks }) => blocks.flatMap(picturesIn));
  const covers = site.articles.flatMap(({ cover }) => cover ?? []);
  return new Set([...(site.banner ? [site.banner] : []), ...covers, ...inPages]);
}

async function withFiles(
  req: PayloadRequest,
  site: string,
  article: SeedArticle,
  pictures: Map<string, string>,
) {
  const { key: _, cover, attachments, ...words } = article;
  const files: { file: string }[] = [];
  for (const attachment of attachments)
    files.push({ file: await writeFile(req, site, attachment) });
  return { ...words, attachments: files, ...(cover && { cover: pictures.get(cover) }) };
}

async function writeFile(req: PayloadRequest, site: string, file: SeedFile): Promise<string> {
  const data = file.kind === 'xlsx' ? spreadsheet(file.rows) : pdf(file.title, file.lines);
  const mimetype =
    file.kind === 'pdf'
      ? 'application/pdf'
      : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const { id } = await req.payload.create({
    ...asSeed(req),
    collection: 'media',
    data: { site } as never,
    file: { data, mimetype, name: file.name, size: data.byteLength },
  });
  return String(id);
}

async function create(req: PayloadRequest, collection: string, data: object): Promise<string> {
  const { id } = await req.payload.create({
    ...asSeed(req),
    collection: collection as CollectionSlug,
    data: data as never,
  });
  return String(id);
}
