import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './bootstrap.mjs';

/**
 * The drills: abuse cases and faults as data (`tests/drills/*.json`), each with the tests that show
 * what must hold, and a report made of what those tests did in a run.
 *
 * @typedef {{ zh: string, en: string }} Words
 * @typedef {object} Drill
 * @property {number} number
 * @property {Words} [group] opens a part of the report
 * @property {Words} tried
 * @property {Words} expected
 * @property {string[]} shownBy `file > describe > test`, as written in the source; a name that ends at a
 *   describe means all in it. Each must exist and pass.
 * @property {string[]} [ifRun] tests that need what not every machine has: they count where they run
 * @property {Words} [waits] a part that nothing tries yet
 * @property {Words} [skipped] why nothing tries it yet
 *
 * @typedef {{ file: string, titles: string[], status: 'passed' | 'failed' | 'skipped' }} Ran
 * @typedef {'passed' | 'failed' | 'missing' | 'skipped' | 'unseen'} Shown
 * @typedef {'held' | 'failed' | 'skipped' | 'unseen'} Outcome
 * @typedef {Drill & { outcome: Outcome, shown: { name: string, state: Shown, count: number }[] }} Judged
 */

/** The two lists, in the order of the report. */
export const lists = [
  {
    name: 'abuse',
    verb: 'refused',
    title: { zh: '滥用演练', en: 'Abuse cases' },
    held: { zh: '挡住', en: 'refused' },
  },
  {
    name: 'faults',
    verb: 'survived',
    title: { zh: '故障演练', en: 'Faults' },
    held: { zh: '经受住', en: 'survived' },
  },
];

/** @returns {Drill[]} */
export const drillsOf = (name) =>
  JSON.parse(readFileSync(path.join(root, 'tests/drills', `${name}.json`), 'utf8'));

/** Where reports of drills are kept. */
export function drillsFolder(env = process.env) {
  return env.DRILLS_DIR || path.join(env.DATA_DIR || path.join(root, '.data'), 'drills');
}

/**
 * What a JSON report of vitest says of each test.
 * @returns {Ran[]}
 */
