import { opened, sealed } from '@mingtang/cases/keys';
import { databaseOf, transactionOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { dataKeyOf, putDataKey } from '../../sealed/sealed.ts';

/** What somebody says to a draft. */
interface CommentContent {
  /** Which part of the draft it is about. */
  part?: string;
  text: string;
  name?: string;
  phone?: string;
  files?: string[];
}

export const verdicts = ['adopted', 'partly', 'rejected'] as const;
export type Verdict = (typeof verdicts)[number];

export interface StoredComment {
  id: string;
  site: string;
  consultation: string;
  serial: number;
  content: CommentContent;
  verdict: Verdict | null;
  reason: string | null;
  revision: number;
  tracking: { number: string; codeKey: string };
  receivedAt: string;
}

/** Keeps a comment, sealed, in the transaction of `req`; once for each arrival. */
export async function putComment(
  req: PayloadRequest,
  {
    id,
    site,
    consultation,
    arrival,
    content,
    tracking,
    receivedAt,
  }: Pick<StoredComment, 'id' | 'site' | 'consultation' | 'content' | 'tracking'> & {
    arrival: string;
    receivedAt: Date;
  },
): Promise<void> {
  await putDataKey(req, consultation);
  const db = await transactionOf(req);
  // Numbers follow each other: whoever comes second waits for the key's row.
  await db.execute(
    sql`select from interaction.data_key where owner = ${consultation}::uuid for update`,
  );
  const bytes = sealed(
    await dataKeyOf(req, consultation),
    `${id} comment`,
    Buffer.from(JSON.stringify(content)),
  );
  await db.execute(sql`
    insert into interaction.comment (id, site, consultation, arrival, serial, sealed, tracking, received_at)
    select ${id}::uuid, ${site}::uuid, ${consultation}::uuid, ${arrival}::uuid, coalesce(max(serial), 0) + 1,
      ${bytes}::bytea, ${JSON.stringify(tracking)}::jsonb, ${receivedAt.toISOString()}::timestamptz
    from interaction.comment where consultation = ${consultation}::uuid
    on conflict (arrival) do nothing`);
}

type Row = Omit<StoredComment, 'content'> & { sealed: Buffer } & Record<string, unknown>;
const whole = sql`id, site, consultation, serial, sealed, verdict, reason, revision, tracking,
  received_at as "receivedAt"`;

const read = (key: Buffer, { sealed: bytes, ...row }: Row): StoredComment => ({
  ...row,
  receivedAt: new Date(row.receivedAt).toISOString(),
  content: JSON.parse(opened(key, `${row.id} comment`, bytes).toString('utf8')),
});

export async function storedComment(
  req: PayloadRequest,
  id: string,
): Promise<StoredComment | undefined> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row>(
    sql`select ${whole} from interaction.comment where id = ${id}::uuid`,
  );
  const [row] = rows;
  return row && read(await dataKeyOf(req, row.consultation), row);
}

/** Comments on a draft in the order they came; those behind a number. */
export async function commentsOn(
  req: PayloadRequest,
  consultation: string,
  { isUnsorted = false, after = 0, limit }: { isUnsorted?: boolean; after?: number; limit: number },
): Promise<StoredComment[]> {
  const db = await databaseOf(req);
  const { rows } = await db.execute<Row>(sql`
    select ${whole} from interaction.comment where consultation = ${consultation}::uuid
      and serial > ${after} and (verdict is null or not ${isUnsorted}) order by serial limit ${limit}`);
  if (rows.length === 0) return [];
  const key = await dataKeyOf(req, consultation);
  return rows.map((row) => read(key, row));
}

export interface CommentCounts {
  received: number;
  adopted: number;
  partly: number;
  rejected: number;
  unsorted: number;
}

const none: CommentCounts = { received: 0, adopted: 0, partly: 0, rejected: 0, unsorted: 0 };

/** How many comments came on each of some drafts, and what became of them. */
export async function commentCounts(
  req: PayloadRequest,
  consultations: readonly string[],
): Promise<(consultation: string) => CommentCounts> {
  if (consultations.length === 0) return () => none;
  const db = await databaseOf(req);
  const { rows } = await db.execute<
    CommentCounts & { consultation: string } & Record<string, unknown>
  >(sql`
    select consultation, count(*)::int as received,
      count(*) filter (where verdict = 'adopted')::int as adopted,
      count(*) filter (where verdict = 'partly')::int as partly,
      count(*) filter (where verdict = 'rejected')::int as rejected,
      count(*) filter (where verdict is null)::int as unsorted
    from interaction.comment where consultation = any(${sql.param([...consultations])}::uuid[])
    group by consultation`);
  const counts = new Map(rows.map(({ consultation, ...each }) => [consultation, each]));
  return (consultation) => counts.get(consultation) ?? none;
}

/**
 * Notes what became of a comment, as it was read.
 *
 * @returns whether nobody was quicker
 */
export async function sort(
  req: PayloadRequest,
  { id, revision }: { id: string; revision: number },
  { verdict, reason }: { verdict: Verdict; reason: string },
): Promise<boolean> {
  const db = await transactionOf(req);
  const { rows } = await db.execute(sql`
    update interaction.comment set verdict = ${verdict}, reason = ${reason}, revision = revision + 1
    where id = ${id}::uuid and revision = ${revision} returning id`);
  return rows.length > 0;
}
