import type { Subject, SubjectKind } from '@mingtang/approvals';
import { transactionOf } from '@mingtang/publication';
import { hashOf, storable } from '@mingtang/publication/log';
import { asSystem, asUser, holds, type Words } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { writers } from '../collections/content-access.ts';
import { idsIn } from '../domain/ids-in.ts';
import { columnTypeOptions } from '../fields/column-type-options.ts';
import { passGate } from '../gate/actions/pass-gate.ts';
import { setAlarm } from '../jobs/alarm-clock.ts';
import { contentHash } from '../jobs/content-hash.ts';
import { articles, type PublishableDocument, pages, type Scheduled } from '../publishable.ts';
import { recordContext } from '../queries/record-context.ts';
import { idOf } from '../records/documents.ts';
import { refuseFaults } from '../refuse-faults.ts';
import { asApproved } from './approved.ts';
import { columnChoice } from './column-choice.ts';
import { contentFacts } from './content-facts.ts';

/** Articles and pages as flows decide on them: 三审三校. For `approvals({ kinds })`. */
export const contentKinds: readonly SubjectKind[] = [
  contentKind(articles, { zh: '文章', en: 'Articles' }),
  contentKind(pages, { zh: '页面', en: 'Pages' }),
];

/** A draft with what the flow needs of it besides. */
interface Draft extends PublishableDocument {
  publishedAt?: string | null;
  writtenBy?: string[] | null;
}

function contentKind(of: Scheduled, label: Words): SubjectKind {
  const { collection } = of;
  return {
    kind: collection,
    label,
    facts: [
      {
        name: 'level',
        label: { zh: '站点层级', en: 'Level of the site' },
        values: [
          { value: 'city', label: { zh: '地级市', en: 'City' } },
          { value: 'county', label: { zh: '县区', en: 'County' } },
          { value: 'township', label: { zh: '乡镇街道', en: 'Township' } },
          { value: 'department', label: { zh: '部门', en: 'Department' } },
        ],
      },
      {
        name: 'columnType',
        label: { zh: '栏目类型', en: 'Type of the column' },
        values: columnTypeOptions,
      },
      { name: 'column', label: { zh: '栏目', en: 'Column' } },
      {
        name: 'urgent',
        label: { zh: '紧急', en: 'Urgent' },
        values: [
          { value: true, label: { zh: '是', en: 'Yes' } },
          { value: false, label: { zh: '否', en: 'No' } },
        ],
      },
    ],
    // The same fields choose among columns for both kinds.
    ...(collection === 'articles' && { flowFields: columnChoice }),
    serves: (flow, { column, columnType }) => {
      const columns = ((flow.columns ?? []) as unknown[]).map((each) =>
        String(idOf(each as never)),
      );
      const types = (flow.columnTypes ?? []) as unknown[];
      if (columns.includes(String(column))) return 2;
      if (types.includes(columnType)) return 1;
      return columns.length + types.length === 0 ? 0 : false;
    },
    async hold(req, id) {
      const db = await transactionOf(req);
      await db.execute(
        sql`select from ${sql.identifier(collection)} where id = ${id}::uuid for no key update`,
      );
    },
    async place(req, id) {
      const { docs } = await req.payload.find({
        ...asUser(req),
        collection: collection as 'articles',
        depth: 0,
        draft: true,
        limit: 1,
        where: { id: { equals: id } },
      });
      const draft = docs[0] as unknown as Draft | undefined;
      const site = idOf(draft?.site);
      if (!draft || !site) return undefined;
      return {
        site,
        facts: await contentFacts(req, { collection, site, column: idOf(draft.column) }),
        mayWrite: await holds(req, site, ...writers),
      };
    },
    async maySubmit(req, id) {
      const draft = await draftOf(req, collection, id);
      const site = idOf(draft?.site);
      if (!draft || !site || !(await holds(req, site, ...writers))) return false;
      const hash = await submittedHash(req, of, draft);
      if (!hash.ok) return refuseFaults(req, { collection, id, faults: hash.faults });
      await passGate(req, { of, site, document: draft });
      return true;
    },
    async read(req, id): Promise<Subject | undefined> {
      const draft = await draftOf(req, collection, id);
      const site = idOf(draft?.site);
      if (!draft || !site) return undefined;
      const hash = await submittedHash(req, of, draft);
      if (!hash.ok) return undefined;
      return {
        kind: collection,
        id,
        site,
        title: draft.title ?? '',
        hash: hash.value,
        facts: await contentFacts(req, { collection, site, column: idOf(draft.column) }),
        authors: draft.writtenBy ?? [],
        editUrl: `/admin/collections/${collection}/${id}`,
        previewUrl: `/api/preview/${collection}/${id}`,
        compareUrl: `/admin/compare/${collection}/${id}`,
      };
    },
    onApproved: (req, { id }) =>
      asApproved(req, async () => {
        const draft = await draftOf(req, collection, id);
        const publishAt = draft?.publishAt;
        const isLater = Boolean(publishAt) && Date.parse(publishAt ?? '') > Date.now();
        const saved = (await req.payload.update({
          ...asSystem(req, 'the flow that serves it has approved just this version'),
          collection: collection as 'articles',
          id,
          depth: 0,
          ...(isLater ? { draft: true, data: {} } : { data: { _status: 'published' } }),
        })) as { lastReceipt?: Record<string, unknown> | null };
        if (!isLater || !publishAt) return { receipt: saved.lastReceipt ?? null };
        await setAlarm(req, { collection, id, what: 'publish', at: publishAt });
        return 'later' as const;
      }),
  };
}

/** The newest version of a document, live or not, past access. */
async function draftOf(
  req: PayloadRequest,
  collection: Scheduled['collection'],
  id: string,
): Promise<Draft | null> {
  return (await req.payload.findByID({
    ...asSystem(req, 'what is decided on is read as it is, by whoever decides'),
    collection: collection as 'articles',
    id,
    depth: 0,
    draft: true,
    disableErrors: true,
  })) as unknown as Draft | null;
}

/**
 * The hash of all that would become public, and when: the same whenever it is asked, as long as
 * nobody changes the document or a file it uses.
 */
async function submittedHash(req: PayloadRequest, of: Scheduled, draft: Draft) {
  const site = String(idOf(draft.site));
  const { publishedAt = null, publishAt = null, expireAt = null } = draft;
  // Times to come and to go are compared below; what they are at an instant is no matter of content.
  const still = { ...draft, publishedAt: null, expireAt: null };
  const context = { ...(await recordContext(req, { site, ids: idsIn(draft) })), ahead: true };
  const record = of.record(still as never, context);
  if (!record.ok) return record;
  const { value } = record;
  const content = contentHash({
    ...value,
    publishedAt: '',
    ...('path' in value && of.kind === 'article' && { path: '' }),
  } as typeof value);
  const times = [publishedAt, publishAt, expireAt].map((at) => at && new Date(at).toISOString());
  return { ok: true, value: hashOf(storable({ content, times })).toString('hex') } as const;
}
