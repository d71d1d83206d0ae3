import path from 'node:path';
import { readEnv } from '../../../env.ts';
import { storedFile } from '../../../stored-file.ts';

export const dynamic = 'force-dynamic';

/** Theme assets, for previews: from the bundles themselves, as the public's copies may be on another machine. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const [theme = '', ...file] = (await params).file;
  const { themesDir } = readEnv(process.env);
  if (!themesDir) return new Response('Not found', { status: 404 });
  // A page may be looked at with an earlier build of its theme; names of assets carry their hash.
  const { buildsOf } = await import(/* turbopackIgnore: true */ '@mingtang/publisher');
  for (const { build, isNewest } of buildsOf(themesDir, theme)) {
    const folder = isNewest ? [theme] : ['.kept', theme, build];
    const found = await storedFile(path.join(themesDir, ...folder, 'client/_a', theme), file);
    if (found.status !== 404) return found;
  }
  return new Response('Not found', { status: 404 });
}
