import type { Block, InnerBlock, Link } from '@mingtang/publication';
import { richText } from '../rich-text/rich-text.ts';
import type { Faults, RecordContext } from './context.ts';
import { type BlockDocument, idOf, type LinkDocument } from './documents.ts';
import { hrefOf, imageOf, leadsSomewhere, linkOf, storedOf } from './links.ts';
import { compact, present } from './present.ts';

const defaultLimit = 6;
const highestLimit = 30;

/** A block as the public will see it. What is wrong with it goes to `faults`; then the result is not used. */
export function blockRecord(
  block: BlockDocument,
  context: RecordContext,
  { faults, path }: { faults: Faults; path: string },
): Block {
  const base = {
    id: block.id ?? path,
    ...compact({ title: present(block.title), hideOnPhone: block.hideOnPhone || undefined }),
  };
  const required = (text: string | null | undefined, at: string) =>
    present(text) ?? String(faults.add(`${path}.${at}`, 'missing'));
  const column = (reference: Parameters<typeof idOf>[0], at: string) =>
    idOf(reference) ?? String(faults.add(`${path}.${at}`, 'missing'));
  const links = (rows: LinkDocument[] | null | undefined, at: string): Link[] =>
    (rows ?? []).flatMap((row, i) => faults.take(linkOf(row, context, `${path}.${at}.${i}`)) ?? []);
  const image = (reference: Parameters<typeof idOf>[0], at: string) =>
    faults.take(imageOf(reference, context, `${path}.${at}`));
  const html = (json: unknown, at: string) =>
    faults.take(richText(json, { ...context, path: `${path}.${at}` }))?.html ?? '';

  switch (block.blockType) {
    case 'urgent-banner': {
      const [from, until] = [instant(block.from), instant(block.until)];
      if (from && until && until <= from) faults.add(`${path}.until`, 'until-before-from');
      return {
        ...base,
        type: 'urgent-banner',
        level: block.level ?? 'notice',
        text: required(block.text, 'text'),
        until: until ?? String(faults.add(`${path}.until`, 'missing')),
        ...compact({
          from,
          href: leadsSomewhere(block) ? faults.take(hrefOf(block, context, path)) : undefined,
        }),
      };
    }
    case 'lead':
    case 'picture-news':
    case 'policy-list':
      return {
        ...base,
        type: block.blockType,
        column: column(block.column, 'column'),
        limit: limitOf(block),
      };
    case 'lists':
      return {
        ...base,
        type: 'lists',
        lists: (block.lists ?? []).map((list, i) => ({
          column: column(list.column, `lists.${i}.column`),
          limit: limitOf(list),
          ...compact({ title: present(list.title) }),
        })),
      };
    case 'quick-links':
      return { ...base, type: 'quick-links', links: links(block.links, 'links') };
    case 'service-grid':
      return {
        ...base,
        type: 'service-grid',
        groups: (block.groups ?? []).map((group, i) => ({
          label: required(group.label, `groups.${i}.label`),
          links: links(group.links, `groups.${i}.links`),
        })),
      };
    case 'leaders':
      return {
        ...base,
        type: 'leaders',
        people: (block.people ?? []).map((person, i) => ({
          name: required(person.name, `people.${i}.name`),
          office: required(person.office, `people.${i}.office`),
          ...compact({
            duties: present(person.duties),
            photo: image(person.photo, `people.${i}.photo`),
            href: leadsSomewhere(person)
              ? faults.take(hrefOf(person, context, `${path}.people.${i}`))
              : undefined,
          }),
        })),
      };
    case 'topics':
      return {
        ...base,
        type: 'topics',
        banners: (block.banners ?? []).map((banner, i) => ({
          label: required(banner.label, `banners.${i}.label`),
          href: faults.take(hrefOf(banner, context, `${path}.banners.${i}`)) ?? '',
          ...compact({ image: image(banner.image, `banners.${i}.image`) }),
        })),
      };
    case 'rich-text':
      return { ...base, type: 'rich-text', html: html(block.body, 'body') };
    case 'gallery':
      return {
        ...base,
        type: 'gallery',
        images: (block.images ?? []).flatMap(
          (row, i) => image(row.image, `images.${i}.image`) ?? [],
        ),
      };
    case 'video': {
      const stored = (kind: 'video' | 'captions') =>
        faults.take(storedOf(block[kind], context, { kind, path: `${path}.${kind}` }));
      return {
        ...base,
        type: 'video',
        video: stored('video') ?? missing(faults, `${path}.video`),
        html: html(block.body, 'body'),
        ...compact({ poster: image(block.poster, 'poster'), captions: stored('captions')?.href }),
      };
    }
    case 'timeline':
      return {
        ...base,
        type: 'timeline',
        items: (block.items ?? []).map((item, i) => ({
          when: required(item.when, `items.${i}.when`),
          title: required(item.title, `items.${i}.title`),
          ...compact({
            text: present(item.text),
            image: image(item.image, `items.${i}.image`),
            href: leadsSomewhere(item)
              ? faults.take(hrefOf(item, context, `${path}.items.${i}`))
              : undefined,
          }),
        })),
      };
    case 'numbers':
      return {
        ...base,
        type: 'numbers',
        items: (block.items ?? []).map((item, i) => ({
          value: required(item.value, `items.${i}.value`),
          label: required(item.label, `items.${i}.label`),
          ...compact({ unit: present(item.unit) }),
        })),
        ...compact({ note: present(block.note) }),
      };
    case 'accordion':
      return {
        ...base,
        type: 'accordion',
        items: (block.items ?? []).map((item, i) => ({
          title: required(item.title, `items.${i}.title`),
          html: html(item.body, `items.${i}.body`),
        })),
      };
    case 'contacts':
      return {
        ...base,
        type: 'contacts',
        offices: (block.offices ?? []).map(({ name, phone, address, hours }, i) => ({
          name: required(name, `offices.${i}.name`),
          ...compact({ phone: present(phone), address: present(address), hours: present(hours) }),
        })),
      };
    case 'directory':
      return {
        ...base,
        type: 'directory',
        level: block.level ?? 'township',
        scope: block.scope ?? 'children',
      };
    case 'interaction':
      return { ...base, type: 'interaction', limit: block.limit ?? 5 };
    case 'elder-switch':
      return { ...base, type: 'elder-switch', ...compact({ text: present(block.text) }) };
    case 'multi-column':
      return {
        ...base,
        type: 'multi-column',
        widths: block.widths ?? 'even',
        columns: (block.columns ?? []).map(({ blocks }, i) => ({
          blocks: (blocks ?? []).map(
            (inner, j) =>
              blockRecord(inner, context, {
                faults,
                path: `${path}.columns.${i}.blocks.${j}`,
              }) as InnerBlock,
          ),
        })),
      };
    default:
      throw new TypeError(`There are no blocks of type ${(block as BlockDocument).blockType}`);
  }
}

/**
 * Whether a block has its place on the page at an instant: an urgent banner has from its beginning to
 * its end, all others always.
 */
export function isDue(block: BlockDocument, at: string): boolean {
  if (block.blockType !== 'urgent-banner') return true;
  const [from, until] = [instant(block.from), instant(block.until)];
  return (from === undefined || from <= at) && (until === undefined || at < until);
}

/** The instants at which a banner begins or ends: the page is to be made anew then. */
export function turnsOf(block: BlockDocument): string[] {
  if (block.blockType !== 'urgent-banner') return [];
  return [block.from, block.until].flatMap((turn) => instant(turn) ?? []);
}

const instant = (value: string | null | undefined) =>
  value && Number.isFinite(Date.parse(value)) ? new Date(value).toISOString() : undefined;

/** Stands for what is missing, so that the rest can be looked at; the record is never used. */
function missing(faults: Faults, path: string) {
  faults.add(path, 'missing');
  return { href: '', mime: '', bytes: 0 };
}

const limitOf = ({ limit }: { limit?: number | null }) =>
  Math.min(highestLimit, Math.max(1, Math.round(limit ?? defaultLimit)));
