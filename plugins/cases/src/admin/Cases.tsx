import { lightWords } from '@mingtang/approvals/clock';
import { sitesWhere, type Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { phases } from '../domain/case.ts';
import { phaseLabels, resultLabels } from '../domain/words-of-cases.ts';
import {
  type CaseFilter,
  casesInHand,
  filtersIn,
  type ListedCase,
  opinionsAsked,
} from '../queries/cases-in-hand.ts';

type Text = (words: Words) => string;

/** The cases an officer handles, the first due first; above them what other departments ask. */
export async function Cases(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const search = screen.searchParams ?? {};
  const filter = filtersIn(search);
  const { cases, next, sites } = await casesInHand(req, filter);
  const asked = await opinionsAsked(req);
  const answersForData = (await sitesWhere(req, ['approver'])).length > 0;
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '办件', en: 'Cases' })}</h1>
          <p>
            {text({
              zh: '最先到期的排在最前。申请人信息在列表中隐去。',
              en: 'What is due first comes first. Applicants are masked in lists.',
            })}
          </p>
          <p className="mt-acts">
            <a className="mt-button" href="/admin/counter">
              {text({ zh: '窗口代办', en: 'Counter' })}
            </a>
            <a className="mt-button" href="/admin/case-figures">
              {text({ zh: '办件统计', en: 'Figures' })}
            </a>
            {answersForData && (
              <a className="mt-button" href="/admin/person-data">
                {text({ zh: '个人信息请求', en: 'Personal data' })}
              </a>
            )}
            {sites.length > 0 && (
              <a
                className="mt-button"
                href={`/api/cases/list.csv?${new URLSearchParams(asSaid(search))}`}
                download
              >
                {text({ zh: '导出清单 CSV', en: 'The list as CSV' })}
              </a>
            )}
          </p>
        </header>
        {asked.length > 0 && (
          <section className="mt-panel mt-panel--main" id="asked" aria-labelledby="mt-asked">
            <h2 id="mt-asked">
              {text({ zh: '其他部门征求意见，待您答复', en: 'Opinions that others ask of you' })}
            </h2>
            <ul className="mt-story">
              {asked.map(({ case: id, opinion, number, itemName, until }) => (
                <li key={`${id} ${opinion}`}>
                  <a href={`/admin/cases/${id}`}>{itemName}</a>
                  <p className="mt-note">
                    {number} · {text({ zh: `${until} 前答复`, en: `to be answered by ${until}` })}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Filter filter={filter} sites={sites} text={text} />
        {cases.length === 0 && (
          <p className="mt-note">
            {sites.length === 0
              ? text({
                  zh: '您不办理任何站点的办件。需要办理的，请站点管理员授予“窗口”或“审批”角色。',
                  en: 'You handle cases of no site. Ask a site administrator for the role clerk or approver.',
                })
              : text({ zh: '没有符合条件的办件。', en: 'No case fits.' })}
          </p>
        )}
        <ol className="mt-listing">
          {cases.map((one) => (
            <Row key={one.id} one={one} shows={sites.length > 1} text={text} />
          ))}
        </ol>
        {next && (
          <p className="mt-acts">
            <a className="mt-button" href={`/admin/cases?${pageAfter(search, next)}`}>
              {text({ zh: '下一页', en: 'Next page' })}
            </a>
          </p>
        )}
      </main>
    </Frame>
  );
}

function pageAfter(search: Record<string, string | string[] | undefined>, next: string): string {
  return new URLSearchParams([...asSaid(search), ['after', next]]).toString();
}

/** What an address narrows the list to, without the page it was at. */
const asSaid = (search: Record<string, string | string[] | undefined>): [string, string][] =>
  Object.entries(search).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'after' ? [[name, value]] : [],
  );

function Filter({
  filter,
  sites,
  text,
}: {
  filter: CaseFilter;
  sites: { id: string; name: string }[];
  text: Text;
}) {
  const all = text({ zh: '全部', en: 'All' });
  const lists: { name: string; label: Words; value: string; options: [string, string][] }[] = [
    {
      name: 'done',
      label: { zh: '办理', en: 'Which' },
      value: filter.isClosed ? '1' : '',
      options: [
        ['', text({ zh: '在办', en: 'Under way' })],
        ['1', text({ zh: '已办结', en: 'Closed' })],
      ],
    },
    {
      name: 'mine',
      label: { zh: '承办', en: 'Whose' },
      value: filter.isMine ? '1' : '',
      options: [
        ['', all],
        ['1', text({ zh: '我承办的', en: 'Mine' })],
      ],
    },
    {
      name: 'phase',
      label: { zh: '环节', en: 'Step' },
      value: filter.phase ?? '',
      options: [
        ['', all],
        ...phases.map((phase): [string, string] => [phase, text(phaseLabels[phase])]),
      ],
    },
    {
      name: 'light',
      label: { zh: '时限', en: 'Light' },
      value: filter.light ?? '',
      options: [
        ['', all],
        ...(['red', 'yellow', 'green'] as const).map((light): [string, string] => [
          light,
          text(lightWords[light]),
        ]),
      ],
    },
    ...(sites.length > 1
      ? [
          {
            name: 'site',
            label: { zh: '站点', en: 'Site' },
            value: filter.site ?? '',
            options: [['', all], ...sites.map(({ id, name }) => [id, name])] as [string, string][],
          },
        ]
      : []),
  ];
  return (
    <search>
      <form className="mt-filter" action="/admin/cases">
        <label>
          <span>{text({ zh: '查找', en: 'Find' })}</span>
          <input
            name="q"
            defaultValue={filter.text}
            placeholder={text({ zh: '编号或事项', en: 'Number or item' })}
          />
        </label>
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

function Row({ one, shows, text }: { one: ListedCase; shows: boolean; text: Text }) {
  const { id, number, itemName, applicant, site, phase, result, light, dueOn, assignee } = one;
  return (
    <li className="mt-listed">
      <a className="mt-listed__title" href={`/admin/cases/${id}`}>
        {itemName}
      </a>
      <span className={`mt-light mt-light--${light}`}>{text(lightWords[light])}</span>
      <span className="mt-listed__clock">
        {text(result ? resultLabels[result] : phaseLabels[phase])}
        {dueOn && text({ zh: `，${dueOn} 到期`, en: `, due on ${dueOn}` })}
      </span>
      <span className="mt-note">
        {[
          number,
          shows && site.name,
          applicant,
          assignee && text({ zh: `承办 ${assignee}`, en: `with ${assignee}` }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}
