import { describe, expect, test } from 'vitest';
import { columnPath, type Placed } from './column-path.ts';

const zwgk: Placed = { id: 'zwgk', path: '/zwgk/' };
const zcwj: Placed = { id: 'zcwj', path: '/zwgk/zcwj/', parent: 'zwgk' };

describe('where a column stands', () => {
  test('at the top it is below the site itself', () => {
    expect(columnPath({ slug: 'zwgk' }, [])).toEqual({ ok: true, path: '/zwgk/' });
  });

  test('below another column its path continues that one', () => {
    expect(columnPath({ slug: 'bm', parent: 'zcwj' }, [zcwj, zwgk])).toEqual({
      ok: true,
      path: '/zwgk/zcwj/bm/',
    });
  });

  test('a parent that does not exist is refused', () => {
    expect(columnPath({ slug: 'a', parent: 'gone' }, [])).toEqual({
      ok: false,
      fault: 'column-parent-missing',
    });
  });

  test('a column cannot hang below its own child', () => {
    expect(columnPath({ id: 'zwgk', slug: 'zwgk', parent: 'zcwj' }, [zcwj, zwgk])).toEqual({
      ok: false,
      fault: 'column-loop',
    });
  });

  test('a column cannot be its own parent', () => {
    expect(columnPath({ id: 'zwgk', slug: 'zwgk', parent: 'zwgk' }, [zwgk])).toEqual({
      ok: false,
      fault: 'column-loop',
    });
  });

  test('the tree has at most six levels', () => {
    const above = ['f', 'e', 'd', 'c', 'b', 'a'].map((id) => ({ id, path: `/${id}/` }));
    expect(columnPath({ slug: 'g', parent: 'f' }, above)).toEqual({
      ok: false,
      fault: 'column-too-deep',
    });
    expect(columnPath({ slug: 'f', parent: 'e' }, above.slice(1)).ok).toBe(true);
  });
});
