import type { PayloadRequest } from 'payload';
import type { MediaDocument } from '../../records/documents.ts';
import type { Place } from '../domain/piece.ts';

/** A file that a document shows or offers, and where. */
export interface FileAtPlace {
  place: Place;
  file: MediaDocument;
}

/** The files of a site that stand at places of a document; ids of others are not found. */
export async function filesOf(
  req: PayloadRequest,
  site: string,
  places: (Place & { id: string })[],
): Promise<FileAtPlace[]> {
  if (places.length === 0) return [];
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'media',
    req,
    pagination: false,
    where: { and: [{ site: { equals: site } }, { id: { in: places.map(({ id }) => id) } }] },
  });
  const byId = new Map((docs as unknown as MediaDocument[]).map((file) => [file.id, file]));
  return places.flatMap(({ id, ...place }) => {
    const file = byId.get(id);
    return file ? [{ place, file }] : [];
  });
}
