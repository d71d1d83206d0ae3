import { expect, test } from 'vitest';
import { doorOf, matrixOf } from './visits.ts';

const id = '06b4f2d8-d6ad-4159-bacb-37deb866682f';

test.each([
  ['GET', `/articles/${id}?draft=true`, 'GET /articles/:id'],
  ['POST', `/articles/versions/${id}`, 'POST /articles/versions/:id'],
  ['GET', `/receipts/${id}/1`, 'GET /receipts/:id/:n'],
  ['GET', '/media/file/%E4%B9%99.png', 'GET /media/file/:file'],
  ['GET', '/articles?where[site][equals]=x', 'GET /articles'],
])('%s %s is the door %s', (method, path, door) => {
  expect(doorOf({ method, path })).toBe(door);
});

test('a cell says what somebody gets at their own site and at another', () => {
  const visit = { person: 'editor', method: 'GET', path: `/articles/${id}` };
  const text = matrixOf(
    [
      { ...visit, at: 'own', isLetIn: true },
      { ...visit, at: 'other', isLetIn: false },
      { ...visit, person: 'clerk', at: 'other', isLetIn: false },
    ],
    [
      ['editor', '采编'],
      ['clerk', '窗口'],
    ],
  );
  expect(text).toContain('| 路由 | 采编 | 窗口 |');
  expect(text).toContain('| `GET /articles/:id` | ✓ — | · — |');
});
