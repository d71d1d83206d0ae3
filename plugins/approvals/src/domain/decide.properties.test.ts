import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Actor, type PersonId, personKey, roleKey } from './actor.ts';
import { decidedElsewhere } from './capacity.ts';
import type { Command } from './command.ts';
import { decide, decideForSystem, submit } from './decide.ts';
import { end, type FlowDefinition, type Step, stepOf, submitter, verbs } from './definition.ts';
import type { FlowEvent } from './event.ts';
import { replay } from './evolve.ts';
import { faultsOf } from './faults.ts';
import { barred, type Instance, isOver, openTasks } from './instance.ts';
import { offered } from './offered.ts';

const site = 'town';
const roles = ['reviewer', 'approver', 'publisher', 'editor'] as const;
const people: PersonId[] = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Flows of one to five steps whose ways lead on, some past others, some by a condition. */
const definitions: fc.Arbitrary<FlowDefinition> = fc
  .record({
    distinctPeople: fc.boolean(),
    steps: fc.array(
      fc.record({
        kind: fc.constantFrom('decide' as const, 'decide' as const, 'circulate' as const),
        mode: fc.constantFrom('any' as const, 'all' as const, 'sequence' as const),
        actors: fc.array(
          fc.oneof(
            fc.record({ by: fc.constant('role' as const), role: fc.constantFrom(...roles) }),
            fc.record({ by: fc.constant('person' as const), person: fc.constantFrom(...people) }),
          ),
          { minLength: 1, maxLength: 3 },
        ),
        verbs: fc.subarray([...verbs], { minLength: 1 }),
        skip: fc.nat({ max: 2 }),
        isConditional: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ distinctPeople, steps }): FlowDefinition => {
    const idOf = (index: number) => (index < steps.length ? `s${index}` : end);
    return {
      name: { zh: '流程', en: 'Flow' },
      start: [{ to: 's0' }],
      distinctPeople,
      steps: steps.map(({ skip, isConditional, ...step }, index): Step => {
        const id = idOf(index);
        return {
          ...step,
          id,
          name: { zh: id, en: id },
          verbs: [...new Set(['approve' as const, ...step.verbs])],
          next: [
            ...(isConditional
              ? [{ to: idOf(index + 1 + skip), when: { fact: 'level', is: 'township' } }]
              : []),
            { to: idOf(index + 1) },
          ],
        };
      }),
    };
  })
  .filter((definition) => faultsOf(definition).every(({ code }) => code === 'unreachable'));

/** Everybody with any roles, some with delegations of others. */
const actors: fc.Arbitrary<Map<PersonId, Actor>> = fc
  .record({
    held: fc.array(fc.subarray([...roles]), {
      minLength: people.length,
      maxLength: people.length,
    }),
    delegations: fc.array(
      fc.record({ from: fc.constantFrom(...people), to: fc.constantFrom(...people) }),
      { maxLength: 4 },
    ),
  })
  .map(({ held, delegations }) => {
    const keysOf = (person: PersonId) => [
      personKey(person),
      ...(held[people.indexOf(person)] ?? []).map((role) => roleKey(site, role)),
    ];
    return new Map(
      people.map((person): [PersonId, Actor] => [
        person,
        {
          person,
          keys: keysOf(person),
          standsInFor: people
            .filter((other) => other !== person)
            .map((other) => ({
              person: other,
              keys: keysOf(other),
              inEverything: delegations.some(({ from, to }) => from === other && to === person),
            })),
        },
      ]),
    );
  });

const submissions = fc.record({
  by: fc.constantFrom(...people),
  authors: fc.subarray(people, { maxLength: 2 }),
  level: fc.constantFrom('township', 'county'),
});

/** Anything anybody might send, sensible or not. */
const commands: fc.Arbitrary<Command> = fc
  .record({
    verb: fc.constantFrom(
      ...verbs,
      ...(['approve', 'approve', 'approve', 'return', 'read', 'resubmit'] as const),
    ),
    task: fc.integer({ min: 1, max: 12 }),
    to: fc.constantFrom('s0', 's1', 's2', submitter, end, 'nowhere'),
    person: fc.constantFrom(...people),
    people: fc.subarray(people),
    when: fc.constantFrom('before' as const, 'after' as const),
    comment: fc.constantFrom('', '意见'),
  })
  .map((all) => {
    const submission = { by: all.person, authors: [], site, hash: 'h2', facts: {} };
    return { ...all, submission } as unknown as Command;
  });

/** What somebody sends: mostly something they are offered, of a kind they wish for; at times anything. */
const turns = fc.array(
  fc.record({
    who: fc.constantFrom(...people),
    command: commands,
    choice: fc.option(fc.nat(), { freq: 6, nil: undefined }),
  }),
  { minLength: 1, maxLength: 60 },
);
type Asked = { who: PersonId; command: Command; choice: number | undefined };

/** Who does what in this turn. */
function chosen(
  definition: FlowDefinition,
  before: Instance,
  { cast, now, asked }: { cast: Map<PersonId, Actor>; now: string; asked: Asked },
): { actor: Actor; command: Command } {
  const { who, command, choice } = asked;
  const all = [...cast.values()].flatMap((actor) =>
    offered(definition, before, { actor, now }).map((offer) => ({ actor, offer })),
  );
  const wished = all.filter(({ offer }) => offer.verb === command.verb);
  const among = wished.length > 0 ? wished : all.filter(({ offer }) => offer.verb === 'approve');
  const one = choice === undefined ? undefined : among[choice % among.length];
  if (!one) return { actor: cast.get(who) as Actor, command };
  const { actor, offer } = one;
  const to = offer.verb === 'return' ? { to: offer.to[(choice ?? 0) % offer.to.length] } : {};
  return { actor, command: { ...command, ...offer, ...to } as Command };
}

interface Turn {
  before: Instance;
  actor: Actor;
  command: Command;
  /** What followed; nothing where it was refused. */
  events: FlowEvent[];
}

/** Everything of one history: what was asked, what became of it, and where it ended. */
function play(
  definition: FlowDefinition,
  cast: Map<PersonId, Actor>,
  submitted: { by: PersonId; authors: PersonId[]; level: string },
  asked: Asked[],
): { turns: Turn[]; events: FlowEvent[] } | undefined {
  let minute = 0;
  const moment = () => ({
    now: new Date(Date.UTC(2026, 10, 27, 0, minute++)).toISOString(),
    dueOn: (workdays: number) => `in ${workdays}`,
  });
  const { by, authors, level } = submitted;
  const first = submit(
    definition,
    { by, authors: [by, ...authors], site, hash: 'h1', facts: { level } },
    moment(),
  );
  if (!first.ok) return undefined;
  const events = [...first.value];
  const played = asked.map((turn): Turn => {
    const before = replay(events);
    const at = moment();
    const { actor, command } = chosen(definition, before, { cast, now: at.now, asked: turn });
    const decision = decide(definition, before, command, { ...at, actor });
    const followed = decision.ok ? decision.value : [];
    events.push(...followed);
    return { before, actor, command, events: followed };
  });
  return { turns: played, events };
}

type Check = (
  definition: FlowDefinition,
  history: NonNullable<ReturnType<typeof play>>,
  cast: Map<PersonId, Actor>,
) => void;

const histories = (check: Check, more: fc.Parameters<unknown> = {}) =>
  fc.assert(
    fc.property(definitions, actors, submissions, turns, (definition, cast, submitted, asked) => {
      const history = play(definition, cast, submitted, asked);
      if (history) check(definition, history, cast);
    }),
    { numRuns: 300, ...more } as never,
  );

test('what is tried here reaches every outcome by every verb', () => {
  const seen = new Set<string>();
  histories(
    (_, { events }) => {
      seen.add(replay(events).status);
      for (const { type, for: principal } of events) seen.add(principal ? `${type} for` : type);
    },
    { seed: 1 },
  );
  expect([...seen]).toEqual(
    expect.arrayContaining([
      ...['running', 'returned', 'approved', 'rejected', 'recalled'],
      ...['approved for', 'circulated', 'completed', 'delegated', 'entered'],
      ...['handed-over', 'nudged', 'read', 'resubmitted', 'signer-added', 'submitted'],
    ]),
  );
});

test('whoever submitted or wrote it decides nothing, in whatever capacity', () => {
  histories((_, { turns }) => {
    for (const { before, events } of turns) {
      for (const event of events) {
        if (!['approved', 'rejected', 'returned'].includes(event.type)) continue;
        expect(barred(before).has(String(event.by))).toBe(false);
        expect(barred(before).has(String(event.for))).toBe(false);
      }
    }
  });
});

test('there is one outcome, and nothing is decided after it', () => {
  histories((_, { events }) => {
    const outcomes = events.filter(({ type }) =>
      ['completed', 'rejected', 'recalled', 'voided'].includes(type),
    );
    expect(outcomes.length).toBeLessThanOrEqual(1);
    const [outcome] = outcomes;
    if (!outcome) return;
    const after = events.slice(events.indexOf(outcome) + 1);
    expect(after.filter(({ type }) => type !== 'read')).toEqual([]);
    expect(isOver(replay(events))).toBe(true);
  });
});

test('every accepted command is at least one event of whoever acted, and a refused one is none', () => {
  histories((_, { turns }) => {
    for (const { actor, events } of turns) {
      if (events.length > 0) expect(events[0]?.by).toBe(actor.person);
    }
  });
});

test('it is approved only past approvals of every task of every step on its way', () => {
  histories((definition, { events }) => {
    const instance = replay(events);
    if (instance.status !== 'approved') return;
    expect(instance.passed.length).toBeGreaterThan(0);
    for (const { step } of instance.passed) {
      const round = Math.max(
        ...instance.tasks.filter((task) => task.step === step).map((task) => task.round),
      );
      const here = instance.tasks.filter(
        (task) => task.step === step && task.round === round && task.kind === 'decide',
      );
      expect(here.map(({ done }) => done?.verb)).toEqual(here.map(() => 'approve'));
      const { mode, actors: rules } = stepOf(definition, step) as Step;
      if (mode !== 'any') expect(here.length).toBeGreaterThanOrEqual(rules.length);
    }
  });
});

test('the ways are followed: from a passed step to the one its first fitting way names', () => {
  histories((definition, { events }) => {
    let instance = replay(events.slice(0, 1));
    for (const [index, event] of events.entries()) {
      if (index === 0) continue;
      const before = instance;
      instance = replay(events.slice(0, index + 1));
      if (event.type !== 'entered' && event.type !== 'completed') continue;
      const cause = events[index - 1] as FlowEvent;
      if (cause.type === 'returned') expect(event).toMatchObject({ step: cause.to });
      else if (cause.type === 'approved' || cause.type === 'entered') {
        const { next } = stepOf(definition, String(before.step)) as Step;
        const { level } = before.submission.facts;
        const way = next.find(({ when }) => !when || level === 'township');
        expect(event.type === 'entered' ? event.step : end).toBe(way?.to);
      } else expect(event).toMatchObject({ step: 's0' });
    }
  });
});

test('in sequence nobody decides before those in front of them', () => {
  histories((_, { turns }) => {
    for (const { before, events } of turns) {
      for (const event of events) {
        if (event.type !== 'approved') continue;
        const task = before.tasks.find(({ n }) => n === event.task);
        for (const n of task?.after ?? []) {
          expect(before.tasks.find((one) => one.n === n)?.done?.verb).toBe('approve');
        }
      }
    }
  });
});

test('where a flow wants different people, nobody decides at two steps', () => {
  histories((definition, { turns }) => {
    if (!definition.distinctPeople) return;
    for (const { before, events } of turns) {
      for (const event of events) {
        if (event.type !== 'approved') continue;
        const task = before.tasks.find(({ n }) => n === event.task);
        if (!task) throw new Error('approved what is not there');
        const elsewhere = decidedElsewhere(before, task);
        expect(elsewhere.has(String(event.by)) || elsewhere.has(String(event.for))).toBe(false);
      }
    }
  });
});

test('what is offered is accepted, and what is accepted was offered', () => {
  histories((definition, { turns }, cast) => {
    for (const { before, actor, command, events } of turns) {
      const now = '2027-01-01T00:00:00.000Z';
      const offers = offered(definition, before, { actor, now });
      const isOffered = offers.some(
        (offer) =>
          offer.verb === command.verb &&
          (!('task' in offer) || offer.task === (command as { task: number }).task),
      );
      if (events.length > 0) expect(isOffered).toBe(true);
      for (const offer of offers) {
        const to = offer.verb === 'return' ? offer.to[0] : undefined;
        const attempt = (person: PersonId) =>
          decide(
            definition,
            before,
            {
              ...offer,
              ...(to !== undefined && { to }),
              person,
              people: [person],
              when: 'after',
              comment: '意见',
              submission: before.submission,
            } as unknown as Command,
            { actor, now, dueOn: () => now },
          ).ok;
        // A verb that names somebody works where there is somebody fit to be named.
        const namesSomebody = ['add-signer', 'hand-over', 'delegate'].includes(offer.verb);
        const named = namesSomebody ? [...cast.keys(), 'somebody new'] : ['somebody new'];
        expect(named.some(attempt), JSON.stringify(offer)).toBe(true);
      }
    }
  });
});

test('a running instance waits for somebody, and one that is over for nobody', () => {
  histories((_, { events }) => {
    const instance = replay(events);
    const open = openTasks(instance).filter(({ kind }) => kind === 'decide');
    expect(open.length > 0).toBe(instance.status === 'running');
  });
});

test('a return opens the step it names, and takes off all approvals from there on', () => {
  histories((_, { turns }) => {
    for (const { before, events } of turns) {
      const [event] = events;
      if (event?.type !== 'returned') continue;
      const passed = before.passed.map(({ step }) => step);
      if (event.to === submitter) continue;
      expect(passed).toContain(event.to);
      const entered = events[1];
      expect(entered).toMatchObject({ type: 'entered', step: event.to, round: before.round + 1 });
    }
  });
});

test('an edit voids what is not in force, once', () => {
  histories((_, { events }) => {
    const instance = replay(events);
    const voided = decideForSystem(instance, { verb: 'void', reason: 'edited' }, { now: 'x' });
    expect(voided.ok).toBe(instance.status === 'running' || instance.status === 'approved');
    if (!voided.ok) return;
    const then = replay([...events, ...voided.value]);
    expect(then.status).toBe('void');
    expect(decideForSystem(then, { verb: 'take-effect', result: {} }, { now: 'x' }).ok).toBe(false);
    expect(decideForSystem(then, { verb: 'void', reason: 'edited' }, { now: 'x' }).ok).toBe(false);
  });
});

test('events survive being stored as JSON', () => {
  histories((_, { events }) => {
    expect(replay(JSON.parse(JSON.stringify(events)))).toEqual(replay(events));
  });
});
