import { randomUUID } from 'node:crypto';
import { textOf } from '@mingtang/forms/language';
import { type FurtherForm, type IntakeKind, NotAcceptable, publishStatus } from '@mingtang/intake';
import { databaseOf } from '@mingtang/publication';
import {
  type ConsultationRecord,
  fileKinds,
  type SiteRecord,
  type SurveyRecord,
} from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import { statusOfComment } from '../domain/comment-status.ts';
import { formEndOf } from '../domain/rules.ts';
import { putComment } from '../store/comments.ts';

/** Comments on drafts that a site puts out, each with a form that is there while it is open. */
export const comments: IntakeKind = {
  name: 'comment',
  label: { zh: '征集意见', en: 'Comments' },
  async formsOf(payload, site) {
    const open = await openNow<ConsultationRecord>(payload, {
      site: site.id,
      kind: 'consultation',
    });
    return open.map((consultation) => formOf(consultation, site));
  },
  async take(req, { id: arrival, site, number, codeKey, receivedAt, values, form, files }) {
    const end = form.id.slice('comment.'.length);
    const kind = 'consultation' as const;
    const record = await recordOf<ConsultationRecord>(req, { site, kind, end });
    if (!record) throw new NotAcceptable('about no draft of this site');
    if (!isWithin(record, receivedAt)) throw new NotAcceptable('it is not open');
    const [part, name, phone] = ['part', 'name', 'phone'].map((field) => textOf(values, field));
    const tracking = { number, codeKey };
    await putComment(req, {
      ...{ site, arrival, tracking, receivedAt },
      id: randomUUID(),
      consultation: record.id,
      content: {
        text: textOf(values, 'text'),
        ...(part && { part }),
        ...(name && { name }),
        ...(phone && { phone }),
        ...(files.length > 0 && { files: files.map((file) => file.id) }),
      },
    });
    await publishStatus(req, {
      site,
      ...tracking,
      status: statusOfComment({ title: record.title, on: receivedAt }),
    });
  },
};

type Ending = ConsultationRecord | SurveyRecord;

/** Whether something was open at an instant: its end is the first instant it is over. */
export const isWithin = ({ from, until }: Pick<Ending, 'from' | 'until'>, at: Date): boolean =>
  at.getTime() >= Date.parse(from) && at.getTime() < Date.parse(until);

/** What of a kind is open at a site now, by the clock of the database. */
export async function openNow<T extends Ending>(
  payload: Payload,
  { site, kind }: { site: string; kind: T['kind'] },
): Promise<T[]> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ record: T }>(sql`
    select record from outbound.published where site = ${site}::uuid and kind = ${kind}
      and now() >= (record->>'from')::timestamptz and now() < (record->>'until')::timestamptz order by key`);
  return rows.map(({ record }) => record);
}

/** What a form of a site is about, by the end of the form's id; also where it is public no more. */
export async function recordOf<T extends Ending>(
  req: PayloadRequest,
  { site, kind, end }: { site: string; kind: T['kind']; end: string },
): Promise<T | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<{ record: T }>(sql`
    select record from outbound.log l where l.site = ${site}::uuid and l.op = 'put'
      and l.key like ${`${kind}:%`} and l.record->>'form' = ${`${kind === 'consultation' ? 'comment' : kind}.${end}`}
    order by l.seq desc limit 1`);
  return rows[0]?.record;
}

function formOf({ id, title, until }: ConsultationRecord, site: SiteRecord): FurtherForm {
  const say = ({ zh, en }: Words) => (/^en\b/i.test(site.language) ? en : zh);
  const end = formEndOf(id);
  return {
    end,
    path: `/apply/comment-${end}.html`,
    letter: 'Y',
    until,
    title: say({ zh: `提意见：${title}`, en: `Comment: ${title}` }),
    description: say({ zh: `对《${title}》提出意见。`, en: `Comment on ${title}.` }),
    html: say({
      zh: '<p>请写明针对哪一条、怎样修改、为什么。姓名和电话可以不填；您填写的内容加密传送，只用于研究修改，公布采纳情况时不公布姓名。</p>',
      en: '<p>Say which part you mean, what it should say, and why. Name and telephone may be left out; what you write is encrypted, and no name is published.</p>',
    }),
    next: say({
      zh: '征集结束后三十日内公布采纳情况；凭登记号和查询码可查询这条意见的采纳情况。',
      en: 'Within thirty days of its end it is published what became of comments; look up yours with number and code.',
    }),
    pages: [
      {
        sections: [
          {
            title: say({ zh: '意见', en: 'Your comment' }),
            fields: [
              {
                name: 'part',
                label: say({ zh: '针对哪一条', en: 'Which part' }),
                example: say({ zh: '第五条', en: 'Article 5' }),
                optional: true,
                type: 'text',
                most: 100,
              },
              {
                name: 'text',
                label: say({ zh: '意见和理由', en: 'Your comment, and why' }),
                type: 'long-text',
                most: 4000,
              },
              {
                name: 'files',
                label: say({ zh: '附件', en: 'Files' }),
                optional: true,
                type: 'files',
                most: 3,
                mostBytes: 10 * 1024 * 1024,
                kinds: [...fileKinds],
              },
            ],
          },
          {
            title: say({ zh: '联系方式（选填）', en: 'How to reach you (optional)' }),
            fields: [
              {
                name: 'name',
                label: say({ zh: '姓名或单位', en: 'Name or organisation' }),
                optional: true,
                type: 'text',
                most: 60,
                autocomplete: 'name',
              },
              {
                name: 'phone',
                label: say({ zh: '联系电话', en: 'Telephone' }),
                optional: true,
                type: 'text',
                most: 20,
                format: 'phone',
                autocomplete: 'tel',
              },
            ],
          },
        ],
      },
    ],
  };
}
