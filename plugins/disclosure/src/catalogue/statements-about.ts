import { statedRelations } from '@mingtang/editorial';
import { databaseOf, type Validity } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Statement, ValidityChange } from './domain/relations.ts';

export interface Standing {
  /** By the document itself, and by others that are published. */
  statements: Statement[];
  /** What the document says itself. */
  validity: Validity | undefined;
  /** Of its newest public record, also where that was withdrawn since. */
  validities: ValidityChange[];
  isNew: boolean;
}

/** What the documents of a site say of one of them, as they stand within the transaction of `req`. */
export async function standingOf(
  req: PayloadRequest,
  { site, id }: { site: string; id: string },
): Promise<Standing> {
  const kinds = statedRelations.map((kind) => `relations.${kind}`);
  const { rows } = await (await databaseOf(req)).execute<{
    statements: Statement[] | null;
    validity: Validity | null;
    validities: ValidityChange[] | null;
    isNew: boolean;
  }>(sql`
    with last as (
      select record from outbound.log l
      where site = ${site}::uuid and key = ${`article:${id}`} and op = 'put' order by l.seq desc limit 1
    )
    select
      (select jsonb_agg(jsonb_build_object('by', r.parent_id, 'kind', substr(r.path, 11), 'of', r.articles_id))
       from articles_rels r join articles a on a.id = r.parent_id
       where r.path = any(${sql.param(kinds)}::text[]) and a.site_id = ${site}::uuid
         and (r.parent_id = ${id}::uuid and r.articles_id is not null
           or r.articles_id = ${id}::uuid and a._status = 'published')) as statements,
      (select policy_validity::text from articles where id = ${id}::uuid) as validity,
      (select record->'disclosure'->'validities' from last) as validities,
      not exists (select from last) as "isNew"`);
  const [row] = rows;
  return {
    statements: row?.statements ?? [],
    validity: row?.validity ?? undefined,
    validities: row?.validities ?? [],
    isNew: row?.isNew ?? true,
  };
}
