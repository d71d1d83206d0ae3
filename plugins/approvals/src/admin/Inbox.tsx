import type { Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import { filterIn } from '../endpoints/inbox-filter.ts';
import type { SubjectKind } from '../ports.ts';
import {
  counted,
  type InboxFilter,
  type InboxList,
  inboxCounts,
  inboxLists,
  inboxOf,
  inboxSites,
} from '../queries/inbox.ts';
import { type ToldWaiting, waitingKinds, waitingOf } from '../queries/waiting-of.ts';
import { InboxRows, type ShownRow } from './InboxRows.tsx';
import { dueWords, listWords, statusWords } from './inbox-words.ts';
import './inbox.css';

type Text = (words: Words) => string;
export type InboxScreen = Screen & { kinds: readonly SubjectKind[] };

/** The screen 待办: all that waits for whoever looks, of all kinds and all their sites. */
export async function Inbox({ kinds, ...screen }: InboxScreen) {
  const { req, text } = whoAsks(screen);
  const asked = askedFor(screen.searchParams ?? {});
  const { list, filter, after } = asked;
  const [counts, page, sites] = [
    await inboxCounts(req),
    await inboxOf(req, list, { filter, ...(after && { after }) }),
    await inboxSites(req),
  ];
  const known = [...kinds, ...waitingKinds(req.payload)];
  const kindName = (kind: string) =>
    text(known.find((each) => each.kind === kind)?.label ?? { zh: kind, en: kind });
  const waiting = list === 'todo' && !after ? await waitingOf(req, filter) : [];
  const rows = page.items.map((item): ShownRow => {
    const due = item.due && dueWords(item.due);
    return {
      id: `${item.instance} ${item.task ?? ''}`,
      instance: item.instance,
      task: item.task,
      href: `/admin/inbox/${item.instance}?list=${list}`,
      title: item.title || text({ zh: '（无标题）', en: '(untitled)' }),
      isUrgent: item.urgent,
      facts: [
        kindName(item.kind),
        item.siteName,
        text({ zh: `${item.submitterName}提交`, en: `by ${item.submitterName}` }),
        ...(item.forName ? [text({ zh: `代${item.forName}办理`, en: `for ${item.forName}` })] : []),
      ],
      at: item.at,
      state:
        item.status === 'running'
          ? item.stepName
            ? text(item.stepName)
            : ''
          : text(statusWords[item.status]),
      ...(item.due && due && { due: { light: item.due.light, words: text(due) } }),
    };
  });
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Frame screen={screen}>
      <main className="mt-life inbox">
        <header className="mt-life__head">
          <h1>{text({ zh: '待办', en: 'Inbox' })}</h1>
        </header>
        <nav className="inbox__tabs" aria-label={text({ zh: '待办的分类', en: 'Lists' })}>
          {inboxLists.map((name) => (
            <a
              key={name}
              href={`/admin/inbox?list=${name}`}
              aria-current={name === list ? 'page' : undefined}
            >
              {text(listWords[name])} <span className="inbox__count">{counted(counts[name])}</span>
            </a>
          ))}
        </nav>
        <Filters
          asked={asked}
          sites={sites}
          kinds={known}
          kindName={kindName}
          isFiltered={isFiltered}
          text={text}
        />
        <WaitingRows waiting={waiting} text={text} />
        {rows.length === 0 && waiting.length > 0 ? null : rows.length === 0 ? (
          <p className="inbox__empty" role="status">
            {text(isFiltered || after ? nothingFits : nothingThere[list])}
          </p>
        ) : (
          <InboxRows
            key={JSON.stringify([asked, rows.map(({ id }) => id)])}
            rows={rows}
            verb={list === 'todo' ? 'approve' : list === 'to-read' ? 'read' : undefined}
          />
        )}
        <p className="mt-note">
          <a href="/admin">
            {text({
              zh: '站点开通申请和转发来文，在工作台办理',
              en: 'Openings of sites and what other sites sent are on your desk',
            })}
          </a>
        </p>
        {(after || page.next) && (
          <nav className="mt-acts" aria-label={text({ zh: '翻页', en: 'Pages' })}>
            {after && (
              <a className="mt-button" href={addressOf({ list, filter })}>
                {text({ zh: '回到第一页', en: 'First page' })}
              </a>
            )}
            {page.next && (
              <a className="mt-button" href={addressOf({ list, filter, after: page.next })}>
                {text({ zh: '下一页', en: 'Next page' })}
              </a>
            )}
          </nav>
        )}
      </main>
    </Frame>
  );
}

