import type { IncomingMessage } from 'node:http';
import { encodedPath, readTarget } from '../http/request-target.ts';
import type { Mounts } from '../mounts/mounts-file.ts';
import type { Answer } from './answer.ts';
import { plainAnswer } from './plain-answer.ts';
import { redirect } from './redirect.ts';
import { siteAnswer } from './site-answer.ts';
import {
  assetAnswer,
  assetPrefix,
  blobAnswer,
  blobPrefix,
  type StoredFiles,
} from './stored-answer.ts';

/** Everything public answers are made from. */
export interface PublicFiles extends StoredFiles {
  mounts: Mounts;
}

/** Answers any request for something published. */
export async function publicAnswer(files: PublicFiles, incoming: IncomingMessage): Promise<Answer> {
  const { policies } = files;
  const { method, url = '/', headers } = incoming;
  if (method !== 'GET' && method !== 'HEAD') {
    return plainAnswer(policies, 'refused', 405, { headers: ['Allow', 'GET, HEAD'] });
  }
  const reading = readTarget(url, headers.host);
  if (!reading.ok) {
    if (reading.refusal === 'hidden') return plainAnswer(policies, 'not-found', 404);
    return plainAnswer(policies, 'refused', reading.refusal === 'too-long' ? 414 : 400);
  }

  const request = { target: reading.target, headers };
  const { host, path, query } = reading.target;
  const mounts = await files.mounts.current();
  if (path.startsWith(blobPrefix) || path.startsWith(assetPrefix)) {
    if (!mounts.serves(host)) return plainAnswer(policies, 'unknown-site', 404);
    return path.startsWith(blobPrefix) ? blobAnswer(files, request) : assetAnswer(files, request);
  }
  const destination = mounts.find(host, path);
  if (destination === undefined) return plainAnswer(policies, 'unknown-site', 404);
  if (destination.kind === 'site')
    return siteAnswer(files, request, destination.site, destination.rest);
  return { ...redirect(policies, `${encodedPath(path)}/${query}`), site: destination.site.site };
}
