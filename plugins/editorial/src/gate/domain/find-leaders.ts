import type { Entry } from './entries.ts';
import type { Hit } from './piece.ts';
import { type Readable, readableWords } from './readable.ts';
import { type Found, wordFinder } from './word-finder.ts';

type Leader = Extract<Entry, { kind: 'leader' }>;

const common =
  `书记 副书记 市长 副市长 代市长 县长 副县长 代县长 区长 副区长 代区长 镇长 副镇长 代镇长 乡长 副乡长
  主任 副主任 主席 副主席 部长 副部长 局长 副局长 厅长 副厅长 处长 副处长 科长 副科长 院长 副院长 检察长 秘书长
  副秘书长 常委 党组书记 党组副书记 党组成员 党工委书记 党工委副书记 主任委员 政委 司令员`
    .split(/\s+/)
    .filter(Boolean);

/** Text directly before a title that makes it a former or coming one. */
const notNow = /(?:原|前|时任|历任|曾任|拟任|任命|免去|推选|选举|接替|当选)(?:[^，。；、\n]{0,8})$/;

/**
 * Leaders who are given an office they do not hold, or are named out of order. An office counts where it
 * stands right before or right behind the name; one that is the end of theirs is theirs (书记 of
 * 市委书记), one that lacks its 副 is not.
 */
export function leaderRule(entries: readonly Entry[]): (words: Readable) => Hit[] {
  const leaders = entries.filter((entry): entry is Leader => entry.kind === 'leader');
  const names = leaders.map(({ text }) => readableWords(text).text);
  const offices = leaders.map(({ instead = '' }) =>
    instead
      .split(/[、,，;；/\s]+/)
      .map((office) => readableWords(office).text)
      .filter(Boolean),
  );
  const titles = [...new Set([...common, ...offices.flat()])].sort((a, b) => b.length - a.length);
  const find = wordFinder(names);

  return ({ text, original }) => {
    const found = find(text);
    const wrong = found.flatMap((name): Hit[] => {
      const given = officeOf(text, name, titles);
      const held = offices[name.index] ?? [];
      if (!given || held.some((office) => isEndOf(given.office, office))) return [];
      const suggestion = leaders[name.index]?.instead;
      // With an office that no leader holds it is likely somebody else of that name.
      const isLeaders = offices.flat().some((office) => isEndOf(given.office, office));
      return [
        {
          rule: 'leader-title',
          severity: isLeaders ? 'must' : 'should',
          ...original(given.from, given.to),
          ...(suggestion && { suggestion }),
        },
      ];
    });
    return [...wrong, ...outOfOrder(text, found, { leaders, titles, original })];
  };
}

function officeOf(text: string, { from, to }: Found, titles: readonly string[]) {
  const before = titles.find((title) => text.endsWith(title, from));
  if (before) {
    const begins = from - before.length;
    const isFormer = notNow.test(text.slice(Math.max(0, begins - 14), begins));
    return isFormer ? undefined : { office: before, from: begins, to };
  }
  const behind = titles.find((title) => text.startsWith(title, to));
  return behind && { office: behind, from, to: to + behind.length };
}

/** Whether an office is the end of a longer name of the same: 市长 of 中卫市市长, not of 副市长. */
function isEndOf(given: string, held: string): boolean {
  return held.endsWith(given) && !/(?:副|代)$/.test(held.slice(0, held.length - given.length));
}

/** Names that follow each other with nothing between but offices and the marks of a list. */
function outOfOrder(
  text: string,
  found: Found[],
  {
    leaders,
    titles,
    original,
  }: {
    leaders: Leader[];
    titles: readonly string[];
    original: Readable['original'];
  },
): Hit[] {
  return found.flatMap((name, index): Hit[] => {
    const last = found[index - 1];
    const [rank, before] = [leaders[name.index]?.rank, last && leaders[last.index]?.rank];
    if (!last || !rank || !before || rank >= before) return [];
    const between = titles.reduce(
      (rest, title) => rest.replaceAll(title, ''),
      text.slice(last.to, name.from),
    );
    if (!/^[、,，和及与以 ]{1,6}$/.test(between)) return [];
    return [{ rule: 'leader-order', severity: 'should', ...original(last.from, name.to) }];
  });
}
