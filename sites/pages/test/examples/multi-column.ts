import type { InnerBlock } from '@mingtang/publication';
import { accordion } from './accordion.ts';
import { contacts } from './contacts.ts';
import type { ExampleName, Examples } from './example.ts';
import { gallery } from './gallery.ts';
import { numbers } from './numbers.ts';
import { quickLinks } from './quick-links.ts';
import { richText } from './rich-text.ts';
import { timeline } from './timeline.ts';
import { video } from './video.ts';

const inner: { [T in InnerBlock['type']]: Examples<T> } = {
  'rich-text': richText,
  'quick-links': quickLinks,
  numbers,
  gallery,
  video,
  timeline,
  accordion,
  contacts,
};

/** Examples of other blocks, in a column; `mark` keeps their ids and headings apart. */
const column = (mark: string, name: ExampleName, ...types: InnerBlock['type'][]) => ({
  blocks: types.map((type) => {
    const block = inner[type][name];
    const title = block.title && { title: `${block.title}（${mark}）` };
    return { ...block, ...title, type, id: `${mark}-${type}` } as InnerBlock;
  }),
});

export const multiColumn: Examples<'multi-column'> = {
  usual: {
    title: '办事大厅',
    widths: 'wide-first',
    columns: [column('甲', 'usual', 'rich-text', 'accordion'), column('乙', 'usual', 'contacts')],
  },
  least: {
    widths: 'even',
    columns: [column('丙', 'least', 'rich-text'), column('丁', 'least', 'numbers')],
  },
  most: {
    title: '三栏',
    widths: 'even',
    columns: [
      column('戊', 'usual', 'quick-links', 'numbers'),
      column('己', 'usual', 'video', 'timeline'),
      column('庚', 'usual', 'contacts', 'gallery'),
    ],
  },
  'long words': {
    title: '跨省通办事项办理指引与常见问题解答',
    widths: 'wide-last',
    columns: [
      column('辛', 'long words', 'contacts', 'timeline'),
      column('壬', 'long words', 'quick-links', 'rich-text', 'numbers'),
    ],
  },
  English: {
    title: 'At the counter',
    widths: 'even',
    columns: [column('A', 'English', 'quick-links'), column('B', 'English', 'timeline')],
  },
};
