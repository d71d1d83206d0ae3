import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { networkOf } from '@mingtang/intake/outside';
import { searchMarkup, searchPath, searchPlaceIn, suggestPath, unanswered } from '@mingtang/pages';
import type { SearchAnswer, SuggestAnswer } from '@mingtang/search/outside';
import type { Logger } from 'pino';
import type { Answer } from '../answers/answer.ts';
import type { Policies } from '../answers/policies.ts';
import { clientAddress } from '../intake/client-address.ts';
import { type ShellFiles, shellAnswer } from '../intake/page-shell.ts';
import type { MountedSite } from '../mounts/mount-table.ts';

export interface SearchOptions {
  /** Where the indexer answers, `http://127.0.0.1:10080`. */
  url: string;
  /** With which addresses are hashed: who asks is told apart, and named nowhere. */
  secret: string;
  /** Trusted proxies in front, which say who asks. */
  proxies: number;
}

/** A request below a site that takes part. */
interface SiteRequest {
  incoming: IncomingMessage;
  site: MountedSite;
  /** Path below the site's base path, without a leading slash. */
  rest: string;
}

/** The search of a site, as readers reach it: the site is that of the address, and nothing a reader sends names another. */
export interface Search {
  /** Whether a path below a site is any of its business. */
  minds(rest: string): boolean;
  show(request: SiteRequest): Promise<Answer | undefined>;
}

/** Longer than the indexer takes for anything. */
const patienceMs = 4_000;

const paths = {
  'search/results.json': 'search',
  'search/suggest.json': 'suggest',
  'search/': 'search',
} as const;

export function openSearch(
  files: ShellFiles,
  { url, secret, proxies, log }: SearchOptions & { log: Logger },
): Search {
  const { policies } = files;

  async function ask<T>(what: 'search' | 'suggest', { incoming, site }: SiteRequest): Promise<T> {
    const { url: target = '' } = incoming;
    const mark = target.indexOf('?');
    const answer = await fetch(`${url}/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        site: site.site,
        query: mark < 0 ? '' : target.slice(mark),
        visitor: createHmac('sha256', `visitor ${secret}`)
          .update(networkOf(clientAddress(incoming, proxies)))
          .digest('base64url'),
      }),
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!answer.ok) throw new Error(`The indexer answered ${answer.status}`);
    return (await answer.json()) as T;
  }

  async function found(request: SiteRequest): Promise<SearchAnswer | undefined> {
    try {
      return await ask<SearchAnswer>('search', request);
    } catch (error) {
      log.error({ err: error }, 'the indexer cannot be reached');
      return undefined;
    }
  }

  /** The page of results: that of the site, with the answer in it. */
  function page({ site }: SiteRequest, answer: SearchAnswer, headers: string[]) {
    const shell = `${searchPath.slice(1)}index.html`;
    return shellAnswer(files, site, shell, (_words, { language, html }) => ({
      status: statusOf(answer),
      route: 'search',
      headers,
      before: answer.asked.q,
      html: searchMarkup(answer, {
        ...searchPlaceIn(html),
        action: site.basePath + searchPath.slice(1),
        suggest: site.basePath + suggestPath.slice(1),
        language,
      }),
    }));
  }

  return {
    minds: (rest) => Object.hasOwn(paths, rest),
    async show(request) {
      const { rest, site } = request;
      if (rest === 'search/suggest.json') {
        const nothing: SuggestAnswer = { titles: [], queries: [] };
        return jsonAnswer(
          policies,
          site,
          200,
          await ask<SuggestAnswer>('suggest', request).catch(() => nothing),
        );
      }
      const answer = (await found(request)) ?? unanswered({ q: questionIn(request.incoming) });
      const headers = retryAfter(answer);
      return rest === 'search/'
        ? page(request, answer, headers)
        : jsonAnswer(policies, site, statusOf(answer), answer, headers);
    },
  };
}

const statusOf = ({ state }: SearchAnswer) =>
  ({ asked: 200, nothing: 200, away: 503, 'too-often': 429 })[state];

function retryAfter({ state, retryAfter: seconds }: SearchAnswer): string[] {
  if (state === 'away') return ['Retry-After', '30'];
  return state === 'too-often' ? ['Retry-After', String(seconds ?? 60)] : [];
}

/** What was typed, where nobody reads the rest of the question. */
function questionIn({ url = '' }: IncomingMessage): string {
  const query = new URLSearchParams(url.slice(url.indexOf('?') + 1 || url.length));
  return (query.get('q') ?? '').slice(0, 100).trim().toWellFormed();
}

function jsonAnswer(
  policies: Policies,
  site: MountedSite,
  status: number,
  content: unknown,
  headers: string[] = [],
): Answer {
  const body = Buffer.from(JSON.stringify(content));
  return {
    status,
    route: 'search',
    site: site.site,
    headers: [
      'Content-Type',
      'application/json; charset=utf-8',
      'Content-Length',
      String(body.length),
      ...policies.plain,
      ...headers,
    ],
    body,
  };
}
