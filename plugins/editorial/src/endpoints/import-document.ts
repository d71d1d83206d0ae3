import { holds, Refused, reply } from '@mingtang/tenancy';
import { addDataAndFileToRequest, type Endpoint } from 'payload';
import { importDocument } from '../actions/import-document.ts';
import { writers } from '../collections/content-access.ts';
import { refusals } from '../refusals.ts';

/**
 * `POST /api/articles/import-document`, a form with `file` and `_payload` `{ site }`: what a Word document
 * or a spreadsheet holds, as an article's form takes it, with its pictures among the site's media; for
 * those who write there. No article is written.
 */
export const importDocumentEndpoint: Omit<Endpoint, 'root'> = {
  path: '/import-document',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req);
    const site = (req.data as { site?: unknown } | undefined)?.site;
    if (typeof site !== 'string' || !(await holds(req, site, ...writers))) {
      throw new Refused(req, refusals.notFound);
    }
    const { file } = req;
    if (!file?.data) throw new Refused(req, refusals.documentType);
    // Pictures are created by the same request, which would take this file for each of them.
    req.file = undefined;
    return reply(req, await importDocument(req, { site, file }));
  },
};
