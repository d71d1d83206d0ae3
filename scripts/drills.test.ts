import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root } from './bootstrap.mjs';
import {
  drillsOf,
  faultsOf,
  isTitle,
  judge,
  lineOf,
  lists,
  partsOf,
  reportDrills,
  reportOf,
  testsIn,
} from './drills.mjs';

const [abuse, faults] = lists as [(typeof lists)[number], (typeof lists)[number]];
const all = [...drillsOf('abuse'), ...drillsOf('faults')];

describe('the lists', () => {
  test('there are forty abuse cases and all the faults, each numbered, in both languages', () => {
    const numbers = (name: string) => drillsOf(name).map(({ number }) => number);
    expect(numbers('abuse')).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(numbers('faults')).toEqual(Array.from({ length: 15 }, (_, n) => n + 1));
    for (const { tried, expected, group, waits, skipped } of all) {
      for (const words of [tried, expected, group, waits, skipped]) {
        if (!words) continue;
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/^[^\p{Script=Han}]+$/u);
      }
    }
  });

  test('each drill names the tests that show it, or says why none does', () => {
    for (const { number, shownBy, skipped } of all) {
      expect(shownBy.length > 0, `${number}`).toBe(skipped === undefined);
    }
  });

  const names = [...new Set(all.flatMap(({ shownBy, ifRun = [] }) => [...shownBy, ...ifRun]))];
  test.each(names)('%s is written there', (name) => {
    const { file, titles } = partsOf(name);
    expect(existsSync(path.join(root, file)), file).toBe(true);
    expect(titles.length).toBeGreaterThan(0);
    expect(sourcesOf(file).some((source) => holds(source, titles))).toBe(true);
  });
});

/** A test file, and the suites beside it that it runs. */
function sourcesOf(file: string): string[] {
  const whole = path.join(root, file);
  const source = readFileSync(whole, 'utf8');
  const suites = [...source.matchAll(/from '(\.\/[\w-]+\.ts)'/g)].map(([, near = '']) =>
    readFileSync(path.join(path.dirname(whole), near), 'utf8'),
  );
  return [source, ...suites];
}

/** Whether the titles stand in a source as strings, one after the other. */
function holds(source: string, titles: string[]): boolean {
  let from = 0;
  return titles.every((title) => {
    const places = [`'${title.replaceAll("'", "\\'")}'`, `"${title}"`, `\`${title}\``]
      .map((text) => source.indexOf(text, from))
      .filter((place) => place >= 0);
    from = Math.min(...places) + 1;
    return places.length > 0;
  });
}

describe('a title of a run is the one that is written', () => {
  test.each([
    ['for %s', 'for publisher', true],
    ['%s: nothing is read', 'articles: nothing is read', true],
    [`killed \${kills} times, and it goes on`, 'killed 50 times, and it goes on', true],
    [`\${what}: \${expected.join(', ') || 'nothing'}`, 'a name: too-long', true],
    ['shows $name', 'shows 王芳', true],
    ['what is (not) there.', 'what is (not) there.', true],
    ['what is (not) there.', 'what is (not) theres', false],
    ['for %s', 'before it', false],
  ])('%s, %s', (written, ran, expected) => {
    expect(isTitle(written, ran)).toBe(expected);
  });
});

const drill = (number: number, shownBy: string[], more = {}) => ({
  number,
  tried: { zh: '试', en: 'tried' },
  expected: { zh: '挡住', en: 'refused' },
  shownBy,
  ...more,
});
const ran = (titles: string[], status: 'passed' | 'failed' | 'skipped' = 'passed') => ({
  file: 'a.test.ts',
  titles,
  status,
});
const whole = { isWhole: true };