/** What waits and no flow decides on: each is done where it stands. */
function WaitingRows({ waiting, text }: { waiting: ToldWaiting[]; text: Text }) {
  if (waiting.length === 0) return null;
  return (
    <ul className="inbox__rows">
      {waiting.map(({ kind, id, href, title, what, kindLabel, siteName, forName, due, at }) => (
        <li key={`${kind} ${id}`} className="inbox__row">
          <div className="inbox__what">
            <a href={href}>{title}</a>
            <p className="inbox__facts">
              <span>{text(kindLabel)}</span>
              <span>{siteName}</span>
              {forName && <span>{text({ zh: `代${forName}办理`, en: `for ${forName}` })}</span>}
              <time dateTime={at}>{moment(at)}</time>
            </p>
          </div>
          <div className="inbox__state">
            <span className="mt-pill">{text(what)}</span>
            {due && (
              <span className={`inbox__due inbox__due--${due.light}`}>{text(dueWords(due))}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const nothingFits: Words = {
  zh: '没有符合条件的事项。清除筛选可以看到全部。',
  en: 'Nothing fits. Clear the filter to see everything.',
};
const nothingThere: Record<InboxList, Words> = {
  todo: { zh: '都办完了，没有等您办理的事项。', en: 'All done: nothing waits for you.' },
  'to-read': { zh: '没有等您阅知的事项。', en: 'Nothing to read.' },
  done: { zh: '您办理过的事项会列在这里。', en: 'What you decide on will be listed here.' },
  started: {
    zh: '您提交审核的内容会列在这里，可以看到办到哪一步、由谁办理。',
    en: 'What you submit will be listed here, with where it is and who has it.',
  },
};

interface Asked {
  list: InboxList;
  filter: InboxFilter;
  after?: string;
}

/** What an address asks for. */
function askedFor(params: Record<string, unknown>): Asked {
  const { list, after } = params;
  return {
    list: inboxLists.find((known) => known === list) ?? 'todo',
    filter: filterIn(params),
    ...(typeof after === 'string' && after && { after }),
  };
}

function addressOf({ list, filter: { text, ...filter }, after }: Asked): string {
  const params = { list, ...filter, ...(text && { q: text }), ...(after && { after }) };
  return `/admin/inbox?${new URLSearchParams(params)}`;
}

function Filters({
  asked: { list, filter },
  sites,
  kinds,
  kindName,
  isFiltered,
  text,
}: {
  asked: Asked;
  sites: { id: string; name: string }[];
  kinds: readonly { kind: string }[];
  kindName: (kind: string) => string;
  isFiltered: boolean;
  text: Text;
}) {
  const all = text({ zh: '全部', en: 'All' });
  return (
    <details className="inbox__filters mt-more" open={isFiltered}>
      <summary>{text({ zh: '筛选', en: 'Filter' })}</summary>
      <form className="inbox__filter">
        <input type="hidden" name="list" value={list} />
        <div className="mt-field">
          <label htmlFor="inbox-q">{text({ zh: '标题含有', en: 'Title contains' })}</label>
          <input id="inbox-q" name="q" type="search" maxLength={60} defaultValue={filter.text} />
        </div>
        {sites.length > 1 && (
          <Choice
            name="site"
            label={text({ zh: '站点', en: 'Site' })}
            value={filter.site}
            options={sites.map(({ id, name }) => [id, name])}
            all={all}
          />
        )}
        {kinds.length > 1 && (
          <Choice
            name="kind"
            label={text({ zh: '类型', en: 'Kind' })}
            value={filter.kind}
            options={kinds.map(({ kind }) => [kind, kindName(kind)])}
            all={all}
          />
        )}
        {list === 'todo' && (
          <Choice
            name="light"
            label={text({ zh: '期限', en: 'Deadline' })}
            value={filter.light}
            options={[
              ['red', text({ zh: '已逾期', en: 'Overdue' })],
              ['yellow', text({ zh: '即将到期', en: 'Due soon' })],
              ['green', text({ zh: '时间充足', en: 'In time' })],
            ]}
            all={all}
          />
        )}
        <button type="submit" className="mt-button">
          {text({ zh: '筛选', en: 'Filter' })}
        </button>
        {isFiltered && (
          <a className="mt-button" href={`/admin/inbox?list=${list}`}>
            {text({ zh: '清除筛选', en: 'Clear' })}
          </a>
        )}
      </form>
    </details>
  );
}

function Choice({
  name,
  label,
  value,
  options,
  all,
}: {
  name: string;
  label: string;
  value: string | undefined;
  options: [value: string, label: string][];
  all: string;
}) {
  return (
    <div className="mt-field">
      <label htmlFor={`inbox-${name}`}>{label}</label>
      <select id={`inbox-${name}`} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
