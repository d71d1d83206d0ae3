import type { ColumnRecord, SiteRecord } from '@mingtang/publication';
import { minuteOf } from './day.ts';
import type { ShownArticle } from './reader.ts';

export interface MetaTag {
  name: string;
  content: string;
}

/** Tags of every page. Law: 国办发〔2017〕47号, annex on page tags. */
export function siteTags(site: SiteRecord): MetaTag[] {
  return [
    { name: 'SiteName', content: site.name },
    { name: 'SiteDomain', content: site.mount.host },
    { name: 'SiteIDCode', content: site.identifiers.siteCode },
  ];
}

/** Tags of a column's pages, and of the articles in it. */
export function columnTags(
  column: Pick<ColumnRecord, 'name' | 'description' | 'keywords' | 'type'>,
): MetaTag[] {
  return [
    { name: 'ColumnName', content: column.name },
    { name: 'ColumnDescription', content: column.description },
    { name: 'ColumnKeywords', content: column.keywords.join(',') },
    { name: 'ColumnType', content: column.type },
  ];
}

/** Tags of the home page, which the annex counts among the columns. */
export function homeTags(site: SiteRecord, name: string): MetaTag[] {
  const { description, keywords } = site;
  return columnTags({ name, description, keywords, type: '首页' });
}

/** Tags of an article; what it does not have is left out. */
export function articleTags(
  article: ShownArticle,
  place: { url: string; image?: string },
): MetaTag[] {
  const optional = [
    { name: 'Keywords', content: article.keywords.join(',') },
    { name: 'Author', content: article.author ?? '' },
    { name: 'Description', content: article.summary },
    { name: 'Image', content: place.image ?? '' },
  ];
  return [
    { name: 'ArticleTitle', content: article.title },
    { name: 'PubDate', content: minuteOf(article.publishedAt) },
    { name: 'ContentSource', content: article.source },
    ...optional.filter((tag) => tag.content !== ''),
    { name: 'Url', content: place.url },
  ];
}
