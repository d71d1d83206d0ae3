import { keyOf } from '@mingtang/approvals';
import { Refused, reply } from '@mingtang/tenancy';
import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload';
import { holdCase } from '../actions/hold-case.ts';
import {
  decideErasure,
  erasuresInHand,
  personCases,
  proposeErasure,
} from '../actions/person-data.ts';
import { personExport } from '../queries/person-export.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn } from './asked.ts';

/** What people may ask about their data in cases 个人信息请求, and what is kept as evidence: `/api/cases/persons/…`. */
export const endpointsOfPersons: Endpoint[] = [
  {
    /** `{ identifier, why }` → `{ shown, cases }` */
    path: '/cases/persons/find',
    method: 'post',
    handler: async (req) => reply(req, await personCases(req, asked(await bodyOf(req)))),
  },
  {
    /** `{ identifier, why }` → a zip of JSON and PDF */
    path: '/cases/persons/export',
    method: 'post',
    handler: async (req) => {
      const zip = await personExport(req, asked(await bodyOf(req)));
      return new Response(new Uint8Array(zip), {
        headers: headersWithCors({
          headers: new Headers({
            'content-type': 'application/zip',
            'content-disposition': 'attachment; filename="person-data.zip"',
            'cache-control': 'no-store',
          }),
          req,
        }),
      });
    },
  },
  {
    path: '/cases/persons/erasures',
    method: 'get',
    handler: async (req) => reply(req, { erasures: await erasuresInHand(req) }),
  },
  {
    /** `{ identifier, why, site }` → `{ id }` */
    path: '/cases/persons/erasures',
    method: 'post',
    handler: async (req) => {
      const body = await bodyOf(req);
      const { site } = body;
      return reply(req, await proposeErasure(req, { ...asked(body), site }), 201);
    },
  },
  {
    /** `confirm` or `decline` → `{ result }` */
    path: '/cases/persons/erasures/:id/:verb',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const verb = req.routeParams?.verb;
      if (verb !== 'confirm' && verb !== 'decline') throw new Refused(req, refusals['not-found']);
      return reply(req, await decideErasure(req, { id, confirms: verb === 'confirm' }, keyOf(req)));
    },
  },
  { path: '/cases/:id/hold', method: 'post', handler: holding(false) },
  { path: '/cases/:id/release', method: 'post', handler: holding(true) },
];

const asked = ({ identifier, why }: Record<string, unknown>) => ({ identifier, why });

function holding(ends: boolean) {
  return async (req: PayloadRequest): Promise<Response> => {
    const id = idIn(req);
    const { why } = await bodyOf(req);
    return reply(req, await holdCase(req, { id, why, ends }));
  };
}
