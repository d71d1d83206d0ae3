import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { type Anchor, signAnchor } from './domain/anchor.ts';

const fileIn = (dataDir: string) => path.join(dataDir, 'audit', 'anchors.jsonl');

/**
 * Writes down where the trail stands, signed, in a file outside the database, unless the last anchor says
 * so already. Copy that file to where whoever runs the database cannot write: docs/operate.md.
 */
export async function anchorTrail(
  db: Pick<ClientBase, 'query'>,
  { dataDir, secret, now }: { dataDir: string; secret: string; now: Date },
): Promise<Anchor | undefined> {
  const { rows } = await db.query<{ seq: string; hash: string }>(
    `select seq::text, encode(hash, 'hex') as hash from audit.head`,
  );
  const head = rows[0];
  if (!head || (await anchorsIn(dataDir)).at(-1)?.seq === head.seq) return undefined;
  const anchor = signAnchor(secret, { ...head, at: now.toISOString() });
  await mkdir(path.dirname(fileIn(dataDir)), { recursive: true });
  const file = await open(fileIn(dataDir), 'a', 0o640);
  try {
    await file.appendFile(`${JSON.stringify(anchor)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return anchor;
}

/** All anchors, oldest first. A last line that was cut off as it was written is none. */
export async function anchorsIn(dataDir: string): Promise<Anchor[]> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Anchor);
}
