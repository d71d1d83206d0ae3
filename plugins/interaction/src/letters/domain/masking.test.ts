import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposedMask, publicText, tellsWho } from './masking.ts';

const writer = { name: '马建国', phone: '13909551234', email: 'ma@example.com' };
const masked = (text: string) => publicText(proposedMask(text, writer));

describe('what is proposed to be published', () => {
  test.each([
    ['我叫马建国，电话 13909551234', '我叫马**，电话 （电话已隐去）'],
    ['身份证 11010519491231002X', '身份证 （身份证号已隐去）'],
    ['全角 １３９０９５５１２３４', '全角 （电话已隐去）'],
    ['邻居我叫李四海，13812345678', '邻居我叫李**，（电话已隐去）'],
    ['住在滨河花园3号楼2单元501室，暖气不热', '住在滨河花园**，暖气不热'],
    ['发到 ma@example.com 即可', '发到 （邮箱已隐去） 即可'],
    ['请拨打服务热线 12345', '请拨打服务热线 12345'],
  ])('%s', (text, shown) => {
    expect(masked(text)).toBe(shown);
  });

  test('keeps the words around, and loses none', () => {
    const text = '马建国 2026 年反映：鼓楼东街路灯不亮。';
    expect(
      proposedMask(text, writer)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });
});

describe('what still tells who wrote is found', () => {
  test.each(['马建国反映', '13909551234', '139-0955-1234', '11010519491231002X', 'x@qq.com'])(
    '%s',
    (text) => {
      expect(tellsWho(`来信：${text}，请处理`, writer)).toBe(true);
    },
  );

  test('an office’s telephone in a reply does not count', () => {
    expect(tellsWho('咨询电话：0955-7060000，热线 12345', writer)).toBe(false);
  });

  test('a proposal never tells it, whatever was written', () => {
    const parts = fc.constantFrom(
      '马建国',
      '13909551234',
      '１３９０９５５１２３４',
      '11010519491231002X',
      '6222020200112230005',
      'ma@example.com',
      '路灯',
      '，',
      ' ',
      '3号楼2单元',
      '2026',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        expect(tellsWho(masked(words.join('，')), writer)).toBe(false);
      }),
    );
  });
});
