import { type Day, workCalendar } from '@mingtang/approvals/clock';
import { expect, test } from 'vitest';
import { clockCases } from '../../test/clock-cases.ts';
import { terms } from '../../test/terms.ts';
import { type CaseEvent, type CaseState, type Phase, tell } from './case.ts';
import { decide, type Verb } from './decide.ts';
import { settled } from './settle.ts';
import { standing } from './standing.ts';
import type { CaseTerms } from './terms.ts';

const calendar = workCalendar();

const phaseOf: Record<string, Phase> = {
  申请: 'applied',
  预审: 'pre-reviewed',
  收件: 'received',
  待补正: 'correcting',
  受理: 'accepted',
  审查: 'reviewing',
  停办: 'suspended',
  拟决定: 'proposed',
  决定: 'decided',
  制证: 'certified',
  送达: 'delivered',
  办结: 'closed',
};
const lightOf: Record<string, string> = { 绿: 'green', 黄: 'yellow', 红: 'red', 无: 'none' };

const ask = (at: string) => [{ at, label: '营业执照', why: '照片看不清' }];
const stop = (kind: string) => ({ kind, about: '需要做的事项', expected: 10 });
const steps: Record<string, [Verb, Record<string, unknown>?]> = {
  预审: ['pre-review'],
  收件: ['receive'],
  补正: ['ask-correction', { asks: ask('licence') }],
  另补: ['ask-correction', { asks: ask('floor-plan') }],
  补来: ['correct', { fields: ['licence'] }],
  受理: ['accept'],
  不予受理: ['refuse-acceptance', { ground: 'not-needed', reason: '依法不需要取得许可' }],
  未补不予: ['refuse-acceptance', { ground: 'not-corrected', reason: '逾期未补正' }],
  审查: ['begin-review'],
  征求: ['ask-opinion', { from: 'bureau', name: '县消防救援大队', about: '是否符合条件' }],
  回复: ['give-opinion', { opinion: 1, view: 'agrees', text: '符合条件' }],
  停听证: ['suspend', stop('hearing')],
  停检验: ['suspend', stop('inspection')],
  停检测: ['suspend', stop('testing')],
  停检疫: ['suspend', stop('quarantine')],
  停鉴定: ['suspend', stop('appraisal')],
  停专家评审: ['suspend', stop('expert-review')],
  挂起: ['suspend', stop('hold')],
  恢复: ['resume', { found: '结论见报告' }],
  延长: ['extend', { reason: '需要现场核查' }],
  拟准: ['propose-decision', { outcome: 'granted', text: '符合法定条件' }],
  拟不予: ['propose-decision', { outcome: 'refused', text: '场所不符合条件' }],
  退回: ['return-decision', { reason: '请补充依据' }],
  签发: ['sign-decision'],
  自签: ['sign-decision'],
  制证: ['make-certificate', { number: 'JY16405210000001' }],
  送达: ['deliver', { way: '窗口领取' }],
  办结: ['close'],
  撤回: ['withdraw', { reason: '不再经营' }],
  终止: ['terminate', { ground: 'object-ceased', reason: '场所已拆除' }],
  转报: ['transfer-up', { to: '市市场监管局', opinion: '初审合格' }],
};

function begin(word: string, on: Day): { terms: CaseTerms; first: CaseEvent } {
  const [, said = ''] = word.split('/');
  const first: CaseEvent = { type: 'applied', on, channel: 'internet' };
  if (said === '') return { terms: terms(), first };
  if (said.startsWith('承诺'))
    return { terms: terms({ limits: { promised: Number(said.slice(2)) } }), first };
  if (said.startsWith('延续')) {
    return { terms: terms(), first: { ...first, renews: { expiresOn: said.slice(2) } } };
  }
  const more: Record<string, CaseTerms> = {
    即办: terms({ limits: { promised: 0 } }),
    联办: terms({ procedure: 'joint', limits: { decision: 45, extension: 15 } }),
    初审: terms({ procedure: 'first-review', limits: { extension: 0 } }),
    审查3日: terms({ steps: { reviewing: 3 } }),
    非许可: terms({ isPermit: false, acceptedBySilence: false }),
  };
  const found = more[said];
  if (!found) throw new Error(`No terms are called ${said}`);
  return { terms: found, first };
}

/** Walks a line of the table through the state machine, as staff would. */
function walk(line: string): CaseState {
  const [first = '', ...others] = line.split(';').map((step) => step.trim());
  const [word = '', appliedOn = ''] = first.split(' ');
  const begun = begin(word, appliedOn);
  let events: CaseEvent[] = [begun.first];
  for (const step of others) {
    const isRefused = step.startsWith('!');
    const [said = '', on = '', , until] = step.replace('!', '').split(' ');
    const name = said.replace(/\d+$/, '');
    const number = said.match(/\d+$/)?.[0];
    const [verb, more] = steps[name] ?? [];
    if (!verb) throw new Error(`Nobody does ${step}`);
    const law = settled(tell(begun.terms, events), calendar, on);
    events = [...events, ...law.events];
    const decision = decide(
      law.state,
      verb,
      { ...more, on, until, stop: number, workdays: number },
      { calendar, today: on, by: name === '签发' ? 'approver' : 'clerk', site: 'county' },
    );
    if (decision.ok === isRefused) {
      throw new Error(`${step}: ${decision.ok ? 'not refused' : decision.refusal}`);
    }
    if (decision.ok) events.push(decision.value);
  }
  return tell(begun.terms, events);
}

const cases = clockCases.trim().split('\n');

test('there are enough cases for an official to be sure', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases).size).toBe(cases.length);
});

for (const line of cases) {
  const [story = '', today = '', phase = '', due = '', light = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  test(`${story} is, on ${today}, ${phase}, due ${due} and ${light}`, () => {
    const { state } = settled(walk(story), calendar, today);
    const stands = standing(state, calendar, today);
    const dueShown = stands.dueOn ?? (stands.isStopped ? '停' : '无');
    expect([state.phase, dueShown, stands.light]).toEqual([phaseOf[phase], due, lightOf[light]]);
  });
}
