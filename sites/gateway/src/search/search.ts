import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { networkOf } from '@mingtang/intake/outside';
import type { SearchAnswer, SuggestAnswer } from '@mingtang/search/outside';
import type { Logger } from 'pino';
import type { Answer } from '../answers/answer.ts';
import type { Policies } from '../answers/policies.ts';
import { clientAddress } from '../intake/client-address.ts';
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
  show(request: SiteRequest): Promise<Answer>;
}

/** Longer than the indexer takes for anything. */
const patienceMs = 4_000;

const paths = {
  'search/results.json': 'search',
  'search/suggest.json': 'suggest',
} as const;

export function openSearch(
  { policies }: { policies: Policies },
  { url, secret, proxies, log }: SearchOptions & { log: Logger },
): Search {
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

  return {
    minds: (rest) => rest in paths,
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
      const answer = await found(request);
      if (answer?.state === 'too-often') {
        const headers = ['Retry-After', String(answer.retryAfter ?? 60)];
        return jsonAnswer(policies, site, 429, answer, headers);
      }
      if (answer === undefined || answer.state === 'away') {
        return jsonAnswer(policies, site, 503, answer ?? { state: 'away' }, ['Retry-After', '30']);
      }
      return jsonAnswer(policies, site, 200, answer);
    },
  };
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
