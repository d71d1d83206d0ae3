import { readFile } from 'node:fs/promises';
import { type ArticleDocument, type MediaDocument, storageIn } from '@mingtang/editorial';
import { addressOf, publishedRecord, publishedRecords, transactionOf } from '@mingtang/publication';
import { asSystem, idOf } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import { type CollectionSlug, createLocalReq, type PayloadRequest } from 'payload';
import { documentsIn, filesIn, movedBody } from '../domain/moved-body.ts';
import type { StoredShare } from '../queries/stored-shares.ts';

/** Gives the receiver of a share an article of its own, or brings the one it has in step again. */
export type Copying = (req: PayloadRequest, share: StoredShare) => Promise<void>;

const why = 'the receiver takes a copy, which the caller has found allowed';
const articles = 'articles' as CollectionSlug;
const media = 'media' as CollectionSlug;

/**
 * Makes a draft of the receiver's from what is live at the source, with files of its own; publishing
 * it is for the receiver's people. Pictures are not made again: sizes go by the bytes.
 *
 * @param dataDir where editorial keeps files
 */
export function copying(dataDir: string): Copying {
  const storage = storageIn(dataDir);
  return async (userReq, share) => {
    // The receiver's document is the system's to write: whoever sends is no member there.
    const transactionID = await userReq.transactionID;
    const req = await createLocalReq(
      { req: { ...(transactionID != null && { transactionID }) } },
      userReq.payload,
    );
    const live = await req.payload.db.findOne<ArticleDocument>({
      collection: 'articles',
      req,
      where: { id: { equals: share.article } },
    });
    if (!live) return;
    const files = await moveFiles(req, share.receiver, [
      ...filesIn(live.body),
      ...[live.cover, ...(live.attachments ?? []).map(({ file }) => file)].flatMap((file) =>
        file ? [idOf(file)] : [],
      ),
    ]);
    const of = (file: unknown) => (file ? (files.get(idOf(file)) ?? null) : null);
    const data = {
      title: live.title,
      subtitle: live.subtitle,
      body: movedBody(live.body, { files, addresses: await addressesIn(req, share, live.body) }),
      cover: of(live.cover),
      attachments: (live.attachments ?? []).flatMap(({ file, name }) =>
        of(file) ? [{ file: of(file), name }] : [],
      ),
      summary: live.summary,
      keywords: live.keywords,
      source: live.source,
      author: live.author,
    };
    const copy = share.copy
      ? await req.payload.update({
          ...asSystem(req, why),
          collection: articles,
          id: share.copy,
          draft: true,
          depth: 0,
          data: data as never,
        })
      : await req.payload.create({
          ...asSystem(req, why),
          collection: articles,
          draft: true,
          depth: 0,
          data: { ...data, site: share.receiver, column: share.column } as never,
        });
    await (await transactionOf(req)).execute(sql`
      update shares set copy = ${String(copy.id)}, updated_at = now(), seen = (
        select seq::text from outbound.published
        where site = ${share.sender}::uuid and key = ${`article:${share.article}`})
      where id = ${share.id}::uuid`);
  };

  /** Files of the receiver's own, by the ids of those they are from. */
  async function moveFiles(
    req: PayloadRequest,
    site: string,
    ids: string[],
  ): Promise<Map<string, string>> {
    const moved = new Map<string, string>();
    for (const id of new Set(ids)) {
      const file = await req.payload.db.findOne<MediaDocument>({
        collection: 'media',
        req,
        where: { id: { equals: id } },
      });
      if (!file) continue;
      const data = await readFile((await storage.original(file.original)).file);
      const { alt, caption, credit, focalX, focalY, originalName: name } = file;
      const own = await req.payload.create({
        ...asSystem(req, why),
        collection: media,
        depth: 0,
        data: { site, alt, caption, credit, focalX, focalY } as never,
        file: { data, name, mimetype: 'application/octet-stream', size: data.byteLength },
      });
      delete req.file;
      moved.set(id, String(own.id));
    }
    return moved;
  }
}

/** Where the public finds what a text links to at its own site. */
async function addressesIn(
  req: PayloadRequest,
  { sender }: StoredShare,
  body: unknown,
): Promise<Map<string, string>> {
  const keys = documentsIn(body);
  const site = await publishedRecord(req, sender, `site:${sender}`);
  if (keys.length === 0 || site?.kind !== 'site') return new Map();
  const records = await publishedRecords(
    req,
    keys.map((key) => ({ site: sender, key })),
  );
  return new Map(
    keys.flatMap((key) => {
      const record = records.get(`${sender} ${key}`);
      return record && 'path' in record ? [[key, addressOf(site.mount, record.path)]] : [];
    }),
  );
}
