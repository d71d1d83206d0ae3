import { extendArticles, type Storage, storageIn } from '@mingtang/editorial';
import { say } from '@mingtang/tenancy';
import type { CollectionConfig, Config, Field, Plugin } from 'payload';
import { disclosureGroup, indexPatternField, relationsGroup } from './catalogue/article-fields.ts';
import { completeRecord } from './catalogue/complete-record.ts';
import { isPattern } from './catalogue/domain/index-number.ts';
import {
  followDeletedRelations,
  followRelations,
  holdRelated,
  holdRelatedOfDeleted,
} from './catalogue/follow-relations.ts';
import { indexCounters } from './catalogue/index-counters.ts';
import { organs } from './catalogue/organs.ts';
import { series } from './catalogue/series.ts';
import { settleDisclosure } from './catalogue/settle-disclosure.ts';
import { takeSiteTurn } from './catalogue/site-turn.ts';
import { terms } from './catalogue/terms.ts';
import { termsOf } from './catalogue/terms-of.ts';
import { writeAboutEndpoint } from './catalogue/write-about.ts';

export interface DisclosureOptions {
  /** Where editorial keeps files. */
  dataDir: string;
}

/** Its collections whose documents belong to a site, for `isolateSites`. */
export const disclosureCollections = ['organs', 'series'] as const;

/**
 * Makes articles the records of disclosure by law 政府信息公开: their facts, index numbers, taxonomies
 * and what they have to do with each other. Comes after `editorial` and `sitebuilding`.
 */
export function disclosure({ dataDir }: DisclosureOptions): Plugin {
  const storage = storageIn(dataDir);
  return (before: Config): Config => {
    const config = extendArticles(before, { termsOf, complete: completeRecord });
    return {
      ...config,
      collections: [
        ...(config.collections ?? []).map((collection) => {
          if (collection.slug === 'articles') return disclosed(collection, storage);
          return collection.slug === 'sites' ? numbered(collection) : collection;
        }),
        terms,
        organs,
        series,
        indexCounters,
      ],
    };
  };
}

function disclosed(articles: CollectionConfig, storage: Storage): CollectionConfig {
  const { hooks } = articles;
  return {
    ...articles,
    endpoints: [...(articles.endpoints || []), writeAboutEndpoint],
    fields: [...withFacts(articles.fields), writeAboutPanel],
    hooks: {
      ...hooks,
      beforeOperation: [takeSiteTurn, ...(hooks?.beforeOperation ?? [])],
      beforeChange: [holdRelated, ...(hooks?.beforeChange ?? []), settleDisclosure],
      afterChange: [...(hooks?.afterChange ?? []), followRelations(storage)],
      beforeDelete: [holdRelatedOfDeleted, ...(hooks?.beforeDelete ?? [])],
      afterDelete: [...(hooks?.afterDelete ?? []), followDeletedRelations(storage)],
    },
  };
}

/** From a public document to those that are about it. */
const writeAboutPanel: Field = {
  name: 'writeAbout',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '@mingtang/disclosure/admin#WriteAbout' },
  },
};

/** The facts stand on the tab that holds the policy facts. */
const withFacts = (fields: Field[]): Field[] =>
  fields.map((field) =>
    field.type === 'tabs'
      ? {
          ...field,
          tabs: field.tabs.map((tab) =>
            has(tab.fields, 'policy')
              ? { ...tab, fields: [...tab.fields, disclosureGroup, relationsGroup] }
              : tab,
          ),
        }
      : field,
  );

/** The form of index numbers stands on the tab with the features of a site. */
function numbered(sites: CollectionConfig): CollectionConfig {
  const pattern = indexPatternField((value, { req }) =>
    !value || isPattern(value)
      ? true
      : say(req, {
          zh: '格式须含 {organ}、{year} 和 {serial}（或 {serial:5}）各一次，中间用符号隔开。',
          en: 'The form holds {organ}, {year} and {serial} (or {serial:5}) once each, with a sign between them.',
        }),
  );
  const fields = sites.fields.map((field) =>
    field.type === 'tabs'
      ? {
          ...field,
          tabs: field.tabs.map((tab) =>
            has(tab.fields, 'features') ? { ...tab, fields: [...tab.fields, pattern] } : tab,
          ),
        }
      : field,
  );
  const isPlaced = JSON.stringify(fields).includes('"indexPattern"');
  return { ...sites, fields: isPlaced ? fields : [...fields, pattern] };
}

const has = (fields: Field[], name: string) =>
  fields.some((field) => 'name' in field && field.name === name);
