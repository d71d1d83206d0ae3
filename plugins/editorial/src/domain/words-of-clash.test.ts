import { describe, expect, test } from 'vitest';
import { differences, wordsOf } from './words-of-clash.ts';

const text = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((words) => ({
      type: 'paragraph',
      children: [{ type: 'text', text: words, format: 0 }],
    })),
  },
});
const plain = (line: string) => ({ text: line, only: false });
const only = (line: string) => ({ text: line, only: true });

test('what the house notes about a document is nobody’s text', () => {
  expect(wordsOf({ id: 'x', title: '通知', revision: 3, _status: 'draft', savedBy: 'y' })).toEqual({
    title: '通知',
  });
});

describe('two versions of a document', () => {
  test('differ in the fields that say something else', () => {
    expect(
      differences({ title: '甲', source: '同' }, { title: '乙', source: '同', author: '丙' }),
    ).toEqual([{ field: 'title', mine: [only('甲')], theirs: [only('乙')] }]);
  });

  test('are read paragraph by paragraph, what both have is not marked', () => {
    const [body] = differences(
      { body: text('第一段', '我的第二段') },
      { body: text('第一段', '对方的第二段') },
    );
    expect(body?.mine).toEqual([plain('第一段'), only('我的第二段')]);
    expect(body?.theirs).toEqual([plain('第一段'), only('对方的第二段')]);
  });

  test('are the same where one left empty what the other left out', () => {
    expect(
      differences(
        { summary: '', attachments: 0, pinned: false, cover: null, tags: { a: null } },
        { summary: null, attachments: [], keywords: ['x'] },
      ),
    ).toEqual([]);
  });

  test('with other pictures and the same words say that something differs', () => {
    expect(
      differences(
        { cover: 'f5a6c1d2-0000-4000-8000-000000000001' },
        { cover: 'f5a6c1d2-0000-4000-8000-000000000002' },
      ),
    ).toEqual([{ field: 'cover', mine: [], theirs: [] }]);
  });

  test('show the words of blocks, not how they are kept', () => {
    const [blocks] = differences(
      { blocks: [{ blockType: 'quick-links', id: '1', links: [{ label: '办事', url: '/a' }] }] },
      { blocks: [] },
    );
    expect(blocks?.mine).toEqual([only('办事'), only('/a')]);
  });
});
