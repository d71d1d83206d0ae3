import type { Attachment, RelationKind } from '@mingtang/publication';
import { addressOf, blobAddress } from './addresses.ts';
import { dayOf, minuteOf } from './day.ts';
import { isOnPaper, paperFormats, paperPath } from './papers.ts';
import type { Reader, ShownArticle, Standing } from './reader.ts';
import type { DocumentView } from './views.ts';
import { type Words, wordsFor } from './words.ts';

/** Ways in which a document of another time stands to this one, in the order in which they are shown. */
const shown: RelationKind[] = [
  'interpretedBy',
  'interprets',
  'repealedBy',
  'repeals',
  'amendedBy',
  'amends',
];

/**
 * What is to be said of an article as a document of disclosure: its place in the catalogue, what it has
 * to do with others, and whether it, or what it cites, is still in force. Others count while they are public.
 */
export async function documentView(reader: Reader, article: ShownArticle): Promise<DocumentView> {
  const site = await reader.site();
  const words = wordsFor(site.language);
  const others = await othersOf(reader, article);
  const linkTo = (id: string) => {
    const other = others.get(id);
    return (
      other && {
        title: other.title,
        href: addressOf(site, other.path),
        day: dayOf(other.publishedAt),
      }
    );
  };
  const linksTo = (ids: string[] = []) => ids.map(linkTo).filter((link) => link !== undefined);
  const { relations, disclosure } = article;
  const noLongerInForce = (ids: string[], notice: (validity: string) => string) =>
    ids.flatMap((id) => {
      const [validity, link] = [others.get(id)?.policy?.validity, linkTo(id)];
      return link && validity && validity !== 'in-force'
        ? [{ text: notice(words.validities[validity]), links: [link], isStrong: false }]
        : [];
    });
  return {
    catalogue: catalogueOf(article, words),
    notices: [
      ...(disclosure?.retired
        ? [{ text: words.retiredNotice(disclosure.retired), links: [], isStrong: true }]
        : []),
      ...statusNotice(article, {
        words,
        by: linksTo(relations?.repealedBy ?? relations?.amendedBy),
      }),
      ...noLongerInForce(relations?.interprets ?? [], words.explainsNotice),
      ...noLongerInForce(citedIds(article), words.citesNotice),
    ],
    downloads: isOnPaper(article)
      ? [
          ...paperFormats.map((format) => ({
            label: words.downloadAs[format],
            href: addressOf(site, paperPath(article, format)),
            name: `${article.title}.${format}`,
          })),
          ...article.attachments.filter(isWord).map(({ name, blob }) => ({
            label: `${words.downloadAs.word}：${name}`,
            href: `${blobAddress(blob)}?name=${encodeURIComponent(name)}`,
            name,
          })),
        ]
      : [],
    related: shown.flatMap((kind) => {
      const links = linksTo(relations?.[kind]);
      return links.length > 0 ? [{ name: words.relations[kind], links }] : [];
    }),
    validities:
      (disclosure?.validities?.length ?? 0) > 1
        ? (disclosure?.validities ?? []).map(({ validity, on, by }) => ({
            validity: words.validities[validity],
            day: on,
            by: by === undefined ? undefined : linkTo(by),
          }))
        : [],
    changes: (disclosure?.changes ?? []).map(({ at, note }) => ({ minute: minuteOf(at), note })),
  };
}

const isWord = ({ name }: Attachment) => /\.(docx?|wps)$/i.test(name);

/** Documents of the site that an article's text links to. */
function citedIds({ html, relations }: Pick<ShownArticle, 'html' | 'relations'>): string[] {
  const named = new Set(Object.values(relations ?? {}).flat());
  const linked = Array.from(html.matchAll(/href="mt:article:([0-9a-z-]+)/g), ([, id]) =>
    String(id),
  );
  return [...new Set(linked)].filter((id) => !named.has(id));
}

async function othersOf(reader: Reader, article: ShownArticle): Promise<Map<string, Standing>> {
  const ids = new Set([...citedIds(article), ...Object.values(article.relations ?? {}).flat()]);
  const found = await Promise.all([...ids].map((id) => reader.standing(id)));
  return new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])));
}

function statusNotice(
  { policy }: ShownArticle,
  { words, by }: { words: Words; by: { title: string; href: string }[] },
): DocumentView['notices'] {
  const validity = policy?.validity;
  if (validity === undefined || validity === 'in-force') return [];
  return [{ text: words.statusNotice[validity], links: by, isStrong: true }];
}

/** The head of a disclosed document, in the order of the State Council's own. 政府信息公开条例, article 12. */
function catalogueOf(
  { disclosure, policy, publishedAt, keywords }: ShownArticle,
  words: Words,
): DocumentView['catalogue'] {
  if (!disclosure) return [];
  const { index, organ, topics, genre, field, series } = disclosure;
  const validity = policy?.validity;
  return [
    { name: words.index, value: index },
    { name: words.topics, value: topics.map(({ name }) => name).join('；') },
    { name: words.organ, value: organ.name },
    { name: words.genre, value: genre?.name },
    { name: words.documentNumber, value: policy?.number },
    { name: words.field, value: field?.name },
    { name: words.issuedOn, value: policy?.issuedOn },
    { name: words.published, value: dayOf(publishedAt) },
    { name: words.validity, value: validity && words.validities[validity] },
    { name: words.series, value: series?.name },
    { name: words.subjectWords, value: keywords.join('；') },
  ].flatMap(({ name, value }) => (value ? [{ name, value }] : []));
}
