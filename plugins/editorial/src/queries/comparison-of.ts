import { asUser, moment, Refused, say } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { type ComparedLine, compareLines } from '../domain/compare-lines.ts';
import { idsIn } from '../domain/ids-in.ts';
import { canonical } from '../domain/lines-of.ts';
import { type FormField, type ToldField, toldFields } from '../domain/told-fields.ts';
import { nameOf } from '../hooks/claim-revision.ts';
import { idOf, type MediaDocument, type Reference } from '../records/documents.ts';
import { refusals } from '../refusals.ts';

/** A state of a document that can be compared with another. */
export interface ComparedVersion {
  /** Of a version; `live` is what readers see. */
  id: string;
  at: string;
  by: string;
  /** Number of the save; what readers see may be of any. */
  revision?: number;
}

/** A field in which two versions differ. Without lines its words are the same, and something else differs. */
export interface FieldComparison {
  path: string;
  label: string;
  lines: ComparedLine[];
}

export interface ComparedFile {
  id: string;
  name: string;
  /** Of pictures: where a small one can be seen. */
  thumbnail?: string;
  address?: string;
}

/** What changed between two versions of a document. */
export interface Comparison {
  title: string;
  site: string;
  /** None where nothing is public and nothing else was asked for: then all is new. */
  from?: ComparedVersion;
  to: ComparedVersion;
  /** All that can be chosen, newest first, what readers see at the top. */
  versions: ComparedVersion[];
  fields: FieldComparison[];
  files: { added: ComparedFile[]; removed: ComparedFile[] };
}

type Document = Record<string, unknown> & {
  site: Reference;
  title?: string | null;
  name?: string | null;
};
type Version = ComparedVersion & { document: Document };

/** As many saves as are kept. */
const shown = 50;

/**
 * What changed of a document from one version (`live`, or an id of its versions) to another; what
 * readers see and the newest draft unless told otherwise. Who may read the document may compare it.
 *
 * @throws 404 for a document or a version that is not there, or not theirs to see
 */
export async function comparisonOf(
  req: PayloadRequest,
  { collection, id, from, to }: { collection: string; id: string; from?: string; to?: string },
): Promise<Comparison> {
  const of = hasDrafts(req, collection) ? (collection as 'articles') : undefined;
  const newest = of && uuid.test(id) && req.user && (await read(req, of, id, true));
  const site = newest && idOf(newest.site);
  if (!newest || !site) throw new Refused(req, refusals.notFound);
  const versions = await versionsOf(req, of, { id, site });
  const chosen = (name: string | undefined): Version | undefined => {
    const found = versions.find((version) => version.id === name);
    if (name !== undefined && !found) throw new Refused(req, refusals.notFound);
    return found;
  };
  const after = chosen(to) ?? versions.find((version) => version.id !== 'live') ?? chosen('live');
  const before =
    from === undefined ? versions.find((version) => version.id === 'live') : chosen(from);
  if (!after) throw new Refused(req, refusals.notFound);
  const ids = idsIn([before?.document, after.document]);
  const fields = (req.payload.collections[of]?.config.flattenedFields ?? []) as FormField[];
  const names = await namesOf(req, { ids, collections: namedIn(fields) });
  const telling = {
    say: (words: Parameters<typeof say>[1]) => say(req, words),
    moment,
    nameOf: (known: string) => names.get(known)?.name,
  };
  return {
    title: newest.title ?? newest.name ?? '',
    site,
    ...(before && { from: toldVersion(before) }),
    to: toldVersion(after),
    versions: versions.map(toldVersion),
    fields: differing(
      before ? toldFields(fields, before.document, telling) : [],
      toldFields(fields, after.document, telling),
    ),
    files: filesIn({ before: before?.document, after: after.document, names }),
  };
}

const you = { zh: '您', en: 'you' };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const hasDrafts = (req: PayloadRequest, collection: string): boolean =>
  Boolean(req.payload.collections[collection as CollectionSlug]?.config.versions?.drafts);

const toldVersion = ({ document: _, ...version }: Version): ComparedVersion => version;

