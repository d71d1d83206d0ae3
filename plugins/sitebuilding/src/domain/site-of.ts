import type { ColumnRecord, Mount, SiteIdentifiers, SiteRecord } from '@mingtang/publication';
import type { LookChoice } from '@mingtang/tenancy/look';
import { fill } from './filling.ts';
import type { LawReference } from './laws.ts';
import { sampleText } from './sample-text.ts';
import type {
  Filling,
  InnerTemplateBlock,
  Palette,
  SharedColumn,
  SiteTemplate,
  TemplateBlock,
  TemplateColumn,
  TemplatePage,
} from './site-template.ts';
import { isChannel } from './standing.ts';

/** What whoever sets a site up has to say. */
export interface SiteAnswers {
  /** Full name as on the masthead, short name in running text, and who publishes. */
  names: { name: string; shortName: string; organ: string };
  mount: Mount;
  divisionCode?: string;
  /** The site directly above. A topic has its level; a channel shows its identifiers. */
  above?: Pick<SiteRecord, 'level' | 'identifiers'>;
  /** Paths of columns to leave out, with all below them. */
  drop?: string[];
  /** The template's own unless given. */
  theme?: string;
  /** One of the template's palettes; its first unless given. */
  palette?: Pick<Palette, 'primary' | 'accent'>;
  /** In place of the template's, each by itself. */
  look?: LookChoice;
  motto?: string;
  description?: string;
  keywords?: string[];
  identifiers?: Partial<SiteIdentifiers>;
  contact: SiteRecord['contact'];
}

/** The documents of a new site, parents before children. Columns are known by path, pictures by name. */
export interface SiteDocuments {
  site: PlannedSite;
  columns: PlannedColumn[];
  pages: PlannedPage[];
  articles: PlannedArticle[];
  /** Columns that carry articles of other sites. */
  shared: SharedColumn[];
}

export interface PlannedSite
  extends Pick<
    SiteRecord,
    | 'name'
    | 'shortName'
    | 'level'
    | 'purpose'
    | 'divisionCode'
    | 'mount'
    | 'theme'
    | 'language'
    | 'motto'
    | 'description'
    | 'keywords'
    | 'contact'
    | 'footerLinks'
  > {
  tokens: { primary: string; accent: string; density: 'comfortable' | 'compact' } & LookChoice;
  identifiers: Partial<SiteIdentifiers> & Pick<SiteIdentifiers, 'organizer'>;
}

/** `parent` is the parent's path. */
export type PlannedColumn = Pick<
  ColumnRecord,
  | 'name'
  | 'path'
  | 'parent'
  | 'type'
  | 'layout'
  | 'href'
  | 'description'
  | 'keywords'
  | 'order'
  | 'inNavigation'
  | 'updatePeriodDays'
>;

export type PlannedPage = TemplatePage & { keywords: string[] };

/** One for each list, so that a trial site shows what it will look like. */
export interface PlannedArticle {
  /** Path of its column. */
  column: string;
  title: string;
  source: string;
  /** In the notation of `richText`. */
  body: string;
}

export type SetUpRefusal =
  | { code: 'column-required'; path: string; law: LawReference }
  | { code: 'column-unknown'; path: string }
  | { code: 'palette-unknown' }
  | { code: 'site-above-missing' };

/** A new site from a template and answers, or all that stands in its way. */
export function siteOf(
  template: SiteTemplate,
  answers: SiteAnswers,
): { ok: true; value: SiteDocuments } | { ok: false; refusals: SetUpRefusal[] } {
  const drop = new Set(answers.drop ?? []);
  const level = template.level ?? answers.above?.level;
  const palette = answers.palette
    ? template.palettes.find(({ primary, accent }) => samePalette({ primary, accent }, answers))
    : template.palettes[0];
  const refusals: SetUpRefusal[] = [...dropRefusals(template.columns, drop)];
  if (!palette) refusals.push({ code: 'palette-unknown' });
  if (!level) refusals.push({ code: 'site-above-missing' });
  if (!palette || !level || refusals.length > 0) return { ok: false, refusals };

  const { names, contact, mount } = answers;
  const filling: Filling = { ...contact, shortName: names.shortName, organ: names.organ };
  const columns = columnsOf(template.columns, filling, { drop });
  const isKept = (path: string) => columns.some((column) => column.path === path);
  return {
    ok: true,
    value: {
      site: {
        name: names.name,
        shortName: names.shortName,
        level,
        ...(template.purpose === 'topic' && { purpose: 'topic' }),
        mount,
        theme: answers.theme ?? template.theme,
        language: 'zh-CN',
        tokens: {
          primary: palette.primary,
          accent: palette.accent,
          density: template.density,
          ...template.look,
          ...answers.look,
        },
        description:
          answers.description ?? fill('{organ}网站：政务公开、办事服务、互动交流。', filling),
        keywords: answers.keywords ?? [names.shortName, names.organ],
        identifiers: identifiersOf(answers),
        contact,
        footerLinks: fill(template.footerLinks, filling),
        ...(answers.motto && { motto: answers.motto }),
        ...(answers.divisionCode && { divisionCode: answers.divisionCode }),
      },
      columns,
      pages: template.pages
        .filter(({ column }) => column === undefined || isKept(column))
        .map((page) => pageOf(page, filling, isKept)),
      articles: columns
        .filter(({ layout }) => layout === 'list')
        .map((column) => sampleArticle(column, names.organ)),
      shared: template.shared.filter(({ into }) => isKept(into)),
    },
  };
}

