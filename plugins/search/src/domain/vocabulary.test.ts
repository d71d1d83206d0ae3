import { expect, test } from 'vitest';
import { pinyinOf } from './pinyin.ts';
import { vocabulary } from './vocabulary.ts';

const known = vocabulary(
  (
    [
      ['低保', 90],
      ['地堡', 1],
      ['申请', 80],
      ['社区', 70],
      ['医保', 60],
      ['枸杞', 50],
      ['重庆', 3],
      ['房地产', 30],
    ] as const
  ).map(([word, titles]) => ({ word, titles, pinyin: pinyinOf(word) })),
);

test.each([
  ['dibao', '低保'],
  ['DiBao', '低保'],
  ['dibaoshenqing', '低保申请'],
  ['di bao shen qing', '低保申请'],
  ['chongqing', '重庆'],
  ['yb', '医保'],
  ['gouqi', '枸杞'],
])('%s is read as %s', (letters, word) => {
  expect(known.read(letters)).toBe(word);
});

test.each(['gdp', 'x', '', 'dibaox', 'd'.repeat(100), '低保', "';--"])(
  '%s is not read',
  (letters) => {
    expect(known.read(letters)).toBeUndefined();
  },
);

test('numbers among the letters stay', () => {
  expect(known.read('2026 dibao shenqing')).toBe('2026 低保申请');
  expect(known.read('2026')).toBeUndefined();
});

test('everyday words are read though no title has them, but after those that titles have', () => {
  const spoken = vocabulary([{ word: '医保', titles: 1, pinyin: 'yi bao' }], ['驾照', '衣包']);
  expect(spoken.read('jiazhao')).toBe('驾照');
  expect(spoken.read('yibao')).toBe('医保');
  expect(spoken.has('驾照')).toBe(false);
});

test('what is offered while typing some title has, and each word once', () => {
  const spoken = vocabulary([{ word: '低保', titles: 1, pinyin: 'di bao' }], ['低保', '低保户']);
  expect(spoken.begin('diba', 3)).toEqual(['低保']);
});

test('of words that sound alike the one that more titles have is read', () => {
  expect(known.read(pinyinOf('地堡'))).toBe('低保');
  expect(known.read(pinyinOf('狗企补贴'))).toBeUndefined();
});

test('a word with one wrong character is recognised', () => {
  expect(known.near('房地厂')).toBe('房地产');
});

test('words are begun by their sound or their initials', () => {
  expect(known.begin('sh', 5)).toEqual(['申请', '社区']);
  expect(known.begin('sq', 5)).toEqual(['申请', '社区']);
  expect(known.begin('s', 5)).toEqual([]);
});
