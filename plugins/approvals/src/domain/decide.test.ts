import { describe, expect, test } from 'vitest';
import { type Actor, type Key, memberKey, personKey, roleKey } from './actor.ts';
import type { Command } from './command.ts';
import { decide, decideForSystem, submit } from './decide.ts';
import { end, type FlowDefinition, type Step, submitter, verbs } from './definition.ts';
import type { FlowEvent } from './event.ts';
import { replay } from './evolve.ts';
import { type Instance, openTasks, type Submission } from './instance.ts';
import { offered } from './offered.ts';

const site = 'town';
const now = '2026-11-27T02:04:00.000Z';
const moment = { now, dueOn: (workdays: number) => `in ${workdays}` };

const step = (id: string, to: string, others: Partial<Step> = {}): Step => ({
  id,
  name: { zh: id, en: id },
  kind: 'decide',
  actors: [{ by: 'role', role: 'reviewer' }],
  mode: 'any',
  deadline: { workdays: 2 },
  verbs: [...verbs],
  next: [{ to }],
  ...others,
});

/** Three levels: an editor's article, a reviewer, a publisher. */
const review: FlowDefinition = {
  name: { zh: '三审三校', en: 'Review' },
  start: [{ to: 'first' }],
  distinctPeople: true,
  steps: [
    step('first', 'second'),
    step('second', 'third', { actors: [{ by: 'role', role: 'approver' }] }),
    step('third', end, { actors: [{ by: 'role', role: 'publisher' }] }),
  ],
};

const submission: Submission = {
  by: 'author',
  authors: ['author', 'co-author'],
  site,
  hash: 'h1',
  facts: { kind: 'articles' },
};

const person = (id: string, keys: Key[] = [], others: Partial<Actor> = {}): Actor => ({
  person: id,
  keys: [personKey(id), ...keys],
  standsInFor: [],
  ...others,
});
const reviewer = person('reviewer', [roleKey(site, 'reviewer')]);
const approver = person('approver', [roleKey(site, 'approver')]);
const publisher = person('publisher', [roleKey(site, 'publisher')]);
const author = person('author', [
  roleKey(site, 'reviewer'),
  roleKey(site, 'approver'),
  roleKey(site, 'publisher'),
]);

/** An instance that commands are given to one after the other. */
function running(definition = review, submitted = submission) {
  const first = submit(definition, submitted, moment);
  if (!first.ok) throw new Error(first.refusal.code);
  const events: FlowEvent[] = [...first.value];
  const state = (): Instance => replay(events);
  const does = (actor: Actor, command: Command): string => {
    const decision = decide(definition, state(), command, { ...moment, actor });
    if (!decision.ok) return decision.refusal.code;
    events.push(...decision.value);
    return 'done';
  };
  const open = () => openTasks(state()).map(({ n }) => n);
  return { events, state, does, open };
}

describe('three levels', () => {
  test('reviewer, approver and publisher approve one after the other, and it is approved', () => {
    const flow = running();
    expect(flow.does(reviewer, { verb: 'approve', task: 1 })).toBe('done');
    expect(flow.state().step).toBe('second');
    expect(flow.does(approver, { verb: 'approve', task: 2 })).toBe('done');
    expect(flow.does(publisher, { verb: 'approve', task: 3 })).toBe('done');
    expect(flow.state()).toMatchObject({ status: 'approved' });
    expect(flow.events.map(({ type }) => type)).toEqual([
      'submitted',
      'entered',
      'approved',
      'entered',
      'approved',
      'entered',
      'approved',
      'completed',
    ]);
  });

  test('a step is due in its working days', () => {
    expect(openTasks(running().state())[0]?.dueOn).toBe('in 2');
  });

  test('who comes second is told who was first', () => {
    const flow = running();
    flow.does(reviewer, { verb: 'approve', task: 1 });
    const late = person('late', [roleKey(site, 'reviewer')]);
    const decision = decide(
      review,
      flow.state(),
      { verb: 'reject', task: 1, comment: '不妥' },
      {
        ...moment,
        actor: late,
      },
    );
    expect(decision).toEqual({
      ok: false,
      refusal: { code: 'already-decided', done: { verb: 'approve', by: 'reviewer', at: now } },
    });
  });

  test('no step is skipped: the publisher has nothing to decide before the others', () => {
    const flow = running();
    expect(flow.does(publisher, { verb: 'approve', task: 1 })).toBe('not-your-task');
    expect(flow.does(publisher, { verb: 'approve', task: 3 })).toBe('no-such-task');
  });

  test('one person with several roles decides at one level only', () => {
    const flow = running();
    const both = person('both', [roleKey(site, 'reviewer'), roleKey(site, 'approver')]);
    flow.does(both, { verb: 'approve', task: 1 });
    expect(flow.does(both, { verb: 'approve', task: 2 })).toBe('decided-elsewhere');
    expect(flow.does(both, { verb: 'hand-over', task: 2, person: 'approver' })).toBe('done');
    expect(flow.does(person('approver'), { verb: 'approve', task: 2 })).toBe('done');
  });
});