/**
 * The columns of a template as those of a site, parents before children. A group of which nothing is
 * left goes too, unless the law wants it.
 */
function columnsOf(
  columns: TemplateColumn[],
  filling: Filling,
  { parent, drop = new Set() }: { parent?: string; drop?: ReadonlySet<string> } = {},
): PlannedColumn[] {
  return columns.flatMap(({ slug, children, required, ...column }, index) => {
    const path = `${parent ?? '/'}${slug}/`;
    if (drop.has(path)) return [];
    const filled = fill(column, filling);
    const planned: PlannedColumn = {
      ...filled,
      path,
      ...(parent && { parent }),
      keywords: [filling.shortName, filled.name],
      order: (index + 1) * 10,
    };
    const below = columnsOf(children, filling, { parent: path, drop });
    const isLeftBlank = column.layout === 'sections' && children.length > 0 && below.length === 0;
    return isLeftBlank && !required ? [] : [planned, ...below];
  });
}

function pageOf(
  page: TemplatePage,
  filling: Filling,
  isKept: (path: string) => boolean,
): PlannedPage {
  const blocks = page.blocks.flatMap((block) => keptPart(block, { isKept, filling }) ?? []);
  const filled = fill({ ...page, blocks }, filling);
  const subject = page.path === '/' ? [] : [filled.title];
  return { ...filled, keywords: [filling.shortName, ...subject] };
}

/** What is left of a block when columns were dropped, or contacts are not known yet. */
function keptPart(
  block: TemplateBlock,
  { isKept, filling }: { isKept: (path: string) => boolean; filling: Filling },
): TemplateBlock | undefined {
  const leads = ({ href }: { href: string }) =>
    href.startsWith('column:')
      ? isKept(href.slice('column:'.length))
      : !(href === 'tel:{phone}' && !filling.phone) &&
        !(href === 'mailto:{email}' && !filling.email);
  const unlessEmpty = <T extends TemplateBlock>(kept: T, items: unknown[]) =>
    items.length > 0 ? kept : undefined;
  switch (block.type) {
    case 'lead':
    case 'picture-news':
    case 'policy-list':
      return isKept(block.column) ? block : undefined;
    case 'lists': {
      const lists = block.lists.filter(({ column }) => isKept(column));
      return unlessEmpty({ ...block, lists }, lists);
    }
    case 'quick-links': {
      const links = block.links.filter(leads);
      return unlessEmpty({ ...block, links }, links);
    }
    case 'service-grid': {
      const groups = block.groups
        .map((group) => ({ ...group, links: group.links.filter(leads) }))
        .filter(({ links }) => links.length > 0);
      return unlessEmpty({ ...block, groups }, groups);
    }
    case 'topics': {
      const banners = block.banners.filter(leads);
      return unlessEmpty({ ...block, banners }, banners);
    }
    case 'multi-column': {
      const columns = block.columns
        .map(({ blocks }) => ({
          blocks: blocks.flatMap(
            (inner) =>
              (keptPart(inner, { isKept, filling }) as InnerTemplateBlock | undefined) ?? [],
          ),
        }))
        .filter(({ blocks }) => blocks.length > 0);
      return unlessEmpty({ ...block, columns }, columns);
    }
    default:
      return block;
  }
}

function* dropRefusals(
  columns: TemplateColumn[],
  drop: ReadonlySet<string>,
  from = '/',
): Generator<SetUpRefusal> {
  const unknown = new Set(drop);
  for (const { path, column, isDropped } of placed(columns, drop, from)) {
    unknown.delete(path);
    if (isDropped && column.required) {
      yield { code: 'column-required', path, law: column.required };
    }
  }
  for (const path of unknown) yield { code: 'column-unknown', path };
}

function* placed(
  columns: TemplateColumn[],
  drop: ReadonlySet<string>,
  from: string,
  above = false,
): Generator<{ path: string; column: TemplateColumn; isDropped: boolean }> {
  for (const column of columns) {
    const path = `${from}${column.slug}/`;
    const isDropped = above || drop.has(path);
    yield { path, column, isDropped };
    yield* placed(column.children, drop, path, isDropped);
  }
}

/** A channel shows the site code and filings of its portal, and its own organiser. */
function identifiersOf({
  names,
  mount,
  above,
  identifiers,
}: SiteAnswers): PlannedSite['identifiers'] {
  const {
    organizer: _,
    operator: __,
    ...portal
  } = isChannel(mount) && above ? above.identifiers : ({} as Partial<SiteIdentifiers>);
  return { ...portal, ...identifiers, organizer: identifiers?.organizer ?? names.organ };
}

function sampleArticle(column: PlannedColumn, organ: string): PlannedArticle {
  return {
    column: column.path,
    title: sampleText(`${column.name}的第一篇文章`),
    source: organ,
    body: sampleText(`本栏目发布的内容：${column.description}请写入第一篇真实文章，并删除此篇`),
  };
}

const samePalette = (
  palette: { primary: string; accent: string },
  { palette: chosen }: SiteAnswers,
) =>
  chosen !== undefined &&
  palette.primary.toLowerCase() === chosen.primary.toLowerCase() &&
  palette.accent.toLowerCase() === chosen.accent.toLowerCase();
