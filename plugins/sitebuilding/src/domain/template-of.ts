import type {
  Block,
  ColumnRecord,
  PageRecord,
  PublicRecord,
  SiteRecord,
} from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy';
import { unfill } from './filling.ts';
import { sampleText } from './sample-text.ts';
import type {
  Filling,
  InnerTemplateBlock,
  SiteTemplate,
  TemplateBlock,
  TemplateColumn,
  TemplatePage,
} from './site-template.ts';

/**
 * A template from what a site has published. Columns, layouts, blocks and what leads where are
 * kept; people, texts, figures, pictures, files, links to single documents and contacts become
 * sample text, placeholders, or nothing. What a record does not tell (which columns the law
 * demands, what is shared, palettes), and what its people may have written into descriptions and
 * titles of pages, is taken from the template the site grew from.
 */
export function templateOf(
  records: readonly PublicRecord[],
  saved: { code: string; name: Words; description: Words; grownFrom: SiteTemplate },
): SiteTemplate {
  const { grownFrom, code, name, description } = saved;
  const site = records.find((record): record is SiteRecord => record.kind === 'site');
  if (!site) throw new TypeError('The records of a site include the site itself.');
  const columns = records
    .filter((record): record is ColumnRecord => record.kind === 'column')
    .sort((a, b) => a.order - b.order || a.path.localeCompare(b.path));
  const pages = records
    .filter((record): record is PageRecord => record.kind === 'page')
    .sort((a, b) => a.path.localeCompare(b.path));
  const targets = targetsOf(site, columns, pages);
  const paths = new Set(columns.map(({ path }) => path));
  const filling: Filling = {
    ...site.contact,
    shortName: site.shortName,
    organ: site.identifiers.organizer,
  };
  const footerLinks = site.footerLinks
    .map((group) => ({
      ...group,
      links: group.links.filter(({ href }) => keptHref(href, targets) !== undefined),
    }))
    .filter(({ links }) => links.length > 0);
  const { primary: _, accent: __, density, ...look } = site.tokens;
  return {
    code,
    name,
    description,
    purpose: grownFrom.purpose,
    ...(grownFrom.level && { level: grownFrom.level }),
    theme: site.theme,
    density: density ?? grownFrom.density,
    ...(Object.keys(look).length > 0 && { look }),
    palettes: palettesOf(site, grownFrom),
    columns: unfill(columnTree(columns, columnsByPath(grownFrom.columns)), filling),
    pages: unfill(
      pages.map((page) => templatePage(page, { targets, columns, grownFrom })),
      filling,
    ),
    shared: grownFrom.shared.filter(({ into }) => paths.has(into)),
    footerLinks: unfill(footerLinks, filling),
  };
}

/** What links of the site may lead to in any other: columns and pages, by key and by path. */
type Targets = ReadonlyMap<string, string>;

function targetsOf({ contact }: SiteRecord, columns: ColumnRecord[], pages: PageRecord[]): Targets {
  // The site's own number and address become placeholders, and so those of the next site.
  const everywhere = [
    '/site-map.html',
    '/search/',
    '/tracking/',
    '/apply/disclosure.html',
    `tel:${contact.phone}`,
    `mailto:${contact.email}`,
  ];
  const targets = new Map(everywhere.map((href) => [href, href]));
  for (const { id, path } of pages) {
    targets.set(`mt:page:${id}`, path);
    targets.set(path, path);
  }
  for (const { id, path } of columns) {
    targets.set(`mt:column:${id}`, `column:${path}`);
    targets.set(path, path);
  }
  // A page in place of a column moves with it.
  for (const { id, path } of pages) {
    if (columns.some((column) => column.path === path)) {
      targets.set(`mt:page:${id}`, `column:${path}`);
    }
  }
  return targets;
}

/** Short numbers are hotlines, the same everywhere. */
const hotline = /^tel:\d{3,6}$/;

/** Where a link leads in other sites, if anywhere: not to single documents, files, people or other sites. */
function keptHref(href: string, targets: Targets): string | undefined {
  if (/^https?:/i.test(href) || hotline.test(href)) return href;
  return targets.get(href);
}

function templatePage(
  page: PageRecord,
  {
    targets,
    columns,
    grownFrom,
  }: { targets: Targets; columns: ColumnRecord[]; grownFrom: SiteTemplate },
): TemplatePage {
  const column = columns.find(({ id }) => id === page.column);
  const known = grownFrom.pages.find(({ path }) => path === page.path);
  const title = known?.title ?? column?.name ?? sampleText('页面标题');
  return {
    path: page.path,
    title,
    description: known?.description ?? `{shortName}：${title}。`,
    ...(column && { column: column.path }),
    blocks: page.blocks.flatMap((block) => templateBlock(block, targets) ?? []),
  };
}