describe('nobody decides on their own submission', () => {
  test.each(['approve', 'reject', 'return', 'hand-over', 'delegate', 'add-signer'] as const)(
    'not by a second role: %s',
    (verb) => {
      const command = { verb, task: 1, to: submitter, person: 'x', when: 'before', comment: '好' };
      expect(running().does(author, command as Command)).toBe('own-submission');
    },
  );

  test('not who wrote a part of it', () => {
    const flow = running();
    const coAuthor = person('co-author', [roleKey(site, 'reviewer')]);
    expect(flow.does(coAuthor, { verb: 'approve', task: 1 })).toBe('own-submission');
  });

  test('not as a delegate of the reviewer', () => {
    const standsInFor = [{ person: 'reviewer', keys: reviewer.keys, inEverything: true }];
    const flow = running();
    expect(flow.does(person('author', [], { standsInFor }), { verb: 'approve', task: 1 })).toBe(
      'own-submission',
    );
  });

  test('nor does a delegate of the author for the author', () => {
    const standsInFor = [{ person: 'author', keys: author.keys, inEverything: true }];
    const friend = person('friend', [], { standsInFor });
    expect(running().does(friend, { verb: 'approve', task: 1 })).toBe('own-submission');
  });

  test('nor is a task given to the author', () => {
    const flow = running();
    for (const verb of ['hand-over', 'delegate'] as const) {
      expect(flow.does(reviewer, { verb, task: 1, person: 'author' })).toBe('person-unfit');
    }
    const added = { verb: 'add-signer', task: 1, when: 'after', person: 'co-author' } as const;
    expect(flow.does(reviewer, added)).toBe('person-unfit');
  });

  test('a step that names the author alone is refused when it is submitted', () => {
    const own = {
      ...review,
      steps: [step('first', end, { actors: [{ by: 'person', person: 'author' }] })],
    };
    expect(submit(own, submission, moment)).toMatchObject({
      ok: false,
      refusal: { code: 'only-authors-decide' },
    });
  });
});

describe('a delegate', () => {
  const standsInFor = [{ person: 'reviewer', keys: reviewer.keys, inEverything: true }];

  test('decides in the name of who delegated', () => {
    const flow = running();
    flow.does(person('deputy', [], { standsInFor }), { verb: 'approve', task: 1 });
    expect(flow.events[2]).toMatchObject({ type: 'approved', by: 'deputy', for: 'reviewer' });
  });

  test('for one task decides that one', () => {
    const flow = running();
    const deputy = person('deputy', [], {
      standsInFor: [{ person: 'reviewer', keys: reviewer.keys, inEverything: false }],
    });
    expect(flow.does(deputy, { verb: 'approve', task: 1 })).toBe('not-your-task');
    flow.does(reviewer, { verb: 'delegate', task: 1, person: 'deputy' });
    expect(flow.does(deputy, { verb: 'approve', task: 1 })).toBe('done');
  });
});

describe('a return', () => {
  test('to an earlier step asks that step again, and those after it', () => {
    const flow = running();
    flow.does(reviewer, { verb: 'approve', task: 1 });
    flow.does(approver, { verb: 'approve', task: 2 });
    expect(flow.does(publisher, { verb: 'return', task: 3, to: 'first' })).toBe('comment-missing');
    expect(
      flow.does(publisher, { verb: 'return', task: 3, to: 'first', comment: '数据有误' }),
    ).toBe('done');
    expect(flow.state()).toMatchObject({ status: 'running', step: 'first', passed: [] });
    expect(flow.does(reviewer, { verb: 'approve', task: 4 })).toBe('done');
    expect(flow.state().step).toBe('second');
  });

  test('to the submitter ends with a new submission of what was amended', () => {
    const flow = running();
    flow.does(reviewer, { verb: 'return', task: 1, to: submitter, comment: '补充来源' });
    expect(flow.state()).toMatchObject({ status: 'returned' });
    expect(flow.open()).toEqual([]);
    expect(flow.does(reviewer, { verb: 'resubmit', submission })).toBe('not-submitter');
    expect(flow.does(author, { verb: 'resubmit', submission: { ...submission, hash: 'h2' } })).toBe(
      'done',
    );
    expect(flow.state()).toMatchObject({ status: 'running', step: 'first' });
    expect(flow.state().submission.hash).toBe('h2');
  });

  test('leads to no later step and to none that is not there', () => {
    const flow = running();
    for (const to of ['third', 'first', 'nowhere', end]) {
      expect(flow.does(reviewer, { verb: 'return', task: 1, to, comment: '退' })).toBe(
        'no-such-step',
      );
    }
  });
});