export function testsIn({ testResults }, base = root) {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ ancestorTitles, title, status }) => ({
      file: path.relative(base, name).split(path.sep).join('/'),
      titles: [...ancestorTitles, title],
      status: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

/** File and titles of a name as the lists write it. */
export function partsOf(name) {
  const [file = '', ...titles] = name.split(' > ');
  return { file, titles };
}

/** What stands for a value in the title of a test: `%s`, `%#`, `$name`, `${expression}`. */
const placeholder = /\$\{(?:[^{}]|\{[^{}]*\})*\}|%[sdifjoOc#$%]|\$[a-zA-Z_][\w.]*/;

/** Whether a title of a run is the one that is written so. */
export function isTitle(written, ran) {
  const parts = written.split(new RegExp(placeholder, 'g'));
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`, 's').test(ran);
}

/**
 * How each drill ended in a run. In a whole run what is named and was not seen is missing, and that
 * is a failure; in a part of one it was not looked at.
 *
 * @param {Drill[]} drills
 * @param {Ran[]} ran
 * @returns {Judged[]}
 */
export function judge(drills, ran, { isWhole }) {
  const stateOf = (name) => {
    const { file, titles } = partsOf(name);
    const found = ran.filter(
      (test) =>
        test.file === file && titles.every((title, n) => isTitle(title, test.titles[n] ?? '')),
    );
    const has = (status) => found.some((test) => test.status === status);
    const whole = has('failed') ? 'failed' : has('skipped') ? 'skipped' : 'passed';
    return {
      name,
      state: found.length > 0 ? whole : isWhole ? 'missing' : 'unseen',
      count: found.length,
    };
  };
  return drills.map((drill) => {
    const needed = drill.shownBy.map(stateOf);
    const extra = (drill.ifRun ?? [])
      .map(stateOf)
      .map((one) => (one.state === 'missing' ? { ...one, state: 'skipped' } : one));
    const shown = [...needed, ...extra];
    const has = (states, among = needed) => among.some(({ state }) => states.includes(state));
    const outcome =
      has(['failed'], shown) || has(['missing'])
        ? 'failed'
        : drill.skipped
          ? 'skipped'
          : has(['unseen'])
            ? 'unseen'
            : has(['skipped'])
              ? 'skipped'
              : 'held';
    return { ...drill, outcome, shown };
  });
}

/** `abuse cases 36/40 refused; not tried: 30, 33`, for the end of a run. */
export function lineOf({ title, verb }, judged) {
  const numbers = (outcome) =>
    judged.filter((drill) => drill.outcome === outcome).map(({ number }) => number);
  const rest = [
    ['failed', 'FAILED'],
    ['skipped', 'not tried'],
    ['unseen', 'not looked at in this run'],
  ].flatMap(([outcome, words]) => {
    const these = numbers(outcome);
    return these.length > 0 ? [`${words}: ${these.join(', ')}`] : [];
  });
  const held = `${title.en.toLowerCase()} ${numbers('held').length}/${judged.length} ${verb}`;
  return [held, ...rest].join('; ');
}

/** Names of tests that failed, or that nothing in the run was called. */
export function faultsOf(judged) {
  return judged.flatMap(({ number, shown, ifRun = [] }) =>
    shown
      .filter(
        ({ name, state }) => state === 'failed' || (state === 'missing' && !ifRun.includes(name)),
      )
      .map(
        ({ name, state }) => `${number}: ${name} ${state === 'failed' ? 'failed' : 'is no test'}`,
      ),
  );
}

const words = {
  title: { zh: '演练报告', en: 'Report of the drills' },
  about: {
    zh: '由一次测试的真实结果生成；每一行由所列测试证明，一项不过，该行即不算数。',
    en: 'Made of what the tests of one run did. Each row is shown by the tests it names: if one of them fails, the row does not count.',
  },
  heads: {
    zh: ['序号', '试什么', '应当如何', '结果', '由哪些测试证明'],
    en: ['No.', 'What is tried', 'What must hold', 'Result', 'Shown by'],
  },
  outcomes: {
    held: { zh: '✓', en: '✓' },
    failed: { zh: '✗ 未通过', en: '✗ failed' },
    skipped: { zh: '— 未试', en: '— not tried' },
    unseen: { zh: '· 本次未看', en: '· not looked at in this run' },
  },
  states: {
    passed: { zh: '✓', en: '✓' },
    failed: { zh: '✗', en: '✗' },
    missing: { zh: '✗ 没有这项测试', en: '✗ no such test' },
    skipped: { zh: '— 此处未跑', en: '— did not run here' },
    unseen: { zh: '·', en: '·' },
  },
  waits: { zh: '尚待', en: 'Still to come' },
  counted: {
    zh: (held, all, verb) => `${all} 项中${verb} ${held} 项。`,
    en: (held, all, verb) => `${held} of ${all} ${verb}.`,
  },
};

/**
 * The report in one language, Markdown.
 * @param {[typeof lists[number], Judged[]][]} parts
 * @param {{ language: 'zh' | 'en', at: Date }} options
 */
export function reportOf(parts, { language, at }) {
  const say = (text) => text[language];
  const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const lines = [`# ${say(words.title)}`, '', `${at.toISOString()}`, '', say(words.about), ''];
  for (const [{ title, held }, judged] of parts) {
    const count = judged.filter(({ outcome }) => outcome === 'held').length;
    lines.push(`## ${say(title)}`, '', say(words.counted)(count, judged.length, say(held)), '');
    for (const drill of judged) {
      if (drill.group) lines.push('', `### ${say(drill.group)}`, '');
      if (drill.group || drill === judged[0]) {
        lines.push(`| ${say(words.heads).join(' | ')} |`, '|---|---|---|---|---|');
      }
      lines.push(`| ${rowOf(drill).map(cell).join(' | ')} |`);
    }
    lines.push('');
  }
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}`;

  function rowOf({ number, tried, expected, outcome, shown, skipped, waits }) {
    const reason = skipped ? `: ${say(skipped)}` : '';
    const still = waits ? `<br>${say(words.waits)}: ${say(waits)}` : '';
    const tests = shown.map(({ name, state, count }) => {
      const times = count > 1 ? ` ×${count}` : '';
      return `${say(words.states[state])}${times} \`${name.replaceAll('`', "'")}\``;
    });
    return [
      String(number),
      say(tried),
      say(expected),
      `${say(words.outcomes[outcome])}${reason}${still}`,
      tests.join('<br>'),
    ];
  }
}

/**
 * Judges a run, writes `drills.zh-CN.md` and `drills.en.md`, and answers the lines to print and what
 * is wrong.
 *
 * @param {Ran[]} ran
 * @param {{ isWhole: boolean, folder?: string, at?: Date }} options
 */
export async function reportDrills(ran, { isWhole, folder = drillsFolder(), at = new Date() }) {
  const parts = lists.map((list) => [list, judge(drillsOf(list.name), ran, { isWhole })]);
  await mkdir(folder, { recursive: true });
  for (const [language, name] of [
    ['zh', 'drills.zh-CN.md'],
    ['en', 'drills.en.md'],
  ]) {
    await writeFile(path.join(folder, name), reportOf(parts, { language, at }));
  }
  return {
    lines: parts.map(([list, judged]) => lineOf(list, judged)),
    faults: parts.flatMap(([, judged]) => faultsOf(judged)),
    folder,
  };
}
