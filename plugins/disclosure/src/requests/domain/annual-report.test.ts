import { type Day, plusDays, workCalendar } from '@mingtang/approvals/clock';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CountedRequest,
  contestTable,
  imbalances,
  reportColumns,
  reportDueOn,
  reportRows,
  requestTable,
} from './annual-report.ts';
import { applicantKinds } from './applicants.ts';
import { type Act, acts, decide, hindrance } from './decide.ts';
import {
  channels,
  contestKinds,
  contestOutcomes,
  openConsultations,
  type RequestEvent,
  type RequestState,
  tell,
} from './request.ts';
import { answerable } from './results.ts';

const calendar = workCalendar();

/** Of a walk through the state machine: which act next, after how many days, with which words. */
const step = fc.record({
  choice: fc.nat(1000),
  wait: fc.nat(9),
  result: fc.constantFrom(...answerable),
  contest: fc.constantFrom(...contestKinds),
  outcome: fc.constantFrom(...contestOutcomes),
  opinion: fc.constantFrom('agrees', 'objects', 'silent'),
});
const walk = fc.record({
  applicant: fc.constantFrom(...applicantKinds),
  channel: fc.constantFrom(...channels),
  came: fc.integer({ min: -90, max: 380 }).map((days) => plusDays('2025-01-01', days)),
  steps: fc.array(step, { minLength: 6, maxLength: 30 }),
});
type Walk = typeof walk extends fc.Arbitrary<infer T> ? T : never;

/** Lets a request live: at each step one of the acts that the law allows on that day. */
function live({ applicant, channel, came, steps }: Walk): CountedRequest {
  const events: RequestEvent[] = [{ type: 'came-in', on: came, channel }];
  let today: Day = came;
  for (const { choice, wait, ...words } of steps) {
    today = plusDays(today, wait);
    const state = tell(events);
    const by = choice % 2 ? 'ma' : 'li';
    const open = acts.filter((act) => !hindrance(state, act, { calendar, today, by }));
    // Applicants seldom take back what they asked for.
    const likely = choice % 20 === 0 ? open : open.filter((each) => each !== 'withdrawn');
    const act = likely[choice % likely.length];
    if (!act) continue;
    const lastOn = events.at(-1)?.on ?? came;
    const decision = decide(state, act, said(state, act, today, words), {
      calendar,
      today,
      lastOn,
      by,
    });
    if (decision.ok) events.push(decision.value);
  }
  const { receivedOn, answer, contests } = tell(events);
  return {
    applicant,
    ...(receivedOn && { receivedOn }),
    ...(answer && { ended: { on: answer.on, result: answer.result } }),
    contests,
  };
}

function said(
  state: RequestState,
  act: Act,
  today: Day,
  words: { result: string; contest: string; outcome: string; opinion: string },
): Record<string, unknown> {
  return {
    what: '请写明年份',
    text: '见附件',
    to: '水务局',
    who: '某公司',
    about: '是否同意',
    note: '意见',
    reason: '需要查找',
    way: '邮寄',
    until: plusDays(today, 3),
    workdays: 10,
    result: words.result,
    opinion: words.opinion,
    outcome: words.outcome,
    consultation:
      (act === 'consultation-served'
        ? openConsultations(state).find(({ servedOn }) => !servedOn)
        : openConsultations(state)[0]
      )?.id ?? 0,
    contest: state.contests.find(({ outcome }) => !outcome)?.id ?? 0,
    ...(act === 'contested' && { kind: words.contest }),
  };
}

const year = fc.sample(walk, { numRuns: 2000, seed: 2025 }).map(live);

test('two thousand requests of a year, walked through the law, end in every way there is', () => {
  expect(year).toHaveLength(2000);
  const table = requestTable(year, 2025);
  const unused = reportRows.filter((row) => table[row].total === 0);
  expect(unused).toEqual([]);
  expect(table.new.total).toBeGreaterThan(1000);
});

test('the report of that year has 25 rows and 7 columns, and every column balances', () => {
  expect([reportRows.length, reportColumns.length]).toEqual([25, 7]);
  expect(imbalances(requestTable(year, 2025))).toEqual([]);
});

test('what one year leaves open is what the next carries in', () => {
  for (const each of [2023, 2024, 2025]) {
    expect(requestTable(year, each + 1)['carried-in']).toEqual(
      requestTable(year, each)['carried-out'],
    );
  }
});

test('whatever requests a year had, its report balances, and no request is lost', () => {
  fc.assert(
    fc.property(fc.array(walk.map(live), { maxLength: 40 }), (requests) => {
      for (const each of [2024, 2025, 2026]) {
        expect(imbalances(requestTable(requests, each))).toEqual([]);
      }
      const ever = [2024, 2025, 2026, 2027].reduce(
        (sum, each) => sum + requestTable(requests, each).new.total,
        0,
      );
      expect(ever).toBe(requests.filter(({ receivedOn }) => receivedOn).length);
    }),
    { numRuns: 60 },
  );
});

test('a table that was changed by hand is found out', () => {
  const table = requestTable(year, 2025);
  table.disclosed.person++;
  expect(imbalances(table)).toEqual([
    { column: 'person', rule: 'results' },
    { column: 'total', rule: 'columns' },
  ]);
  table.new.research--;
  expect(imbalances(table)).toContainEqual({ column: 'research', rule: 'flow' });
});

test('proceedings are counted in the year they are decided, and as pending until then', () => {
  const contests: CountedRequest['contests'] = [
    { kind: 'reconsideration', filedOn: '2024-12-01', outcome: 'upheld', decidedOn: '2025-02-01' },
    { kind: 'lawsuit', filedOn: '2025-12-01' },
  ];
  const requests = [{ applicant: 'person' as const, receivedOn: '2024-10-08', contests }];
  const totals = (of: number) => {
    const { reconsideration, lawsuit } = contestTable(requests, of);
    return [reconsideration.pending, reconsideration.upheld, lawsuit.pending];
  };
  expect([2023, 2024, 2025, 2026].map(totals)).toEqual([
    [0, 0, 0],
    [1, 0, 0],
    [0, 1, 1],
    [0, 0, 1],
  ]);
});

test('departments and townships report by the end of January, governments by the end of March', () => {
  expect(reportDueOn(2026, 'department')).toBe('2027-01-31');
  expect(reportDueOn(2026, 'township')).toBe('2027-01-31');
  expect(reportDueOn(2026, 'county')).toBe('2027-03-31');
});