describe('how rules go together', () => {
  const actors: Step['actors'] = [
    { by: 'person', person: 'a' },
    { by: 'department', site: 'law' },
  ];
  const [a, law] = [person('a'), person('l', [memberKey('law')])];
  const of = (mode: Step['mode']) => ({ ...review, steps: [step('first', end, { actors, mode })] });

  test('any: one of them is enough', () => {
    const flow = running(of('any'));
    flow.does(law, { verb: 'approve', task: 1 });
    expect(flow.state().status).toBe('approved');
  });

  test('all: each must approve, in any order', () => {
    const flow = running(of('all'));
    expect(flow.open()).toEqual([1, 2]);
    flow.does(law, { verb: 'approve', task: 2 });
    expect(flow.state().status).toBe('running');
    flow.does(a, { verb: 'approve', task: 1 });
    expect(flow.state().status).toBe('approved');
  });

  test('in sequence: the second waits for the first', () => {
    const flow = running(of('sequence'));
    expect(flow.does(law, { verb: 'approve', task: 2 })).toBe('not-yet');
    flow.does(a, { verb: 'approve', task: 1 });
    expect(flow.does(law, { verb: 'approve', task: 2 })).toBe('done');
    expect(flow.state().status).toBe('approved');
  });

  test('one rejection ends it for all', () => {
    const flow = running(of('all'));
    flow.does(a, { verb: 'reject', task: 1, comment: '不同意' });
    expect(flow.state().status).toBe('rejected');
    expect(flow.does(law, { verb: 'approve', task: 2 })).toBe('already-decided');
  });
});

describe('an added signer', () => {
  const add = (when: 'before' | 'after') =>
    ({ verb: 'add-signer', task: 1, person: 'expert', when }) as const;

  test('before: decides first, and the task comes back', () => {
    const flow = running();
    flow.does(reviewer, add('before'));
    expect(flow.does(reviewer, { verb: 'approve', task: 1 })).toBe('not-yet');
    flow.does(person('expert'), { verb: 'approve', task: 2 });
    expect(flow.state().step).toBe('first');
    flow.does(reviewer, { verb: 'approve', task: 1 });
    expect(flow.state().step).toBe('second');
  });

  test('after: decides once the task is approved, and before the flow goes on', () => {
    const flow = running();
    flow.does(reviewer, add('after'));
    flow.does(reviewer, { verb: 'approve', task: 1 });
    expect(flow.state().step).toBe('first');
    flow.does(person('expert'), { verb: 'approve', task: 2 });
    expect(flow.state().step).toBe('second');
  });
});

describe('ways on', () => {
  const skipping: FlowDefinition = {
    ...review,
    urgentStart: [{ to: 'third' }],
    start: [{ to: 'second', when: { fact: 'level', is: 'township' } }, { to: 'first' }],
    steps: [
      step('first', 'second'),
      step('second', 'read', { actors: [{ by: 'role', role: 'approver' }] }),
      step('read', 'third', { kind: 'circulate', actors: [{ by: 'person', person: 'mayor' }] }),
      step('third', end, { actors: [{ by: 'superior' }] }),
    ],
  };
  const withBoss = { ...submission, superior: 'boss' };

  test('the first that fits the facts is taken', () => {
    expect(running(skipping, withBoss).state().step).toBe('first');
    const town = { ...withBoss, facts: { level: 'township' } };
    expect(running(skipping, town).state().step).toBe('second');
  });

  test('a step for reading holds nothing up', () => {
    const flow = running(skipping, { ...withBoss, facts: { level: 'township' } });
    flow.does(approver, { verb: 'approve', task: 1 });
    expect(flow.state().step).toBe('third');
    flow.does(person('boss'), { verb: 'approve', task: 3 });
    expect(flow.state().status).toBe('approved');
    expect(flow.does(person('mayor'), { verb: 'read', task: 2 })).toBe('done');
  });

  test('what is urgent has a way of its own, and a reason', () => {
    const urgent = { ...withBoss, urgent: { reason: '防汛' } };
    expect(running(skipping, urgent).state().step).toBe('third');
    const unexplained = submit(skipping, { ...urgent, urgent: { reason: ' ' } }, moment);
    expect(unexplained).toMatchObject({ refusal: { code: 'urgency-unexplained' } });
    expect(submit(review, urgent, moment)).toMatchObject({ refusal: { code: 'no-urgent-track' } });
  });

  test('who has no superior is told so when submitting', () => {
    expect(submit(skipping, submission, moment)).toMatchObject({
      refusal: { code: 'no-superior' },
    });
  });
});

