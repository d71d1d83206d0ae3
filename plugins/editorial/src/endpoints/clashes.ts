import {
  asSystem,
  asUser,
  inTransaction,
  Refused,
  reply,
  say,
  type Words,
} from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { type Difference, differences, wordsOf } from '../domain/words-of-clash.ts';
import { nameOf } from '../hooks/claim-revision.ts';
import { refusals } from '../refusals.ts';

/** A text that could not be saved because somebody else had saved meanwhile. */
export interface ClashCopy {
  id: string;
  by: string;
  /** Whether whoever asks wrote it. */
  isMine: boolean;
  at: string;
  /** Somebody has decided what becomes of it; it is kept all the same. */
  isSettled: boolean;
}

/** A copy beside what stands there now. */
export interface Clash {
  /** The newest save, to be named by whoever replaces it. */
  revision: number;
  theirs: { by: string; at: string };
  mine: { by: string; at: string };
  differences: (Difference & { label: string })[];
}

interface Row {
  id: string;
  by?: string | null;
  words: Record<string, unknown>;
  createdAt: string;
  settledAt?: string | null;
}

interface Newest extends Record<string, unknown> {
  id: string;
  revision?: number | null;
  savedBy?: string | null;
  updatedAt: string;
}

const you = { zh: '您', en: 'you' };

/** As many as anybody will look through. */
const shown = 20;

/**
 * `GET /:id/clashes` the copies of a document, newest first; `GET /:id/clashes/:copy` one of them
 * beside what stands there; `POST …/take { revision, words? }` saves it (or what its author went on to
 * write) over the revision named; `POST …/set-aside` leaves what stands there. Neither deletes anything:
 * what is replaced stays among the versions, the copy among the copies. Who may read the document sees
 * them; taking one is a save like any other.
 */
export function clashEndpoints(collection: 'articles' | 'pages'): Omit<Endpoint, 'root'>[] {
  const of = collection as 'articles';

  async function documentOf(req: PayloadRequest): Promise<Newest> {
    const id = String(req.routeParams?.id);
    if (!req.user) throw new Refused(req, refusals.notFound);
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: of,
      draft: true,
      depth: 0,
      limit: 1,
      where: { id: { equals: id } },
    });
    if (!docs[0]) throw new Refused(req, refusals.notFound);
    return docs[0] as unknown as Newest;
  }

  async function copiesOf(req: PayloadRequest, document: string, copy?: unknown): Promise<Row[]> {
    const { docs } = await req.payload.find({
      ...asSystem(req, 'who may read a document may see what clashed with it'),
      collection: 'clash-copies' as 'articles',
      depth: 0,
      limit: shown,
      sort: '-createdAt',
      where: {
        and: [
          { collection: { equals: collection } },
          { document: { equals: document } },
          ...(copy === undefined ? [] : [{ id: { equals: String(copy) } }]),
        ],
      },
    });
    return docs as unknown as Row[];
  }

  async function copyOf(req: PayloadRequest, document: string): Promise<Row> {
    const [copy] = await copiesOf(req, document, req.routeParams?.copy);
    if (!copy) throw new Refused(req, refusals.notFound);
    return copy;
  }

  /** The copy and, where it is their own, all they have open there: it was one struggle. */
  async function settle(req: PayloadRequest, document: string, copy: Row): Promise<void> {
    const me = String(req.user?.id);
    await req.payload.update({
      ...asSystem(req, 'what becomes of a copy has been decided'),
      collection: 'clash-copies' as 'articles',
      depth: 0,
      where: {
        and: [
          { collection: { equals: collection } },
          { document: { equals: document } },
          { settledAt: { exists: false } },
          copy.by === me ? { by: { equals: me } } : { id: { equals: copy.id } },
        ],
      },
      data: { settledAt: new Date().toISOString() } as never,
    });
  }

  return [
    {
      path: '/:id/clashes',
      method: 'get',
      handler: async (req) => {
        const { id } = await documentOf(req);
        const copies = (await copiesOf(req, id)).map(
          async (copy): Promise<ClashCopy> => ({
            id: copy.id,
            by: say(req, await nameOf(req, copy.by, you)),
            isMine: copy.by === String(req.user?.id),
            at: copy.createdAt,
            isSettled: Boolean(copy.settledAt),
          }),
        );
        return reply(req, { copies: await Promise.all(copies) });
      },
    },
    {
      path: '/:id/clashes/:copy',
      method: 'get',
      handler: async (req) => {
        const newest = await documentOf(req);
        const copy = await copyOf(req, newest.id);
        return reply(req, {
          revision: newest.revision ?? 0,
          theirs: { by: say(req, await nameOf(req, newest.savedBy)), at: newest.updatedAt },
          mine: { by: say(req, await nameOf(req, copy.by, you)), at: copy.createdAt },
          differences: labelled(differences(copy.words, newest), fieldNames(req, collection)),
        } satisfies Clash);
      },
    },
    {
      path: '/:id/clashes/:copy/take',
      method: 'post',
      handler: async (req) => {
        const { id } = await documentOf(req);
        const copy = await copyOf(req, id);
        await addDataAndFileToRequest(req);
        const { revision, words } = (req.data ?? {}) as { revision?: unknown; words?: unknown };
        const isForm = typeof words === 'object' && words !== null && !Array.isArray(words);
        const text = isForm ? wordsOf(words as Record<string, unknown>) : copy.words;
        const saved = await inTransaction(req, async () => {
          // Not as autosave does, which would write over the version of whoever saved last.
          const document = await req.payload.update({
            ...asUser(req),
            collection: of,
            id,
            depth: 0,
            draft: true,
            // Without a number it would count as a change of whatever stands there.
            data: { ...text, revision: revision ?? -1 } as never,
          });
          await settle(req, id, copy);
          return document as unknown as Newest;
        });
        return reply(req, { revision: saved.revision });
      },
    },
    {
      path: '/:id/clashes/:copy/set-aside',
      method: 'post',
      handler: async (req) => {
        const { id } = await documentOf(req);
        const copy = await copyOf(req, id);
        if (copy.by !== String(req.user?.id)) throw new Refused(req, refusals.notFound);
        await settle(req, id, copy);
        return reply(req, { settled: copy.id });
      },
    },
  ];
}

/** What the fields of a form are called, in the language of whoever looks and in the order of the form. */
function fieldNames(
  req: PayloadRequest,
  collection: 'articles' | 'pages',
): { name: string; label: string }[] {
  const fields = req.payload.collections[collection as 'articles']?.config.flattenedFields ?? [];
  return fields.map((field) => {
    const label = 'label' in field ? (field.label as unknown) : undefined;
    const isWords = label && typeof label === 'object' && 'zh' in label;
    return { name: field.name, label: isWords ? say(req, label as Words) : field.name };
  });
}

function labelled(found: Difference[], fields: { name: string; label: string }[]) {
  return fields.flatMap(({ name, label }) =>
    found.filter(({ field }) => field === name).map((difference) => ({ ...difference, label })),
  );
}
