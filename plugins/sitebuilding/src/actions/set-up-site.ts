import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { SetupDraft } from '../domain/setup-draft.ts';
import { mountFault, mountForm } from '../queries/mount-fault.ts';
import { type PlannedSite, plannedSite } from '../queries/planned-site.ts';
import { heldSite } from '../queries/site-at-hand.ts';
import { siteIsEmpty } from '../queries/site-is-empty.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { holdMount } from './found-site.ts';
import { dropSetup } from './keep-setup.ts';
import { renewTrial, trialAddress } from './trial-address.ts';
import { writeContent } from './write-content.ts';

/** What a site has been given, and where it can be looked at. */
export interface SetUp {
  trial: string;
  columns: number;
  pages: number;
  articles: number;
}

/**
 * Writes all that a template gives into an empty site in preparation: columns, pages, sample
 * articles, and the fields of the site. All of it is published within the site, so that the trial
 * shows it; nothing crosses the border. Of two who do this at once, one is told that it is done.
 *
 * @param of `answers` as the wizard keeps them, the template among them
 */
export function setUpSite(
  req: PayloadRequest,
  of: { site: string; answers: SetupDraft },
): Promise<SetUp> {
  return inTransaction(req, async () => {
    const held = await permit(req, await heldSite(req, of.site), 'runs');
    if (held.status !== 'draft') throw new Refused(req, refusals['not-in-preparation']);
    if (!(await siteIsEmpty(req, of.site))) throw new Refused(req, refusals['not-empty']);
    const planned = await plannedSite(req, of);
    await refuseMisplaced(req, of.site, planned);
    const { documents, template } = planned;
    const { level: _, purpose: __, divisionCode: ___, ...fields } = documents.site;
    await req.payload.update({
      ...asSystem(req, why),
      collection: 'sites',
      id: of.site,
      depth: 0,
      data: { ...fields, grownFrom: template } as never,
    });
    await writeContent(req, { site: of.site, content: documents, why });
    await dropSetup(req, of.site);
    return {
      trial: (await trialAddress(req, of.site)) ?? (await renewTrial(req, of.site)),
      columns: documents.columns.length,
      pages: documents.pages.length,
      articles: documents.articles.length,
    };
  });
}

const why = 'who runs an empty site sets it up';

async function refuseMisplaced(
  req: PayloadRequest,
  of: string,
  { parent, purpose, movesTo }: PlannedSite,
): Promise<void> {
  if (!movesTo || !parent) return;
  await holdMount(req, movesTo);
  const fault =
    mountForm(movesTo) ?? (await mountFault(req, { parent, purpose, mount: movesTo, of }));
  if (fault) throw new Refused(req, refusals[fault]);
}
