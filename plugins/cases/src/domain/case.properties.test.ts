import { type Day, plusDays, workCalendar } from '@mingtang/approvals/clock';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { terms } from '../../test/terms.ts';
import { type CaseEvent, type CaseState, evolve, openStops, type Phase, tell } from './case.ts';
import { decide, type Facts, hindrance, offered, type Verb, verbs } from './decide.ts';
import { settled } from './settle.ts';
import { lightDays, standing } from './standing.ts';
import type { CaseTerms } from './terms.ts';

vi.setConfig({ testTimeout: 60_000 });

const calendar = workCalendar();
const site = 'county';

/** Which phase may follow which, as 行政许可法 has it; written apart from the code that goes by it. */
const legal: Record<Phase, Phase[]> = {
  draft: ['applied', 'closed'],
  applied: ['pre-reviewed', 'received', 'accepted', 'decided', 'closed'],
  'pre-reviewed': ['received', 'accepted', 'decided', 'closed'],
  received: ['correcting', 'accepted', 'decided', 'closed'],
  correcting: ['received', 'closed'],
  accepted: ['reviewing', 'decided', 'closed'],
  reviewing: ['suspended', 'proposed', 'decided', 'closed'],
  suspended: ['reviewing', 'decided', 'closed'],
  proposed: ['reviewing', 'decided', 'closed'],
  decided: ['certified', 'delivered'],
  certified: ['delivered'],
  delivered: ['closed'],
  closed: [],
};

/** What whoever does it would fill in, where it can be done. */
function plausible(verb: Verb, state: CaseState, today: Day): Record<string, unknown> {
  const asked = state.corrections.at(-1)?.asks ?? [
    { at: 'licence', label: '执照', why: '看不清楚' },
  ];
  const said: Partial<Record<Verb, Record<string, unknown>>> = {
    apply: { channel: 'counter' },
    'ask-correction': { asks: asked, until: plusDays(today, 10) },
    correct: { fields: asked.map(({ at }) => at) },
    'refuse-acceptance': {
      ground: state.phase === 'correcting' ? 'not-corrected' : 'not-ours',
      reason: '不属于本机关职权',
      competent: '县住房和城乡建设局',
    },
    assign: { to: 'somebody' },
    'ask-opinion': { from: 'bureau', name: '消防', about: '意见', until: plusDays(today, 5) },
    'give-opinion': {
      opinion: state.opinions.find(({ givenOn }) => !givenOn)?.id,
      view: 'agrees',
      text: '同意',
    },
    suspend: {
      kind: state.stops.length % 3 === 0 ? 'hold' : 'hearing',
      about: '听证',
      expected: 20,
    },
    resume: { stop: openStops(state)[0]?.id, found: '已经结束' },
    extend: { workdays: 5, reason: '情况复杂' },
    'propose-decision': {
      outcome: state.lastOn.endsWith('1') ? 'refused' : 'granted',
      text: '理由如下',
    },
    'return-decision': { reason: '请补充' },
    'make-certificate': { number: 'N-1' },
    deliver: { way: '邮寄' },
    withdraw: { reason: '不办了' },
    terminate: { ground: 'unforeseen', reason: '不可抗力' },
    'transfer-up': { to: '市局', opinion: '同意' },
    relate: { to: `c-${state.related.length}`, number: 'A-1' },
    merge: { into: 'c-9', number: 'A-9' },
  };
  return said[verb] ?? {};
}

const someTerms: fc.Arbitrary<CaseTerms> = fc
  .record({
    procedure: fc.constantFrom('single' as const, 'joint' as const, 'first-review' as const),
    furtherCorrections: fc.constantFrom('none' as const, 'raised-by-correction' as const),
    promised: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    steps: fc.option(fc.constant({ reviewing: 3, received: 2 }), { nil: undefined }),
    hasCertificate: fc.boolean(),
  })
  .map(({ procedure, furtherCorrections, promised, steps, hasCertificate }) => {
    const { certificate: _, ...made } = terms({
      procedure,
      furtherCorrections,
      limits: { ...(promised !== undefined && { promised }) },
      ...(steps && { steps }),
    });
    return hasCertificate ? { ...made, certificate: '许可证' } : made;
  });

const stories = fc.record({
  terms: someTerms,
  from: fc.integer({ min: 0, max: 1200 }).map((n) => plusDays('2024-01-01', n)),
  renews: fc.option(fc.integer({ min: 20, max: 90 }), { nil: undefined }),
  steps: fc.array(
    fc.record({
      verb: fc.constantFrom(...verbs),
      /** Which of what is offered is done; `undefined`: whatever `verb` says. */
      offer: fc.option(fc.nat({ max: 23 }), { nil: undefined, freq: 4 }),
      wait: fc.integer({ min: 0, max: 4 }),
      by: fc.constantFrom('a', 'b', ''),
    }),
    { maxLength: 25 },
  ),
});

/** What ends a story before it went far; done where it is not the next thing. */
const ends: ReadonlySet<Verb> = new Set([
  'withdraw',
  'terminate',
  'merge',
  'refuse-acceptance',
  'transfer-up',
  'relate',
  'assign',
]);

