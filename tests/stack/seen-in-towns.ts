import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a reader of one town's files finds of an article: on its own page, in its list, on the home page. */
async function seenIn(folder: string, page: string, words: string): Promise<boolean[]> {
  const texts = [page, '/tzgg/index.html', '/index.html'].map((file) =>
    readFile(path.join(folder, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    }),
  );
  return (await Promise.all(texts)).map((text) => text.includes(words));
}

/**
 * Waits until the words are seen at all the towns, on all three pages, or nowhere any more.
 *
 * @param pages the article's path by town
 * @returns the instant at which the last was, as `performance.now()` counts
 * @throws with the towns that are left when it takes longer than `within` ms
 */
export async function whenSeen(
  { dataDir, pages }: { dataDir: string; pages: Map<string, string> },
  { words, everywhere, within }: { words: string; everywhere: boolean; within: number },
): Promise<number> {
  const waiting = new Map(pages);
  const end = performance.now() + within;
  for (;;) {
    for (const [town, page] of waiting) {
      const seen = await seenIn(path.join(dataDir, 'public/sites', town), page, words);
      if (seen.every((is) => is === everywhere)) waiting.delete(town);
    }
    const at = performance.now();
    if (waiting.size === 0) return at;
    if (at > end) throw new Error(`"${words}" is not as it should be at ${[...waiting.keys()]}`);
    await pause(10);
  }
}
