import { asUser, idOf, Refused, reply } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { refusals } from './refusals.ts';

/** What a new document may be to the one it is begun from. */
const relations = ['interprets', 'amends', 'repeals'] as const;
export type WrittenAbout = (typeof relations)[number];

const titles: Record<WrittenAbout, (of: string) => string> = {
  interprets: (of) => `《${of}》解读`,
  amends: (of) => `关于修改《${of}》的决定`,
  repeals: (of) => `关于废止《${of}》的决定`,
};
const longestTitle = 120;

/**
 * Begins a draft about a document that may be read: of the same site, with the relation already in it.
 * What amends or repeals is disclosed as that is, by the same organ. It goes through review as
 * everything does, and marks nothing before it is published.
 *
 * @returns the id of the draft
 * @throws Refused 404 where the signed-in person may not read the document
 */
async function writeAbout(
  req: PayloadRequest,
  { id, relation }: { id: string; relation: WrittenAbout },
): Promise<string> {
  const { docs } = await req.payload.find({
    ...asUser(req),
    collection: 'articles',
    depth: 0,
    limit: 1,
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
  });
  const [about] = docs as unknown as About[];
  if (!about) throw new Refused(req, refusals.nothingPublished);
  const bare = longestTitle - titles[relation]('').length;
  const { method, organ, topics } = about.disclosure ?? {};
  const written = await req.payload.create({
    ...asUser(req),
    collection: 'articles',
    depth: 0,
    draft: true,
    data: {
      site: idOf(about.site),
      title: titles[relation](about.title.slice(0, bare)),
      source: about.source,
      relations: { [relation]: [id] },
      ...(relation !== 'interprets' && {
        column: about.column && idOf(about.column),
        disclosure: { method, organ, topics },
      }),
    } as never,
  });
  return String(written.id);
}

interface About {
  site: string;
  title: string;
  source?: string | null;
  column?: string | null;
  disclosure?: { method?: string | null; organ?: string | null; topics?: string[] | null } | null;
}

/** `POST /api/articles/:id/write-about { relation: 'interprets' | 'amends' | 'repeals' }` → `{ id }` */
export const writeAboutEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/write-about',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const id = String(req.routeParams?.id);
    const asked = (req.data as { relation?: unknown } | undefined)?.relation;
    const relation = relations.find((known) => known === asked);
    if (req.user?.collection !== 'users' || !relation || !uuid.test(id)) {
      throw new Refused(req, refusals.nothingPublished);
    }
    return reply(req, { id: await writeAbout(req, { id, relation }) }, 201);
  },
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
