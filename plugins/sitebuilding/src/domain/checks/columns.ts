import type { ColumnRecord, SiteLevel } from '@mingtang/publication';
import type { RequiredColumn } from '../required-columns.ts';
import type { Check, Finding, Snapshot } from '../snapshot.ts';

export interface RequiredColumnOptions {
  byLevel: Record<SiteLevel, RequiredColumn[]>;
}

/** Columns of every type that the law asks of the site's level, whatever they are called. */
export const requiredColumn: Check<RequiredColumnOptions> = {
  title: { zh: '必备栏目齐全', en: 'Required columns are there' },
  find: ({ site, columns, purpose }, { byLevel }) =>
    purpose === 'topic'
      ? []
      : byLevel[site.level]
          .filter(({ type }) => !columns.some((column) => column.type === type))
          .map(({ type }) => ({
            where: { kind: 'site', id: site.id },
            words: {
              zh: `缺少“${type}”类栏目。请新建栏目，并把栏目类型选为“${type}”。`,
              en: `There is no column of type ${type}. Make one, and choose that as its type.`,
            },
          })),
};

/** No blank columns: every list has an article, every page column its page, every group a column. */
export const emptyColumn: Check<null> = {
  title: { zh: '没有空白栏目', en: 'No column is blank' },
  find: (snapshot) =>
    snapshot.columns
      .filter((column) => isBlank(column, snapshot))
      .map(({ id, name, layout }): Finding => {
        const { zh, en } = remedies[layout];
        return {
          where: { kind: 'column', id },
          words: {
            zh: `栏目“${name}”是空的。${zh}，或者删除、合并此栏目。`,
            en: `The column ${name} is blank. ${en}, or delete or merge it.`,
          },
        };
      }),
};

function isBlank(column: ColumnRecord, { columns, articles, pages }: Snapshot): boolean {
  switch (column.layout) {
    case 'list':
      return !articles.some((article) => article.column === column.id);
    case 'page':
      return !pages.some(({ path, blocks }) => path === column.path && blocks.length > 0);
    case 'sections':
      return !columns.some(({ parent }) => parent === column.id);
    case 'link':
      return !column.href;
    case 'library':
      // Holds what other columns have.
      return false;
  }
}

const remedies = {
  list: { zh: '请发布至少一篇文章', en: 'Publish an article in it' },
  page: { zh: '请发布此栏目的页面', en: 'Publish its page' },
  sections: { zh: '请在其下建立栏目', en: 'Put columns below it' },
  link: { zh: '请填写链接', en: 'Give it its link' },
  library: { zh: '请公开至少一份文件', en: 'Disclose a document' },
};

/** What the statutory tags of a column's page are made of. */
export const columnTags: Check<null> = {
  title: { zh: '栏目说明和关键词已填写', en: 'Columns are described' },
  find: ({ columns }) =>
    columns.flatMap(({ id, name, description, keywords }): Finding[] => [
      ...(description.trim()
        ? []
        : [
            {
              where: { kind: 'column' as const, id, field: 'description' },
              words: {
                zh: `栏目“${name}”没有说明。请写一句话说明它发布什么。`,
                en: `The column ${name} has no description. Say in a sentence what it publishes.`,
              },
            },
          ]),
      ...(keywords.some((keyword) => keyword.trim())
        ? []
        : [
            {
              where: { kind: 'column' as const, id, field: 'keywords' },
              words: {
                zh: `栏目“${name}”没有关键词。请填写一至五个。`,
                en: `The column ${name} has no keywords. Give it one to five.`,
              },
            },
          ]),
    ]),
};

/** Without an update period nobody is told that a list has gone stale. */
export const updatePeriod: Check<null> = {
  title: { zh: '更新周期已设定', en: 'Update periods are set' },
  find: ({ columns }) =>
    columns
      .filter(({ layout, updatePeriodDays }) => layout === 'list' && !updatePeriodDays)
      .map(({ id, name }) => ({
        where: { kind: 'column', id, field: 'updatePeriodDays' },
        words: {
          zh: `栏目“${name}”没有更新周期。请设定：动态、要闻 14 天，通知公告、政策文件 180 天。`,
          en: `The column ${name} has no update period. Set one: 14 days for news, 180 for notices and policies.`,
        },
      })),
};
