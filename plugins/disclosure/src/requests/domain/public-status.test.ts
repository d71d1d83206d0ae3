import { expect, test } from 'vitest';
import { publicStatus } from './public-status.ts';
import { type RequestEvent, tell } from './request.ts';

const inHand: RequestEvent[] = [
  { type: 'came-in', on: '2026-11-20', channel: 'internet' },
  { type: 'confirmed', on: '2026-11-23', by: 'u1' },
  { type: 'registered', on: '2026-11-23', by: 'u1' },
  { type: 'assigned', on: '2026-11-24', to: '县水务局张三', by: 'u1' },
];
const statusAfter = (...events: RequestEvent[]) => {
  const all = [...inHand, ...events];
  return publicStatus({
    title: '补贴标准',
    events: all,
    state: tell(all),
    delivery: 'online',
    dueOn: '2026-12-21',
    language: 'zh',
  });
};
const proposed: RequestEvent = {
  type: 'answer-proposed',
  on: '2026-12-01',
  by: 'u1',
  answer: { result: 'disclosed', text: '每户每月 80 元。' },
};

test('an applicant is told where their request stands and by when it is answered', () => {
  expect(statusAfter()).toMatchObject({
    state: '办理中',
    due: { on: '2026-12-21' },
    story: [{ at: '2026-11-20' }, { at: '2026-11-23' }, { at: '2026-11-23' }, { at: '2026-11-24' }],
  });
});

test('who handles it, and what the office does within, is not told', () => {
  const status = statusAfter(
    { type: 'consulted', on: '2026-11-25', kind: 'third-party', who: '李四', about: '同意否' },
    {
      type: 'consultation-ended',
      on: '2026-11-27',
      consultation: 1,
      opinion: 'agrees',
      note: '同意',
    },
    proposed,
    { type: 'answer-returned', on: '2026-12-02', reason: '措辞不当' },
    proposed,
  );
  expect(JSON.stringify(status)).not.toMatch(/张三|李四|同意|措辞|80 元|u1/);
});

test('before both sides confirm the receipt no day is promised', () => {
  const came = inHand.slice(0, 1);
  const status = publicStatus({
    title: 'x',
    events: came,
    state: tell(came),
    delivery: 'post',
    language: 'zh',
  });
  expect(status.due).toBeUndefined();
  expect(status.next).toContain('确认之日');
});

test('while time is not counted no day is promised, and what the applicant has to do is said', () => {
  const status = statusAfter({
    type: 'correction-asked',
    on: '2026-11-25',
    what: '请写明年份',
    until: '2026-12-10',
  });
  expect(status.due).toBeUndefined();
  expect(status.next).toContain('2026-12-10');
});

test('an answer to be had on line is told when it was delivered, not before', () => {
  const approved: RequestEvent[] = [
    proposed,
    { type: 'answer-approved', on: '2026-12-03', by: 'u2' },
  ];
  expect(statusAfter(...approved).next).not.toContain('80 元');
  const delivered = statusAfter(...approved, { type: 'delivered', on: '2026-12-04', way: '网上' });
  expect(delivered.next).toContain('每户每月 80 元。');
});
