import { reply } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import { draftReport, keepReport } from '../actions/write-report.ts';
import { readWritten } from '../domain/report-text.ts';
import { reportInHand } from '../queries/report-in-hand.ts';
import { bodyOf, idIn } from './asked.ts';

/** Yearly reports: `/api/disclosure-reports/:id/:year`, where the id is that of a site. */
export const endpointsOfReports: Endpoint[] = [
  {
    path: '/disclosure-reports/:id/:year',
    method: 'get',
    handler: async (req) => reply(req, await reportInHand(req, whichIn(req))),
  },
  {
    path: '/disclosure-reports/:id/:year',
    method: 'post',
    handler: async (req) => {
      const which = whichIn(req);
      const { revision, ...written } = await bodyOf(req);
      const kept = { ...which, revision: Number(revision), written: readWritten(written) };
      return reply(req, await keepReport(req, kept));
    },
  },
  {
    path: '/disclosure-reports/:id/:year/draft',
    method: 'post',
    handler: async (req) => reply(req, await draftReport(req, whichIn(req))),
  },
];

const whichIn = (req: PayloadRequest) => ({
  site: idIn(req),
  year: Number(req.routeParams?.year),
});
