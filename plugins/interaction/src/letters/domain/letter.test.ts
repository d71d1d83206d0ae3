import { dayOf, workCalendar } from '@mingtang/approvals/clock';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type Facts, offered, verbs } from './decide.ts';
import { evolve, type LetterOrigin, type LetterState, type Phase, tell } from './letter.ts';
import { lightDays, standing } from './standing.ts';

const origin: LetterOrigin = {
  kind: 'complaint',
  home: 'city',
  mayPublish: true,
  terms: { workdays: 15, signs: true },
};
const facts = (more: Partial<Facts> = {}): Facts => ({
  today: '2026-11-23',
  by: 'clerk',
  isByFlow: false,
  ...more,
});
const came = (more: Partial<LetterOrigin> = {}) =>
  tell({ ...origin, ...more }, [{ type: 'came-in', on: '2026-11-20' }]);
const after = (state: LetterState, ...acts: [string, Record<string, unknown>?, string?][]) =>
  acts.reduce((now, [verb, said = {}, by = 'clerk']) => {
    const decided = decide(now, verb as never, said, facts({ by }));
    if (!decided.ok) throw new Error(`${verb}: ${decided.refusal}`);
    return decided.events.reduce(evolve, now);
  }, state);
const refusal = (state: LetterState, verb: string, said: object = {}, by = 'clerk') => {
  const decided = decide(state, verb as never, said as never, facts({ by }));
  return decided.ok ? undefined : decided.refusal;
};
const text = { text: '已更换循环泵' };
const reason = { reason: '属水务局职责' };

describe('a letter', () => {
  test('is answered with a second person’s signature, where its mailbox asks for one', () => {
    const drafted = after(came(), ['reply', text]);
    expect(drafted.phase).toBe('proposed');
    expect(refusal(drafted, 'sign')).toBe('own-draft');
    expect(after(drafted, ['sign', {}, 'head'])).toMatchObject({
      phase: 'replied',
      repliedOn: '2026-11-23',
    });
    const plain = came({ terms: { workdays: 5, signs: false } });
    expect(after(plain, ['reply', text]).phase).toBe('replied');
  });

  test('goes back to where it was written to, and on to another site with what was drafted undone', () => {
    const there = after(
      came(),
      ['transfer', { ...reason, to: 'water', name: '市水务局' }],
      ['reply', text],
    );
    expect(there).toMatchObject({ holder: 'water', phase: 'proposed' });
    const back = after(there, ['return', reason]);
    expect(back).toMatchObject({ holder: 'city', phase: 'waiting' });
    expect(back).not.toHaveProperty('draftedBy');
    expect(refusal(back, 'return', reason)).toBe('not-now');
  });

  test('is extended once, and then due so many working days later', () => {
    const calendar = workCalendar();
    const before = lightDays(came(), calendar);
    const extended = after(came(), ['extend', { workdays: 5, ...reason }]);
    expect(before).toEqual({
      dueOn: '2026-12-11',
      yellowFrom: '2026-12-10',
      redFrom: '2026-12-12',
    });
    expect(lightDays(extended, calendar).dueOn).toBe('2026-12-18');
    expect(refusal(extended, 'extend', { workdays: 5, ...reason })).toBe('already-extended');
    expect(refusal(came(), 'extend', { workdays: 16, ...reason })).toBe('days-bad');
    expect(standing(came(), calendar, '2026-12-12').light).toBe('red');
  });

  test('that its writer does not want published is published by nobody', () => {
    const answered = after(came({ mayPublish: false }), ['reply', text], ['sign', {}, 'head']);
    for (const by of ['clerk', 'head']) {
      expect(refusal(answered, 'publish', {}, by)).toBe('not-allowed-by-writer');
    }
  });

  test('is published when it was answered, withdrawn for a reason, and published again', () => {
    expect(refusal(came(), 'publish')).toBe('not-now');
    const shown = after(came(), ['reply', text], ['sign', {}, 'head'], ['publish']);
    expect(shown.isPublic).toBe(true);
    expect(refusal(shown, 'publish')).toBe('already-public');
    expect(refusal(shown, 'unpublish')).toBe('text-missing');
    const hidden = after(shown, ['unpublish', reason]);
    expect(hidden.isPublic).toBe(false);
    expect(after(hidden, ['publish']).isPublic).toBe(true);
  });

  test('is not taken up but for a reason of the list', () => {
    expect(refusal(came(), 'refuse', { ground: 'dislike', ...reason })).toBe('ground-unknown');
    expect(after(came(), ['refuse', { ground: 'petition', ...reason }]).phase).toBe('refused');
  });
});

/** Which phase may follow which; written apart from the code that goes by it. */
const legal: Record<Phase, Phase[]> = {
  waiting: ['waiting', 'proposed', 'replied', 'refused', 'merged'],
  proposed: ['waiting', 'proposed', 'replied', 'refused', 'merged'],
  replied: ['replied'],
  refused: ['refused'],
  merged: ['merged'],
};

test('whatever is done in whatever order, a letter moves on as it may, and is public only as its writer wants', () => {
  const said = {
    ...{ text: '已办', reason: '理由', to: 'water', name: '市水务局' },
    ...{ into: 'x', number: '2026-1', ground: 'petition', workdays: 3 },
  };
  const act = fc.record({
    verb: fc.constantFrom(...verbs),
    by: fc.constantFrom('clerk', 'head'),
    isByFlow: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.array(act, { maxLength: 30 }),
      (mayPublish, signs, acts) => {
        let state = came({ mayPublish, terms: { workdays: 10, signs } });
        for (const { verb, by, isByFlow } of acts) {
          const where = facts({ by, isByFlow });
          const decided = decide(state, verb, said, where);
          const isOffered = offered(state, where).includes(verb);
          // What is offered is done, unless it goes to where the letter is.
          if (verb !== 'transfer' || state.holder !== 'water') expect(decided.ok).toBe(isOffered);
          if (!decided.ok) continue;
          const now = decided.events.reduce(evolve, state);
          expect(legal[state.phase]).toContain(now.phase);
          if (now.isPublic) {
            expect(mayPublish).toBe(true);
            expect(now.phase).toBe('replied');
          }
          if (now.phase === 'replied' && state.phase === 'proposed') {
            expect(verb === 'reply' || state.draftedBy !== by).toBe(true);
          }
          expect(now.clock.filter(({ type }) => type === 'stopped').length).toBeLessThanOrEqual(1);
          state = now;
        }
        expect(dayOf(new Date(`${state.receivedOn}T00:00:00Z`))).toBe(state.receivedOn);
      },
    ),
  );
});
