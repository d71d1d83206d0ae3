import type { ArticleRecord, Attachment, PolicyFacts, Relations } from '@mingtang/publication';
import { articlePath } from '../domain/article-path.ts';
import { type Decision, refuse } from '../domain/fault.ts';
import { summaryOf } from '../domain/summary.ts';
import { richText } from '../rich-text/rich-text.ts';
import { Faults, type RecordContext } from './context.ts';
import { disclosureFacts } from './disclosure-facts.ts';
import { type ArticleDocument, idOf, statedRelations } from './documents.ts';
import { imageOf } from './links.ts';
import { compact, keywordsOf, present } from './present.ts';

/** Clocks of offices differ; a little ahead is now. */
const tolerance = 5 * 60_000;

/**
 * An article as the public will see it, or everything that keeps it from being published. An
 * article without a path gets the one it will keep.
 */
export function articleRecord(
  article: ArticleDocument,
  context: RecordContext,
): Decision<ArticleRecord> {
  const faults = new Faults();
  const column = idOf(article.column);
  const columnPath = column === undefined ? undefined : context.columnPaths.get(column);
  if (column === undefined) faults.add('column', 'missing');
  else if (columnPath === undefined) faults.add('column', 'column-missing');
  const title = present(article.title) ?? faults.add('title', 'missing');
  const source = present(article.source) ?? faults.add('source', 'missing');
  const publishedAt = instant(article.publishedAt) ?? context.now;
  const now = Date.parse(context.now);
  if (Date.parse(publishedAt) > now + tolerance) faults.add('publishedAt', 'published-in-future');
  const expireAt = instant(article.expireAt);
  if (expireAt && Date.parse(expireAt) <= now) faults.add('expireAt', 'expires-before-now');
  const body = faults.take(richText(article.body, { ...context, path: 'body' }));
  const cover = faults.take(imageOf(article.cover, context, 'cover'));
  const attachments = (article.attachments ?? []).map((row, index) =>
    faults.take(attachmentOf(row, context, `attachments.${index}.file`)),
  );

  const disclosure = disclosureFacts(article.disclosure, { context, faults });

  return faults.decide((): ArticleRecord => {
    const text = body?.text ?? '';
    return {
      kind: 'article',
      id: article.id,
      column: String(column),
      path:
        present(article.path) ??
        articlePath({
          id: article.id,
          columnPath: String(columnPath),
          publishedAt: new Date(publishedAt),
        }),
      title: String(title),
      publishedAt,
      updatedAt: context.now,
      source: String(source),
      ...compact({
        subtitle: present(article.subtitle),
        author: present(article.author),
        editor: present(article.editor),
        cover,
        policy: policyFacts(article.policy),
        disclosure,
        relations: relationsStated(article.relations),
      }),
      keywords: keywordsOf(article.keywords),
      summary: present(article.summary) ?? summaryOf(text),
      html: body?.html ?? '',
      text,
      attachments: attachments.filter((attachment) => attachment !== undefined),
      pinned: Boolean(article.pinned),
    };
  });
}

/** What was filled in of a document's facts; nothing where none was. */
function policyFacts(given: ArticleDocument['policy']): PolicyFacts | undefined {
  const { number, issuedOn, validity } = given ?? {};
  const facts = compact({
    number: present(number),
    issuedOn: issuedOn ? dayInChina(issuedOn) : undefined,
    validity,
  });
  return Object.keys(facts).length > 0 ? facts : undefined;
}

/** What the document itself says of others; what others say of it is added as it is published. */
function relationsStated(given: ArticleDocument['relations']): Relations | undefined {
  const stated = Object.fromEntries(
    statedRelations.flatMap((kind) => {
      const ids = (given?.[kind] ?? []).map(idOf).filter((id) => id !== undefined);
      return ids.length > 0 ? [[kind, ids]] : [];
    }),
  );
  return Object.keys(stated).length > 0 ? stated : undefined;
}

/** China keeps one time and no summer time: UTC+8 all year. */
const dayInChina = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);

function attachmentOf(
  { file, name }: NonNullable<ArticleDocument['attachments']>[number],
  { files }: RecordContext,
  path: string,
): Decision<Attachment> {
  const id = idOf(file);
  if (id === undefined) return refuse(path, 'missing');
  const found = files.get(id);
  if (!found || !('attachment' in found)) return refuse(path, 'file-missing');
  const { attachment } = found;
  const extension = attachment.name.slice(attachment.name.lastIndexOf('.'));
  const shown = present(name);
  if (shown === undefined) return { ok: true, value: attachment };
  const named = shown.toLowerCase().endsWith(extension.toLowerCase()) ? shown : shown + extension;
  return { ok: true, value: { ...attachment, name: named } };
}

function instant(value: string | null | undefined): string | undefined {
  return value ? new Date(value).toISOString() : undefined;
}
