import { blockData, type Placed, richText } from '@mingtang/sitebuilding/domain';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { pdf } from '../files/pdf.ts';
import { spreadsheet } from '../files/spreadsheet.ts';
import type { SeedArticle, SeedFile, SeedPage, SeedSite } from '../plan.ts';
import { asSeed } from './in-transaction.ts';
import type { PictureLibrary } from './picture-library.ts';

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
  const columns = new Map<string, string>();
  for (const { path, parent, ...column } of site.columns) {
    const slug = path.split('/').at(-2);
    columns.set(
      path,
      await create(req, 'columns', {
        ...column,
        site: id,
        slug,
        ...(parent && { parent: columns.get(parent) }),
      }),
    );
  }
  const placed = { columns, pictures };
  for (const article of [...site.articles].sort((a, b) =>
    a.publishedAt.localeCompare(b.publishedAt),
  )) {
    await writeArticle(req, id, article, placed);
  }
  for (const page of site.pages) await writePage(req, id, page, placed);
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
  const inPages = site.pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.type === 'leaders') return block.people.flatMap(({ photo }) => photo ?? []);
      if (block.type === 'topics') return block.banners.flatMap(({ image }) => image ?? []);
      return block.type === 'gallery' ? block.images : [];
    }),
  );
  const covers = site.articles.flatMap(({ cover }) => cover ?? []);
  return new Set([...(site.banner ? [site.banner] : []), ...covers, ...inPages]);
}

async function writeArticle(
  req: PayloadRequest,
  site: string,
  article: SeedArticle,
  placed: Placed,
): Promise<void> {
  const { key: _, column, cover, body, attachments, ...words } = article;
  const files: { file: string }[] = [];
  for (const attachment of attachments)
    files.push({ file: await writeFile(req, site, attachment) });
  await create(req, 'articles', {
    ...words,
    site,
    column: placed.columns.get(column),
    body: richText(body),
    attachments: files,
    ...(cover && { cover: placed.pictures.get(cover) }),
    _status: 'published',
  });
}

async function writePage(
  req: PayloadRequest,
  site: string,
  page: SeedPage,
  placed: Placed,
): Promise<void> {
  const { path, column, blocks, ...words } = page;
  const place = column
    ? { place: 'column', column: placed.columns.get(column) }
    : path === '/'
      ? { place: 'home' }
      : { place: 'own', slug: path.replace(/^\/|\.html$/g, '') };
  await create(req, 'pages', {
    ...words,
    ...place,
    site,
    blocks: blocks.map((block) => blockData(block, placed)),
    _status: 'published',
  });
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
