import type { CollectionConfig, Config, Field, Plugin, UploadField, Where } from 'payload';
import { articles } from './collections/articles.ts';
import { clashCopies } from './collections/clash-copies.ts';
import { columns } from './collections/columns.ts';
import { fileTexts } from './collections/file-texts.ts';
import { gateActs } from './collections/gate-acts.ts';
import { gateEntries } from './collections/gate-entries.ts';
import { media } from './collections/media.ts';
import { pages } from './collections/pages.ts';
import { previewLinks } from './collections/preview-links.ts';
import { hiddenMenu } from './endpoints/hidden-menu.ts';
import { preview, type RenderDraft } from './endpoints/preview.ts';
import { lookAtDraft } from './endpoints/preview-links.ts';
import { previewUnsaved } from './endpoints/preview-unsaved.ts';
import { receipts } from './endpoints/receipts.ts';
import { menuFields } from './fields/menu.ts';
import { image } from './fields/references.ts';
import { siteFeatureFields } from './fields/site-features.ts';
import { checkForm } from './gate/endpoints/check-form.ts';
import { checkMenu } from './hooks/check-menu.ts';
import { followSite } from './hooks/follow-site.ts';
import { storageIn } from './storage.ts';

export interface EditorialOptions {
  /** Holds `uploads` (originals, inside only) and `blobs` (public). */
  dataDir: string;
  /** Without it there is no preview. */
  renderDraft?: RenderDraft;
}

/** The collections whose documents belong to a site, for `isolateSites`. */
export const editorialCollections = [
  'columns',
  'articles',
  'pages',
  'media',
  'gate-entries',
] as const;

/**
 * Adds columns, articles, pages and media, and makes sites follow the publication log. Comes after
 * `tenancy`, before `isolateSites`.
 */
export function editorial({ dataDir, renderDraft }: EditorialOptions): Plugin {
  const storage = storageIn(dataDir);
  return (config: Config): Config => ({
    ...config,
    admin: withCompare(config.admin),
    custom: { ...config.custom, storage },
    collections: [
      ...(config.collections ?? []).map((collection) =>
        collection.slug === 'sites' ? published(collection) : collection,
      ),
      articles(storage),
      pages(storage),
      columns(storage),
      media(storage),
      clashCopies,
      gateEntries,
      gateActs,
      fileTexts,
      previewLinks,
    ],
    endpoints: [
      ...(config.endpoints ?? []),
      receipts,
      ...checkForm(editorialCollections),
      ...(renderDraft
        ? [
            preview(renderDraft),
            lookAtDraft(renderDraft),
            ...previewUnsaved(renderDraft, editorialCollections),
          ]
        : []),
    ],
  });

  function published(sites: CollectionConfig): CollectionConfig {
    return {
      ...sites,
      fields: [...sites.fields.map(withContent), ...untabbed(sites.fields)],
      endpoints: [...(sites.endpoints || []), hiddenMenu],
      hooks: {
        ...sites.hooks,
        beforeValidate: [...(sites.hooks?.beforeValidate ?? []), checkMenu(editorialCollections)],
        afterChange: [...(sites.hooks?.afterChange ?? []), followSite(storage)],
      },
    };
  }
}

function withCompare(before: Config['admin']): Config['admin'] {
  const compare = {
    Component: '@mingtang/editorial/admin#Compare',
    path: '/compare/:collection/:id',
  } as const;
  const { components } = before ?? {};
  return { ...before, components: { ...components, views: { ...components?.views, compare } } };
}

const ofThisSite: UploadField['filterOptions'] = ({ id }): Where => ({
  and: [{ kind: { equals: 'image' } }, { site: { equals: id ?? null } }],
});

const pictures: Field[] = [
  image('logo', { zh: '站标', en: 'Logo' }, { filterOptions: ofThisSite }),
  image('icon', { zh: '网页图标', en: 'Icon' }, { filterOptions: ofThisSite }),
  image('banner', { zh: '页头横幅', en: 'Banner' }, { filterOptions: ofThisSite }),
];

/** The pictures of a site stand on its tab for looks, which holds `theme`; its menu on a tab of its own. */
function withContent(field: Field): Field {
  if (field.type !== 'tabs') return field;
  const isLook = (tab: { fields: Field[] }) =>
    tab.fields.some((inner) => 'name' in inner && inner.name === 'theme');
  return {
    ...field,
    tabs: field.tabs.flatMap((tab) =>
      isLook(tab)
        ? [
            { ...tab, fields: [...tab.fields, ...pictures] },
            { label: { zh: '导航', en: 'Menu' }, fields: menuFields },
            { label: { zh: '功能', en: 'Features' }, fields: siteFeatureFields },
          ]
        : [tab],
    ),
  };
}

const untabbed = (fields: Field[]) =>
  fields.some(({ type }) => type === 'tabs')
    ? []
    : [...pictures, ...menuFields, ...siteFeatureFields];
