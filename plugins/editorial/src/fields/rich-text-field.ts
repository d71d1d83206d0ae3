import {
  AlignFeature,
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type { Field, FieldHook } from 'payload';
import type { Words } from '../domain/words.ts';
import { refuseFaults } from '../refuse-faults.ts';
import { parse } from '../rich-text/parse.ts';
import { CleanPasteFeature } from './clean-paste.ts';
import { text } from './labelled.ts';

/**
 * The editor offers what `parse` reads, and no more. Data that does not come from it is refused at
 * the door, in drafts too, so that nothing lies in the database that a later version might render.
 */
export function richTextField(
  name: string,
  label: Words,
  { required = false, compact = false } = {},
): Field {
  return {
    name,
    type: 'richText',
    label: { ...label },
    required,
    editor: lexicalEditor({ features: compact ? smallFeatures : allFeatures }),
    hooks: { beforeValidate: [refuseUnreadable] },
  };
}

const refuseUnreadable: FieldHook = ({ value, path, req, collection }) => {
  const tree = parse(value, path.join('.'));
  if (!tree.ok) refuseFaults(req, { collection: collection?.slug, faults: tree.faults });
  return value;
};

const inText = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  UnderlineFeature(),
  StrikethroughFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  AlignFeature(),
  IndentFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  LinkFeature({ enabledCollections: ['articles', 'columns', 'pages'] }),
  InlineToolbarFeature(),
  CleanPasteFeature(),
];

const smallFeatures = inText;

const allFeatures = [
  ...inText,
  FixedToolbarFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
  BlockquoteFeature(),
  HorizontalRuleFeature(),
  EXPERIMENTAL_TableFeature(),
  UploadFeature({
    enabledCollections: ['media'],
    collections: {
      media: {
        fields: [
          text(
            'caption',
            { zh: '图注（或附件名称）', en: 'Caption (or name of the file)' },
            { maxLength: 200 },
          ),
        ],
      },
    },
  }),
];