describe('the submitter', () => {
  test('nudges, and not again within the hour', () => {
    const flow = running();
    expect(flow.does(author, { verb: 'nudge' })).toBe('done');
    expect(flow.does(author, { verb: 'nudge' })).toBe('nudged-lately');
    expect(flow.does(reviewer, { verb: 'nudge' })).toBe('not-submitter');
  });

  test('recalls while it runs and never once it is decided', () => {
    const flow = running();
    expect(flow.does(author, { verb: 'recall' })).toBe('done');
    expect(flow.does(author, { verb: 'recall' })).toBe('already-decided');
    expect(flow.does(reviewer, { verb: 'approve', task: 1 })).toBe('already-decided');
  });
});

test('who is given it to read reads it, and what others said stays', () => {
  const flow = running();
  flow.does(reviewer, { verb: 'circulate', task: 1, people: ['x', 'x', 'y'], comment: '请阅' });
  flow.does(reviewer, { verb: 'approve', task: 1, comment: '同意' });
  expect(flow.does(person('x'), { verb: 'read', task: 2, comment: '已阅' })).toBe('done');
  expect(flow.does(person('y'), { verb: 'approve', task: 3 })).toBe('no-such-task');
  const comments = flow.events.flatMap(({ comment }) => (comment ? [comment] : []));
  expect(comments).toEqual(['请阅', '同意', '已阅']);
});

test('whoever sees it says something to all, which decides nothing, until it is over', () => {
  const flow = running();
  const before = flow.state();
  flow.does(publisher, { verb: 'remark', comment: ' 附件呢？ ' });
  expect(flow.events.at(-1)).toEqual({
    type: 'remarked',
    at: now,
    by: publisher.person,
    comment: '附件呢？',
  });
  expect(flow.state()).toEqual({ ...before, version: before.version + 1 });
  expect(flow.does(publisher, { verb: 'remark', comment: ' ' })).toBe('comment-missing');
  flow.does(reviewer, { verb: 'return', task: 1, to: submitter, comment: '改' });
  flow.does(publisher, { verb: 'remark', comment: '改好再看' });
  flow.does(author, { verb: 'recall' });
  expect(flow.does(publisher, { verb: 'remark', comment: '迟了' })).toBe('already-decided');
});

describe('an edit', () => {
  test('voids what waits, and what is approved and not in force yet', () => {
    const flow = running();
    const voided = () =>
      decideForSystem(flow.state(), { verb: 'void', by: 'x', reason: '改动' }, moment);
    expect(voided()).toMatchObject({ ok: true, value: [{ type: 'voided', by: 'x' }] });
    flow.does(reviewer, { verb: 'approve', task: 1 });
    flow.does(approver, { verb: 'approve', task: 2 });
    flow.does(publisher, { verb: 'approve', task: 3 });
    expect(voided().ok).toBe(true);
    const inForce = decideForSystem(flow.state(), { verb: 'take-effect', result: {} }, moment);
    if (inForce.ok) flow.events.push(...inForce.value);
    expect(voided()).toMatchObject({ ok: false });
  });
});

test('what is offered is what works', () => {
  const flow = running();
  const offers = (actor: Actor) =>
    offered(review, flow.state(), { actor, now }).map(({ verb }) => verb);
  expect(offers(author)).toEqual(['nudge', 'recall']);
  expect(offers(publisher)).toEqual([]);
  expect(offers(reviewer)).toEqual([
    'approve',
    'return',
    'reject',
    'add-signer',
    'hand-over',
    'delegate',
    'circulate',
  ]);
  flow.does(reviewer, { verb: 'return', task: 1, to: submitter, comment: '改' });
  expect(offers(author)).toEqual(['recall', 'resubmit']);
});
