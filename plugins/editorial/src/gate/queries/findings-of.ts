import type { PayloadRequest } from 'payload';
import type { Publishable } from '../../publishable.ts';
import { textsOf } from '../../queries/texts-of.ts';
import type { MediaDocument } from '../../records/documents.ts';
import { contentsOf } from '../contents-of.ts';
import { type Finding, inspector } from '../domain/inspect.ts';
import type { Piece, Place } from '../domain/piece.ts';
import { isPoorAlt } from '../domain/poor-alt.ts';
import { deadLinks } from './dead-links.ts';
import { entriesOf } from './entries-of.ts';
import { type FileAtPlace, filesOf } from './files-of.ts';

/**
 * Everything the gate finds in a document: in its words, its tables, the texts around its pictures, and
 * in where its links lead. External addresses are not asked, since the inside never reaches out.
 *
 * @param document as Payload reads it at depth 0, saved or not
 */
export async function findingsOf(
  req: PayloadRequest,
  { of, site, document }: { of: Publishable; site: string; document: { id?: unknown } },
): Promise<Finding[]> {
  const fields = req.payload.collections[of.collection]?.config.flattenedFields ?? [];
  const { pieces, files, links } = contentsOf(document, fields);
  const media = await filesOf(req, site, files);
  const inspect = inspector(await entriesOf(req, site));
  const dead = await deadLinks(req, {
    site,
    own: `${of.kind}:${document.id}`,
    hrefs: links.map(({ href }) => href),
  });
  const attached = await inAttachments(req, media);
  return [
    ...inspect([
      ...pieces,
      ...media.flatMap(({ place, file }) => captions(place, file)),
      ...attached.pieces,
    ]),
    ...attached.unread,
    ...media.flatMap(({ place, file }) => ofPicture(place, file)),
    ...links.flatMap(({ href, ...place }): Finding[] => {
      const state = dead.get(href);
      if (!state) return [];
      const severity = state === 'dead-link' ? 'must' : 'should';
      return [{ ...place, rule: state, severity, excerpt: href.startsWith('mt:') ? '' : href }];
    }),
  ];
}

/** Alternative texts and captions are read by the public as well. */
function captions(place: Place, { alt, caption }: MediaDocument): Piece[] {
  return [alt, caption].flatMap((text) => (text?.trim() ? [{ ...place, text }] : []));
}

/** Characters of attachments looked at for one document: a second's work. */
const mostAttached = 2_000_000;

/** What attached files say, and which of them have to be looked at by hand. */
async function inAttachments(
  req: PayloadRequest,
  files: FileAtPlace[],
): Promise<{ pieces: Piece[]; unread: Finding[] }> {
  const attached = files.filter(({ file }) => file.kind === 'attachment');
  const texts = await textsOf(
    req.payload,
    attached.map(({ file }) => file.original),
  );
  const pieces: Piece[] = [];
  const unread: Finding[] = [];
  let room = mostAttached;
  for (const { place, file } of attached) {
    const read = texts.get(file.original);
    const at = { ...place, file: file.originalName };
    const isRead = read?.state === 'read' && read.text.length <= room;
    if (isRead) {
      pieces.push({ ...at, text: read.text });
      room -= read.text.length;
    } else unread.push({ ...at, rule: 'file-unread', severity: 'should', excerpt: '' });
  }
  return { pieces, unread };
}

function ofPicture(place: Place, { kind, alt, originalName }: MediaDocument): Finding[] {
  if (kind !== 'image') return [];
  if (!alt?.trim()) return [{ ...place, rule: 'no-alt', severity: 'must', excerpt: originalName }];
  return isPoorAlt(alt) ? [{ ...place, rule: 'poor-alt', severity: 'should', excerpt: alt }] : [];
}
