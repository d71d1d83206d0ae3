import { dayOf } from '@mingtang/approvals/clock';
import type { RecordContext, Storage } from '@mingtang/editorial';
import { latestVersion } from '@mingtang/forms';
import {
  interactionPagePath,
  type SurveyRecord,
  type SurveyResult,
} from '@mingtang/publication/records';
import { idOf, say, type Words } from '@mingtang/tenancy';
import { type CollectionBeforeChangeHook, type CollectionConfig, ValidationError } from 'payload';
import { countAnswers } from '../participation/actions/count-answers.ts';
import { formEndOf, phaseAt } from '../participation/domain/rules.ts';
import { notForSurveys } from '../participation/domain/tally.ts';
import { periodFields } from './period-fields.ts';
import { publishedCollection } from './published-collection.ts';

export interface SurveyDocument {
  id: string;
  site: unknown;
  title: string;
  organ: string;
  text: string;
  from: string;
  until: string;
  form: unknown;
  isLive?: boolean | null;
  /** Version of the form that is asked; fixed when the survey is first published. */
  version?: number | null;
  /** Counted when it is published. */
  result?: SurveyResult | null;
  publishedAt?: string | null;
}

/** How surveys become records. */
export const surveysArePublished = {
  collection: 'surveys' as 'articles',
  kind: 'survey' as const,
  record: (document: SurveyDocument, { now }: Pick<RecordContext, 'now'>) => {
    const { id, title, organ, text, from, until, isLive, result } = document;
    const publishedAt = new Date(document.publishedAt ?? now).toISOString();
    const phase = phaseAt({ from, until }, new Date(now));
    const value: SurveyRecord = {
      kind: 'survey',
      id,
      path: interactionPagePath('survey', { id, on: dayOf(new Date(publishedAt)) }),
      ...{ title, organ, phase },
      intro: text,
      from: new Date(from).toISOString(),
      until: new Date(until).toISOString(),
      form: `survey.${formEndOf(id)}`,
      ...(result && (phase === 'ended' || isLive) && { result }),
      publishedAt,
      updatedAt: now,
    };
    return { ok: true as const, value };
  },
};

/** Surveys 在线调查; how they were answered is in `/admin/participation`. */
export const surveys = (storage: Storage): CollectionConfig =>
  publishedCollection(surveysArePublished, storage, {
    labels: {
      singular: { zh: '在线调查', en: 'Survey' },
      plural: { zh: '在线调查', en: 'Surveys' },
    },
    admin: {
      useAsTitle: 'title',
      defaultColumns: ['title', 'from', 'until', '_status', 'site'],
      description: {
        zh: '问卷在“表单”里设计并发布版本，再在这里选用。到时自动开放、关闭；结束后公布各选项的人数，文字回答不公布。',
        en: 'Design the questions under Forms and publish a version, then choose it here. It opens and closes by itself; how many chose what is published when it is over, what people wrote is not.',
      },
    },
    beforeChange: [settleSurvey],
    fields: [
      {
        name: 'title',
        type: 'text',
        required: true,
        maxLength: 120,
        label: { zh: '标题', en: 'Title' },
      },
      {
        name: 'organ',
        type: 'text',
        required: true,
        maxLength: 80,
        label: { zh: '调查单位', en: 'By whom' },
      },
      {
        name: 'text',
        type: 'textarea',
        required: true,
        maxLength: 4000,
        label: { zh: '说明', en: 'What it is for' },
      },
      ...periodFields,
      {
        name: 'form',
        type: 'relationship',
        relationTo: 'forms' as 'articles',
        required: true,
        label: { zh: '问卷（表单）', en: 'Questions (a form)' },
        admin: {
          allowCreate: false,
          description: {
            zh: '只能有选择、多选、打分（数字）、填空和声明；不能问姓名、电话等个人信息。首次发布后问题不再变。',
            en: 'Choices, scales (numbers), text and statements alone; nothing that tells who answers. Once published the questions stay.',
          },
        },
      },
      {
        name: 'isLive',
        type: 'checkbox',
        defaultValue: false,
        label: { zh: '进行中也公布结果', en: 'Show results while it is open' },
      },
      {
        name: 'version',
        type: 'number',
        access: { create: () => false, update: () => false },
        hooks: { beforeDuplicate: [() => null] },
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
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

/**
 * A published survey asks the version of its form that was in use when it was first published, which asks for
 * nothing that tells who answers; with it its results are counted.
 */
const settleSurvey: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const was = originalDoc as SurveyDocument | undefined;
  const kept = { ...data, version: was?.version ?? null, result: was?.result ?? null };
  if (data._status !== 'published') return kept;
  const whole = { ...was, ...data } as SurveyDocument;
  // What is missing is refused by the fields themselves, after this.
  if (!whole.form || !whole.from || !whole.until) return kept;
  const refuse = (path: string, words: Words): never => {
    const errors = [{ path, message: say(req, words) }];
    throw new ValidationError({ collection: 'surveys', errors, req }, req.t);
  };
  if (Date.parse(whole.until) <= Date.parse(whole.from)) {
    refuse('until', { zh: '结束时间须晚于开始时间。', en: 'It ends before it begins.' });
  }
  if (was?.version) {
    if (idOf(whole.form) !== idOf(was.form)) {
      refuse('form', {
        zh: '调查发布后不能更换问卷。请另建一个调查。',
        en: 'The questions of a published survey stay. Make another survey.',
      });
    }
    const result = await countAnswers(req, {
      id: was.id,
      form: idOf(was.form),
      version: was.version,
    });
    return { ...data, version: was.version, result };
  }
  const latest = await latestVersion(req, idOf(whole.form));
  if (!latest) {
    return refuse('form', {
      zh: '所选表单还没有发布版本。请先在“表单”里发布。',
      en: 'The form has no published version. Publish one under Forms first.',
    });
  }
  if (latest.address) {
    refuse('form', {
      zh: '所选表单是办事申请表（有网上填写地址），不能用作问卷。',
      en: 'The form is one of applications (it has an address): it cannot be a survey.',
    });
  }
  const others = notForSurveys(latest.definition.pages);
  if (others.length > 0) {
    refuse('form', {
      zh: `问卷不能问这些：${others.join('、')}（文件、地址、签名、带格式的个人信息等）。`,
      en: `A survey may not ask: ${others.join(', ')} (files, addresses, signatures, personal data).`,
    });
  }
  return { ...data, version: latest.number, result: null };
};
