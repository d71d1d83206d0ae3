import type { PayloadRequest, Where } from 'payload';
import { extensionOf } from '../article-extension.ts';
import type { RecordContext } from '../records/context.ts';
import type { ColumnDocument, MediaDocument } from '../records/documents.ts';
import { fileOf } from '../records/file-of.ts';
import { webVersionsOf } from './texts-of.ts';

/**
 * What a record of the site may draw on: of all ids that stand anywhere in the document, those that
 * are files or columns of the same site. Ids of other sites are simply not found. Without `ids` it
 * is all the site has, for whoever makes many records at once.
 */
export async function recordContext(
  req: PayloadRequest,
  { site, ids, now = new Date() }: { site: string; ids?: string[]; now?: Date },
): Promise<RecordContext> {
  const [files, columns, language, terms] = [
    await ofSite<MediaDocument>(req, 'media', { site, ids }),
    await ofSite<ColumnDocument>(req, 'columns', { site, ids }),
    await languageOf(req, site),
    await extensionOf(req)?.termsOf(req, { site, ids }),
  ];
  const attached = files.filter(({ kind }) => kind === 'attachment');
  const web = await webVersionsOf(req.payload, attached, language);
  return {
    files: new Map(
      files.map((file) => [file.id, fileOf(file, file.original, web.get(file.original))]),
    ),
    columnPaths: new Map(columns.map(({ id, path }) => [id, path])),
    ...(terms && { terms }),
    language,
    now: now.toISOString(),
  };
}

async function ofSite<T>(
  req: PayloadRequest,
  collection: 'media' | 'columns',
  { site, ids }: { site: string; ids?: string[] | undefined },
): Promise<T[]> {
  if (ids?.length === 0) return [];
  const where: Where = { and: [{ site: { equals: site } }, ...(ids ? [{ id: { in: ids } }] : [])] };
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection,
    req,
    pagination: false,
    where,
  });
  return docs as T[];
}

async function languageOf(req: PayloadRequest, id: string): Promise<string> {
  const site = await req.payload.db.findOne<{ id: string; language?: string }>({
    collection: 'sites',
    req,
    select: { language: true },
    where: { id: { equals: id } },
  });
  return site?.language ?? 'zh-CN';
}
