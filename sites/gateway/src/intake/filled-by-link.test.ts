import type { FormRecord } from '@mingtang/publication/records';
import { expect, test } from 'vitest';
import { filledByLink, isOneClick } from './filled-by-link.ts';

const form = {
  pages: [
    {
      sections: [
        {
          title: '',
          fields: [
            { name: 'ticket', type: 'text', most: 8, byLink: true, label: '' },
            { name: 'name', type: 'text', most: 8, label: '' },
            {
              name: 'topic',
              type: 'choices',
              byLink: true,
              options: [{ value: 'a:b' }],
              label: '',
            },
            { name: 'organ', type: 'choices', options: [{ value: 'a:b' }], label: '' },
          ],
        },
      ],
    },
  ],
} as unknown as FormRecord;

test.each([
  ['fills in what the form takes from links, and nothing else', '?ticket=abc&name=x&y=z', ['abc']],
  ['once, however often the link says it', '?ticket=abc&ticket=def', ['abc']],
  ['not what is longer than the form takes', '?ticket=123456789', []],
  ['what a question offers', '?topic=a%3Ab&organ=a%3Ab', ['a:b']],
  ['not what the question does not offer', '?topic=a%3Ac', []],
  ['nothing where the link says nothing', '', []],
])('a link %s', (_what, query, values) => {
  expect(filledByLink(form, `/apply/x.html${query}`).map(([, value]) => value)).toEqual(values);
});

test('a mail program says that it was clicked once, and nothing more', () => {
  expect(isOneClick([['List-Unsubscribe', 'One-Click']])).toBe(true);
  expect(
    isOneClick([
      ['List-Unsubscribe', 'One-Click'],
      ['ticket', 'x'],
    ]),
  ).toBe(false);
  expect(isOneClick([])).toBe(false);
});
