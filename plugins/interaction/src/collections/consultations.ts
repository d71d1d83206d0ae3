import { dayOf } from '@mingtang/approvals/clock';
import { type RecordContext, richText, richTextField, type Storage } from '@mingtang/editorial';
import {
  type ConsultationRecord,
  type ConsultationResult,
  interactionPagePath,
  type ServiceFile,
} from '@mingtang/publication/records';
import { idOf, say, type Words } from '@mingtang/tenancy';
import { type CollectionBeforeChangeHook, type CollectionConfig, ValidationError } from 'payload';
import {
  type DraftKind,
  draftKinds,
  formEndOf,
  isLongEnough,
  phaseAt,
} from '../participation/domain/rules.ts';
import { commentCounts } from '../participation/store/comments.ts';
import { periodFields } from './period-fields.ts';
import { publishedCollection } from './published-collection.ts';

export interface ConsultationDocument {
  id: string;
  site: unknown;
  title: string;
  organ: string;
  draftKind: DraftKind;
  background: string;
  draft: unknown;
  files?: unknown[] | null;
  from: string;
  until: string;
  shortReason?: string | null;
  email?: string | null;
  post?: string | null;
  phone?: string | null;
  resultText?: string | null;
  resultDocument?: unknown;
  resultTitle?: string | null;
  /** Counted when the result is published: see `settleResult`. */
  result?: Omit<ConsultationResult, 'text' | 'document'> | null;
  publishedAt?: string | null;
}

/** How consultations become records. */
export const consultationsArePublished = {
  collection: 'consultations' as 'articles',
  kind: 'consultation' as const,
  record: (document: ConsultationDocument, context: RecordContext) => {
    const { id, title, organ, background, from, until } = document;
    const draft = richText(document.draft, { ...context, path: 'draft' });
    if (!draft.ok) return draft;
    const publishedAt = new Date(document.publishedAt ?? context.now).toISOString();
    const ways = { email: document.email, post: document.post, phone: document.phone };
    const value: ConsultationRecord = {
      kind: 'consultation',
      id,
      path: interactionPagePath('consultation', { id, on: dayOf(new Date(publishedAt)) }),
      ...{ title, organ, background },
      html: draft.value.html,
      text: draft.value.text,
      files: (document.files ?? []).flatMap((file) => fileIn(context, idOf(file))),
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
      phase: phaseAt({ from, until }, new Date(context.now)),
      ...(document.shortReason && { shortReason: document.shortReason }),
      ...Object.fromEntries(Object.entries(ways).filter(([, way]) => way)),
      form: `comment.${formEndOf(id)}`,
      ...(document.resultText &&
        document.result && {
          result: {
            ...document.result,
            text: document.resultText,
            ...(document.resultDocument
              ? {
                  document: {
                    title: document.resultTitle ?? title,
                    href: `mt:article:${idOf(document.resultDocument)}`,
                  },
                }
              : {}),
          },
        }),
      publishedAt,
      updatedAt: context.now,
    };
    return { ok: true as const, value };
  },
};

function fileIn({ files }: RecordContext, id: string): ServiceFile[] {
  const found = files.get(id);
  if (!found || !('attachment' in found)) return [];
  const { name, blob, mime, bytes } = found.attachment;
  return [{ name, href: `mt:blob:${blob}/${encodeURIComponent(name)}`, mime, bytes }];
}

