import path from 'node:path';
import { readEnv } from '../../../env.ts';
import { storedFile } from '../../../stored-file.ts';

export const dynamic = 'force-dynamic';

/** Blobs, for previews: public once published, and unguessable before. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const { file } = await params;
  return storedFile(path.join(readEnv(process.env).dataDir, 'blobs'), file);
}