/** A block without its content; nothing where nothing of it is left. */
function templateBlock(block: Block, targets: Targets): TemplateBlock | undefined {
  const heading = {
    ...(block.title && { title: block.title }),
    ...(block.hideOnPhone && { hideOnPhone: true }),
  };
  const columnPath = (id: string) => targets.get(`mt:column:${id}`)?.slice('column:'.length);
  const kept = <L extends { href: string }>(links: L[]) =>
    links.flatMap((link) => {
      const href = keptHref(link.href, targets);
      return href === undefined ? [] : [{ ...link, href }];
    });
  switch (block.type) {
    case 'lead':
    case 'picture-news':
    case 'policy-list': {
      const column = columnPath(block.column);
      return column ? { ...heading, type: block.type, column, limit: block.limit } : undefined;
    }
    case 'lists': {
      const lists = block.lists.flatMap((list) => {
        const column = columnPath(list.column);
        return column ? [{ ...list, column }] : [];
      });
      return lists.length > 0 ? { ...heading, type: 'lists', lists } : undefined;
    }
    case 'quick-links': {
      const links = kept(block.links);
      return links.length > 0 ? { ...heading, type: 'quick-links', links } : undefined;
    }
    case 'service-grid': {
      const groups = block.groups
        .map(({ label, links }) => ({ label, links: kept(links) }))
        .filter(({ links }) => links.length > 0);
      return groups.length > 0 ? { ...heading, type: 'service-grid', groups } : undefined;
    }
    case 'leaders':
      return {
        ...heading,
        type: 'leaders',
        people: block.people.map(({ office }) => sampleLeader(office)),
      };
    case 'topics': {
      const banners = kept(block.banners).map(({ label, href }) => ({ label, href }));
      return banners.length > 0 ? { ...heading, type: 'topics', banners } : undefined;
    }
    case 'rich-text':
      return { ...heading, type: 'rich-text', prose: sampleText('正文') };
    case 'accordion':
      return {
        ...heading,
        type: 'accordion',
        items: [{ title: sampleText('问题'), prose: sampleText('回答') }],
      };
    case 'numbers':
      return {
        ...heading,
        type: 'numbers',
        items: block.items.map((item) => ({ ...item, value: sampleNumber })),
        note: sampleText('日期和来源'),
      };
    case 'contacts':
      return {
        ...heading,
        type: 'contacts',
        offices: block.offices.map(({ name, phone = '', hours }) =>
          hotline.test(`tel:${phone}`)
            ? { name, phone, ...(hours && { hours }) }
            : sampleOffice(name),
        ),
      };
    case 'directory':
      return { ...heading, type: 'directory', level: block.level, scope: block.scope };
    case 'timeline':
      return {
        ...heading,
        type: 'timeline',
        items: [{ when: sampleText('时间'), title: sampleText('事件') }],
      };
    case 'interaction':
      return { ...heading, type: 'interaction', limit: block.limit };
    case 'elder-switch':
      return { ...heading, type: 'elder-switch', ...(block.text && { text: block.text }) };
    case 'multi-column': {
      const columns = block.columns
        .map(({ blocks }) => ({
          blocks: blocks.flatMap(
            (inner) => (templateBlock(inner, targets) as InnerTemplateBlock | undefined) ?? [],
          ),
        }))
        .filter(({ blocks }) => blocks.length > 0);
      return columns.length > 1
        ? { ...heading, type: 'multi-column', widths: block.widths, columns }
        : undefined;
    }
    // Pictures and films belong to their site, and what is urgent to its day.
    case 'gallery':
    case 'video':
    case 'urgent-banner':
      return undefined;
  }
}

/** A place in the row of leaders that waits for whoever holds the office. */
export function sampleLeader(office: string) {
  return { name: sampleText('姓名'), office, duties: sampleText('分管工作') };
}

/** An office with the contacts of the whole site until it says its own. */
export function sampleOffice(name: string) {
  return { name, phone: '{phone}', address: '{address}', hours: '{hours}' };
}

/** Short, as figures are; the block's note says the rest. */
export const sampleNumber = '【示例】';

function columnTree(
  columns: ColumnRecord[],
  known: ReadonlyMap<string, TemplateColumn>,
  parent?: string,
): TemplateColumn[] {
  return columns
    .filter((column) => column.parent === parent && leadsAnywhere(column))
    .map((column) => {
      const { name, path, type, layout, inNavigation, updatePeriodDays, href } = column;
      const before = known.get(path);
      return {
        slug: path.split('/').at(-2) ?? '',
        name,
        type,
        layout,
        description: before?.description ?? `{shortName}：${name}。`,
        inNavigation,
        ...(href && { href }),
        ...(updatePeriodDays && { updatePeriodDays }),
        ...(before?.required && { required: before.required }),
        children: columnTree(columns, known, column.id),
      };
    });
}

/** A menu entry that leads to one of the site's own documents leads nowhere in another site. */
const leadsAnywhere = ({ layout, href }: ColumnRecord) =>
  layout !== 'link' || /^https?:/i.test(href ?? '');

function columnsByPath(columns: TemplateColumn[], from = '/'): Map<string, TemplateColumn> {
  return new Map(
    columns.flatMap((column) => {
      const path = `${from}${column.slug}/`;
      return [[path, column] as const, ...columnsByPath(column.children, path)];
    }),
  );
}

function palettesOf({ tokens }: SiteRecord, { palettes }: SiteTemplate): SiteTemplate['palettes'] {
  const { primary, accent } = tokens;
  if (!primary || !accent) return palettes;
  const isOwn = (palette: { primary: string; accent: string }) =>
    palette.primary === primary && palette.accent === accent;
  const own = palettes.find(isOwn) ?? {
    name: { zh: '原站点配色', en: 'As the original site' },
    primary,
    accent,
  };
  return [own, ...palettes.filter((palette) => !isOwn(palette))];
}
