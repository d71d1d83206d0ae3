import { type Day, workCalendar } from '@mingtang/approvals/clock';
import { expect, test } from 'vitest';
import { deadlineCases } from '../../../test/deadline-cases.ts';
import { type Act, decide } from './decide.ts';
import { type Channel, type RequestEvent, tell } from './request.ts';
import { standing } from './standing.ts';

const calendar = workCalendar();

const channelOf: Record<string, Channel> = {
  当面: 'in-person',
  挂号: 'registered-post',
  平信: 'plain-post',
  传真: 'fax',
  网上: 'internet',
};

const opinion = (opinion: string) => ({ consultation: 1, opinion, note: '意见见附件' });
const actOf: Record<string, [Act, Record<string, unknown>?]> = {
  确认: ['confirmed'],
  登记: ['registered'],
  补正: ['correction-asked', { what: '请写明年份' }],
  收到补正: ['corrected', { text: '2025 年' }],
  放弃: ['abandoned'],
  承办: ['assigned', { to: '水务局' }],
  第三方: ['consulted', { kind: 'third-party', who: '某公司', about: '是否同意公开' }],
  共同机关: ['consulted', { kind: 'co-producer', who: '某局', about: '是否同意公开' }],
  送达: ['consultation-served', { consultation: 1 }],
  同意: ['consultation-ended', opinion('agrees')],
  反对: ['consultation-ended', opinion('objects')],
  逾期未答: ['consultation-ended', opinion('silent')],
  延长: ['extended', { reason: '需要查找档案' }],
  拟答: ['answer-proposed', { result: 'disclosed', text: '见附件' }],
  批准: ['answer-approved'],
  撤回: ['withdrawn', { reason: '已经知道' }],
};

const lightOf: Record<string, string> = { 绿: 'green', 黄: 'yellow', 红: 'red', 无: 'none' };

/** Walks a line of the table through the state machine, as staff would. */
function storyOf(line: string): RequestEvent[] {
  const [first = '', ...others] = line.split(';').map((step) => step.trim());
  const [channel = '', cameIn = ''] = first.split(' ');
  const events: RequestEvent[] = [
    { type: 'came-in', on: cameIn, channel: channelOf[channel] as Channel },
  ];
  for (const step of others) {
    const words = step.split(' ');
    const [act, said] = actOf[words[0] as string] ?? [];
    if (!act) throw new Error(`Nobody does ${step}`);
    const days = words.filter((word) => word.includes('-'));
    const on = days[0] as Day;
    const decision = decide(
      tell(events),
      act,
      { ...said, on, ...(days[1] && { until: days[1] }), workdays: words[1] },
      {
        calendar,
        today: on,
        lastOn: events.at(-1)?.on as Day,
        by: act === 'answer-approved' ? 'approver' : 'clerk',
      },
    );
    if (!decision.ok) throw new Error(`${step}: ${decision.refusal}`);
    events.push(decision.value);
  }
  return events;
}

const cases = deadlineCases.trim().split('\n');

test('there are enough cases for an official to be sure', () => {
  expect(cases.length).toBeGreaterThanOrEqual(30);
});

for (const line of cases) {
  const [story = '', today = '', due = '', light = ''] = line.split('|').map((cell) => cell.trim());
  test(`${story} is, on ${today}, due ${due} and ${light}`, () => {
    const stands = standing(tell(storyOf(story)), calendar, today);
    const dueShown = stands.reading ? (stands.reading.dueOn ?? '停') : '未';
    expect([dueShown, stands.light]).toEqual([due, lightOf[light]]);
  });
}
