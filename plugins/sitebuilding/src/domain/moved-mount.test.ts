import { expect, test } from 'vitest';
import { movedMount, segmentOf } from './moved-mount.ts';

const host = 'www.jia.gov.cn';

test('only the last part of a path is chosen', () => {
  expect(segmentOf({ host, basePath: '/xian/yi/' })).toBe('yi');
  expect(movedMount({ host, basePath: '/xian/yi/' }, 'bing')).toEqual({
    host,
    basePath: '/xian/bing/',
  });
});

test('a site at the root of its host has no part to choose', () => {
  expect(segmentOf({ host, basePath: '/' })).toBe('');
  expect(movedMount({ host, basePath: '/' }, 'bing')).toEqual({ host, basePath: '/' });
});
