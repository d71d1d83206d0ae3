import { addWorkdays, type Day, plusDays, workCalendar } from '@mingtang/approvals/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide, type Facts, offered, type Part, type Verb, verbs } from './decide.ts';
import { standing } from './standing.ts';
import { evolve, type Phase, type TicketState, type TicketTerms, tell } from './ticket.ts';

const calendar = workCalendar();
const terms: TicketTerms = {
  verifying: 5,
  rectifying: 7,
  replying: 3,
  'following-up': 5,
  appealed: 5,
  appeal: 5,
};

/** Which phase may follow which; written apart from the code that goes by it. */
const legal: Record<Phase, Phase[]> = {
  verifying: ['rectifying', 'replying', 'appealed'],
  rectifying: ['replying', 'appealed'],
  replying: ['following-up', 'appealed'],
  'following-up': ['closed'],
  appealed: ['verifying', 'rectifying', 'replying'],
  closed: [],
};

const said: Record<Verb, Record<string, unknown>> = {
  verify: { finding: 'true', text: '属实' },
  rectify: { text: '已培训' },
  reply: { text: '向您致歉' },
  'follow-up': { outcome: 'content' },
  appeal: { text: '评错了单位' },
  'decide-appeal': { ruling: 'upheld', text: '确是误评' },
};

const people = ['handler', 'clerk', 'head', 'above', 'stranger'] as const;
const partOf: Record<(typeof people)[number], Omit<Part, 'id'>> = {
  handler: { isOfOffice: true, isHead: true, isAbove: false, hasHandled: true },
  clerk: { isOfOffice: true, isHead: false, isAbove: false, hasHandled: false },
  head: { isOfOffice: true, isHead: true, isAbove: false, hasHandled: false },
  above: { isOfOffice: false, isHead: false, isAbove: true, hasHandled: false },
  stranger: { isOfOffice: false, isHead: false, isAbove: false, hasHandled: false },
};
const factsOf = (who: (typeof people)[number], today: Day, hasAbove = true): Facts => ({
  ...{ calendar, today, terms, hasAbove },
  part: { id: who, ...partOf[who] },
});

const step = fc.record({
  verb: fc.constantFrom(...verbs),
  who: fc.constantFrom(...people),
  days: fc.nat(12),
  variant: fc.nat(2),
});
const opened = tell([{ type: 'opened', on: '2026-03-02' }]);

const saidIn = (verb: Verb, variant: number) => ({
  ...said[verb],
  ...(verb === 'verify' && { finding: ['true', 'untrue', 'unverifiable'][variant] }),
  ...(verb === 'decide-appeal' && { ruling: variant === 0 ? 'upheld' : 'dismissed' }),
});

test('whatever is tried by whom, a ticket goes the legal ways only, and who handled the case judges nothing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, hasAbove) => {
      let state: TicketState = opened;
      let today: Day = state.openedOn;
      let appeals = 0;
      for (const { verb, who, days, variant } of steps) {
        today = plusDays(today, days);
        const facts = factsOf(who, today, hasAbove);
        const decision = decide(state, verb, saidIn(verb, variant), facts);
        expect(decision.ok).toBe(offered(state, facts).includes(verb));
        if (!decision.ok) continue;
        expect(who).not.toBe('stranger');
        if (who === 'handler') expect(['rectify', 'appeal']).toContain(verb);
        if (verb === 'appeal') appeals += 1;
        const after = evolve(state, decision.value);
        expect(legal[state.phase]).toContain(after.phase);
        if (!state.counts) expect(after.counts).toBe(false);
        expect(after.counts).toBe(after.appeal?.isUpheld !== true);
        if (after.phase === 'closed') expect(after.isReplied).toBe(true);
        state = after;
      }
      expect(appeals).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test('somebody can always go on, whoever handled the case, until it is closed', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let state: TicketState = opened;
      for (const { verb, who, variant } of steps) {
        const decision = decide(state, verb, saidIn(verb, variant), factsOf(who, '2026-03-03'));
        if (decision.ok) state = evolve(state, decision.value);
      }
      const onwards = people.some((who) =>
        offered(state, factsOf(who, '2026-03-03')).some((verb) => verb !== 'appeal'),
      );
      expect(onwards).toBe(state.phase !== 'closed');
    }),
  );
});

const cases: { story: Verb[]; phase: Phase; dueOn?: Day; light: string; today: Day }[] = [
  { story: [], phase: 'verifying', dueOn: '2026-03-09', light: 'green', today: '2026-03-02' },
  { story: [], phase: 'verifying', dueOn: '2026-03-09', light: 'yellow', today: '2026-03-06' },
  { story: [], phase: 'verifying', dueOn: '2026-03-09', light: 'red', today: '2026-03-10' },
  {
    story: ['verify'],
    phase: 'rectifying',
    dueOn: '2026-03-12',
    light: 'green',
    today: '2026-03-03',
  },
  {
    story: ['appeal'],
    phase: 'appealed',
    dueOn: '2026-03-10',
    light: 'green',
    today: '2026-03-03',
  },
  {
    story: ['verify', 'rectify', 'reply', 'follow-up'],
    phase: 'closed',
    light: 'none',
    today: '2026-03-30',
  },
];
for (const { story, phase, dueOn, light, today } of cases) {
  test(`rated on 2 March, after ${story.join(', ') || 'nothing'} on the 3rd it is ${phase} and ${light} on ${today}`, () => {
    let state = opened;
    for (const verb of story) {
      const decision = decide(state, verb, said[verb], factsOf('head', '2026-03-03'));
      if (!decision.ok) throw new Error(decision.refusal);
      state = evolve(state, decision.value);
    }
    const stands = standing(state, terms, calendar, today);
    expect([state.phase, stands.dueOn, stands.light]).toEqual([phase, dueOn, light]);
  });
}

test('an office appeals within its working days and no later, and nobody decides on their own appeal', () => {
  const last = addWorkdays(calendar, opened.openedOn, terms.appeal);
  const appeal = (today: Day) => decide(opened, 'appeal', said.appeal, factsOf('head', today));
  expect(appeal(last).ok).toBe(true);
  expect(appeal(plusDays(last, 1))).toEqual({ ok: false, refusal: 'appeal-too-late' });
  const appealed = evolve(opened, { type: 'appealed', on: last, by: 'head', text: '误评' });
  const rule = (who: 'head' | 'above', hasAbove: boolean) =>
    decide(appealed, 'decide-appeal', said['decide-appeal'], factsOf(who, last, hasAbove));
  expect(rule('head', false)).toEqual({ ok: false, refusal: 'own-appeal' });
  expect(rule('head', true)).toEqual({ ok: false, refusal: 'not-yours' });
  expect(rule('above', true).ok).toBe(true);
});

test('what is not said, or not in so many words, is refused', () => {
  const facts = factsOf('head', '2026-03-03');
  expect(decide(opened, 'verify', { finding: 'true' }, facts)).toMatchObject({
    refusal: 'text-missing',
  });
  expect(decide(opened, 'verify', { finding: 'maybe', text: '属实' }, facts)).toMatchObject({
    refusal: 'finding-missing',
  });
  const long = '字'.repeat(2001);
  expect(decide(opened, 'verify', { finding: 'true', text: long }, facts)).toMatchObject({
    refusal: 'text-too-long',
  });
});
