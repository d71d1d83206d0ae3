import { describe, expect, test } from 'vitest';
import {
  announceClosing,
  approve,
  callOffClosing,
  close,
  dayInChina,
  giveBack,
  type Opening,
  type OpeningState,
  recall,
  resume,
  type SiteState,
  type SiteStatus,
  submit,
  suspend,
  unchanged,
} from './site-life.ts';

const today = '2026-11-27';
const closing = { closesOn: '2027-01-31' };
const openingIn = (state: OpeningState): Opening => ({ state, submittedBy: 'li', hash: 'a1' });
const verdict = (decision: { ok: boolean; value?: unknown; refusal?: unknown }) =>
  decision.ok ? decision.value : decision.refusal;

describe('what a site may do next', () => {
  const acts = {
    submit: (site: SiteState) => submit(site, { waiting: false }),
    approve: (site: SiteState) => approve(openingIn('open'), { site, by: 'wang' }),
    suspend,
    resume,
    announce: (site: SiteState) => announceClosing(site, { on: '2027-01-31', today }),
    'call off': callOffClosing,
    close: (site: SiteState) => close(site, { today: '2027-01-31' }),
  };
  type Act = keyof typeof acts;
  const none = {
    submit: 'not-in-preparation',
    approve: 'not-in-preparation',
    suspend: 'not-live',
    resume: 'not-suspended',
    announce: 'not-open',
    'call off': 'not-closing',
    close: 'not-closing',
  } satisfies Record<Act, string>;
  const cases: [string, SiteState, Partial<Record<Act, string>>][] = [
    ['in preparation', { status: 'draft' }, { submit: 'open', approve: 'approved' }],
    ['live', { status: 'live' }, { suspend: 'suspended', announce: '2027-01-31' }],
    ['suspended', { status: 'suspended' }, { resume: 'live', announce: '2027-01-31' }],
    [
      'live and closing',
      { status: 'live', ...closing },
      { suspend: 'suspended', announce: 'already-closing', 'call off': 'true', close: 'closed' },
    ],
    [
      'suspended and closing',
      { status: 'suspended', ...closing },
      { resume: 'live', announce: 'already-closing', 'call off': 'true', close: 'closed' },
    ],
    ['closed', { status: 'closed', ...closing }, {}],
  ];
  for (const [name, site, may] of cases) {
    test.each(Object.keys(acts) as Act[])(`a site ${name}: %s`, (act) => {
      expect(String(verdict(acts[act](site)))).toBe({ ...none, ...may }[act]);
    });
  }
});

test('a site is submitted once at a time', () => {
  expect(verdict(submit({ status: 'draft' }, { waiting: true }))).toBe('already-submitted');
});

describe('an application', () => {
  const site: SiteState = { status: 'draft' };
  test.each(['returned', 'approved', 'withdrawn'] as const)(
    'that was %s is not decided again',
    (state) => {
      const opening = openingIn(state);
      expect(verdict(approve(opening, { site, by: 'wang' }))).toBe('already-decided');
      expect(verdict(giveBack(opening, { by: 'wang' }))).toBe('already-decided');
      expect(verdict(recall(opening))).toBe('already-decided');
    },
  );

  test('is neither approved nor returned by who submitted it', () => {
    expect(verdict(approve(openingIn('open'), { site, by: 'li' }))).toBe('own-submission');
    expect(verdict(giveBack(openingIn('open'), { by: 'li' }))).toBe('own-submission');
  });

  test('is returned by another, and recalled before it is decided', () => {
    expect(verdict(giveBack(openingIn('open'), { by: 'wang' }))).toBe('returned');
    expect(verdict(recall(openingIn('open')))).toBe('withdrawn');
  });

  test('stands for what was submitted and nothing else', () => {
    expect(verdict(unchanged(openingIn('open'), 'a1'))).toBe(true);
    expect(verdict(unchanged(openingIn('open'), 'a2'))).toBe('changed-since');
  });
});

describe('a notice of closing', () => {
  test.each([
    ['2026-12-27', '2026-12-27'],
    ['2026-12-26', 'notice-too-short'],
    ['2026-11-27', 'notice-too-short'],
    ['2025-12-31', 'notice-too-short'],
    ['2027-02-29', 'bad-day'],
    ['2027-13-01', 'bad-day'],
    ['31.12.2027', 'bad-day'],
    ['', 'bad-day'],
  ])(`given on ${today} for "%s" → %s`, (on, outcome) => {
    expect(verdict(announceClosing({ status: 'live' }, { on, today }))).toBe(outcome);
  });

  test('is not carried out before its day', () => {
    const site: SiteState = { status: 'live', ...closing };
    expect(verdict(close(site, { today: '2027-01-30' }))).toBe('not-closing');
    expect(verdict(close(site, { today: '2027-02-03' }))).toBe('closed');
  });
});

test.each<[string, string]>([
  ['2026-11-27T15:59:59Z', '2026-11-27'],
  ['2026-11-27T16:00:00Z', '2026-11-28'],
])('at %s it is %s in China', (at, day) => expect(dayInChina(new Date(at))).toBe(day));

test('a closed site stays closed', () => {
  const site: { status: SiteStatus } = { status: 'closed' };
  expect([verdict(resume(site)), verdict(submit(site, { waiting: false }))]).toEqual([
    'not-suspended',
    'not-in-preparation',
  ]);
});