async function read(req: PayloadRequest, collection: 'articles', id: string, draft: boolean) {
  return (await req.payload.findByID({
    ...asUser(req),
    collection,
    id,
    depth: 0,
    draft,
    disableErrors: true,
  })) as unknown as Document | null;
}

/** A draft may have stood at another site before: what it said there stays there. */
async function versionsOf(
  req: PayloadRequest,
  collection: 'articles',
  { id, site }: { id: string; site: string },
): Promise<Version[]> {
  const { docs } = await req.payload.findVersions({
    ...asUser(req),
    collection,
    depth: 0,
    limit: shown,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: id } }, { 'version.site': { equals: site } }] },
  });
  const live = await read(req, collection, id, false);
  const isLive = live?._status === 'published' && idOf(live.site) === site;
  const rows = [
    ...(isLive ? [{ id: 'live', document: live }] : []),
    ...docs.map((row) => ({ id: String(row.id), document: row.version as unknown as Document })),
  ];
  const people = new Map<unknown, string>();
  for (const by of new Set(rows.map(({ document }) => document.savedBy))) {
    people.set(by, say(req, await nameOf(req, by, you)));
  }
  return rows.map(({ id: version, document }) => ({
    id: version,
    at: String(document.updatedAt),
    by: people.get(document.savedBy) ?? '',
    ...(version !== 'live' && { revision: Number(document.revision ?? 0) }),
    document,
  }));
}

function differing(before: ToldField[], after: ToldField[]): FieldComparison[] {
  return after.flatMap(({ path, label, lines, value }) => {
    const old = before.find((field) => field.path === path);
    if (canonical(old?.value) === canonical(value)) return [];
    const compared = compareLines(old?.lines ?? [], lines);
    const saysTheSame = compared.every((line) => line.every(({ only }) => !only));
    return [{ path, label, lines: saysTheSame ? [] : compared }];
  });
}

interface Named {
  name: string;
  file?: ComparedFile;
}

/** What a document can name: what texts lead to, and what fields of plugins above choose from. */
function namedIn(fields: FormField[]): Set<string> {
  const named = new Set(['media', 'columns', 'articles', 'pages']);
  const look = (some: readonly FormField[]) => {
    for (const field of some) {
      const { relationTo = [] } = field as { relationTo?: string | string[] };
      for (const slug of [relationTo].flat()) named.add(slug);
      if ('flattenedFields' in field) look(field.flattenedFields as FormField[]);
    }
  };
  look(fields);
  return named;
}

/** What documents are called that the user may read. */
async function namesOf(
  req: PayloadRequest,
  { ids, collections }: { ids: string[]; collections: Set<string> },
): Promise<Map<string, Named>> {
  const names = new Map<string, Named>();
  if (ids.length === 0) return names;
  const where: Where = { id: { in: ids } };
  for (const collection of collections as Set<CollectionSlug>) {
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection,
      depth: 0,
      pagination: false,
      where,
    });
    for (const doc of docs as unknown as (MediaDocument & Document & { name?: string })[]) {
      const name = doc.originalName ?? doc.name ?? doc.title ?? '';
      names.set(doc.id, {
        name,
        ...(collection === ('media' as CollectionSlug) && { file: told(doc) }),
      });
    }
  }
  return names;
}

function told(media: MediaDocument & Record<string, unknown>): ComparedFile {
  const { id, originalName, alt, kind, thumbnailURL, url } = media;
  return {
    id,
    name: kind === 'image' && alt ? `${alt}（${originalName}）` : originalName,
    ...(typeof thumbnailURL === 'string' && { thumbnail: thumbnailURL }),
    ...(typeof url === 'string' && { address: url }),
  };
}

function filesIn({
  before,
  after,
  names,
}: {
  before: unknown;
  after: unknown;
  names: Map<string, Named>;
}): Comparison['files'] {
  const [old, now] = [new Set(idsIn(before)), new Set(idsIn(after))];
  const files = (some: Set<string>, without: Set<string>) =>
    [...some].filter((id) => !without.has(id)).flatMap((id) => names.get(id)?.file ?? []);
  return { added: files(now, old), removed: files(old, now) };
}
