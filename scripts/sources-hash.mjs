import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './bootstrap.mjs';

const unbuilt = /(^|\/)(node_modules|\.next|dist|\.astro|test)(\/|$)|\.(test|examples)\.ts$|\.md$/;

/**
 * One hash over the names and contents of files and folders below the project's root, without what
 * no build reads: packages, earlier builds, tests, prose.
 */
export async function hashOfSources(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of await filesBelow(place)) {
      hash
        .update(`${file}\0`)
        .update(await readFile(path.join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesBelow(place) {
  if (unbuilt.test(place)) return [];
  let entries;
  try {
    entries = await readdir(path.join(root, place), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') return [place];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
  const found = entries
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => {
      const below = `${place}/${entry.name}`;
      if (entry.isDirectory()) return filesBelow(below);
      return unbuilt.test(below) || !entry.isFile() ? [] : [below];
    });
  return (await Promise.all(found)).flat();
}
