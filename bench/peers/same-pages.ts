import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Holds a peer's pages against ours: every page must be there and, kind by kind, of about our size,
 * or else the peer did other work than we did and there is nothing to compare.
 *
 * @param within how far sizes may differ, as a share
 * @returns the share of pages that are the same to the byte, names of assets aside
 */
export async function requireSamePages(
  peer: string,
  pages: { file: string; template: string }[],
  { ours, theirs, within }: { ours: string; theirs: string; within: number },
): Promise<number> {
  const sizes = new Map<string, { ours: number; theirs: number }>();
  let same = 0;
  for (const { file, template } of pages) {
    const [our, their] = await Promise.all(
      [ours, theirs].map(async (folder) => {
        const html = await readFile(path.join(folder, file), 'utf8');
        return html.replace(/\/_a\/[^"#]+/g, '/_a/');
      }),
    );
    if (our === their) same += 1;
    const size = sizes.get(template) ?? { ours: 0, theirs: 0 };
    sizes.set(template, {
      ours: size.ours + Buffer.byteLength(our ?? ''),
      theirs: size.theirs + Buffer.byteLength(their ?? ''),
    });
  }
  for (const [template, size] of sizes) {
    const share = size.theirs / size.ours;
    if (Math.abs(share - 1) > within) {
      throw new Error(
        `${peer} makes "${template}" pages of ${Math.round(share * 100)} % of our size, so the two cannot be ` +
          `compared. The theme has probably changed: bring bench/peers up to date with it.`,
      );
    }
  }
  return same / pages.length;
}
