import type { Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { type IndexState, indexState, mostEmbedded } from '../queries/index-state.ts';
import {
  type AskedQuestion,
  type LostResult,
  leastShown,
  type Searches as SearchesFound,
  searchesOf,
} from '../queries/searches-of.ts';
import './searches.css';

type Text = (words: Words) => string;

/** What readers search for, and what to do where they find nothing 读者在搜什么. */
export async function Searches(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const given = (name: string) => [screen.searchParams?.[name] ?? []].flat()[0];
  const found = await searchesOf(req, { site: given('site'), week: given('week') });
  const state = await indexState(req);
  const isCity = found.sites.find(({ id }) => id === found.site)?.isCity ?? false;
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--wide">
        <header className="mt-life__head">
          <h1>{text({ zh: '读者在搜什么', en: 'What readers search for' })}</h1>
          <p>
            {text({
              zh: `按周统计，不记录是谁。一周内不足 ${leastShown} 次的词只计数、不显示。`,
              en: `Counted by week, never who. What is searched for fewer than ${leastShown} times a week is counted and not shown.`,
            })}
          </p>
        </header>
        {found.sites.length === 0 ? (
          <p className="mt-note">
            {text({
              zh: '您没有管理或签发的已开通站点。',
              en: 'You run no site that is open, and publish in none.',
            })}
          </p>
        ) : (
          <>
            <Choice found={found} text={text} />
            <p className="mt-acts">
              <a className="mt-button" href="/admin/collections/search-words">
                {text({
                  zh: '同义词、停用词和推荐结果',
                  en: 'Synonyms, stop words and recommended results',
                })}
              </a>
            </p>
            {found.lost.length > 0 && <Lost lost={found.lost} text={text} />}
            {found.week ? (
              <Week found={found} isCity={isCity} text={text} />
            ) : (
              <p className="mt-note">
                {text({
                  zh: '这个站点还没有人搜索过。有人搜索后，约一分钟内显示在这里。',
                  en: 'Nobody has searched this site yet. What is searched for shows here within about a minute.',
                })}
              </p>
            )}
          </>
        )}
        <Index state={state} text={text} />
      </main>
    </Frame>
  );
}

