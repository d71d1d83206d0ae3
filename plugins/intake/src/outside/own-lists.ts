import type { OwnListRecord } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import { codeKeyOf, readCode } from '../domain/code.ts';
import { type OwnList, openOwnList, ownListId } from '../domain/own-list.ts';

const nothingKnown = 'nothing';

/**
 * Uses the link of a code: true once, for the first who does in time. Whatever is wrong with the code,
 * the answer is the same and takes the same work.
 */
export async function useLink(
  db: Pick<Pool, 'query'>,
  site: string,
  typed: string,
): Promise<boolean> {
  const id = ownListId(codeKeyOf(readCode(typed) ?? nothingKnown));
  const { rows } = await db.query<{ used: boolean }>({
    name: 'use-link',
    text: `select inbound.use_link($1, $2) and exists (
             select from outbound.published where site = $1 and key = 'own-list:' || $2
               and (record->>'until')::timestamptz > now()) as used`,
    values: [site, id],
  });
  return rows[0]?.used === true;
}

/** The list behind a code that was used; `undefined` where it is gone. */
export async function ownListOf(
  db: Pick<Pool, 'query'>,
  site: string,
  typed: string,
): Promise<OwnList | undefined> {
  const codeKey = codeKeyOf(readCode(typed) ?? nothingKnown);
  const { rows } = await db.query<{ record: OwnListRecord }>({
    name: 'own-list',
    text: `select record from outbound.published where site = $1 and key = 'own-list:' || $2`,
    values: [site, ownListId(codeKey)],
  });
  return rows[0] && openOwnList(codeKey, rows[0].record.sealed);
}
