import type { Mount, SiteIdentifiers, SiteLevel } from '@mingtang/publication';
import { asSystem, idOf, Refused, say, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { lawWords } from '../domain/laws.ts';
import { movedMount, segmentOf } from '../domain/moved-mount.ts';
import type { SetupDraft } from '../domain/setup-draft.ts';
import { type SetUpRefusal, type SiteDocuments, siteOf } from '../domain/site-of.ts';
import type { Purpose } from '../domain/site-template.ts';
import { refusals } from '../refusals.ts';
import { templatesFor } from './templates-for.ts';

const why = 'who may set a site up is asked by the caller';

/** A site as stored, as far as its documents grow from it. */
interface Stored {
  shortName: string;
  name: string;
  level: SiteLevel;
  purpose: Purpose;
  mount: Mount;
  segmentIsOpen?: boolean | null;
  grownFrom?: string | null;
  divisionCode?: string | null;
  logo?: { id: string } | string | null;
  icon?: { id: string } | string | null;
  banner?: { id: string } | string | null;
  parent?: { id: string; level: SiteLevel; mount: Mount; identifiers: SiteIdentifiers } | null;
}

/** What a site will hold once it is made, and whether it moves for that. */
export interface PlannedSite {
  documents: SiteDocuments;
  /** Code of its template. */
  template: string;
  parent?: string;
  purpose: Purpose;
  movesTo?: Mount;
  /** Pictures it has already, by id. */
  logo?: string;
  icon?: string;
  banner?: string;
}

/**
 * What would be written into an empty site by the answers to the wizard.
 *
 * @throws where answers are missing or cannot be had, with all that stands in the way
 */
export async function plannedSite(
  req: PayloadRequest,
  { site: id, answers }: { site: string; answers: SetupDraft },
): Promise<PlannedSite> {
  const stored = (await req.payload.findByID({
    ...asSystem(req, why),
    collection: 'sites',
    id,
    depth: 1,
  })) as unknown as Stored;
  const { level, purpose, divisionCode, parent } = stored;
  const offered = await templatesFor(req, {
    id,
    level,
    purpose,
    ...(parent && { parent: parent.id }),
  });
  const wanted = answers.template ?? stored.grownFrom;
  const template = wanted ? offered.find(({ code }) => code === wanted) : offered[0];
  if (!template) throw new Refused(req, refusals['template-unknown']);
  const { name, shortName, organ, contact = {}, identifiers, segment, ...chosen } = answers;
  if (!name || !shortName || !organ) throw new Refused(req, refusals['names-missing']);
  if (chosen.theme && !themeChoices(req).some(({ value }) => value === chosen.theme)) {
    throw new Refused(req, refusals['choice-refused']);
  }
  const movesTo = moveOf(req, stored, segment);
  const result = siteOf(template, {
    ...chosen,
    names: { name, shortName, organ },
    contact,
    mount: movesTo ?? stored.mount,
    ...(identifiers && { identifiers }),
    ...(divisionCode && { divisionCode }),
    ...(parent && { above: { level: parent.level, identifiers: given(parent.identifiers) } }),
  });
  if (result.ok) {
    return {
      documents: result.value,
      template: template.code,
      purpose,
      ...(parent && { parent: parent.id }),
      ...(movesTo && { movesTo }),
      ...(stored.logo && { logo: idOf(stored.logo) }),
      ...(stored.icon && { icon: idOf(stored.icon) }),
      ...(stored.banner && { banner: idOf(stored.banner) }),
    };
  }
  throw new Refused(req, refusals['choice-refused'], {
    faults: result.refusals.map((refusal) => ({
      code: refusal.code,
      message: say(req, wordsOf(refusal)),
    })),
  });
}

/** The themes that sites may wear, with what people call them. */
export function themeChoices(req: PayloadRequest): { value: string; label: Words }[] {
  const theme = req.payload.collections.sites?.config.flattenedFields.find(
    ({ name }) => name === 'theme',
  );
  if (theme?.type !== 'select') return [];
  return theme.options.flatMap((option) =>
    typeof option === 'string'
      ? []
      : { value: option.value, label: option.label as unknown as Words },
  );
}

/** Where the site goes by what was answered, or nowhere. @throws where it may not */
function moveOf(req: PayloadRequest, stored: Stored, segment: string | undefined) {
  if (!segment || segment === segmentOf(stored.mount)) return undefined;
  if (!stored.segmentIsOpen) throw new Refused(req, refusals['mount-fixed']);
  return movedMount(stored.mount, segment);
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