describe('a drill', () => {
  const outcome = (
    drills: ReturnType<typeof drill>[],
    tests: ReturnType<typeof ran>[],
    how = whole,
  ) => judge(drills, tests, how).map((one) => one.outcome);

  test('holds when every test it names passed, all of those below a describe', () => {
    const tests = [ran(['who may', 'one']), ran(['who may', 'two']), ran(['apart'])];
    expect(outcome([drill(1, ['a.test.ts > who may', 'a.test.ts > apart'])], tests)).toEqual([
      'held',
    ]);
    const second = [...tests.slice(0, 1), ran(['who may', 'two'], 'failed')];
    expect(outcome([drill(1, ['a.test.ts > who may'])], second)).toEqual(['failed']);
  });

  test('fails where a test that it names is not there, in a whole run', () => {
    const drills = [drill(1, ['a.test.ts > one', 'a.test.ts > renamed'])];
    expect(outcome(drills, [ran(['one'])])).toEqual(['failed']);
    expect(faultsOf(judge(drills, [ran(['one'])], whole))).toEqual([
      '1: a.test.ts > renamed is no test',
    ]);
    expect(outcome(drills, [ran(['one'])], { isWhole: false })).toEqual(['unseen']);
  });

  test('does not hold where a test was skipped, unless it is one that not every machine can run', () => {
    const skipped = [ran(['one']), ran(['as root'], 'skipped')];
    expect(outcome([drill(1, ['a.test.ts > one', 'a.test.ts > as root'])], skipped)).toEqual([
      'skipped',
    ]);
    const optional = drill(1, ['a.test.ts > one'], { ifRun: ['a.test.ts > as root'] });
    expect(outcome([optional], skipped)).toEqual(['held']);
    expect(outcome([optional], [ran(['one'])])).toEqual(['held']);
    expect(outcome([optional], [ran(['one']), ran(['as root'], 'failed')])).toEqual(['failed']);
  });

  test('that nothing tries yet is not counted as held', () => {
    const none = drill(1, [], { skipped: { zh: '还没有', en: 'not yet' } });
    expect(outcome([none], [])).toEqual(['skipped']);
    expect(lineOf(abuse, judge([none, drill(2, ['a.test.ts > one'])], [ran(['one'])], whole))).toBe(
      'abuse cases 1/2 refused; not tried: 1',
    );
  });
});

test('a report of vitest is read as its tests', () => {
  const report = {
    testResults: [
      {
        name: path.join(root, 'tests/a.test.ts'),
        assertionResults: [
          { ancestorTitles: ['who'], title: 'may', status: 'passed' },
          { ancestorTitles: [], title: 'not here', status: 'pending' },
        ],
      },
    ],
  };
  expect(testsIn(report)).toEqual([
    { file: 'tests/a.test.ts', titles: ['who', 'may'], status: 'passed' },
    { file: 'tests/a.test.ts', titles: ['not here'], status: 'skipped' },
  ]);
});

test('a report says of each drill what came of it and by which tests, in either language', () => {
  const judged = judge(
    [
      drill(1, ['a.test.ts > one'], { group: { zh: '站点', en: 'Sites' } }),
      drill(2, ['a.test.ts > two']),
    ],
    [ran(['one']), ran(['two'], 'failed')],
    whole,
  );
  const at = new Date('2026-11-28T05:00:00Z');
  const zh = reportOf([[faults, judged]], { language: 'zh', at });
  expect(zh).toContain('2 项中经受住 1 项。');
  expect(zh).toContain('### 站点');
  expect(zh).toContain('| 1 | 试 | 挡住 | ✓ | ✓ `a.test.ts > one` |');
  expect(zh).toContain('| 2 | 试 | 挡住 | ✗ 未通过 | ✗ `a.test.ts > two` |');
  const en = reportOf([[faults, judged]], { language: 'en', at });
  expect(en).toContain('1 of 2 survived.');
});

test('of a part of a run it is said what was not looked at, and nothing is a fault', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mingtang-drills-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const { lines, faults: wrong } = await reportDrills([], { isWhole: false, folder });
  expect(wrong).toEqual([]);
  expect(lines).toEqual([
    expect.stringMatching(/^abuse cases 0\/40 refused; .*not looked at in this run: 1, 2, /),
    expect.stringMatching(/^faults 0\/15 survived; .*not looked at in this run: 1, /),
  ]);
  expect(await readFile(path.join(folder, 'drills.zh-CN.md'), 'utf8')).toContain('演练报告');
});
