import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBankCard } from './bank-card.ts';
import { isCreditCode } from './credit-code.ts';
import type { Entry } from './entries.ts';
import { checkCharacter } from './id-number.ts';
import { inspector } from './inspect.ts';

const look = (text: string, entries: Entry[] = []) =>
  inspector(entries)([{ path: 'body', text }]).map(({ rule, severity }) => `${severity} ${rule}`);
const excerpts = (text: string, entries: Entry[] = []) =>
  inspector(entries)([{ path: 'body', text }]).map(({ excerpt }) => excerpt);

/** A number of the form of GB 11643: province and county, day of birth, order, check character. */
const idNumber = fc
  .tuple(
    fc.constantFrom('11', '31', '44', '51', '64', '65', '82'),
    fc.integer({ min: 0, max: 9999 }),
    fc.date({ min: new Date('1900-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([province, place, born, order]) => {
    const day = born.toISOString().slice(0, 10).replaceAll('-', '');
    const digits = `${province}${String(place).padStart(4, '0')}${day}${String(order).padStart(3, '0')}`;
    return digits + checkCharacter(digits);
  });

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (character) =>
    String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0),
  );

/** As people type numbers. */
const written = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.constantFrom('', ' ', '-', '－', '　', '\u200b'), fc.boolean(), fc.boolean())
    .map(([digits, gap, wide, small]) => {
      const parts = [digits.slice(0, 6), digits.slice(6, 14), digits.slice(14)].join(gap);
      const cased = small ? parts.toLowerCase() : parts;
      return wide ? fullWidth(cased) : cased;
    });

/** Words with no digit at the seam: a number with more digits on it is another number. */
const words = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map((text) => text.replace(/[\p{N}\p{Cf} \u3000\u00a0\u2000-\u2015\u2212-]/gu, ''));

describe('numbers of citizens', () => {
  test('any valid one is found in any text, however its digits are drawn apart or widened', () => {
    fc.assert(
      fc.property(words, written(idNumber), words, (before, number, after) => {
        const found = inspector([])([{ path: 'body', text: `${before}${number}${after}` }]);
        expect(found.map(({ rule }) => rule)).toContain('id-number');
      }),
      { numRuns: 1000 },
    );
  });

  test('none with a wrong last character is', () => {
    fc.assert(
      fc.property(idNumber, fc.constantFrom(...'0123456789X'), (number, last) => {
        fc.pre(last !== number[17]);
        expect(look(`号码${number.slice(0, 17)}${last}。`)).not.toContain('must id-number');
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing of the middle of one is shown', () => {
    fc.assert(
      fc.property(idNumber, idNumber, (one, other) => {
        for (const excerpt of excerpts(`${one}，${other}`)) {
          expect(excerpt).not.toContain(one.slice(6, 14));
          expect(excerpt).not.toContain(other.slice(6, 14));
        }
      }),
    );
  });

  test('one of 15 digits is asked about, unless it is named as something else', () => {
    expect(look('身份证640502800101123')).toEqual(['should id-number']);
    expect(look('项目编号：640502800101123')).toEqual([]);
    expect(look('640502801301123')).toEqual([]);
  });
});

test.each([
  ['bank card of 19 digits', '账号6222021234567890128', ['must bank-card']],
  ['the same in groups of four', '6222 0212 3456 7890 128', ['must bank-card']],
  ['a number of that length that fails Luhn', '6222021234567890127', []],
  ['a Visa card', '4111 1111 1111 1111', ['must bank-card']],
  ['the same digits as number of a contract', '合同编号：4111111111111111', []],
  ['a mobile', '张三13895001234', ['must phone']],
  ['a mobile in full width', '１３８９５００１２３４', ['must phone']],
  ['a mobile drawn apart', '138 9500 1234', ['must phone']],
  ['a mobile with the country', '+86 138-9500-1234', ['must phone']],
  ['a mobile said to be an office’s', '联系电话：13895001234', ['should phone']],
  ['a mobile of somebody’s mother', '母亲电话：13895001234', ['must phone']],
  ['a mobile after a number in a circle', '①13895001234', ['must phone']],
  ['a mobile before the name of a month', '13895001234㋀', ['must phone']],
  ['the landline of an office', '咨询电话：0955-7012345', []],
  ['the landline of a home', '家庭电话：0955-7012345', ['must phone']],
  ['a mailbox of a person', '请发至 zhang.san@qq.com', ['should email']],
  ['a mailbox of an office', '请发至 zwxxgk@nxzw.gov.cn', []],
  ['a right credit code', '统一社会信用代码：11640500MB0123456W', ['should credit-code']],
  ['a number of a document', '卫政发〔2026〕13号', []],
  ['an index number', '索引号：640500-2026-00012345', []],
  ['an amount', '总投资15000000000元', []],
  ['an amount with a point', '共计13895001234.56元', []],
  ['days and times', '2026年11月27日17时至2026-12-01 08:30', []],
  ['the number of a project', '项目代码：2411-640502-04-01-123456', []],
  ['a masked number of a citizen', '640502********1234', []],
  ['a masked mobile', '138****1234', []],
])('%s', (_, text, expected) => expect(look(text)).toEqual(expected));

test('cards, credit codes and citizens’ numbers are told by their check digits', () => {
  expect(isBankCard('6222021234567890128')).toBe(true);
  expect(isCreditCode('91350100M000100Y43')).toBe(true);
  expect(isCreditCode('91350100M000100Y44')).toBe(false);
  expect(look('统一社会信用代码：91350100M000100Y43')).toEqual([]);
});

test('a telephone that the site has made public is no finding, however it is written', () => {
  const entries: Entry[] = [{ kind: 'contact', text: '138-9500-1234' }];
  expect(look('值守13895001234', entries)).toEqual([]);
});

const wrong = (text: string, instead: string, exceptions: string[] = []): Entry => ({
  kind: 'wrong-word',
  text,
  instead,
  exceptions,
  severity: 'must',
});

describe('words of the lists', () => {
  test('a wrong word is found with what to write instead, drawn apart as well', () => {
    const find = inspector([wrong('布署', '部署')]);
    const [finding] = find([{ path: 'body', block: 2, text: '会议对下一步工作作了布 署。' }]);
    expect(finding).toMatchObject({
      rule: 'wrong-word',
      path: 'body',
      block: 2,
      suggestion: '部署',
      excerpt: '会议对下一步工作作了布 署。',
    });
  });

  test('not where it is part of a right word', () => {
    const entries = [wrong('截止', '截至', ['截止日期', '截止时间'])];
    expect(look('截止目前，截止日期为月底', entries)).toEqual(['must wrong-word']);
    expect(look('报名截止时间', entries)).toEqual([]);
  });

  test('of words within each other the longer one is told', () => {
    const entries = [wrong('建国', '新中国成立'), wrong('建国以来', '新中国成立以来')];
    const found = inspector(entries)([{ path: 'body', text: '建国以来' }]);
    expect(found.map(({ suggestion }) => suggestion)).toEqual(['新中国成立以来']);
  });

  test('whatever the lists and the text, a word is found exactly where it stands', () => {
    const letters = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { minLength: 1, maxLength: 8 }),
        letters,
        letters,
        (list, a, b) => {
          const text = `${a}${b}${a}`;
          const found = look(
            text,
            list.map((word) => wrong(word, '丁')),
          );
          expect(found.length > 0).toBe(list.some((word) => text.includes(word)));
        },
      ),
    );
  });
});

