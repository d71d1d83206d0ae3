import { lightWords } from '@mingtang/approvals/clock';
import type { Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { countOf, many, type Tally } from '../domain/figures.ts';
import { gradeLabels, grades } from '../domain/rating.ts';
import { phases } from '../domain/ticket.ts';
import { phaseLabels } from '../domain/words-of-tickets.ts';
import {
  filtersIn,
  type ListedTicket,
  type TicketFilter,
  ticketsInHand,
} from '../queries/tickets-in-hand.ts';

type Text = (words: Words) => string;

/** Bad ratings that somebody has to look into, the first due first; below them how all ratings are. */
export async function Tickets(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const search = screen.searchParams ?? {};
  const filter = filtersIn(search);
  const { tickets, next, sites, tally } = await ticketsInHand(req, filter);
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '好差评', en: 'Ratings' })}</h1>
          <p>
            {text({
              zh: '每个差评都要核实、整改、答复和回访。最先到期的排在最前；列表不显示评价人。',
              en: 'Each bad rating is looked into, put right, answered and followed up. What is due first comes first; who rated is not shown.',
            })}
          </p>
        </header>
        <Filter filter={filter} sites={sites} text={text} />
        {tickets.length === 0 && (
          <p className="mt-note">
            {sites.length === 0
              ? text({
                  zh: '您不办理任何站点的差评工单。需要办理的，请站点管理员授予“窗口”或“审批”角色。',
                  en: 'You have to do with tickets of no site. Ask a site administrator for the role clerk or approver.',
                })
              : text({ zh: '没有符合条件的差评工单。', en: 'No ticket fits.' })}
          </p>
        )}
        <ol className="mt-listing">
          {tickets.map((one) => (
            <Row key={one.id} one={one} shows={sites.length > 1} text={text} />
          ))}
        </ol>
        {next && (
          <p className="mt-acts">
            <a className="mt-button" href={`/admin/ratings?${pageAfter(search, next)}`}>
              {text({ zh: '下一页', en: 'Next page' })}
            </a>
          </p>
        )}
        <Counts tally={tally} text={text} />
      </main>
    </Frame>
  );
}

function pageAfter(search: Record<string, string | string[] | undefined>, next: string): string {
  const kept = Object.entries(search).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'after' ? [[name, value]] : [],
  );
  return new URLSearchParams([...kept, ['after', next]]).toString();
}

function Counts({ tally, text }: { tally: Tally; text: Text }) {
  if (many(tally) === 0) return null;
  return (
    <section className="mt-panel" aria-labelledby="mt-counts">
      <h2 id="mt-counts">
        {text({
          zh: `共 ${many(tally)} 条评价`,
          en: `${many(tally)} ratings`,
        })}
      </h2>
      <dl className="mt-facts">
        {grades.map((grade) => (
          <div key={grade}>
            <dt>{text(gradeLabels[grade])}</dt>
            <dd>{countOf(tally, grade)}</dd>
          </div>
        ))}
        <div>
          <dt>{text({ zh: '差评已答复', en: 'Bad ones answered' })}</dt>
          <dd>
            {tally.replied} / {tally.bad}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function Filter({
  filter,
  sites,
  text,
}: {
  filter: TicketFilter;
  sites: { id: string; name: string }[];
  text: Text;
}) {
  const all: [string, string] = ['', text({ zh: '全部', en: 'All' })];
  const lists: { name: string; label: Words; value: string; options: [string, string][] }[] = [
    {
      name: 'done',
      label: { zh: '办理', en: 'Which' },
      value: filter.isClosed ? '1' : '',
      options: [
        ['', text({ zh: '在办', en: 'Under way' })],
        ['1', text(phaseLabels.closed)],
      ],
    },
    {
      name: 'phase',
      label: { zh: '环节', en: 'Step' },
      value: filter.phase ?? '',
      options: [
        all,
        ...phases
          .filter((phase) => phase !== 'closed')
          .map((phase): [string, string] => [phase, text(phaseLabels[phase])]),
      ],
    },
    {
      name: 'light',
      label: { zh: '时限', en: 'Light' },
      value: filter.light ?? '',
      options: [
        all,
        ...(['red', 'yellow', 'green'] as const).map((light): [string, string] => [
          light,
          text(lightWords[light]),
        ]),
      ],
    },
    {
      name: 'site',
      label: { zh: '站点', en: 'Site' },
      value: filter.site ?? '',
      options: [all, ...sites.map(({ id, name }): [string, string] => [id, name])],
    },
  ];
  return (
    <search>
      <form className="mt-filter" action="/admin/ratings">
        {lists.map(({ name, label, value, options }) => (
          <label key={name}>
            <span>{text(label)}</span>
            <select name={name} className="mt-select" defaultValue={value}>
              {options.map(([each, words]) => (
                <option key={each} value={each}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="submit" className="mt-button">
          {text({ zh: '筛选', en: 'Show' })}
        </button>
      </form>
    </search>
  );
}

function Row({ one, shows, text }: { one: ListedTicket; shows: boolean; text: Text }) {
  const { id, itemName, grade, site, phase, light, dueOn, ratedOn } = one;
  return (
    <li className="mt-listed">
      <a className="mt-listed__title" href={`/admin/ratings/${id}`}>
        {itemName}
      </a>
      <span className={`mt-light mt-light--${light}`}>{text(lightWords[light])}</span>
      <span className="mt-listed__clock">
        {text(phaseLabels[phase])}
        {dueOn && text({ zh: `，${dueOn} 到期`, en: `, due on ${dueOn}` })}
      </span>
      <span className="mt-note">
        {[
          text(gradeLabels[grade]),
          text({ zh: `${ratedOn} 评价`, en: `rated on ${ratedOn}` }),
          shows && site.name,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
