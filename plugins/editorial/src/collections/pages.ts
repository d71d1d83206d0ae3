import { defineCollection, say } from '@mingtang/tenancy';
import type { CollectionConfig, PayloadRequest, TextFieldSingleValidation } from 'payload';
import { faultWords } from '../domain/fault.ts';
import { slugFault } from '../domain/slug.ts';
import { clashEndpoints } from '../endpoints/clashes.ts';
import { previewLinkEndpoints } from '../endpoints/preview-links.ts';
import { receiptOfDocument } from '../endpoints/receipts.ts';
import { withdrawEndpoint } from '../endpoints/withdraw.ts';
import { gatePanel } from '../fields/gate-panel.ts';
import { keywords, longText, text } from '../fields/labelled.ts';
import { publicationFields } from '../fields/publication-fields.ts';
import { column } from '../fields/references.ts';
import { clashNotice, revisionFields } from '../fields/revision-fields.ts';
import { gateActEndpoints } from '../gate/endpoints/gate-acts.ts';
import { allOrNothing } from '../hooks/all-or-nothing.ts';
import { claimRevision, takeTurns } from '../hooks/claim-revision.ts';
import { followPublication, noteLive, withdrawBeforeDelete } from '../hooks/follow-publication.ts';
import { keepClash } from '../hooks/keep-clash.ts';
import { refuseStale } from '../hooks/refuse-stale.ts';
import { sendAlarms } from '../hooks/send-alarms.ts';
import { settleSchedule } from '../hooks/settle-schedule.ts';
import { pages as pagesArePublished } from '../publishable.ts';
import type { PagePlace } from '../records/documents.ts';
import { voidDeleted, voidEdited } from '../review/void-edited.ts';
import type { Storage } from '../storage.ts';
import { pageBlocks } from './blocks/page-blocks.ts';
import { contentAccess } from './content-access.ts';
import { draftComponents, drafts, livePreview, previewUrl } from './drafts.ts';

/** Pages 页面, made of blocks: the home page, pages in place of a column's list, and others. */
export function pages(storage: Storage): CollectionConfig {
  return defineCollection({
    slug: 'pages',
    labels: { singular: { zh: '页面', en: 'Page' }, plural: { zh: '页面', en: 'Pages' } },
    admin: {
      group: { zh: '网站内容', en: 'Content' },
      useAsTitle: 'title',
      defaultColumns: ['title', 'place', 'column', '_status', 'updatedAt'],
      preview: previewUrl('pages'),
      livePreview,
      components: draftComponents('pages'),
    },
    access: contentAccess,
    defaultSort: '-updatedAt',
    versions: drafts,
    endpoints: [
      withdrawEndpoint('pages'),
      receiptOfDocument(pagesArePublished),
      ...clashEndpoints('pages'),
      ...previewLinkEndpoints('pages'),
      ...gateActEndpoints('pages'),
    ],
    hooks: {
      beforeOperation: [takeTurns],
      beforeValidate: [refuseStale],
      beforeChange: [
        claimRevision,
        noteLive(pagesArePublished),
        settlePage,
        settleSchedule(pagesArePublished),
      ],
      afterChange: [
        voidEdited(pagesArePublished),
        followPublication(pagesArePublished, storage),
        sendAlarms(pagesArePublished),
      ],
      beforeDelete: [voidDeleted(pagesArePublished), withdrawBeforeDelete(pagesArePublished)],
      afterOperation: [allOrNothing],
      afterError: [keepClash],
    },
    fields: [
      text(
        'title',
        { zh: '标题', en: 'Title' },
        { required: true, maxLength: 60, defaultValue: askedTitle },
      ),
      {
        name: 'blocks',
        type: 'blocks',
        label: { zh: '区块', en: 'Blocks' },
        labels: { singular: { zh: '区块', en: 'Block' }, plural: { zh: '区块', en: 'Blocks' } },
        blocks: pageBlocks,
        maxRows: 40,
      },
      longText('description', { zh: '页面说明', en: 'Description' }, { maxLength: 300 }),
      keywords(),
      {
        name: 'place',
        type: 'select',
        label: { zh: '位置', en: 'Where it stands' },
        required: true,
        defaultValue: 'own',
        index: true,
        options: [
          { value: 'home', label: { zh: '首页', en: 'Home page' } },
          { value: 'column', label: { zh: '作为栏目页', en: 'In place of a column' } },
          { value: 'own', label: { zh: '单独网址', en: 'An address of its own' } },
        ],
        admin: { position: 'sidebar', isClearable: false },
      },
      column(
        'column',
        { zh: '栏目', en: 'Column' },
        {
          index: true,
          admin: { position: 'sidebar', condition: (data) => data?.place !== 'home' },
        },
      ),
      text(
        'slug',
        { zh: '地址', en: 'Address' },
        {
          validate: slugWhereNeeded,
          admin: {
            position: 'sidebar',
            placeholder: 'lxwm',
            condition: (data) => data?.place === 'own',
            description: {
              zh: '小写字母、数字和连字符；页面网址为 /地址.html。',
              en: 'Lower-case letters, digits and hyphens; the page stands at /address.html.',
            },
          },
        },
      ),
      clashNotice,
      gatePanel,
      ...revisionFields,
      ...publicationFields(pagesArePublished),
    ],
  });
}

const slugWhereNeeded: TextFieldSingleValidation = (value, { data, req }) => {
  if ((data as { place?: PagePlace }).place !== 'own') return true;
  const fault = slugFault(value);
  return fault ? say(req, faultWords[fault]) : true;
};

const settlePage: NonNullable<NonNullable<CollectionConfig['hooks']>['beforeChange']>[number] = ({
  data,
}) =>
  data._status === 'published'
    ? { ...data, publishedAt: data.publishedAt ?? new Date().toISOString() }
    : data;

/** What a form is opened to write about: readers look for it and find nothing. */
function askedTitle({ req }: { req: PayloadRequest }): string | undefined {
  const { q } = req.query ?? {};
  return typeof q === 'string' && q.trim() !== '' ? q.trim().slice(0, 60) : undefined;
}