describe('leaders', () => {
  const entries: Entry[] = [
    { kind: 'leader', text: '马明远', instead: '市委书记', rank: 1 },
    { kind: 'leader', text: '丁建华', instead: '市委副书记、市长', rank: 2 },
    { kind: 'leader', text: '田芳', instead: '副市长', rank: 3 },
    { kind: 'leader', text: '白志强', rank: 4 },
  ];
  test.each([
    ['the right office', '市长丁建华出席会议', []],
    ['one of two offices', '市委副书记、市长丁建华主持会议', []],
    ['the end of an office', '书记马明远', []],
    ['behind the name', '丁建华市长讲话', []],
    ['too high an office', '市长田芳出席会议', ['must leader-title']],
    ['too low an office', '副市长丁建华出席会议', ['must leader-title']],
    ['too high an office behind the name', '田芳市长讲话', ['must leader-title']],
    ['an office of somebody who left', '副市长白志强', ['must leader-title']],
    ['a former office, said to be one', '原市长田芳', []],
    ['somebody else of that name', '村委会主任田芳', ['should leader-title']],
    ['a name of two characters drawn apart', '市长田　芳', ['must leader-title']],
    ['in order', '马明远、丁建华、田芳出席', []],
    ['with offices, in order', '市委书记马明远，市长丁建华，副市长田芳', []],
    ['out of order', '丁建华、马明远出席', ['should leader-order']],
    ['in two sentences', '丁建华讲话。马明远总结。', []],
  ])('%s', (_, text, expected) => expect(look(text, entries)).toEqual(expected));
});

test('a text of half a million characters with many words is looked at whole', () => {
  const list = Array.from({ length: 2000 }, (_, index) => wrong(`词${index}尾`, '对'));
  const text = `${'今天天气很好，'.repeat(70_000)}词1999尾`;
  expect(look(text, list)).toEqual(['must wrong-word']);
});
