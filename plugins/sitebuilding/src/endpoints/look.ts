import { newestInTurn } from '@mingtang/editorial';
import { Refused, reply } from '@mingtang/tenancy';
import type { Endpoint } from 'payload';
import { setupDraftIn } from '../domain/setup-draft.ts';
import { plannedRecords } from '../planned-records.ts';
import { plannedSite } from '../queries/planned-site.ts';
import { siteOf } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn } from './body.ts';
import type { RenderTrial } from './trial.ts';

/**
 * `POST /api/sites/:id/look { answers, as }`: the home page that the answers to the wizard would make, by
 * the theme that would make it, for those who run the site. Nothing is written. A
 * person has one render at a time, and one more of each theme for its small picture (`as: 'picture'`):
 * of requests that wait the newest is answered, the others with 429.
 */
export function lookEndpoint(renderTrial: RenderTrial): Omit<Endpoint, 'root'> {
  const inTurn = newestInTurn();
  return {
    path: '/:id/look',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      await permit(req, await siteOf(req, site), 'runs');
      const { as, ...body } = await bodyOf(req);
      const answers = setupDraftIn(body.answers);
      const seat = [req.user?.id, as === 'picture' && answers.theme].join();
      const html = await inTurn(seat, async () => {
        const { documents } = await plannedSite(req, { site, answers });
        const now = new Date().toISOString();
        const { body } = await renderTrial({
          records: plannedRecords(documents, { id: site, now }),
          mount: documents.site.mount,
          path: '/',
        });
        return body;
      });
      if (html === undefined) throw new Refused(req, refusals['too-many']);
      return reply(req, { html });
    },
  };
}
