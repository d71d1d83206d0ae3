import { asUser, inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { allowMissingAlt } from '../hooks/missing-alt.ts';
import { inspectUpload } from '../media/inspect-upload.ts';
import type { ContentRead } from '../reading/document-read.ts';
import { readContent } from '../reading/in-child.ts';
import { refusals } from '../refusals.ts';
import { type FromHtml, fromHtml } from '../rich-text/from-html.ts';

/** What came of a document, for the form of an article. */
export interface ImportedDocument {
  title?: string;
  /** As the editor saves it. */
  body: FromHtml['body'];
  /** Pictures that were put among the site's media; those without a text to stand in are to be given one. */
  pictures: { taken: number; withoutAlt: number };
  /** What could not be kept. */
  lost: Lost[];
}

interface Lost {
  what: 'picture' | 'link' | 'style' | 'part';
  /** How many; of links and styles also which. */
  count: number;
  names: string[];
}

/** Most that a document may have, in bytes. */
const largest = 30 * 1024 * 1024;

/**
 * Reads a Word document or a spreadsheet into what an article holds, and puts its pictures among the
 * media of the site, all or none of them. The article itself is not touched: its form is filled.
 *
 * @throws Refused where the file is none of these, broken, or made to do harm
 */
export async function importDocument(
  req: PayloadRequest,
  { site, file }: { site: string; file: { data: Buffer; name: string } },
): Promise<ImportedDocument> {
  if (file.data.byteLength > largest) throw new Refused(req, refusals.documentTooLarge);
  const inspection = await inspectUpload(file.data, file.name);
  const type = inspection.ok ? inspection.type.extension : undefined;
  if (type !== 'docx' && type !== 'xlsx') throw new Refused(req, refusals.documentType);
  const content = await readContent(type, file.data);
  if (!content) throw new Refused(req, refusals.documentUnreadable);
  return inTransaction(req, async () => {
    const kept = await picturesInto(req, site, { content, name: file.name });
    const { title, body, lostLinks } = fromHtml(content.html, { pictures: kept.ids });
    return {
      ...(title && { title }),
      body,
      pictures: { taken: kept.ids.filter(Boolean).length, withoutAlt: kept.withoutAlt },
      lost: lostOf({ lostLinks, lostPictures: kept.lost, unknown: content.unknown }),
    };
  });
}

async function picturesInto(
  req: PayloadRequest,
  site: string,
  { content, name }: { content: ContentRead; name: string },
) {
  const ids: (string | undefined)[] = [];
  let [withoutAlt, lost] = [0, 0];
  for (const [index, { base64, alt }] of content.pictures.entries()) {
    const bytes = Buffer.from(base64, 'base64');
    const picture = `${name.replace(/\.\w+$/, '')}-${index + 1}`;
    const extension = await pictureType(bytes, picture);
    if (!extension) {
      ids.push(undefined);
      lost += 1;
      continue;
    }
    if (!alt) withoutAlt += 1;
    const { id } = await allowMissingAlt(req, () =>
      req.payload.create({
        ...asUser(req),
        collection: 'media' as 'articles',
        depth: 0,
        data: { site, alt } as never,
        file: {
          data: bytes,
          mimetype: `image/${extension === 'jpg' ? 'jpeg' : extension}`,
          name: `${picture}.${extension}`,
          size: bytes.byteLength,
        },
      }),
    );
    ids.push(String(id));
  }
  return { ids, withoutAlt, lost };
}

/** What a picture is by its bytes, where it may be taken; Word also holds drawings of its own. */
async function pictureType(bytes: Buffer, name: string): Promise<string | undefined> {
  for (const extension of ['png', 'jpg', 'webp']) {
    const inspection = await inspectUpload(bytes, `${name}.${extension}`);
    if (inspection.ok) return extension;
  }
  return undefined;
}

function lostOf({
  lostLinks,
  lostPictures,
  unknown,
}: {
  lostLinks: string[];
  lostPictures: number;
  unknown: string[];
}): Lost[] {
  const styles = unknown.flatMap((message) => {
    const [, name, id] = /style: '([^']*)'(?: \(Style ID: ([^)]+)\))?/.exec(message) ?? [];
    return (name === 'null' ? id : name) ?? [];
  });
  const parts = unknown.filter((message) =>
    /unrecogni[sz]ed element|ignored/i.test(message),
  ).length;
  const all: Lost[] = [
    { what: 'picture', count: lostPictures, names: [] },
    { what: 'link', count: lostLinks.length, names: lostLinks.slice(0, 5) },
    { what: 'style', count: styles.length, names: styles.slice(0, 5) },
    { what: 'part', count: parts, names: [] },
  ];
  return all.filter(({ count }) => count > 0);
}
