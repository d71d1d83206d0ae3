import { formTemplates, inLanguage } from '@mingtang/forms';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formEndOf, isLongEnough, phaseAt, resultDue } from './rules.ts';
import { notForSurveys, Tally, wordedIn } from './tally.ts';

const period = { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' };
const at = (instant: string) => new Date(instant);

describe('a consultation', () => {
  test('opens at its first instant and is over at its last', () => {
    expect(phaseAt(period, at('2026-10-31T23:59:59.999Z'))).toBe('announced');
    expect(phaseAt(period, at('2026-11-01T00:00:00Z'))).toBe('open');
    expect(phaseAt(period, at('2026-11-30T23:59:59.999Z'))).toBe('open');
    expect(phaseAt(period, at('2026-12-01T00:00:00Z'))).toBe('ended');
  });

  test('of a regulation is out for thirty days, not an hour less', () => {
    expect(isLongEnough(period, 'regulation')).toBe(true);
    expect(isLongEnough({ ...period, until: '2026-11-30T23:00:00Z' }, 'regulation')).toBe(false);
    expect(isLongEnough({ ...period, until: '2026-11-09T00:00:00Z' }, 'other')).toBe(true);
  });

  test('owes a result within thirty days of its end, and nothing once that is told', () => {
    expect(resultDue(period, { now: at('2026-11-15T00:00:00Z'), isTold: false })).toBeUndefined();
    const ended = (now: string) => resultDue(period, { now: at(now), isTold: false });
    expect(ended('2026-12-05T00:00:00Z')).toEqual({ on: '2026-12-31', light: 'green' });
    expect(ended('2026-12-28T00:00:00Z')?.light).toBe('yellow');
    expect(ended('2027-01-01T00:00:00Z')?.light).toBe('red');
    expect(resultDue(period, { now: at('2027-01-05T00:00:00Z'), isTold: true })).toBeUndefined();
  });
});

const template = (id: string) => {
  const definition = formTemplates.find((each) => each.id === id)?.definition;
  if (!definition) throw new Error(`There is no template ${id}`);
  return definition;
};

describe('a survey', () => {
  const { pages } = inLanguage(template('survey'), 'zh');

  test('may not ask who answers', () => {
    expect(notForSurveys(template('survey').pages)).toEqual([]);
    expect(notForSurveys(template('person').pages)).toEqual([
      'id',
      'phone',
      'email',
      'home',
      'papers',
      'signed',
    ]);
  });

  test('is counted by option and by point; what people wrote is not in its result', () => {
    const tally = new Tally(pages);
    tally.add({ satisfied: 'very', reasons: ['time', 'way'], score: 9, words: '机密的话' });
    tally.add({ satisfied: 'no', score: 9 });
    tally.add({ satisfied: 'forged', reasons: ['time', 'time'], score: 11 });
    expect(tally.answers).toBe(3);
    const [satisfied, reasons, score] = tally.questions;
    expect(satisfied).toMatchObject({ answers: 2 });
    expect(satisfied?.options.map(({ count }) => count)).toEqual([1, 0, 0, 1]);
    expect(reasons).toMatchObject({ answers: 2 });
    expect(reasons?.options.map(({ count }) => count)).toEqual([2, 1, 0]);
    expect(score?.options.find(({ label }) => label === '9分')).toEqual({ label: '9分', count: 2 });
    expect(JSON.stringify(tally.questions)).not.toContain('机密');
    expect(wordedIn(pages).map(({ name }) => name)).toEqual(['words']);
  });

  test('of one choice: options come to as many as answered, whatever was sent', () => {
    const value = fc.oneof(fc.constantFrom('very', 'yes', 'fair', 'no'), fc.string());
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (sent) => {
        const tally = new Tally(pages);
        for (const satisfied of sent) tally.add({ satisfied });
        const [question] = tally.questions;
        const sum = question?.options.reduce((all, { count }) => all + count, 0);
        expect(sum).toBe(question?.answers);
        expect(tally.answers).toBe(sent.length);
      }),
    );
  });
});

test('forms are told apart by the end of an id', () => {
  expect(formEndOf('0b8e2c10-0000-4000-8000-0000abcd1234')).toBe('abcd1234');
});
