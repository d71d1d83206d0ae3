import type { IncomingMessage } from 'node:http';
import { encodedPath, readTarget } from '../http/request-target.ts';
import type { Intake } from '../intake/intake.ts';
import type { MountedSite } from '../mounts/mount-table.ts';
import type { Mounts } from '../mounts/mounts-file.ts';
import type { Search } from '../search/search.ts';
import type { Answer, PublicRequest } from './answer.ts';
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
  /** Without it nothing is taken in. */
  intake?: Intake;
  /** Without it nothing is looked for. */
  search?: Search;
}

/** Where a site went that answered here; a site that is not there now says so at once. */
async function formerAnswer(
  files: PublicFiles,
  request: PublicRequest,
  { site, rest }: { site: MountedSite; rest: string },
): Promise<Answer> {
  if (site.status !== 'live' || site.movedTo === undefined) {
    return siteAnswer(files, request, site, rest);
  }
  const { host, query } = request.target;
  const now = new URL(site.movedTo);
  const path = now.pathname + encodedPath(rest) + query;
  const to = now.host === host ? path : now.origin + path;
  return { ...redirect(files.policies, to), site: site.site };
}

/** Answers any request for something published. */
export async function publicAnswer(files: PublicFiles, incoming: IncomingMessage): Promise<Answer> {
  const { policies } = files;
  const { method, url = '/', headers } = incoming;
  const isSent = method === 'POST' && files.intake !== undefined;
  if (method !== 'GET' && method !== 'HEAD' && !isSent) return notAllowed(files);
  const reading = readTarget(url, headers.host);
  if (!reading.ok) {
    if (reading.refusal === 'hidden') return plainAnswer(policies, 'not-found', 404);
    return plainAnswer(policies, 'refused', reading.refusal === 'too-long' ? 414 : 400);
  }

  const request = { target: reading.target, headers };
  const { host, path, query } = reading.target;
  const mounts = await files.mounts.current();
  if (path.startsWith(blobPrefix) || path.startsWith(assetPrefix)) {
    if (isSent) return notAllowed(files);
    if (!mounts.serves(host)) return plainAnswer(policies, 'unknown-site', 404);
    return path.startsWith(blobPrefix) ? blobAnswer(files, request) : assetAnswer(files, request);
  }
  const destination = mounts.find(host, path);
  if (files.intake && destination?.kind === 'site' && files.intake.minds(destination.rest)) {
    const { site, rest } = destination;
    const asked = { incoming, host, site, rest };
    const { take, show } = files.intake;
    const answer = site.status === 'live' ? await (isSent ? take(asked) : show(asked)) : undefined;
    if (answer !== undefined) return answer;
  }
  if (isSent) return notAllowed(files);
  if (files.search && destination?.kind === 'site' && files.search.minds(destination.rest)) {
    const { site, rest } = destination;
    const answer =
      site.status === 'live' ? await files.search.show({ incoming, site, rest }) : undefined;
    if (answer !== undefined) return answer;
  }
  if (destination?.kind !== 'slash-missing') {
    const answer = destination
      ? await siteAnswer(files, request, destination.site, destination.rest)
      : plainAnswer(policies, 'unknown-site', 404);
    // What stands at an address goes before what stood there.
    const former = answer.status === 404 ? mounts.findFormer(host, path) : undefined;
    if (former === undefined) return answer;
    if (answer.body && 'file' in answer.body) await answer.body.file.close();
    return formerAnswer(files, request, former);
  }
  return { ...redirect(policies, `${encodedPath(path)}/${query}`), site: destination.site.site };
}

const notAllowed = ({ policies }: PublicFiles) =>
  plainAnswer(policies, 'refused', 405, { headers: ['Allow', 'GET, HEAD'] });
