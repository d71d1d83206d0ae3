import type { ArticleRecord } from '@mingtang/publication';

/** By what something can be followed: the whole site, a column and what stands below it, a topic 主题, an organ 发文机关. */
export type Mark = 'site' | `column:${string}` | `topic:${string}` | `organ:${string}`;

export function isMark(value: unknown): value is Mark {
  return (
    typeof value === 'string' &&
    /^(site|column:[0-9a-f-]{36}|(topic|organ):[\w.-]{1,60})$/.test(value)
  );
}

/**
 * The marks of an article.
 *
 * @param parents of the columns of its site, by id
 */
export function marksOf(
  article: ArticleRecord,
  parents: ReadonlyMap<string, string | undefined>,
): Mark[] {
  const columns: Mark[] = [];
  for (
    let column: string | undefined = article.column;
    column && !columns.includes(`column:${column}`);
    column = parents.get(column)
  ) {
    columns.push(`column:${column}`);
  }
  const { organ, topics = [] } = article.disclosure ?? {};
  return [
    'site',
    ...columns,
    ...(organ ? [`organ:${organ.code}` as const] : []),
    ...topics.map(({ code }) => `topic:${code}` as const),
  ];
}

/** What has been changed in public, as the record tells its readers: 更新说明. */
export function changeNotesOf({ disclosure }: ArticleRecord): string[] {
  return (disclosure?.changes ?? []).map(({ note }) => note);
}
