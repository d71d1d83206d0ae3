import { expect, test } from 'vitest';
import { articlePath } from './article-path.ts';

const id = '3FA9C2D1-7a54-4c6f-9a43-0f1d9a1b2c3d';

test.each([
  ['2026-11-23T09:30:00+08:00', '/zwgk/tzgg/20261123-3fa9c2d1.html'],
  ['2026-11-22T16:30:00Z', '/zwgk/tzgg/20261123-3fa9c2d1.html'],
  ['2026-11-22T15:59:59Z', '/zwgk/tzgg/20261122-3fa9c2d1.html'],
  ['2025-12-31T23:00:00Z', '/zwgk/tzgg/20260101-3fa9c2d1.html'],
])('an article first published at %s stands at %s', (publishedAt, path) => {
  expect(articlePath({ id, columnPath: '/zwgk/tzgg/', publishedAt: new Date(publishedAt) })).toBe(
    path,
  );
});
