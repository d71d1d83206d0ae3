import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { databaseOf } from '@mingtang/publication';
import { sql } from '@payloadcms/db-postgres';
import type { Payload } from 'payload';
import { isReadable } from '../reading/document-read.ts';
import { readText } from '../reading/in-child.ts';
import { storageOf } from '../storage.ts';

/** The words of a stored file, or why there are none. */
export type FileText =
  | { state: 'read'; text: string }
  | { state: 'empty' | 'unreadable' | 'waiting' };

/** Files read for one question; the rest are read when they are asked for again. */
const mostAtOnce = 12;

/**
 * The words of stored originals, by their names. What was never read is read now, in a process of its
 * own, and kept; a format that cannot be read here is `unreadable`.
 */
export async function textsOf(
  payload: Payload,
  blobs: readonly string[],
): Promise<Map<string, FileText>> {
  const wanted = [...new Set(blobs)];
  const texts = await keptTexts(payload, wanted);
  const unread = wanted.filter((blob) => !texts.has(blob));
  for (const blob of unread.slice(mostAtOnce)) texts.set(blob, { state: 'waiting' });
  await Promise.all(
    unread.slice(0, mostAtOnce).map(async (blob) => {
      const text = await readStored(payload, blob);
      texts.set(blob, text);
      await keep(payload, blob, text);
    }),
  );
  return texts;
}

async function keptTexts(payload: Payload, blobs: string[]): Promise<Map<string, FileText>> {
  if (blobs.length === 0) return new Map();
  const db = await databaseOf(payload);
  const { rows } = await db.execute<{ blob: string; state: 'read'; text: string }>(
    sql`select blob, state, text from file_texts where blob = any(${sql.param(blobs)}::text[])`,
  );
  return new Map(rows.map(({ blob, state, text }) => [blob, { state, text: text ?? '' }]));
}

async function readStored(payload: Payload, blob: string): Promise<FileText> {
  const type = path.extname(blob).slice(1);
  if (!isReadable(type)) return { state: 'unreadable' };
  const { file } = await storageOf(payload).original(blob);
  const read = await readText(type, await readFile(file));
  if (!read) return { state: 'unreadable' };
  return read.text.trim() === '' ? { state: 'empty' } : { state: 'read', text: read.text };
}

/** Past the transaction of whoever asks: the same bytes always say the same. */
async function keep(payload: Payload, blob: string, text: FileText): Promise<void> {
  const words = text.state === 'read' ? text.text.replaceAll('\u0000', '') : null;
  const db = await databaseOf(payload);
  await db.execute(sql`
    insert into file_texts (blob, state, text) values (${blob}, ${text.state}, ${words})
    on conflict (blob) do nothing`);
}
