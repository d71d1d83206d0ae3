import { asSystem, siteTree } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Entry, EntryKind } from '../domain/entries.ts';
import type { Severity } from '../domain/piece.ts';

interface Row {
  kind: EntryKind;
  text: string;
  instead?: string | null;
  exceptions?: string[] | null;
  severity?: Severity | null;
  rank?: number | null;
}

/** The lists heeded at a site: its own and those of all sites above it, and their telephones. */
export async function entriesOf(req: PayloadRequest, site: string): Promise<Entry[]> {
  const sites = await lineOf(req, site);
  const { docs } = await req.payload.find({
    ...asSystem(req, 'the lists of the sites above are heeded by all below'),
    collection: 'gate-entries' as 'articles',
    depth: 0,
    pagination: false,
    where: { site: { in: sites } },
  });
  return [...(docs as unknown as Row[]).map(entryOf), ...(await telephonesOf(req, sites))];
}

function entryOf({ kind, text, instead, exceptions, severity, rank }: Row): Entry {
  if (kind === 'contact') return { kind, text };
  if (kind === 'leader') {
    return { kind, text, ...(instead && { instead }), ...(rank && { rank }) };
  }
  return {
    kind,
    text,
    ...(instead && { instead }),
    exceptions: exceptions ?? [],
    severity: severity ?? 'must',
  };
}

/** A site and those above it, nearest first. */
async function lineOf(req: PayloadRequest, site: string): Promise<string[]> {
  const parents = new Map((await siteTree(req)).map(({ id, parent }) => [id, parent]));
  const line: string[] = [];
  for (let at: string | undefined = site; at && !line.includes(at); at = parents.get(at)) {
    line.push(at);
  }
  return line;
}

/** What the sites name in their footers is public by itself. */
async function telephonesOf(req: PayloadRequest, sites: string[]): Promise<Entry[]> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'telephones in the footers of sites are public'),
    collection: 'sites' as 'articles',
    depth: 0,
    pagination: false,
    where: { id: { in: sites } },
    select: { contact: true } as never,
  });
  return (docs as unknown as { contact?: Record<string, unknown> | null }[])
    .flatMap(({ contact }) => Object.values(contact ?? {}))
    .filter((text): text is string => typeof text === 'string')
    .flatMap((text) => text.match(/[\d\s()+-]{7,}/g) ?? [])
    .map((text) => ({ kind: 'contact', text }));
}
