import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { Encoding } from '../http/accepted-encodings.ts';
import type { FileFacts, FileTree, StoredFile } from './file-tree.ts';

const expand = { br: promisify(brotliDecompress), gzip: promisify(gunzip) };

/**
 * Finds the `.br` or `.gz` beside a page, if it holds exactly that page. A copy left over from an
 * earlier page, or cut short, would be what nearly every reader sees while every check of the page
 * itself is satisfied: so each copy is expanded and compared once, when it is first seen.
 */
export interface CompressedCopies {
  /** `plain` is what `tree.find(path)` said. */
  find(path: string, plain: FileFacts, encoding: Encoding): Promise<StoredFile | undefined>;
}

export function compressedCopies(tree: FileTree): CompressedCopies {
  // Facts and contents are the same objects for as long as the files behind them do not change.
  const verdicts = new WeakMap<StoredFile, { plain: FileFacts; holds: boolean }>();

  return {
    async find(path, plain, encoding) {
      const copy = await tree.read(path + encoding.extension);
      if (copy?.bytes === undefined) return undefined;
      const known = verdicts.get(copy);
      if (known?.plain === plain) return known.holds ? copy : undefined;
      const holds = await holdsPage(tree, path, copy.bytes, encoding);
      if ((await tree.find(path)) === plain) verdicts.set(copy, { plain, holds });
      return holds ? copy : undefined;
    },
  };
}

async function holdsPage(
  tree: FileTree,
  path: string,
  copy: Buffer,
  { name }: Encoding,
): Promise<boolean> {
  const page = await tree.read(path);
  if (page === undefined) return false;
  try {
    const expanded = await expand[name](copy, { maxOutputLength: Math.max(page.size, 1) });
    return `"${hash('sha256', expanded, 'base64url')}"` === page.etag;
  } catch {
    return false;
  }
}
