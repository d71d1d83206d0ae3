import type { PolicyFacts } from '@mingtang/publication';
import { type Chance, chance } from './chance.ts';
import { at, type Day, plusDays, todayInChina } from './day.ts';
import type { SeedArticle, SeedColumn } from './plan.ts';
import type { Story } from './prose/story.ts';

/** How far back the demo's archive goes, in days: about eighteen months. */
const archive = 540;

/** A site as far as telling stories goes. */
export interface Telling<Teller> {
  site: string;
  teller: Teller;
  /** 来源, unless the story names another. */
  source: string;
  stories: Story<Teller>[];
  columns: SeedColumn[];
  /** Path of the column that stories call `special`. */
  special?: string;
  /** How many articles a column gets, at most as many as there are stories for it. */
  wanted: (column: SeedColumn) => number;
  now: Date;
}

/**
 * The articles of a site. Each column's newest one is as young as its update period asks; older
 * ones go back in steps. What has its season is told in season, and no story twice.
 */
export function tell<Teller>(telling: Telling<Teller>): SeedArticle[] {
  return telling.columns
    .filter(({ layout }) => layout === 'list')
    .flatMap((column) => articlesOf(column, telling));
}

function articlesOf<Teller>(column: SeedColumn, telling: Telling<Teller>): SeedArticle[] {
  const { site, teller, stories, wanted, now } = telling;
  const c = chance(`${site}${column.path}`);
  const fitting = stories.filter(
    (story) =>
      (story.column === 'special'
        ? column.path === telling.special
        : column.path.endsWith(story.column)) &&
      (story.by?.(teller) ?? true),
  );
  let left = c.some(fitting, fitting.length);
  const articles: SeedArticle[] = [];
  for (let i = 0, age = firstAge(column, c); i < wanted(column) && left.length > 0; i++) {
    const from = age;
    const ages = new Map(left.map((story) => [story, nextInSeason(story, now, from)]));
    const story = left.reduce((best, other) =>
      (ages.get(other) ?? 0) < (ages.get(best) ?? 0) ? other : best,
    );
    left = left.filter((other) => other !== story);
    age = Math.min(archive, ages.get(story) ?? from);
    articles.push(write(story, { telling, column, age, index: i }));
    age += gap(column, i, c);
  }
  return articles;
}

function firstAge({ updatePeriodDays = 180 }: SeedColumn, c: Chance): number {
  return c.whole(0, updatePeriodDays <= 14 ? 2 : 24);
}

/** Days from one article to the one before it: news come almost daily, and thin out in the archive. */
function gap({ updatePeriodDays = 180 }: SeedColumn, index: number, c: Chance): number {
  if (updatePeriodDays <= 14) return index < 4 ? c.whole(0, 2) : c.whole(3, 40);
  return index < 2 ? c.whole(2, 12) : c.whole(6, 60);
}

/** The least age in days, from `age` on, at which a story is in season. */
function nextInSeason<T>({ months }: Story<T>, now: Date, age: number): number {
  const today = todayInChina(now);
  for (let days = age; days < age + 366; days++) {
    if (!months || months.includes(plusDays(today, -days).month)) return days;
  }
  return age;
}

function write<Teller>(
  story: Story<Teller>,
  {
    telling,
    column,
    age,
    index,
  }: { telling: Telling<Teller>; column: SeedColumn; age: number; index: number },
): SeedArticle {
  const { site, teller, source, now } = telling;
  const c = chance(`${site} ${story.id}`);
  const { on, instant } = publication(now, age, c);
  const draft = story.write(teller, on, c);
  return {
    key: story.id,
    column: column.path,
    title: draft.title,
    ...(draft.subtitle && { subtitle: draft.subtitle }),
    publishedAt: instant,
    source: draft.source ?? source,
    editor: c.pick(['政务公开办（示例）', '网站编辑部（示例）', '融媒编辑（示例）']),
    keywords: draft.keywords ?? [source, column.name],
    summary: draft.summary ?? firstParagraph(draft.body),
    ...(draft.cover && { cover: draft.cover }),
    body: draft.body,
    attachments: draft.files ?? [],
    pinned: Boolean(draft.pinned) && index < 2,
    ...(column.type === '政策文件' && { policy: policyFacts(on, c) }),
  };
}

/** A number that nobody takes for a real one. */
const policyFacts = (on: Day, c: Chance): PolicyFacts => ({
  number: `示例发〔${on.year}〕${c.whole(1, 60)}号`,
  issuedOn: on.iso,
  validity: 'in-force',
});

/** A working hour of the day that many days ago; the day before where that hour is still to come. */
function publication(now: Date, age: number, c: Chance): { on: Day; instant: string } {
  const [hour, minute] = [c.whole(8, 18), c.whole(0, 59)];
  const on = plusDays(todayInChina(now), -age);
  const instant = at(on, hour, minute);
  if (Date.parse(instant) <= now.getTime()) return { on, instant };
  const before = plusDays(on, -1);
  return { on: before, instant: at(before, hour, minute) };
}

/** The first paragraph that says something, as a summary of at most some 110 characters. */
function firstParagraph(body: string): string {
  const line =
    body.split('\n').find((text) => !/^(#|\||>|- |\d+\. )/.test(text) && text.length > 24) ?? body;
  const plain = line.replaceAll('**', '');
  return plain.length > 110 ? `${plain.slice(0, 108)}……` : plain;
}
