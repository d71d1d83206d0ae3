import { expect, test } from 'vitest';
import { filesIn, movedBody } from './moved-body.ts';

const text = (words: string) => ({ type: 'text', text: words });
const link = (relationTo: string, value: unknown) => ({
  type: 'link',
  fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
  children: [text('见此')],
});
const bodyOf = (...children: object[]) => ({ root: { type: 'root', children } });
const moved = {
  files: new Map([['their picture', 'our picture']]),
  addresses: new Map([['article:a', 'https://city.gov.cn/a.html']]),
};

test('a copied text shows the receiver’s own files', () => {
  const body = bodyOf(
    { type: 'upload', value: 'their picture' },
    { type: 'upload', value: 'lost' },
  );
  expect(filesIn(body)).toEqual(['their picture', 'lost']);
  expect(movedBody(body, moved)).toEqual(bodyOf({ type: 'upload', value: 'our picture' }));
});

test('its links lead to the source, and where nothing is public their words stay', () => {
  const body = bodyOf({
    type: 'paragraph',
    children: [link('articles', { id: 'a' }), link('pages', 'p')],
  });
  expect(movedBody(body, moved)).toEqual(
    bodyOf({
      type: 'paragraph',
      children: [
        {
          type: 'link',
          fields: { linkType: 'custom', newTab: false, url: 'https://city.gov.cn/a.html' },
          children: [text('见此')],
        },
        text('见此'),
      ],
    }),
  );
});
