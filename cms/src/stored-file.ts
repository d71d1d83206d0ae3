import { createReadStream } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';

const mediaTypes: Record<string, string> = {
  avif: 'image/avif',
  css: 'text/css; charset=utf-8',
  gif: 'image/gif',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  mjs: 'text/javascript; charset=utf-8',
  mp4: 'video/mp4',
  png: 'image/png',
  svg: 'image/svg+xml',
  vtt: 'text/vtt; charset=utf-8',
  webm: 'video/webm',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

const segment = /^[A-Za-z0-9_@-][A-Za-z0-9._@-]*$/;

/**
 * A file whose name carries its hash, for previews: what the gateway serves to the public as
 * `/_a/*` and `/_m/*`. Only plain names below `folder` are answered, and no link out of it is
 * followed; kinds that a browser might run are downloads.
 */
export async function storedFile(folder: string, segments: string[]): Promise<Response> {
  const file = await fileBelow(folder, segments);
  if (!file) return new Response('Not found', { status: 404 });
  const extension = path.extname(file.path).slice(1).toLowerCase();
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream, {
    headers: {
      'Content-Type': mediaTypes[extension] ?? 'application/octet-stream',
      'Content-Length': String(file.size),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      ...(mediaTypes[extension] ? {} : { 'Content-Disposition': 'attachment' }),
    },
  });
}

async function fileBelow(folder: string, segments: string[]) {
  if (segments.length === 0 || !segments.every((part) => segment.test(part))) return undefined;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...segments));
    if (!file.startsWith(root + path.sep)) return undefined;
    const handle = await open(file);
    try {
      const stats = await handle.stat();
      return stats.isFile() ? { path: file, size: stats.size } : undefined;
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined;
    throw error;
  }
}
