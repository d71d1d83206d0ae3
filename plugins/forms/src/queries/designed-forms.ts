import { databaseOf } from '@mingtang/publication';
import type { SiteRecord } from '@mingtang/publication/records';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { type DesignedForm, type FormDefinition, inLanguage } from '../domain/design/definition.ts';

/** A published form as a site offers it: `end` is the end of its id. */
export type OfferedDesign = DesignedForm & { end: string; path: string; letter: string };

/**
 * The forms that a site offers online: of each the newest version, where that has an address. Of two
 * that were given one address the one that was published last has it.
 */
export async function designedForms(
  payload: Payload,
  { id, language }: Pick<SiteRecord, 'id' | 'language'>,
): Promise<OfferedDesign[]> {
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ address: string; definition: FormDefinition }>(sql`
    select distinct on (address) address, definition from (
      select distinct on (form_id) address, definition, created_at from form_versions
      where site_id = ${id}::uuid order by form_id, number desc) newest
    where address is not null order by address, created_at desc`);
  return rows.map(({ address, definition }) => ({
    ...inLanguage(definition, language),
    end: address,
    path: `/apply/form-${address}.html`,
    letter: 'S',
  }));
}
