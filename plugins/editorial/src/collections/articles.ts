import { defineCollection } from '@mingtang/tenancy';
import type { CollectionConfig } from 'payload';
import { clashEndpoints } from '../endpoints/clashes.ts';
import { importDocumentEndpoint } from '../endpoints/import-document.ts';
import { previewLinkEndpoints } from '../endpoints/preview-links.ts';
import { receiptOfDocument } from '../endpoints/receipts.ts';
import { withdrawEndpoint } from '../endpoints/withdraw.ts';
import { gatePanel } from '../fields/gate-panel.ts';
import { importDocumentField } from '../fields/import-document.ts';
import { checkbox, keywords, longText, text } from '../fields/labelled.ts';
import { policyFacts } from '../fields/policy-facts.ts';
import { publicationFields } from '../fields/publication-fields.ts';
import { attachment, column, image } from '../fields/references.ts';
import { clashNotice, revisionFields } from '../fields/revision-fields.ts';
import { richTextField } from '../fields/rich-text-field.ts';
import { gateActEndpoints } from '../gate/endpoints/gate-acts.ts';
import { allOrNothing } from '../hooks/all-or-nothing.ts';
import { claimRevision, takeTurns } from '../hooks/claim-revision.ts';
import { followPublication, noteLive, withdrawBeforeDelete } from '../hooks/follow-publication.ts';
import { keepClash } from '../hooks/keep-clash.ts';
import { refuseStale } from '../hooks/refuse-stale.ts';
import { sendAlarms } from '../hooks/send-alarms.ts';
import { settleArticle } from '../hooks/settle-article.ts';
import { settleSchedule } from '../hooks/settle-schedule.ts';
import { articles as articlesArePublished } from '../publishable.ts';
import { voidDeleted, voidEdited } from '../review/void-edited.ts';
import type { Storage } from '../storage.ts';
import { contentAccess } from './content-access.ts';
import { draftComponents, drafts, livePreview, previewUrl } from './drafts.ts';

/** Articles 文章: one live version and one draft; the address is given once and kept. */
export function articles(storage: Storage): CollectionConfig {
  return defineCollection({
    slug: 'articles',
    labels: { singular: { zh: '文章', en: 'Article' }, plural: { zh: '文章', en: 'Articles' } },
    admin: {
      group: { zh: '网站内容', en: 'Content' },
      useAsTitle: 'title',
      defaultColumns: ['title', 'column', '_status', 'publishedAt', 'updatedAt'],
      listSearchableFields: ['title', 'source', 'author'],
      preview: previewUrl('articles'),
      livePreview,
      components: draftComponents('articles'),
    },
    access: contentAccess,
    defaultSort: '-updatedAt',
    versions: drafts,
    endpoints: [
      withdrawEndpoint('articles'),
      receiptOfDocument(articlesArePublished),
      ...clashEndpoints('articles'),
      ...previewLinkEndpoints('articles'),
      ...gateActEndpoints('articles'),
      importDocumentEndpoint,
    ],
    hooks: {
      beforeOperation: [takeTurns],
      beforeValidate: [refuseStale],
      beforeChange: [
        claimRevision,
        noteLive(articlesArePublished),
        settleArticle,
        settleSchedule(articlesArePublished),
      ],
      afterChange: [
        voidEdited(articlesArePublished),
        followPublication(articlesArePublished, storage),
        sendAlarms(articlesArePublished),
      ],
      beforeDelete: [voidDeleted(articlesArePublished), withdrawBeforeDelete(articlesArePublished)],
      afterOperation: [allOrNothing],
      afterError: [keepClash],
    },
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            label: { zh: '正文', en: 'Text' },
            fields: [
              text('title', { zh: '标题', en: 'Title' }, { required: true, maxLength: 120 }),
              text('subtitle', { zh: '副标题', en: 'Subtitle' }, { maxLength: 120 }),
              importDocumentField,
              richTextField('body', { zh: '正文', en: 'Text' }, { required: true }),
            ],
          },
          {
            label: { zh: '图片与附件', en: 'Pictures and files' },
            fields: [
              image('cover', { zh: '封面图片', en: 'Cover' }),
              {
                name: 'attachments',
                type: 'array',
                label: { zh: '附件', en: 'Attachments' },
                labels: {
                  singular: { zh: '附件', en: 'Attachment' },
                  plural: { zh: '附件', en: 'Attachments' },
                },
                maxRows: 30,
                fields: [
                  attachment('file', { zh: '文件', en: 'File' }, { required: true }),
                  text(
                    'name',
                    { zh: '显示名称（默认用文件名）', en: 'Name shown (the file’s unless given)' },
                    {
                      maxLength: 120,
                    },
                  ),
                ],
              },
            ],
          },
          {
            label: { zh: '文件要素', en: 'Policy document' },
            description: {
              zh: '政策文件填写；显示在政策文件列表和文章页上。',
              en: 'For policy documents: shown in lists of them and with the article.',
            },
            fields: [policyFacts()],
          },
          {
            label: { zh: '摘要与署名', en: 'Summary and credits' },
            fields: [
              longText(
                'summary',
                { zh: '摘要', en: 'Summary' },
                {
                  maxLength: 300,
                  admin: {
                    description: {
                      zh: '不填则取正文开头。',
                      en: 'The beginning of the text unless given.',
                    },
                  },
                },
              ),
              keywords(),
              {
                type: 'row',
                fields: [
                  text('source', { zh: '来源', en: 'Source' }, { required: true, maxLength: 60 }),
                  text('author', { zh: '作者', en: 'Author' }, { maxLength: 60 }),
                  text('editor', { zh: '责任编辑', en: 'Responsible editor' }, { maxLength: 30 }),
                ],
              },
            ],
          },
        ],
      },
      column(
        'column',
        { zh: '栏目', en: 'Column' },
        {
          required: true,
          index: true,
          admin: { position: 'sidebar' },
        },
      ),
      checkbox('pinned', { zh: '置顶', en: 'Pinned' }, { admin: { position: 'sidebar' } }),
      clashNotice,
      gatePanel,
      ...revisionFields,
      ...publicationFields(articlesArePublished),
      text(
        'path',
        { zh: '网址', en: 'Address' },
        {
          access: { create: () => false, update: () => false },
          hooks: { beforeDuplicate: [() => null] },
          admin: {
            readOnly: true,
            position: 'sidebar',
            condition: (data) => Boolean(data?.path),
            description: {
              zh: '首次发布时生成，此后不变。',
              en: 'Made at the first publication, then fixed.',
            },
          },
        },
      ),
    ],
  });
}
