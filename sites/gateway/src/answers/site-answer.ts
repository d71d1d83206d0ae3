import { extensionOf, siteMediaTypes } from '../http/media-types.ts';
import { encodedPath } from '../http/request-target.ts';
import type { MountedSite } from '../mounts/mount-table.ts';
import type { Answer, PublicRequest } from './answer.ts';
import { type FileToSend, fileAnswer, type ServedTree } from './file-answer.ts';
import { plainAnswer } from './plain-answer.ts';
import type { Policies } from './policies.ts';
import { redirect } from './redirect.ts';

/** What a site's pages are answered from. */
export interface SiteFiles {
  /** The public directory: sites lie below `sites/<id>`. */
  publicTree: ServedTree;
  policies: Policies;
}

const notFoundPage = '404.html';

/**
 * Answers `rest`, a path below the site's base path: the page, else where it moved, else that it
 * was withdrawn, else the same address as a directory, else the site's own not-found page.
 */
export async function siteAnswer(
  files: SiteFiles,
  request: PublicRequest,
  site: MountedSite,
  rest: string,
): Promise<Answer> {
  const answer = await answerWithin(files, request, site, rest);
  answer.site = site.site;
  return answer;
}

async function answerWithin(
  files: SiteFiles,
  request: PublicRequest,
  site: MountedSite,
  rest: string,
): Promise<Answer> {
  const { policies } = files;
  if (site.status === 'suspended') {
    const headers = ['Retry-After', '3600'];
    return plainAnswer(policies, 'suspended', 503, { headers, closing: site.closing });
  }
  if (site.status === 'closed') {
    return plainAnswer(policies, 'closed', 410, { closing: site.closing });
  }

  const { path, query } = request.target;
  if (rest === 'index.html' || rest.endsWith('/index.html')) {
    return redirect(policies, encodedPath(path.slice(0, -'index.html'.length)) + query);
  }
  const page = rest === '' || rest.endsWith('/') ? `${rest}index.html` : rest;
  if (page !== notFoundPage) {
    const found = await siteFile(files, request, site, page);
    if (found !== undefined) return { ...found, publishedPath: path };
    const moved = await movedTo(files, site, page);
    if (moved !== undefined) return redirect(policies, moved);
    const gone = await siteFile(files, request, site, `.gone/${page}`, {
      status: 410,
      route: 'gone',
    });
    if (gone !== undefined) return { ...gone, publishedPath: path };
    if (
      page === rest &&
      (await files.publicTree.find(`${directoryOf(site)}${rest}/index.html`)) !== undefined
    ) {
      return redirect(policies, `${encodedPath(path)}/${query}`);
    }
  }
  const missing = await siteFile(files, request, site, notFoundPage, {
    status: 404,
    route: 'not-found',
  });
  return missing ?? plainAnswer(policies, 'not-found', 404);
}

const directoryOf = (site: MountedSite) => `sites/${site.site}/`;

async function siteFile(
  { publicTree, policies }: SiteFiles,
  request: PublicRequest,
  site: MountedSite,
  path: string,
  as: Pick<FileToSend, 'status' | 'route'> = { status: 200, route: 'page' },
): Promise<Answer | undefined> {
  const type = siteMediaTypes.get(extensionOf(path));
  if (type === undefined) return undefined;
  return fileAnswer(request, {
    tree: publicTree,
    path: directoryOf(site) + path,
    ...as,
    ...type,
    policy: policies.page,
  });
}

/** The address in `.moved/<path>`: a path of this host or an http(s) address; anything else is not followed. */
async function movedTo(
  { publicTree }: SiteFiles,
  site: MountedSite,
  page: string,
): Promise<string | undefined> {
  const note = await publicTree.read(`${directoryOf(site)}.moved/${page}`);
  const address = note?.bytes?.toString('utf8').trim();
  if (address === undefined || !/^(?:\/(?![/\\])|https?:\/\/)[^\s\\]*$/.test(address))
    return undefined;
  return address.replace(/[^\x21-\x7e]+/g, (characters) =>
    encodeURIComponent(characters.toWellFormed()),
  );
}
