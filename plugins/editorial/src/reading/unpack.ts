import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

/** Most that the files of an archive may unfold to, in bytes. */
const largest = 200 * 1024 * 1024;
const mostFiles = 5000;
/** Most that an archive may unfold to for each of its bytes; small ones may be all repetition. */
const steepest = 100;
const harmless = 8 * 1024 * 1024;

/** Why an archive is not opened. */
export class UnsafeArchive extends Error {
  override name = 'UnsafeArchive';
}

/**
 * The wanted files of an archive, packed anew without compression, for libraries that would unfold
 * whatever they are given. Sizes are those the archive declares, and nothing is unfolded beyond them:
 * what lies about its size comes out broken, not large.
 *
 * @throws UnsafeArchive where it would unfold too far, has too many files, or files that share bytes
 */
export function unpacked(bytes: Uint8Array, isWanted: (name: string) => boolean): Uint8Array {
  const files: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (file) => {
      files.push(file);
      if (files.length > mostFiles) throw new UnsafeArchive('too many files');
      return false;
    },
  });
  const total = sumOf(files, ({ originalSize }) => originalSize);
  const packed = sumOf(files, ({ size }) => size);
  if (packed > bytes.byteLength) throw new UnsafeArchive('files share bytes');
  if (total > largest) throw new UnsafeArchive('too large');
  if (total > harmless && total > bytes.byteLength * steepest) throw new UnsafeArchive('too steep');
  const wanted = unzipSync(bytes, { filter: ({ name }) => isWanted(name) });
  return zipSync(wanted, { level: 0 });
}

const sumOf = <T>(all: T[], of: (one: T) => number) => all.reduce((sum, one) => sum + of(one), 0);
