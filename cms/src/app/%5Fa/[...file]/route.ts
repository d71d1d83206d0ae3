import { readEnv } from '../../../env.ts';
import { storedFile } from '../../../stored-file.ts';

export const dynamic = 'force-dynamic';

/** Theme assets, for previews: from the bundles themselves, as the public's copies may be on another machine. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const [theme = '', ...file] = (await params).file;
  const { themesDir } = readEnv(process.env);
  if (!themesDir) return new Response('Not found', { status: 404 });
  return storedFile(themesDir, [theme, 'client', '_a', theme, ...file]);
}
