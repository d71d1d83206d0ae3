import {
  type ArchivePart,
  addressOf,
  blobAddress,
  type ConsultationEntry,
  type FacetKey,
  type FacetValue,
  type LetterCount,
  type LetterEntry,
  type LetterListKey,
  type LibraryEntry,
  linkedColumn,
  menuEntries,
  type NavigationEntry,
  type Neighbours,
  type OtherSite,
  type Reader,
  type ServiceEntry,
  type ShownArticle,
  type Standing,
  type SurveyEntry,
  type Teaser,
} from '@mingtang/pages';
import type {
  ColumnRecord,
  ConsultationRecord,
  FormRecord,
  InteractionRecord,
  LetterFiguresRecord,
  LetterRecord,
  MailboxRecord,
  PageRecord,
  RatingFiguresRecord,
  RecordKind,
  ServiceRecord,
  SiteLevel,
  SiteRecord,
  SurveyRecord,
} from '@mingtang/publication';
import { addressOf as wholeAddressOf } from '@mingtang/publication/address';
import type { Batch } from './batch.ts';
import { listingId } from './domain/listings.ts';
import { tag } from './domain/tags.ts';

/** Answers a page's questions and notes each one in its ledger: `tags`. */
export class LedgerReader implements Reader {
  readonly #batch: Batch;
  readonly #tags: Set<string>;

  constructor(batch: Batch, tags: Set<string>) {
    this.#batch = batch;
    this.#tags = tags;
  }

  site(): Promise<SiteRecord> {
    this.#tags.add(tag.site(this.#batch.site));
    return this.#batch.siteRecord();
  }

  otherSite(id: string): Promise<OtherSite | undefined> {
    this.#tags.add(tag.otherSite(id));
    return this.#batch.otherSite(id);
  }