function Choice({ found, text }: { found: SearchesFound; text: Text }) {
  return (
    <search>
      <form className="mt-filter" action="/admin/searches">
        {found.sites.length > 1 && (
          <label>
            <span>{text({ zh: '站点', en: 'Site' })}</span>
            <select name="site" className="mt-select" defaultValue={found.site}>
              {found.sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {found.weeks.length > 0 && (
          <label>
            <span>{text({ zh: '周（周一）', en: 'Week from' })}</span>
            <select name="week" className="mt-select" defaultValue={found.week}>
              {found.weeks.map((week) => (
                <option key={week} value={week}>
                  {week}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="mt-button">
          {text({ zh: '查看', en: 'Show' })}
        </button>
      </form>
    </search>
  );
}

function Week({ found, isCity, text }: { found: SearchesFound; isCity: boolean; text: Text }) {
  const { total, foundNothing, top, missing } = found;
  const share = total > 0 ? Math.round((foundNothing / total) * 100) : 0;
  return (
    <>
      <section className="mt-panel" aria-labelledby="mt-week">
        <h2 id="mt-week">
          {text({ zh: `${found.week} 起的一周`, en: `The week from ${found.week}` })}
        </h2>
        <dl className="mt-facts">
          <div>
            <dt>{text({ zh: '搜索次数', en: 'Searches' })}</dt>
            <dd>{total}</dd>
          </div>
          <div>
            <dt>{text({ zh: '没有找到', en: 'Found nothing' })}</dt>
            <dd>
              {foundNothing}
              {text({ zh: `（${share}%）`, en: ` (${share}%)` })}
            </dd>
          </div>
        </dl>
      </section>
      <section className="mt-panel mt-panel--main" aria-labelledby="mt-missing">
        <h2 id="mt-missing">{text({ zh: '没有找到结果的词', en: 'Without a result' })}</h2>
        {missing.length === 0 ? (
          <p className="mt-note">{text({ zh: '没有。', en: 'None.' })}</p>
        ) : (
          <Questions
            questions={missing}
            site={found.site ?? ''}
            acts={isCity ? [acts.synonym, acts.promote, acts.page] : [acts.promote, acts.page]}
            text={text}
          />
        )}
        {!isCity && missing.length > 0 && (
          <p className="mt-note">
            {text({
              zh: '同义词全市共用，由市级站点添加。',
              en: 'Synonyms are shared by the city and added at its site.',
            })}
          </p>
        )}
      </section>
      <section className="mt-panel" aria-labelledby="mt-top">
        <h2 id="mt-top">{text({ zh: '搜得最多的词', en: 'Searched for most' })}</h2>
        {top.length === 0 ? (
          <p className="mt-note">
            {text({
              zh: '还没有达到显示次数的词。',
              en: 'Nothing was searched for often enough to be shown.',
            })}
          </p>
        ) : (
          <Questions
            questions={top}
            site={found.site ?? ''}
            acts={isCity ? [acts.synonym, acts.promote, acts.page] : [acts.promote, acts.page]}
            text={text}
          />
        )}
      </section>
    </>
  );
}

/** Promoted results that readers are not shown, with why, and a way to each. */
function Lost({ lost, text }: { lost: LostResult[]; text: Text }) {
  return (
    <section className="mt-panel mt-panel--main" aria-labelledby="mt-lost">
      <h2 id="mt-lost">
        {text({ zh: '不再显示的推荐结果', en: 'Recommended results that are not shown' })}
      </h2>
      <ol className="mt-searches">
        {lost.map(({ id, title, words, why }) => (
          <li key={id}>
            <strong>{title}</strong>
            <span className="mt-note">{words.join(text({ zh: '、', en: ', ' }))}</span>
            <span className="mt-note">
              {why === 'withdrawn'
                ? text({ zh: '它指向的内容已撤回', en: 'What it leads to was withdrawn' })
                : text({ zh: '结束日期已过', en: 'Its last day is over' })}
            </span>
            <span className="mt-searches__acts">
              <a href={`/admin/collections/search-words/${id}`}>
                {text({ zh: '修改', en: 'Change' })}
                <span className="mt-unseen">：{title}</span>
              </a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Act {
  words: Words;
  href: (query: string, site: string) => string;
}

const creating = (collection: string, more: object) => (q: string, site: string) =>
  `/admin/collections/${collection}/create?${new URLSearchParams({ ...more, site, q })}`;

const acts = {
  synonym: {
    words: { zh: '添加同义词', en: 'Add a synonym' },
    href: creating('search-words', { kind: 'synonyms' }),
  },
  promote: {
    words: { zh: '推荐一个结果', en: 'Promote a result' },
    href: creating('search-words', { kind: 'promoted' }),
  },
  page: { words: { zh: '新建页面', en: 'Make a page' }, href: creating('pages', {}) },
} satisfies Record<string, Act>;

function Questions({
  questions,
  site,
  acts,
  text,
}: {
  questions: AskedQuestion[];
  site: string;
  acts: Act[];
  text: Text;
}) {
  return (
    <ol className="mt-searches">
      {questions.map(({ query, times }) => (
        <li key={query}>
          <strong>{query}</strong>
          <span className="mt-note">{text({ zh: `${times} 次`, en: `${times} times` })}</span>
          <span className="mt-searches__acts">
            {acts.map(({ words, href }) => (
              <a key={words.en} href={href(query, site)}>
                {text(words)}
                <span className="mt-unseen">：{query}</span>
              </a>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Index({ state, text }: { state: IndexState; text: Text }) {
  const { documents, sitesBehind, lagSeconds } = state;
  const isLate = lagSeconds > 60;
  return (
    <section className="mt-panel" aria-labelledby="mt-index">
      <h2 id="mt-index">{text({ zh: '全市索引', en: 'The index of the city' })}</h2>
      <dl className="mt-facts">
        <div>
          <dt>{text({ zh: '收录', en: 'Documents' })}</dt>
          <dd>
            {documents === undefined
              ? text({ zh: '尚未建立', en: 'Not made yet' })
              : text({ zh: `约 ${documents} 篇`, en: `about ${documents}` })}
          </dd>
        </div>
        <div>
          <dt>{text({ zh: '更新', en: 'Up to date' })}</dt>
          <dd>
            {sitesBehind === 0
              ? text({ zh: '与已发布的内容一致', en: 'With what is published' })
              : text({
                  zh: `${sitesBehind} 个站点有内容待收录，最早的已等待 ${lagSeconds} 秒`,
                  en: `${sitesBehind} sites wait to be taken in, the longest for ${lagSeconds} seconds`,
                })}
          </dd>
        </div>
      </dl>
      {isLate && (
        <p className="mt-warning">
          {text({
            zh: '索引没有跟上发布，请告知系统运维：检索程序（indexer）可能没有运行。',
            en: 'The index does not keep up. Tell the operators: the indexer may not be running.',
          })}
        </p>
      )}
      {documents !== undefined && documents > mostEmbedded && (
        <p className="mt-warning">
          {text({
            zh: `收录已超过 ${mostEmbedded} 篇，全市搜索会变慢，请系统运维改用 Meilisearch。`,
            en: `There are more than ${mostEmbedded} documents, and searches of the whole city get slow. Operators should use Meilisearch.`,
          })}
        </p>
      )}
    </section>
  );
}
