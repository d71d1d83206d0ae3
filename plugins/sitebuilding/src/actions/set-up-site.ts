import type { Mount, SiteIdentifiers, SiteLevel } from '@mingtang/publication';
import { asSystem, inTransaction, Refused, say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { lawWords } from '../domain/laws.ts';
import type { SetupDraft } from '../domain/setup-draft.ts';
import { type SetUpRefusal, type SiteDocuments, siteOf } from '../domain/site-of.ts';
import { heldSite } from '../queries/site-at-hand.ts';
import { siteIsEmpty } from '../queries/site-is-empty.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { templates } from '../templates/index.ts';
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
 * @param of `template` by its code; `answers` as the wizard keeps them
 */
export function setUpSite(
  req: PayloadRequest,
  of: { site: string; template: string; answers: SetupDraft },
): Promise<SetUp> {
  return inTransaction(req, async () => {
    const held = await permit(req, await heldSite(req, of.site), 'runs');
    if (held.status !== 'draft') throw new Refused(req, refusals['not-in-preparation']);
    if (!(await siteIsEmpty(req, of.site))) throw new Refused(req, refusals['not-empty']);
    const grown = await growing(req, of);
    const { level: _, mount: __, divisionCode: ___, ...fields } = grown.site;
    await req.payload.update({
      ...asSystem(req, why),
      collection: 'sites',
      id: of.site,
      depth: 0,
      data: fields as never,
    });
    await writeContent(req, { site: of.site, content: grown, why });
    await dropSetup(req, of.site);
    return {
      trial: (await trialAddress(req, of.site)) ?? (await renewTrial(req, of.site)),
      columns: grown.columns.length,
      pages: grown.pages.length,
      articles: grown.articles.length,
    };
  });
}

const why = 'who runs an empty site sets it up';

/** A site as stored, as far as its documents grow from it. */
interface Stored {
  level: SiteLevel;
  mount: Mount;
  divisionCode?: string | null;
  parent?: { level: SiteLevel; mount: Mount; identifiers: SiteIdentifiers } | null;
}

async function growing(
  req: PayloadRequest,
  of: { site: string; template: string; answers: SetupDraft },
): Promise<SiteDocuments> {
  const { level, mount, divisionCode, parent } = (await req.payload.findByID({
    ...asSystem(req, why),
    collection: 'sites',
    id: of.site,
    depth: 1,
  })) as unknown as Stored;
  const template = templates.find((one) => one.code === of.template && one.level === level);
  if (!template) throw new Refused(req, refusals['template-unknown']);
  const { name, shortName, organ, contact = {}, identifiers, ...look } = of.answers;
  if (!name || !shortName || !organ) throw new Refused(req, refusals['names-missing']);
  const result = siteOf(template, {
    ...look,
    names: { name, shortName, organ },
    contact,
    mount,
    ...(identifiers && { identifiers }),
    ...(divisionCode && { divisionCode }),
    ...(parent && { above: { level: parent.level, identifiers: given(parent.identifiers) } }),
  });
  if (result.ok) return result.value;
  throw new Refused(req, refusals['choice-refused'], {
    faults: result.refusals.map((refusal) => ({
      code: refusal.code,
      message: say(req, wordsOf(refusal)),
    })),
  });
}

/** Identifiers that the site above has. */
function given(identifiers: SiteIdentifiers): SiteIdentifiers {
  return Object.fromEntries(
    Object.entries(identifiers).filter(([, value]) => typeof value === 'string' && value !== ''),
  ) as unknown as SiteIdentifiers;
}

function wordsOf(refusal: SetUpRefusal) {
  switch (refusal.code) {
    case 'column-required': {
      const law = lawWords(refusal.law);
      return {
        zh: `栏目 ${refusal.path} 必须保留，依据：${law.zh}。`,
        en: `The column ${refusal.path} must stay: ${law.en}.`,
      };
    }
    case 'column-unknown':
      return {
        zh: `模板中没有栏目 ${refusal.path}。请刷新页面后重新选择。`,
        en: `The template has no column ${refusal.path}. Reload, and choose again.`,
      };
    case 'palette-unknown':
      return {
        zh: '模板中没有这组配色。请从所列配色中选择。',
        en: 'The template has no such palette. Choose one of those shown.',
      };
    case 'site-above-missing':
      return {
        zh: '该站点没有上级站点。请联系系统管理员设置。',
        en: 'The site has none above it. Ask the system administrator to set that.',
      };
  }
}
