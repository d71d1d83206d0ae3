import { expect, test } from 'vitest';
import { vocabulary } from '../domain/vocabulary.ts';
import { titleWords } from './vocabulary-of.ts';

test('long words of titles are read from letters as well', () => {
  const words = vocabulary(titleWords(['住房公积金个人住房贷款办事指南']));
  expect(words.read('gongjijin daikuan')).toBe('公积金贷款');
});
