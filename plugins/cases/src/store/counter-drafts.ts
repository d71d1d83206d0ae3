import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload, PayloadRequest } from 'payload';
import type { DraftContent } from '../domain/counter.ts';
import { newDataKey, opened, sealed } from '../sealing/case-keys.ts';
import { caseKeysOf } from './keys.ts';

/** A form that is being filled in at the counter, before it is a case. */
export interface CounterDraft {
  id: string;
  site: string;
  form: string;
  title: string;
  applicant: string;
  revision: number;
  begunBy: string;
  by: string;
  at: string;
}

type Row<T> = T & Record<string, unknown>;

const columns = sql.raw(
  'id, site, form, title, applicant, revision, begun_by as "begunBy", by, at',
);

/** Begins a draft, in the transaction of `req`. */
export async function putDraft(
  req: PayloadRequest,
  draft: Pick<CounterDraft, 'id' | 'site' | 'form' | 'title'>,
  content: DraftContent,
): Promise<void> {
  const db = await transactionOf(req);
  const key = newDataKey();
  const { keyId, wrapped } = caseKeysOf(req.payload).wrap(draft.id, key);
  const by = String(req.user?.id);
  await db.execute(sql`
    insert into cases.counter_draft (id, site, form, title, key_id, wrapped, sealed, begun_by, by)
    values (${draft.id}::uuid, ${draft.site}::uuid, ${draft.form}, ${draft.title}, ${keyId}, ${wrapped},
      ${sealedContent(key, draft.id, content)}, ${by}::uuid, ${by}::uuid)`);
}

/** What a draft holds; the caller has decided that the user may know it. */
export async function draftWithContent(
  req: PayloadRequest,
  id: string,
): Promise<{ draft: CounterDraft; content: DraftContent } | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<
    Row<CounterDraft & { keyId: string; wrapped: Buffer; sealed: Buffer }>
  >(sql`
    select ${columns}, key_id as "keyId", wrapped, sealed from cases.counter_draft where id = ${id}::uuid`);
  const [row] = rows;
  if (!row) return undefined;
  const { keyId, wrapped, sealed: bytes, ...draft } = row;
  const key = caseKeysOf(req.payload).unwrap(id, { keyId, wrapped });
  const content = JSON.parse(opened(key, placeOf(id), bytes).toString('utf8')) as DraftContent;
  return { draft: { ...draft, at: new Date(draft.at).toISOString() }, content };
}

/** Holds a draft to the end of the transaction: of who sends it twice at once, one is first. */
export async function holdDraft(req: PayloadRequest, id: string): Promise<void> {
  const db = await transactionOf(req);
  await db.execute(sql`select from cases.counter_draft where id = ${id}::uuid for no key update`);
}

/** Keeps what was filled in, if nobody did since the revision. @returns whether nobody was quicker */
export async function keepDraft(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
  { applicant, content }: { applicant: string; content: DraftContent },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute<{ keyId: string; wrapped: Buffer }>(sql`
    select key_id as "keyId", wrapped from cases.counter_draft
    where id = ${id}::uuid and revision = ${revision} for no key update`);
  const [row] = rows;
  if (!row) return false;
  const key = caseKeysOf(req.payload).unwrap(id, row);
  await db.execute(sql`
    update cases.counter_draft set revision = revision + 1, applicant = ${applicant},
      sealed = ${sealedContent(key, id, content)}, by = ${String(req.user?.id)}::uuid, at = clock_timestamp()
    where id = ${id}::uuid`);
  return true;
}

/** Takes a draft away, if it is at a revision still. @returns whether it was */
export async function takeDraft(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    delete from cases.counter_draft where id = ${id}::uuid and revision = ${revision} returning id`);
  return rows.length > 0;
}

/** Drafts of some sites, what was gone on with last first. */
export async function draftsOf(
  req: PayloadRequest,
  { sites, limit }: { sites: readonly string[]; limit: number },
): Promise<CounterDraft[]> {
  if (sites.length === 0) return [];
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row<CounterDraft>>(sql`
    select ${columns} from cases.counter_draft where site = any(${sql.param([...sites])}::uuid[])
    order by at desc, id limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** Drafts that nobody went on with since an instant: some of them. */
export async function draftsBefore(payload: Payload, at: Date, limit: number) {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ id: string; revision: number }>(sql`
    select id, revision from cases.counter_draft where at < ${at.toISOString()}::timestamptz
    order by at limit ${limit}`);
  return rows;
}

const placeOf = (id: string) => `${id} counter`;

const sealedContent = (key: Buffer, id: string, content: DraftContent) =>
  sealed(key, placeOf(id), Buffer.from(JSON.stringify(content)));
