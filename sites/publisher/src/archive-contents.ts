import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  attachmentMediaTypes,
  extensionOf,
  inPlaceMediaTypes,
  siteMediaTypes,
} from '@mingtang/gateway/media-types';
import type { SiteRecord } from '@mingtang/publication';
import { addressOf } from '@mingtang/publication/address';
import { type Reference, referencesIn, referencesInAsset } from './domain/references.ts';
import type { HttpStatus } from './domain/warc.ts';
import { pageAt } from './site-files.ts';
import type { WarcEntry } from './warc-file.ts';

/** Folders of the outside: what the gateway answers from. */
interface PublicFolders {
  publicDir: string;
  blobsDir: string;
}

/** What one address of a site answers: the page, else where it moved, else that it was withdrawn. */
interface PublicFile {
  path: string;
  file: string;
  status: HttpStatus;
}

/** How many records there will be, by kind, and what the pages name that is nowhere to be found. */
export interface Survey {
  pages: number;
  moved: number;
  gone: number;
  /** Assets and blobs by address, each with its file; in order. */
  shared: { address: string; file: string; contentType: string }[];
  missing: string[];
}

/** Reads a site's files once, to know what belongs into its archive. Holds addresses, not pages. */
export async function surveySite(
  { publicDir, blobsDir }: PublicFolders,
  site: string,
): Promise<Survey> {
  const counts = { pages: 0, moved: 0, gone: 0 };
  const shared = new Map<string, Survey['shared'][number]>();
  const missing = new Set<string>();
  const place = async (reference: Reference): Promise<boolean> => {
    const { address, kind, file: name } = reference;
    if (shared.has(address)) return true;
    const file = path.join(kind === 'asset' ? path.join(publicDir, 'assets') : blobsDir, name);
    const contentType = typeOf(reference);
    if (contentType === undefined || !existsSync(file)) return false;
    shared.set(address, { address, file, contentType });
    if (kind === 'asset' && isText(file)) {
      for (const other of referencesInAsset(await readFile(file, 'utf8'), reference)) {
        await place(other);
      }
    }
    return true;
  };
  for await (const { file, status } of publicFiles(publicDir, site)) {
    counts[status === 301 ? 'moved' : status === 410 ? 'gone' : 'pages']++;
    if (status === 301 || !isText(file)) continue;
    for (const reference of referencesIn(await readFile(file, 'utf8'))) {
      if (!(await place(reference))) missing.add(reference.address);
    }
  }
  return {
    ...counts,
    shared: [...shared.values()].sort((a, b) => compare(a.address, b.address)),
    missing: [...missing].sort(compare),
  };
}

/** Every address of a site and what it answers, then what these answers show, as records of an archive. */
export async function* archivedAddresses(
  publicDir: string,
  { id, mount }: SiteRecord,
  shared: Survey['shared'],
): AsyncGenerator<WarcEntry> {
  for await (const { path: page, file, status } of publicFiles(publicDir, id)) {
    const address = addressOf(mount, page);
    if (status === 301) {
      const location = (await readFile(file, 'utf8')).trim();
      yield { type: 'response', address, response: { status, location }, content: () => [] };
      continue;
    }
    const { contentType } = siteMediaTypes.get(extensionOf(file)) ?? {};
    yield {
      type: 'response',
      address,
      ...(contentType && { contentType }),
      response: { status },
      content: () => createReadStream(file),
    };
  }
  for (const { address, file, contentType } of shared) {
    yield {
      type: 'response',
      address: addressOf({ ...mount, basePath: '/' }, address),
      contentType,
      response: { status: 200 },
      content: () => createReadStream(file),
    };
  }
}

/** In order of names: pages, then what moved, then what was withdrawn. As the gateway looks at them. */
async function* publicFiles(publicDir: string, site: string): AsyncGenerator<PublicFile> {
  const root = path.join(publicDir, 'sites', site);
  const [moved, gone] = [path.join(root, '.moved'), path.join(root, '.gone')];
  for await (const file of filesBelow(root)) {
    yield {
      path: pageAt(file),
      file: path.join(root, file),
      status: file === '404.html' ? 404 : 200,
    };
  }
  for await (const file of filesBelow(moved)) {
    if (existsSync(path.join(root, file))) continue;
    yield { path: pageAt(file), file: path.join(moved, file), status: 301 };
  }
  for await (const file of filesBelow(gone)) {
    if (existsSync(path.join(root, file)) || existsSync(path.join(moved, file))) continue;
    yield { path: pageAt(file), file: path.join(gone, file), status: 410 };
  }
}

/** Relative paths of what is served: no compressed copies, nothing that is being written. One folder at a time. */
async function* filesBelow(root: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
    const name = path.join(below, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* filesBelow(root, name);
    else if (entry.isFile() && siteMediaTypes.has(extensionOf(name))) yield name;
  }
}

function typeOf({ kind, file }: Reference): string | undefined {
  const extension = extensionOf(file);
  return kind === 'asset'
    ? siteMediaTypes.get(extension)?.contentType
    : (inPlaceMediaTypes.get(extension) ?? attachmentMediaTypes.get(extension));
}

const isText = (file: string) => siteMediaTypes.get(extensionOf(file))?.compressible === true;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
