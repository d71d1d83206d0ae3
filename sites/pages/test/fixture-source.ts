import { extname } from 'node:path';
import type { LiveSource } from '../bundle/live-templates.ts';
import { tokensPath } from '../src/addresses.ts';
import { tokensCss } from '../src/tokens.ts';
import { blobBytes } from './fixture/index.ts';
import { reviewAt } from './review-pages.ts';

export const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

/** The fixture site and the block examples, for the development server. */
export function fixtureSource(): LiveSource {
  return {
    pageAt: async ({ pathname }) => {
      const { page, reader } = reviewAt(pathname);
      return { ...page, reader };
    },
    fileAt: async ({ pathname }) => {
      const type = contentTypes[extname(pathname)];
      if (type === undefined) return undefined;
      if (pathname.endsWith(tokensPath)) {
        return { type, bytes: Buffer.from(tokensCss(await reviewAt(pathname).reader.site())) };
      }
      const bytes = await blobBytes(pathname.split('/').at(-1) ?? '');
      return bytes && { type, bytes };
    },
  };
}