/** Drafts that are put out for comment 意见征集; what was said to them is in `/admin/participation`. */
export const consultations = (storage: Storage): CollectionConfig =>
  publishedCollection(consultationsArePublished, storage, {
    labels: {
      singular: { zh: '意见征集', en: 'Consultation' },
      plural: { zh: '意见征集', en: 'Consultations' },
    },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'from', 'until', '_status', 'site'],
      description: {
        zh: '到开始时间自动开放提交，到结束时间自动关闭。收到的意见在“征集与调查”里整理，整理完再填写结果反馈并发布。',
        en: 'Opens and closes by itself. What was said is sorted under Participation; then write the result here, and publish.',
      },
    },
    beforeChange: [refuseFaulty, settleResult],
    fields: [
      {
        type: 'tabs',
        tabs: [
          {
            label: { zh: '征集', en: 'The draft' },
            fields: [
              {
                name: 'title',
                type: 'text',
                required: true,
                maxLength: 120,
                label: { zh: '标题', en: 'Title' },
              },
              {
                type: 'row',
                fields: [
                  {
                    name: 'organ',
                    type: 'text',
                    required: true,
                    maxLength: 80,
                    label: { zh: '征集单位', en: 'By whom' },
                    admin: { width: '60%' },
                  },
                  {
                    name: 'draftKind',
                    type: 'select',
                    required: true,
                    defaultValue: 'normative',
                    label: { zh: '文件类型', en: 'Kind of draft' },
                    options: Object.entries(draftKinds).map(([value, { label, days }]) => ({
                      value,
                      label: {
                        zh: `${label.zh}（不少于 ${days} 日）`,
                        en: `${label.en} (${days} days or more)`,
                      },
                    })),
                    admin: { width: '40%' },
                  },
                ],
              },
              ...periodFields,
              {
                name: 'shortReason',
                type: 'textarea',
                maxLength: 500,
                label: { zh: '期限不足的理由（会公布）', en: 'Why it is shorter (published)' },
              },
              {
                name: 'background',
                type: 'textarea',
                required: true,
                maxLength: 8000,
                label: { zh: '背景和起草说明', en: 'Why, and how it was drafted' },
              },
              richTextField('draft', { zh: '征求意见稿', en: 'The draft' }, { required: true }),
              {
                name: 'files',
                type: 'upload',
                relationTo: 'media',
                hasMany: true,
                maxRows: 10,
                label: { zh: '附件', en: 'Files' },
                filterOptions: { kind: { equals: 'attachment' } },
              },
              {
                type: 'row',
                fields: [
                  {
                    name: 'email',
                    type: 'email',
                    label: { zh: '电子邮箱', en: 'Address of mail' },
                    admin: { width: '33%' },
                  },
                  {
                    name: 'phone',
                    type: 'text',
                    maxLength: 40,
                    label: { zh: '咨询电话', en: 'Telephone' },
                    admin: { width: '33%' },
                  },
                  {
                    name: 'post',
                    type: 'text',
                    maxLength: 200,
                    label: { zh: '来信地址', en: 'Postal address' },
                    admin: { width: '34%' },
                  },
                ],
              },
            ],
          },
          {
            label: { zh: '结果反馈', en: 'The result' },
            fields: [
              {
                name: 'resultText',
                type: 'textarea',
                maxLength: 8000,
                label: {
                  zh: '意见采纳情况（主要意见、采纳与否和理由；收到和采纳条数自动统计）',
                  en: 'What became of comments, and why (how many is counted by itself)',
                },
              },
              {
                name: 'resultDocument',
                type: 'relationship',
                relationTo: 'articles',
                label: { zh: '正式文件（发布后选择）', en: 'The document as issued' },
                admin: { allowCreate: false },
              },
              {
                name: 'resultTitle',
                type: 'text',
                maxLength: 200,
                label: { zh: '正式文件名称', en: 'Its name' },
              },
            ],
          },
        ],
      },
      {
        name: 'result',
        type: 'json',
        access: { create: () => false, update: () => false },
        hooks: { beforeDuplicate: [() => null] },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      },
    ],
  });

/** Refuses to publish what goes against the rule, at the fields concerned. */
const refuseFaulty: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (data._status !== 'published') return data;
  const { from, until, draftKind, shortReason, resultText } = {
    ...originalDoc,
    ...data,
  } as ConsultationDocument;
  // What is missing is refused by the fields themselves, after this.
  if (!from || !until || !draftKind) return data;
  const faults: { path: string; words: Words }[] = [];
  if (Date.parse(until) <= Date.parse(from)) {
    faults.push({
      path: 'until',
      words: { zh: '结束时间须晚于开始时间。', en: 'It ends before it begins.' },
    });
  } else if (!isLongEnough({ from, until }, draftKind) && (shortReason ?? '').trim().length < 10) {
    const { days, label } = draftKinds[draftKind];
    faults.push({
      path: 'shortReason',
      words: {
        zh: `${label.zh}征求意见不少于 ${days} 日；不足的须写明理由（至少 10 个字），理由会公布。`,
        en: `A ${label.en.toLowerCase()} is put out for ${days} days or more; say why it is shorter, in ten characters at least. It is published.`,
      },
    });
  }
  if (resultText && phaseAt({ from, until }, new Date()) !== 'ended') {
    faults.push({
      path: 'resultText',
      words: { zh: '征集还没有结束，不能公布结果。', en: 'It is not over: no result yet.' },
    });
  }
  if (faults.length === 0) return data;
  const errors = faults.map(({ path, words }) => ({ path, message: say(req, words) }));
  throw new ValidationError({ collection: 'consultations', errors, req }, req.t);
};

/** A result that is published says how many comments became what; all of them have been read by then. */
const settleResult: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const whole = { ...originalDoc, ...data } as ConsultationDocument;
  if (data._status !== 'published' || !whole.resultText || !originalDoc?.id) {
    return { ...data, result: originalDoc?.result ?? null };
  }
  const id = String(originalDoc.id);
  const { received, adopted, partly, rejected, unsorted } = (await commentCounts(req, [id]))(id);
  if (unsorted > 0) {
    const message = say(req, {
      zh: `还有 ${unsorted} 条意见没有整理。请先在“征集与调查”里逐条写明采纳情况。`,
      en: `${unsorted} comments are not sorted yet. Say what became of each under Participation first.`,
    });
    const errors = [{ path: 'resultText', message }];
    throw new ValidationError({ collection: 'consultations', errors, req }, req.t);
  }
  const on = originalDoc.result?.on ?? dayOf(new Date());
  return { ...data, result: { received, adopted, partly, rejected, on } };
};
