import type { WithheldFiles } from '../files/withheld-files.ts';
import { attachmentDisposition } from '../http/attachment-disposition.ts';
import {
  attachmentMediaTypes,
  extensionOf,
  inPlaceMediaTypes,
  siteMediaTypes,
} from '../http/media-types.ts';
import type { Answer, PublicRequest } from './answer.ts';
import { fileAnswer, type ServedTree } from './file-answer.ts';
import { plainAnswer } from './plain-answer.ts';
import type { Policies } from './policies.ts';

/** What addresses that never change their content are answered from. */
export interface StoredFiles {
  /** The public directory: theme assets lie below `assets`. */
  publicTree: ServedTree;
  blobTree: ServedTree;
  withheld: WithheldFiles;
  policies: Policies;
}

export const assetPrefix = '/_a/';
export const blobPrefix = '/_m/';

const blobPath = /^([0-9a-f]{2})\/(\1[0-9a-f]{62}\.([a-z0-9]{1,5}))$/;

/** `/_a/<theme>/…`: styles, scripts and pictures of a theme, named by their content. */
export async function assetAnswer(files: StoredFiles, request: PublicRequest): Promise<Answer> {
  const { path } = request.target;
  const type = siteMediaTypes.get(extensionOf(path));
  const found =
    type &&
    (await fileAnswer(request, {
      tree: files.publicTree,
      path: `assets/${path.slice(assetPrefix.length)}`,
      status: 200,
      route: 'asset',
      ...type,
      policy: files.policies.asset,
    }));
  return found ? { ...found, publishedPath: path } : plainAnswer(files.policies, 'not-found', 404);
}

/** `/_m/<first two digits>/<sha-256>.<extension>[?name=<file name>]`: pictures and films in place, all else to be saved. */
export async function blobAnswer(files: StoredFiles, request: PublicRequest): Promise<Answer> {
  const { path, query } = request.target;
  const [, , blob = '', extension = ''] = blobPath.exec(path.slice(blobPrefix.length)) ?? [];
  const inPlace = inPlaceMediaTypes.get(extension);
  const contentType = inPlace ?? attachmentMediaTypes.get(extension);
  if (contentType === undefined) return plainAnswer(files.policies, 'not-found', 404);
  if ((await files.withheld.current()).has(blob)) return plainAnswer(files.policies, 'gone', 410);

  const name = query === '' ? undefined : (new URLSearchParams(query).get('name') ?? undefined);
  const disposition = ['Content-Disposition', attachmentDisposition(name, blob, extension)];
  const found = await fileAnswer(request, {
    tree: files.blobTree,
    path: path.slice(blobPrefix.length),
    status: 200,
    route: 'blob',
    contentType,
    compressible: false,
    policy: files.policies.blob,
    extraHeaders: inPlace === undefined ? disposition : undefined,
  });
  return found ? { ...found, publishedPath: path } : plainAnswer(files.policies, 'not-found', 404);
}

/** The name of a blob is the SHA-256 of its bytes: its ETag for nothing. */
export function blobDigest(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
}