  async sites({
    level,
    scope,
  }: {
    level: SiteLevel;
    scope: 'children' | 'all';
  }): Promise<OtherSite[]> {
    this.#tags.add(tag.sites);
    const all = await this.#batch.allSites();
    const parents = new Map(all.map((site) => [site.id, site.parent]));
    const below = (site: SiteRecord) => {
      for (let at = site.parent; at; at = parents.get(at)) if (at === this.#batch.site) return true;
      return false;
    };
    return all.filter((site) => site.level === level && (scope === 'all' || below(site)));
  }

  async navigation(): Promise<NavigationEntry[]> {
    this.#tags.add(tag.navigation(this.#batch.site));
    const { menu } = await this.#batch.siteRecord();
    if (menu !== undefined && menu.length > 0) return menuEntries(menu);
    const shown = (await this.#batch.columns()).filter((column) => column.inNavigation);
    const entry = (column: ColumnRecord, depth: number): NavigationEntry => ({
      name: column.name,
      // Its path is part of what `navigation` stands for, so the menu leaves one mark, not one an entry.
      href: column.layout === 'link' && column.href ? column.href : column.path,
      children:
        depth === 0
          ? []
          : shown.filter((c) => c.parent === column.id).map((c) => entry(c, depth - 1)),
    });
    return shown.filter((column) => !column.parent).map((column) => entry(column, 1));
  }

  form(id: string): Promise<FormRecord | undefined> {
    this.#tags.add(tag.form(this.#batch.site, id));
    return this.#batch.record<FormRecord>('form', id);
  }

  service(id: string): Promise<ServiceRecord | undefined> {
    this.#tags.add(tag.service(this.#batch.site, id));
    return this.#batch.record<ServiceRecord>('service', id);
  }

  services(): Promise<ServiceEntry[]> {
    this.#tags.add(tag.services(this.#batch.site));
    return this.#batch.services();
  }

  ratings(): Promise<RatingFiguresRecord | undefined> {
    const { site } = this.#batch;
    this.#tags.add(tag.ratings(site));
    return this.#batch.record<RatingFiguresRecord>('rating-figures', site);
  }

  mailboxes(): Promise<MailboxRecord[]> {
    this.#tags.add(tag.interactions(this.#batch.site, 'mailbox'));
    return this.#batch.mailboxes();
  }

  letterFigures(): Promise<LetterFiguresRecord | undefined> {
    return this.#interaction<LetterFiguresRecord>('letter-figures', this.#batch.site);
  }

  letter(id: string): Promise<LetterRecord | undefined> {
    return this.#interaction<LetterRecord>('letter', id);
  }

  letters(key: LetterListKey, limit: number): Promise<LetterEntry[]> {
    this.#tags.add(tag.interactions(this.#batch.site, 'letter'));
    return this.#batch.letters(key, limit);
  }

  letterCounts(): Promise<LetterCount[]> {
    this.#tags.add(tag.interactions(this.#batch.site, 'letter'));
    return this.#batch.letterCounts();
  }

  async consultation(id: string): Promise<ConsultationRecord | undefined> {
    return this.#interaction<ConsultationRecord>('consultation', id);
  }

  consultations(): Promise<ConsultationEntry[]> {
    this.#tags.add(tag.interactions(this.#batch.site, 'consultation'));
    return this.#batch.consultations();
  }

  survey(id: string): Promise<SurveyRecord | undefined> {
    return this.#interaction<SurveyRecord>('survey', id);
  }

  surveys(): Promise<SurveyEntry[]> {
    this.#tags.add(tag.interactions(this.#batch.site, 'survey'));
    return this.#batch.surveys();
  }

  #interaction<T extends InteractionRecord>(kind: T['kind'], id: string): Promise<T | undefined> {
    this.#tags.add(tag.interaction(this.#batch.site, `${kind}:${id}`));
    return this.#batch.record<T>(kind, id);
  }

  async column(id: string): Promise<ColumnRecord | undefined> {
    this.#tags.add(tag.column(id));
    return (await this.#batch.columns()).find((column) => column.id === id);
  }

  async childColumns(parent?: string): Promise<ColumnRecord[]> {
    this.#tags.add(tag.columnsOf(parent ?? this.#batch.site));
    return (await this.#batch.columns()).filter((column) => column.parent === parent);
  }

  article(id: string): Promise<ShownArticle | undefined> {
    this.#tags.add(tag.article(id));
    return this.#batch.record<ShownArticle>('article', id);
  }

  standing(id: string): Promise<Standing | undefined> {
    this.#tags.add(tag.standing(id));
    return this.#batch.standing(id);
  }

  page(id: string): Promise<PageRecord | undefined> {
    this.#tags.add(tag.page(id));
    return this.#batch.record<PageRecord>('page', id);
  }

  pageOfColumn(column: string): Promise<PageRecord | undefined> {
    this.#tags.add(tag.pageOfColumn(column));
    return this.#batch.pageWhere((page) => page.column === column);
  }

  homePage(): Promise<PageRecord | undefined> {
    this.#tags.add(tag.home(this.#batch.site));
    return this.#batch.pageWhere((page) => page.path === '/');
  }

  async latest({
    columns,
    limit,
    withCover = false,
  }: {
    columns: string[];
    limit: number;
    withCover?: boolean;
  }) {
    const wanted = new Set<string>();
    for (const column of columns) await this.#withDescendants(column, wanted);
    const heads = await Promise.all(
      [...wanted].map((column) => {
        this.#tags.add(tag.head(column));
        return this.#batch.head(column, limit, withCover);
      }),
    );
    if (heads.length === 1) return heads[0] ?? [];
    return heads.flat().sort(pinnedThenNewest).slice(0, limit);
  }

  async #withDescendants(column: string, found: Set<string>): Promise<void> {
    if (found.has(column)) return;
    found.add(column);
    for (const child of await this.childColumns(column))
      await this.#withDescendants(child.id, found);
  }

  articlesIn(column: string): Promise<number> {
    this.#tags.add(tag.head(column));
    return this.#batch.articlesIn(column);
  }

  async archivePart(column: string, part: number): Promise<ArchivePart> {
    this.#tags.add(tag.part(column, part));
    const [articles, parts] = await Promise.all([
      this.#batch.part(column, part),
      this.#batch.parts(column),
    ]);
    // Only the last part and the one before it look at how many parts there are; their tag says so.
    return { part, parts, articles };
  }

  archiveParts(column: string): Promise<number> {
    this.#tags.add(tag.parts(column));
    return this.#batch.parts(column);
  }

  facets(): Promise<FacetValue[]> {
    this.#tags.add(tag.facets(this.#batch.site));
    return this.#batch.facets();
  }

  facetName(key: FacetKey): Promise<string | undefined> {
    return this.#batch.facetName(key);
  }

  listing(key: FacetKey, limit: number): Promise<LibraryEntry[]> {
    this.#tags.add(tag.head(this.#listing(key)));
    return this.#batch.listing(key, limit);
  }

  async listingPart(key: FacetKey, part: number) {
    const id = this.#listing(key);
    this.#tags.add(tag.part(id, part));
    const [entries, parts] = await Promise.all([
      this.#batch.listingPart(key, part),
      this.#batch.parts(id),
    ]);
    return { parts, entries };
  }

  listingParts(key: FacetKey): Promise<number> {
    const id = this.#listing(key);
    this.#tags.add(tag.parts(id));
    return this.#batch.parts(id);
  }

  #listing(key: FacetKey): string {
    return listingId(this.#batch.site, key);
  }

  async neighbours(id: string): Promise<Neighbours> {
    this.#tags.add(tag.near(id));
    const article = await this.#batch.record<ShownArticle>('article', id);
    return article ? this.#batch.neighbours(article) : {};
  }

  withdrawal(key: string) {
    this.#tags.add(tag.withdrawal(key));
    return this.#batch.withdrawal(key);
  }

  async resolve(href: string): Promise<string | undefined> {
    if (href.startsWith('/')) return addressOf(await this.site(), href);
    if (!href.startsWith('mt:')) return href;
    const [, kind = '', target = ''] = href.split(':', 3);
    if (kind === 'blob') return blobHref(target);
    if (kind === 'site') return this.#siteHref(target);
    if (kind === 'column') return this.#columnHref(target);
    const [id = '', fragment] = target.split('#', 2);
    const path = await this.#pathOf(kind as RecordKind, id);
    if (path === undefined) return undefined;
    const address = addressOf(await this.site(), path);
    return fragment ? `${address}#${fragment}` : address;
  }

  /** Where a column leads; one that only leads elsewhere may lead to another, but not round in a circle. */
  async #columnHref(target: string): Promise<string | undefined> {
    const [id = '', fragment] = target.split('#', 2);
    const columns = await this.#batch.columns();
    const seen = new Set<string>();
    let column: ColumnRecord | undefined;
    for (let next: string | undefined = id; next !== undefined; ) {
      if (seen.has(next)) return undefined;
      seen.add(next);
      this.#tags.add(tag.path(`column:${next}`));
      column = columns.find((c) => c.id === next);
      next = linkedColumn(column);
    }
    if (!column) return undefined;
    if (column.layout === 'link' && column.href) return this.resolve(column.href);
    return addressOf(await this.site(), column.path) + (fragment ? `#${fragment}` : '');
  }

  async #pathOf(kind: RecordKind, id: string): Promise<string | undefined> {
    this.#tags.add(tag.path(`${kind}:${id}`));
    if (kind !== 'article' && kind !== 'page') return undefined;
    return (await this.#batch.record<ShownArticle | PageRecord>(kind, id))?.path;
  }

  async #siteHref(id: string): Promise<string | undefined> {
    this.#tags.add(tag.mount(id));
    const [own, other] = await Promise.all([this.#batch.siteRecord(), this.#batch.otherSite(id)]);
    if (!other || other.status === 'closed') return undefined;
    return other.mount.host === own.mount.host
      ? other.mount.basePath
      : wholeAddressOf(other.mount, '/');
  }

  async remember<T>(name: string, make: (reader: Reader) => Promise<T>): Promise<T> {
    const { value, tags } = await this.#batch.remember(name, (inner) =>
      make(new LedgerReader(this.#batch, inner)),
    );
    for (const read of tags) this.#tags.add(read);
    return value;
  }
}

/** `<blob>/<file name>`: the file's address, with the name to save it under. */
function blobHref(target: string): string {
  const [blob = '', name] = target.split('/', 2);
  return name
    ? `${blobAddress(blob)}?name=${encodeURIComponent(decodeURIComponent(name))}`
    : blobAddress(blob);
}

function pinnedThenNewest(a: Teaser, b: Teaser): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  const time = new Date(b.publishedAt).getTime() - new Date(a.publishedAt).getTime();
  if (time !== 0) return time;
  return a.id < b.id ? 1 : -1;
}
