import { readFile } from 'node:fs/promises';
import { inkOf, newestInTurn, recordContext, type Storage } from '@mingtang/editorial';
import { asSystem, Refused, reply, say } from '@mingtang/tenancy';
import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { logoWarning } from '../domain/logo-contrast.ts';
import { type SetupDraft, setupDraftIn } from '../domain/setup-draft.ts';
import { plannedRecords } from '../planned-records.ts';
import { type PlannedSite, plannedSite } from '../queries/planned-site.ts';
import { siteOf } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn } from './body.ts';
import type { RenderTrial } from './trial.ts';

/** The home page that answers would make, and what readers will stumble over in its look. */
export interface Look {
  html: string;
  hasLogo: boolean;
  hasBanner: boolean;
  warning?: string;
}

/**
 * `POST /api/sites/:id/look { answers, as }`: the home page that the answers to the wizard would make,
 * by the theme that would make it, for those who run the site. Nothing is written. A person has one
 * render at a time, and one more of each theme for its small picture (`as: 'picture'`): of requests
 * that wait the newest is answered, the others with 429.
 */
export function lookEndpoint({
  renderTrial,
  storage,
}: {
  renderTrial: RenderTrial;
  storage: Storage;
}): Omit<Endpoint, 'root'> {
  const inTurn = newestInTurn();

  const lookOf = async (req: PayloadRequest, site: string, answers: SetupDraft): Promise<Look> => {
    const planned = await plannedSite(req, { site, answers });
    const { documents, logo, icon, banner } = planned;
    const ids = [logo, icon, banner].filter((id) => id !== undefined);
    const { files, now } = await recordContext(req, { site, ids });
    const { body } = await renderTrial({
      records: plannedRecords(documents, {
        id: site,
        now,
        pictures: { files, logo, icon, banner },
      }),
      mount: documents.site.mount,
      path: '/',
    });
    const warning = await warningOf(req, storage, planned);
    return {
      html: body,
      hasLogo: logo !== undefined,
      hasBanner: banner !== undefined,
      ...(warning && { warning }),
    };
  };

  return {
    path: '/:id/look',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      await permit(req, await siteOf(req, site), 'runs');
      const { as, ...body } = await bodyOf(req);
      const answers = setupDraftIn(body.answers);
      const seat = [req.user?.id, as === 'picture' && answers.theme].join();
      const look = await inTurn(seat, () => lookOf(req, site, answers));
      if (!look) throw new Refused(req, refusals['too-many']);
      return reply(req, look);
    },
  };
}

/** Whether the logo can be seen on the masthead that was chosen. */
async function warningOf(
  req: PayloadRequest,
  storage: Storage,
  { documents: { site }, logo }: PlannedSite,
): Promise<string | undefined> {
  if (!logo) return undefined;
  const { original } = (await req.payload.findByID({
    ...asSystem(req, 'that the user runs the site was asked'),
    collection: 'media' as CollectionSlug,
    id: logo,
    depth: 0,
  })) as unknown as { original: string };
  const ink = await inkOf(await readFile((await storage.original(original)).file));
  const { theme, tokens } = site;
  const words = logoWarning({ ink, theme, primary: tokens.primary, masthead: tokens.masthead });
  return words && say(req, words);
}
