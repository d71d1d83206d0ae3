import { type Check, type Finding, recordsIn, type Snapshot } from '../snapshot.ts';
import { valuesIn } from '../values-in.ts';

/** Numbered parts of a column's archive stand as long as the column does. */
const archivePart = /\/p\d+\.html$/;
const hrefInHtml = /\shref="([^"]*)"/g;

/**
 * Links inside the site, and columns named by blocks, lead to something public. Other sites and
 * stored files are not in a snapshot, and addresses elsewhere are not fetched.
 */
export const brokenLink: Check<null> = {
  title: { zh: '站内链接有效', en: 'Links inside the site lead somewhere' },
  find(snapshot) {
    const targets = targetsIn(snapshot);
    const leads = (href: string) =>
      !isInside(href) || targets.has(href.replace(/[?#].*$/, '').replace(archivePart, '/'));
    return recordsIn(snapshot).flatMap((record) =>
      Array.from(valuesIn(record)).flatMap(({ name, field, value }): Finding[] =>
        typeof value === 'string'
          ? hrefsIn(name, field, value)
              .filter((href) => !leads(href))
              .map((href) => ({
                where: { kind: record.kind, id: record.id, field: field.replace(/\.href$/, '') },
                words: {
                  zh: `这里的链接打不开：所指的${target(href).zh}未发布或已撤下。请改链到已发布的内容，或删去。`,
                  en: `A link here leads nowhere: ${target(href).en} is not published. Lead it elsewhere, or delete it.`,
                },
              }))
          : [],
      ),
    );
  },
};

function hrefsIn(name: string, field: string, value: string): string[] {
  if (name === 'html') {
    return Array.from(value.matchAll(hrefInHtml), ([, href = '']) => href.replaceAll('&amp;', '&'));
  }
  if (name === 'href') return [value];
  return name === 'column' && field.startsWith('blocks.') ? [`mt:column:${value}`] : [];
}

const isInside = (href: string) => /^(?:mt:(?:article|column|page):|\/(?!\/))/.test(href);

function targetsIn(snapshot: Snapshot): ReadonlySet<string> {
  const documents = [...snapshot.columns, ...snapshot.pages, ...snapshot.articles];
  return new Set([
    '/',
    '/site-map.html',
    '/search/',
    '/tracking/',
    '/apply/disclosure.html',
    '/feed.xml',
    ...documents.flatMap(({ kind, id, path }) => [`mt:${kind}:${id}`, path]),
    ...snapshot.columns.map(({ path }) => `${path}feed.xml`),
  ]);
}

function target(href: string): { zh: string; en: string } {
  if (href.startsWith('mt:article:')) return { zh: '文章', en: 'the article' };
  if (href.startsWith('mt:column:')) return { zh: '栏目', en: 'the column' };
  if (href.startsWith('mt:page:')) return { zh: '页面', en: 'the page' };
  return { zh: `地址 ${href} `, en: `the address ${href}` };
}
