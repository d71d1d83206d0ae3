import { anyMember, defineCollection, memberWith, nobody, say } from '@mingtang/tenancy';
import type { CollectionConfig, TextFieldSingleValidation } from 'payload';
import { serveOriginal } from '../endpoints/serve-original.ts';
import { text } from '../fields/labelled.ts';
import { allOrNothing } from '../hooks/all-or-nothing.ts';
import { mayMissAlt } from '../hooks/missing-alt.ts';
import { describeUpload, takeUpload } from '../hooks/take-upload.ts';
import { acceptedTypes } from '../media/accepted-types.ts';
import type { MediaDocument } from '../records/documents.ts';
import type { Storage } from '../storage.ts';
import { deciders, writers } from './content-access.ts';

/**
 * Pictures, attachments, films and their captions. Payload keeps the entry and the form; the files are ours: checked by
 * content, stored once under their hash, and never touched again, so that replacing or failing to
 * replace one loses nothing.
 */
export function media(storage: Storage): CollectionConfig {
  return defineCollection({
    slug: 'media',
    labels: {
      singular: { zh: '图片或附件', en: 'File' },
      plural: { zh: '图片与附件', en: 'Pictures and files' },
    },
    admin: {
      group: { zh: '网站内容', en: 'Content' },
      useAsTitle: 'originalName',
      // The column of the stored name is the one that shows the picture.
      defaultColumns: ['filename', 'originalName', 'alt', 'kind', 'updatedAt'],
      listSearchableFields: ['originalName', 'alt', 'caption'],
    },
    access: {
      read: anyMember,
      create: memberWith(...writers),
      update: memberWith(...writers),
      delete: memberWith(...deciders),
      readVersions: nobody,
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    upload: {
      disableLocalStorage: true,
      mimeTypes: [...acceptedTypes.map(({ mime }) => mime), ...containers],
      crop: false,
      focalPoint: true,
      pasteURL: false,
      displayPreview: true,
      adminThumbnail: ({ doc }) => thumbnail(doc as unknown as MediaDocument),
      handlers: [serveOriginal(storage) as never],
    },
    hooks: {
      beforeOperation: [takeUpload(storage)],
      beforeChange: [describeUpload],
      afterOperation: [allOrNothing],
    },
    fields: [
      // Payload's own field, which lists show as the picture itself.
      text('filename', { zh: '预览', en: 'Preview' }),
      text(
        'alt',
        { zh: '图片说明（替代文字）', en: 'What the picture shows (alternative text)' },
        {
          maxLength: 200,
          validate: neededForPictures,
          admin: {
            description: {
              zh: '图片必填：用一句话说明画面，供看不到图片的人了解内容。',
              en: 'Needed for pictures: one sentence for those who cannot see it.',
            },
          },
        },
      ),
      text('caption', { zh: '图注', en: 'Caption' }, { maxLength: 200 }),
      text('credit', { zh: '摄影或出处', en: 'Credit' }, { maxLength: 60 }),
      {
        name: 'kind',
        type: 'select',
        label: { zh: '种类', en: 'Kind' },
        index: true,
        options: [
          { value: 'image', label: { zh: '图片', en: 'Picture' } },
          { value: 'attachment', label: { zh: '附件', en: 'Attachment' } },
          { value: 'video', label: { zh: '视频', en: 'Film' } },
          { value: 'captions', label: { zh: '字幕', en: 'Captions' } },
        ],
        access: serverOnly,
        admin: { readOnly: true, position: 'sidebar', condition: onceTaken },
      },
      text(
        'originalName',
        { zh: '文件名', en: 'File name' },
        {
          access: serverOnly,
          admin: { readOnly: true, position: 'sidebar', condition: onceTaken },
        },
      ),
      text(
        'original',
        { zh: '原始文件', en: 'Original' },
        {
          index: true,
          access: { ...serverOnly, read: () => false },
          admin: { hidden: true, disableListColumn: true, disableListFilter: true },
        },
      ),
      {
        name: 'variants',
        type: 'json',
        label: { zh: '各种尺寸', en: 'Sizes' },
        access: serverOnly,
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      },
    ],
  });
}

/** What Payload's own check sees in old Office files, in OFD and in some films; ours looks inside. */
const containers = ['application/x-cfb', 'application/zip', 'video/x-m4v'];

/** What the server finds out about a file is shown once there is something to show. */
const onceTaken = (data: Partial<MediaDocument>) => Boolean(data.kind);

const serverOnly = { create: () => false, update: () => false };

const neededForPictures: TextFieldSingleValidation = (value, { data, req }) => {
  if ((data as Partial<MediaDocument>).kind !== 'image' || value?.trim() || mayMissAlt(req))
    return true;
  return say(req, {
    zh: '请填写图片说明，再保存。',
    en: 'Say what the picture shows, then save.',
  });
};

function thumbnail({ variants }: Partial<MediaDocument>): string | null {
  const small = variants?.find(({ format }) => format === 'webp');
  return small ? `/_m/${small.blob.slice(0, 2)}/${small.blob}` : null;
}
