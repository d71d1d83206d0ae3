import type { SiteLevel } from '@mingtang/publication';
import { Refused, reply } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import type { Copying } from '../actions/copy-article.ts';
import {
  acceptShare,
  declineShare,
  leaveCorrection,
  type Taking,
  takeCorrection,
} from '../actions/decide-share.ts';
import { recallArticle } from '../actions/recall-article.ts';
import { type Receivers, shareArticle } from '../actions/share-article.ts';
import { type ShareMode, shareModes } from '../domain/sharing.ts';
import { incomingShares } from '../queries/incoming-shares.ts';
import { sharingOf } from '../queries/sharing-of.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn, reasonIn } from './body.ts';

type OfCollection = Omit<Endpoint, 'root'>;

const get = (path: string, ask: (req: PayloadRequest, id: string) => Promise<object>) => ({
  path: `/:id/${path}`,
  method: 'get' as const,
  handler: async (req: PayloadRequest) => reply(req, await ask(req, idIn(req))),
});

const post = (path: string, act: (req: PayloadRequest, id: string) => Promise<object>) => ({
  path: `/:id/${path}`,
  method: 'post' as const,
  handler: async (req: PayloadRequest) => reply(req, await act(req, idIn(req))),
});

/** Sending an article: `/api/articles/:id/…`. */
export function sharingOfArticles(copying: Copying): OfCollection[] {
  return [
    get('sharing', sharingOf),
    post('share', async (req, article) => {
      const body = await bodyOf(req);
      const to = receiversIn(req, body);
      const mode = modeIn(body) ?? 'reference';
      return shareArticle(req, { article, to, mode, mandatory: body.mandatory === true }, copying);
    }),
    post('recall', async (req, article) => {
      const body = await bodyOf(req);
      const sites = sitesIn(body);
      // A list that cannot be read never stands for all.
      if (body.sites !== undefined && !sites) throw new Refused(req, refusals['receivers-missing']);
      const reason = reasonIn(req, body);
      return recallArticle(req, {
        article,
        reason,
        copies: body.copies === true,
        ...(sites && { sites }),
      });
    }),
  ];
}

/** What was sent to a site: `/api/sites/:id/shares`. */
export const sharesOfSites: OfCollection[] = [get('shares', incomingShares)];

/** Deciding on what was sent: `/api/shares/:id/…`. */
export function decisionsOnShares(copying: Copying): OfCollection[] {
  return [
    post('accept', async (req, id) =>
      acceptShare(req, { id, ...takingIn(await bodyOf(req)) }, copying),
    ),
    post('decline', async (req, id) =>
      declineShare(req, { id, reason: reasonIn(req, await bodyOf(req)) }),
    ),
    post('take-correction', (req, id) => takeCorrection(req, id, copying)),
    post('leave-correction', leaveCorrection),
  ];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const levels: SiteLevel[] = ['county', 'township', 'department'];
const mostSites = 1000;

function receiversIn(req: PayloadRequest, body: Record<string, unknown>): Receivers {
  const sites = sitesIn(body);
  if (sites) return { sites };
  const level = levels.find((known) => known === body.level);
  // Nor does a county that cannot be read, or a list, stand for all below.
  const isUnread = body.sites !== undefined || (body.below !== undefined && !isId(body.below));
  if (!level || isUnread) throw new Refused(req, refusals['receivers-missing']);
  return { level, ...(isId(body.below) && { below: body.below }) };
}

function sitesIn({ sites }: Record<string, unknown>): string[] | undefined {
  if (!Array.isArray(sites)) return undefined;
  const named = sites.filter(isId).slice(0, mostSites);
  return named.length > 0 && named.length === sites.length ? named : undefined;
}

function takingIn(body: Record<string, unknown>): Taking {
  const mode = modeIn(body);
  return { ...(isId(body.column) && { column: body.column }), ...(mode && { mode }) };
}

const modeIn = ({ mode }: Record<string, unknown>): ShareMode | undefined =>
  shareModes.find((known) => known === mode);

const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
