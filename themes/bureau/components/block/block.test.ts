import type { BlockView } from '@mingtang/pages';
import { expect, test } from 'vitest';
import { isEmpty } from './block.ts';

const link = { label: '办事指南', href: '/bszn/', leavesSite: false };

test.each<[string, BlockView]>([
  ['links', { type: 'quick-links', id: 'a', title: '常用入口', links: [] }],
  ['lists', { type: 'lists', id: 'b', title: '政务公开', lists: [] }],
  ['topics', { type: 'topics', id: 'c', title: '专题', banners: [] }],
  ['sites', { type: 'directory', id: 'd', title: '部门', sites: [] }],
])('a block whose %s have all been withdrawn is not shown with an empty heading', (_, block) => {
  expect(isEmpty(block)).toBe(true);
});

test.each<[string, BlockView]>([
  ['one link is left', { type: 'quick-links', id: 'a', links: [link] }],
  ['a column is empty but can be visited', { type: 'lead', id: 'b', articles: [], more: '/gzdt/' }],
])('a block is shown while %s', (_, block) => {
  expect(isEmpty(block)).toBe(false);
});
