import { lightWords } from '@mingtang/approvals/clock';
import type { Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { phases } from '../domain/request.ts';
import { phaseLabels } from '../domain/words-of-requests.ts';
import {
  type Filters,
  filtersIn,
  type ListedRequest,
  longest,
  requestsInHand,
} from '../queries/requests-in-hand.ts';
import { handledSites, mayReceive } from '../queries/roles-here.ts';
import './requests.css';

type Text = (words: Words) => string;

/** The register of requests for information: what is to be done, the most urgent first. */
export async function Requests(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const filters = filtersIn(screen.searchParams ?? {});
  const { requests, sites } = await requestsInHand(req, filters);
  const receives = [...(await handledSites(req)).values()].some(mayReceive);
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '依申请公开', en: 'Requests for information' })}</h1>
          <p>
            {text({
              zh: '收到申请之日起 20 个工作日内答复；逾期和将到期的排在最前。申请人信息在列表中隐去。',
              en: 'Answered within 20 working days of receipt; overdue ones come first. Applicants are masked in lists.',
            })}
          </p>
        </header>
        {receives && (
          <p className="mt-acts">
            <a className="mt-button mt-button--main" href="/admin/requests/new">
              {text({ zh: '登记新申请（窗口代录）', en: 'Enter a request' })}
            </a>
          </p>
        )}
        <Filter filters={filters} sites={sites} text={text} />
        {requests.length === 0 && (
          <p className="mt-note">
            {sites.length === 0
              ? text({
                  zh: '您不办理任何站点的依申请公开。需要办理的，请站点管理员授予“窗口”或“审批”角色。',
                  en: 'You handle requests of no site. Ask a site administrator for the role clerk or approver.',
                })
              : text({ zh: '没有符合条件的申请。', en: 'No request fits.' })}
          </p>
        )}
        <ol className="mt-listing">
          {requests.map((request) => (
            <Row key={request.id} request={request} shows={sites.length > 1} text={text} />
          ))}
        </ol>
        {requests.length === longest && (
          <p className="mt-note">
            {text({
              zh: `只显示 ${longest} 件，请用筛选缩小范围。`,
              en: `Only ${longest} are shown; narrow them down.`,
            })}
          </p>
        )}
        {sites.length > 0 && (
          <section className="mt-panel" aria-labelledby="mt-reports">
            <h2 id="mt-reports">{text({ zh: '年度报告', en: 'Yearly reports' })}</h2>
            <ul className="mt-reports">
              {sites.slice(0, 60).map(({ id, name }) => (
                <li key={id}>
                  <a href={`/admin/annual-report/${id}`}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </main>
    </Frame>
  );
}

function Filter({
  filters,
  sites,
  text,
}: {
  filters: Filters;
  sites: { id: string; name: string }[];
  text: Text;
}) {
  return (
    <search>
      <form className="mt-filter" action="/admin/requests">
        <label>
          <span>{text({ zh: '查找', en: 'Find' })}</span>
          <input
            name="q"
            defaultValue={filters.text}
            placeholder={text({ zh: '编号或所需信息', en: 'Number or title' })}
          />
        </label>
        <label>
          <span>{text({ zh: '办理', en: 'Which' })}</span>
          <select name="done" className="mt-select" defaultValue={filters.isDone ? '1' : ''}>
            <option value="">{text({ zh: '在办', en: 'Under way' })}</option>
            <option value="1">{text({ zh: '已办结', en: 'Closed' })}</option>
          </select>
        </label>
        <label>
          <span>{text({ zh: '环节', en: 'Step' })}</span>
          <select name="phase" className="mt-select" defaultValue={filters.phase ?? ''}>
            <option value="">{text({ zh: '全部', en: 'All' })}</option>
            {phases.map((phase) => (
              <option key={phase} value={phase}>
                {text(phaseLabels[phase])}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text({ zh: '时限', en: 'Light' })}</span>
          <select name="light" className="mt-select" defaultValue={filters.light ?? ''}>
            <option value="">{text({ zh: '全部', en: 'All' })}</option>
            {(['red', 'yellow', 'green'] as const).map((light) => (
              <option key={light} value={light}>
                {text(lightWords[light])}
              </option>
            ))}
          </select>
        </label>
        {sites.length > 1 && (
          <label>
            <span>{text({ zh: '站点', en: 'Site' })}</span>
            <select name="site" className="mt-select" defaultValue={filters.site ?? ''}>
              <option value="">{text({ zh: '全部', en: 'All' })}</option>
              {sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit" className="mt-button">
          {text({ zh: '筛选', en: 'Show' })}
        </button>
      </form>
    </search>
  );
}

function Row({ request, shows, text }: { request: ListedRequest; shows: boolean; text: Text }) {
  const { id, number, title, applicant, site, phase, light, clock, receivedOn } = request;
  return (
    <li className="mt-listed">
      <a className="mt-listed__title" href={`/admin/requests/${id}`}>
        {title}
      </a>
      <span className={`mt-light mt-light--${light}`}>{text(lightWords[light])}</span>
      <span className="mt-listed__clock">{clock ? text(clock) : text(phaseLabels[phase])}</span>
      <span className="mt-note">
        {[number, shows && site.name, applicant, clock && text(phaseLabels[phase])]
          .filter(Boolean)
          .join(' · ')}
        {receivedOn && ` · ${text({ zh: `${receivedOn} 收到`, en: `received ${receivedOn}` })}`}
      </span>
    </li>
  );
}
