import { randomBytes } from 'node:crypto';
import {
  addressToken,
  allowance,
  asSystem,
  asUser,
  holds,
  idOf,
  isAddressToken,
  Refused,
  reply,
  say,
  tokenHash,
} from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { writers } from '../collections/content-access.ts';
import { type PreviewLink, previewDays } from '../domain/preview-link.ts';
import { nameOf } from '../hooks/claim-revision.ts';
import { publishables } from '../publishable.ts';
import type { Reference } from '../records/documents.ts';
import { refusals } from '../refusals.ts';
import { draftPage, type RenderDraft } from './preview.ts';

/** A document has no more than this at a time. */
const mostLinks = 10;
/** For each address: a page takes two requests. */
const rate = { burst: 60, perMinute: 60 };

interface Row {
  id: string;
  site: Reference;
  collection: string;
  document: string;
  by: string;
  until: string;
  nonce: string;
}

const links = 'preview-links' as 'articles';
const why = 'who may know where a draft can be looked at is asked before';

/**
 * `GET /api/<collection>/:id/preview-links` → `{ links }`; `POST … { days }` → `{ link }`;
 * `POST …/:link/end`. For those who write at the site: who was given an address needs no account, sees
 * the newest draft of this document and nothing else, and no longer than until the day it ends.
 */
export function previewLinkEndpoints(collection: 'articles' | 'pages'): Omit<Endpoint, 'root'>[] {
  /** The document and its site, where whoever asks writes there. */
  async function written(req: PayloadRequest) {
    const id = String(req.routeParams?.id);
    if (!req.user) throw new Refused(req, refusals.notFound);
    const { docs } = await req.payload.find({
      ...asUser(req),
      collection: collection as 'articles',
      draft: true,
      depth: 0,
      limit: 1,
      where: { id: { equals: id } },
    });
    const site = idOf((docs[0] as { site?: Reference } | undefined)?.site);
    if (!site || !(await holds(req, site, ...writers))) throw new Refused(req, refusals.notFound);
    return { id, site };
  }

  async function linksOf(req: PayloadRequest, id: string): Promise<Row[]> {
    const { docs } = await req.payload.find({
      ...asSystem(req, why),
      collection: links,
      depth: 0,
      limit: mostLinks,
      sort: '-until',
      where: {
        and: [
          { collection: { equals: collection } },
          { document: { equals: id } },
          { until: { greater_than: new Date().toISOString() } },
        ],
      },
    });
    return docs as unknown as Row[];
  }

  async function forgetEnded(req: PayloadRequest, id: string): Promise<void> {
    await req.payload.delete({
      ...asSystem(req, 'an address that has run out leads nowhere'),
      collection: links,
      where: {
        and: [
          { collection: { equals: collection } },
          { document: { equals: id } },
          { until: { less_than_equal: new Date().toISOString() } },
        ],
      },
    });
  }

  return [
    {
      path: '/:id/preview-links',
      method: 'get',
      handler: async (req) => {
        const { id } = await written(req);
        const told = (await linksOf(req, id)).map((row) => linkOf(req, row));
        return reply(req, { links: await Promise.all(told) });
      },
    },
    {
      path: '/:id/preview-links',
      method: 'post',
      handler: async (req) => {
        const { id, site } = await written(req);
        await addDataAndFileToRequest(req);
        const { days = 7 } = (req.data ?? {}) as { days?: unknown };
        if (!previewDays.some((known) => known === days)) {
          throw new Refused(req, refusals.daysUnknown);
        }
        if ((await linksOf(req, id)).length >= mostLinks) {
          throw new Refused(req, refusals.tooManyLinks);
        }
        await forgetEnded(req, id);
        const nonce = randomBytes(16).toString('hex');
        const row = await req.payload.create({
          ...asSystem(req, why),
          collection: links,
          depth: 0,
          data: {
            ...{ site, collection, document: id, by: String(req.user?.id), nonce },
            until: new Date(Date.now() + Number(days) * 86_400_000).toISOString(),
            hash: tokenHash(tokenOf(req, { document: id, nonce })),
          } as never,
        });
        return reply(req, { link: await linkOf(req, row as unknown as Row) });
      },
    },
    {
      path: '/:id/preview-links/:link/end',
      method: 'post',
      handler: async (req) => {
        const { id } = await written(req);
        const { docs } = await req.payload.delete({
          ...asSystem(req, why),
          collection: links,
          where: {
            and: [
              { id: { equals: String(req.routeParams?.link) } },
              { collection: { equals: collection } },
              { document: { equals: id } },
            ],
          },
        });
        if (docs.length === 0) throw new Refused(req, refusals.notFound);
        return reply(req, { ended: String(req.routeParams?.link) });
      },
    },
  ];
}

/**
 * `GET /api/look/:token`: the newest draft as a page, for whoever was given the address. It carries no
 * rights; its page can run nothing and is neither stored nor indexed.
 */
export function lookAtDraft(renderDraft: RenderDraft): Endpoint {
  const allows = allowance(rate);
  return {
    path: '/look/:token',
    method: 'get',
    handler: async (req) => {
      const token = String(req.routeParams?.token);
      const row = isAddressToken(token) ? await rowOf(req, token) : undefined;
      const of = row && publishables[row.collection];
      if (!row || !of) throw new Refused(req, refusals.linkEnded);
      if (!allows(row.id, Date.now())) throw new Refused(req, refusals.tooManyLooks);
      const page = await draftPage(req, renderDraft, {
        of,
        id: row.document,
        at: idOf(row.site),
        as: asSystem(req, 'whoever has the address may look'),
      });
      if (!page) throw new Refused(req, refusals.linkEnded);
      return page;
    },
  };
}

async function rowOf(req: PayloadRequest, token: string): Promise<Row | undefined> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'whoever has the address may look'),
    collection: links,
    depth: 0,
    limit: 1,
    where: {
      and: [
        { hash: { equals: tokenHash(token) } },
        { until: { greater_than: new Date().toISOString() } },
      ],
    },
  });
  return docs[0] as unknown as Row | undefined;
}

function tokenOf(req: PayloadRequest, { document, nonce }: Pick<Row, 'document' | 'nonce'>) {
  return addressToken(req.payload.secret, { purpose: `preview ${document}`, nonce });
}

async function linkOf(req: PayloadRequest, row: Row): Promise<PreviewLink> {
  return {
    id: row.id,
    address: `${req.payload.config.serverURL}/look/${tokenOf(req, row)}`,
    by: say(req, await nameOf(req, row.by, { zh: '您', en: 'you' })),
    until: row.until,
  };
}
