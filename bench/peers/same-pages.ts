import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runEarly } from '../../sites/pages/bundle/run-early.ts';

/**
 * Holds a peer's pages against ours: every page must be there and, kind by kind, of our size (to the
 * byte the same, where `within` is 0; names of assets and the early script aside), or else the peer did other work than we
 * did and there is nothing to compare.
 *
 * @param within how far sizes may differ, as a share
 */
export async function requireSamePages(
  peer: string,
  pages: { file: string; template: string }[],
  { ours, theirs, within }: { ours: string; theirs: string; within: number },
): Promise<void> {
  const sizes = new Map<string, { our: number; their: number }>();
  for (const { file, template } of pages) {
    const our = await htmlOf(path.join(ours, file));
    const their = await htmlOf(path.join(theirs, file));
    if (within === 0 && our !== their) {
      throw new Error(
        `${peer} makes another page of ${file} than we do: there is nothing to compare.`,
      );
    }
    const size = sizes.get(template) ?? { our: 0, their: 0 };
    size.our += Buffer.byteLength(our);
    size.their += Buffer.byteLength(their);
    sizes.set(template, size);
  }
  for (const [template, { our, their }] of sizes) {
    if (Math.abs(their / our - 1) <= within) continue;
    const percent = ((their / our) * 100).toFixed(1);
    throw new Error(
      `${peer} makes "${template}" pages of ${percent} % of our size, so the two cannot be compared. ` +
        'The theme has probably changed: bring bench/peers up to date with it.',
    );
  }
}

async function htmlOf(file: string): Promise<string> {
  return runEarly(await readFile(file, 'utf8')).replace(/\/_a\/[^"#]+/g, '/_a/');
}
