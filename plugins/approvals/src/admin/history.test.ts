import { expect, test } from 'vitest';
import type { Command } from '../domain/command.ts';
import { decide, submit } from '../domain/decide.ts';
import { end, type FlowDefinition } from '../domain/definition.ts';
import { evolve, replay } from '../domain/evolve.ts';
import { historyOf, keyWords } from './history.ts';

const names: Record<string, string> = { an: '安', bo: '博', chen: '陈', town: '东镇' };
const nameOf = (id: string) => names[id] ?? id;
const flow: FlowDefinition = {
  name: { zh: '一审', en: 'One review' },
  start: [{ to: 'review' }],
  urgentStart: [{ to: 'review' }],
  distinctPeople: true,
  steps: [
    {
      id: 'review',
      name: { zh: '审核', en: 'Review' },
      kind: 'decide',
      actors: [{ by: 'role', role: 'reviewer' }],
      mode: 'any',
      deadline: { workdays: 2 },
      verbs: ['approve', 'return', 'add-signer', 'circulate', 'nudge', 'recall'],
      next: [{ to: end }],
    },
  ],
};
const moment = { now: '2026-11-27T02:00:00.000Z', dueOn: () => '2026-12-01' };
const actors = {
  an: { person: 'an', keys: ['person:an' as const], standsInFor: [] },
  bo: {
    person: 'bo',
    keys: ['person:bo' as const, 'role:town:reviewer' as const],
    standsInFor: [],
  },
  // On leave, 博 has 陈 decide for them.
  chen: {
    person: 'chen',
    keys: ['person:chen' as const],
    standsInFor: [{ person: 'bo', keys: ['role:town:reviewer' as const], inEverything: true }],
  },
};

function told(urgent: string | undefined, ...commands: [keyof typeof actors, Command][]): string[] {
  const submission = {
    by: 'an',
    authors: ['an'],
    site: 'town',
    hash: 'x',
    facts: {},
    ...(urgent && { urgent: { reason: urgent } }),
  };
  const begun = submit(flow, submission, moment);
  if (!begun.ok) throw new Error(begun.refusal.code);
  const events = [...begun.value];
  for (const [who, command] of commands) {
    const happened = decide(flow, replay(events), command, { actor: actors[who], ...moment });
    if (!happened.ok) throw new Error(happened.refusal.code);
    events.push(...happened.value);
  }
  const state = events.slice(1).reduce(evolve, evolve(undefined, events[0] as never));
  return historyOf({ definition: flow, state, events }, nameOf).map(({ words, comment }) =>
    comment ? `${words.zh}：${comment}` : words.zh,
  );
}

test('what happened is told as who did what, and with which words', () => {
  const back: Command = { verb: 'return', task: 1, to: 'submitter', comment: '日期有误' };
  const again: Command = {
    verb: 'resubmit',
    submission: { by: 'an', authors: ['an'], site: 'town', hash: 'y', facts: {} },
  };
  expect(
    told(undefined, ['bo', back], ['an', again], ['bo', { verb: 'approve', task: 2 }]),
  ).toEqual([
    '安提交',
    '到“审核”，由东镇（审核）办理，2026-12-01 前办结',
    '博退回给提交人：日期有误',
    '安重新提交',
    '到“审核”，由东镇（审核）办理，2026-12-01 前办结',
    '博在“审核”通过',
    '全部环节通过',
  ]);
});

test('whoever stands in for somebody is told with both names', () => {
  expect(told('汛情', ['chen', { verb: 'approve', task: 1 }])).toEqual([
    '安加急提交：汛情',
    '到“审核”，由东镇（审核）办理，2026-12-01 前办结',
    '陈（代博）在“审核”通过',
    '全部环节通过',
  ]);
});

test('who else was asked stands there by name', () => {
  const [, , asked, circulated] = told(
    undefined,
    ['bo', { verb: 'add-signer', task: 1, person: 'chen', when: 'after' }],
    ['bo', { verb: 'circulate', task: 1, people: ['chen', 'an'] }],
  );
  expect([asked, circulated]).toEqual(['博请陈随后会签', '博发给陈、安阅知']);
});

test('a task waits for people, for a role of a site, or for any of its members', () => {
  expect(keyWords('person:bo', nameOf)).toEqual({ zh: '博', en: '博' });
  expect(keyWords('role:town:publisher', nameOf)).toEqual({
    zh: '东镇（签发）',
    en: 'Publisher of 东镇',
  });
  expect(keyWords('member:town', nameOf)).toEqual({ zh: '东镇（成员）', en: 'Member of 东镇' });
});
