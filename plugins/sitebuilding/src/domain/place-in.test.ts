import { expect, test } from 'vitest';
import { inMenuOrder, type Place, placeIn } from './place-in.ts';

const column = (path: string, type: Place['type'], layout: Place['layout'] = 'list'): Place => ({
  id: path,
  path,
  type,
  layout,
});
const town = [
  column('/gk/', '信息公开目录', 'sections'),
  column('/gk/zcwj/', '政策文件'),
  column('/tzgg/', '回应关切'),
  column('/dt/', '工作动态'),
];
const source = { path: '/zwgk/jd/', type: '政策解读', layout: 'list' } as const;

test.each([
  ['of the standing choice', { chosen: '/tzgg/', source: column('/dt/', '工作动态') }, '/tzgg/'],
  ['at the same path', { source: column('/tzgg/', '工作动态') }, '/tzgg/'],
  ['of the same name in its address', { source: column('/zwgk/zcwj/', '政策解读') }, '/gk/zcwj/'],
  ['of the same type', { source: { ...source, type: '回应关切' } as const }, '/tzgg/'],
  ['of news, where nothing fits', { source }, '/dt/'],
  ['of news, where the column chosen is no list', { chosen: '/gk/', source }, '/dt/'],
])('what arrives goes into the column %s', (_, of, into) => {
  expect(placeIn(town, of)?.path).toBe(into);
});

test('without news it goes into the first list, and without a list nowhere', () => {
  expect(placeIn(town.slice(0, 3), { source })?.path).toBe('/gk/zcwj/');
  expect(placeIn(town.slice(0, 1), { source })).toBeUndefined();
});

test('columns come in the order of the menu, those below one right after it', () => {
  const node = (id: string, parent: string | null, order: number) => ({ id, parent, order });
  const tree = [node('topic', 'topics', 1), node('topics', null, 20), node('news', null, 10)];
  expect(inMenuOrder(tree).map(({ id }) => id)).toEqual(['news', 'topics', 'topic']);
});