/** Walks through a story and shows every state it comes to, with the event that led there. */
function walk(
  { terms: of, from, renews, steps }: typeof stories extends fc.Arbitrary<infer T> ? T : never,
  see: (state: CaseState, before: CaseState | undefined, facts: Facts) => void,
): CaseEvent[] {
  const first: CaseEvent = {
    type: 'applied',
    on: from,
    channel: 'internet',
    ...(renews && { renews: { expiresOn: plusDays(from, renews) } }),
  };
  const events: CaseEvent[] = [first];
  let state = tell(of, events);
  let today = from;
  const go = (event: CaseEvent, facts: Facts) => {
    const before = state;
    state = evolve(state, event);
    events.push(event);
    see(state, before, facts);
  };
  see(state, undefined, { calendar, today, by: 'a', site });
  for (const { verb: any, offer, wait, by } of steps) {
    today = plusDays(today, wait);
    const facts = { calendar, today, by, site };
    for (const event of settled(state, calendar, today).events) go(event, facts);
    const on = offered(state, facts).filter((each) => !ends.has(each));
    const verb = offer === undefined ? any : (on[offer % on.length] ?? any);
    const decision = decide(state, verb, plausible(verb, state, today), facts);
    if (decision.ok) go(decision.value, facts);
  }
  return events;
}

/** What holds of every state, whatever led to it. */
function isLawful(state: CaseState, before: CaseState | undefined): void {
  if (before && before.phase !== state.phase) {
    expect(legal[before.phase], `${before.phase} → ${state.phase}`).toContain(state.phase);
  }
  if (state.phase === 'decided') expect(state.decision).toBeDefined();
  expect(openStops(state).length > 0).toBe(state.phase === 'suspended');
  expect(state.acceptedOn === undefined).toBe(state.clock.length === 0);
  if (state.decision && !state.decision.isByLaw) expect(state.acceptedOn).toBeDefined();
}

test('no sequence of acts leads where the law does not', () => {
  fc.assert(
    fc.property(stories, (story) => {
      walk(story, isLawful);
    }),
    { numRuns: 800 },
  );
});

test('such sequences come to every phase', () => {
  const reached = new Set<Phase>();
  for (const story of fc.sample(stories, { numRuns: 2000, seed: 45 })) {
    walk(story, ({ phase }) => reached.add(phase));
  }
  expect([...reached].toSorted()).toEqual(
    Object.keys(legal)
      .filter((phase) => phase !== 'draft')
      .toSorted(),
  );
});

test('what is offered is exactly what is not refused', () => {
  fc.assert(
    fc.property(stories, (story) => {
      walk(story, (state, _, facts) => {
        const now = settled(state, calendar, facts.today).state;
        const offers = offered(now, facts);
        for (const verb of verbs) {
          const isDone = decide(now, verb, plausible(verb, now, facts.today), facts).ok;
          expect(isDone, `${verb} in ${now.phase}`).toBe(offers.includes(verb));
        }
      });
    }),
    { numRuns: 250 },
  );
});

test('a case told anew from its events is the case that went on event by event', () => {
  fc.assert(
    fc.property(stories, (story) => {
      let last: CaseState | undefined;
      const events = walk(story, (state) => {
        last = state;
      });
      expect(tell(story.terms, events)).toEqual(last);
      expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).toSorted());
    }),
    { numRuns: 300 },
  );
});

test('nobody signs what they proposed', () => {
  fc.assert(
    fc.property(stories, (story) => {
      walk(story, (state, before, { by }) => {
        if (state.phase !== 'decided' || state.decision?.isByLaw) return;
        expect(before?.proposal?.by === by && before?.phase === 'proposed').toBe(false);
      });
    }),
    { numRuns: 300 },
  );
});

test('a list shows, on every day, the light that the case itself has', () => {
  fc.assert(
    fc.property(stories, fc.nat({ max: 40 }), (story, later) => {
      let last: CaseState | undefined;
      walk(story, (state) => {
        last = state;
      });
      const state = last as CaseState;
      const day = plusDays(state.lastOn, later);
      fc.pre(settled(state, calendar, day).events.length === 0);
      const { yellowFrom, redFrom, dueOn } = lightDays(state, calendar);
      const stands = standing(state, calendar, day);
      const shown =
        redFrom && day >= redFrom ? 'red' : yellowFrom && day >= yellowFrom ? 'yellow' : 'green';
      expect(shown).toBe(stands.light === 'none' ? 'green' : stands.light);
      expect(dueOn).toBe(stands.dueOn);
    }),
    { numRuns: 250 },
  );
});

test('what was hindered is told by one reason, whatever is said', () => {
  fc.assert(
    fc.property(stories, fc.dictionary(fc.string(), fc.anything()), (story, said) => {
      walk(story, (state, _, facts) => {
        for (const verb of verbs) {
          const why = hindrance(state, verb, facts);
          if (why) expect(decide(state, verb, said, facts)).toEqual({ ok: false, refusal: why });
        }
      });
    }),
    { numRuns: 100 },
  );
});
