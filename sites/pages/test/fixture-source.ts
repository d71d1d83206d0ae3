import { extname } from 'node:path';
import type { LiveSource } from '../bundle/live-templates.ts';
import { tokensPath } from '../src/addresses.ts';
import { tokensCss } from '../src/tokens.ts';
import { blobBytes, city, fixtureReader } from './fixture/index.ts';
import { reviewPageAt } from './review-pages.ts';

export const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
};

/** The fixture site, for the development server. */
export function fixtureSource(): LiveSource {
  return {
    pageAt: async ({ pathname }) => {
      const reader = fixtureReader();
      return { ...(await reviewPageAt(reader, pathname)), reader };
    },
    fileAt: async ({ pathname }) => {
      const type = contentTypes[extname(pathname)];
      if (type === undefined) return undefined;
      if (pathname === tokensPath) return { type, bytes: Buffer.from(tokensCss(city)) };
      const bytes = await blobBytes(pathname.split('/').at(-1) ?? '');
      return bytes && { type, bytes };
    },
  };
}
