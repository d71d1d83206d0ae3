import { say, type Words } from '@mingtang/tenancy';
import { createLocalReq, type ServerProps } from 'payload';
import { pressingRequests } from '../queries/pressing-requests.ts';
import { reportsDue } from '../queries/reports-due.ts';
import '@mingtang/tenancy/admin/screens.css';

/** On the desk: requests that cannot wait, and yearly reports that are due. Nothing, where nothing is. */
export async function RequestsPressing({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const { overdue, dueSoon, unconfirmed, proposed } = await pressingRequests(req);
  const reports = await reportsDue(req, new Date());
  const text = (words: Words) => say({ i18n }, words);
  const lines: { count: number; search: string; words: Words; light?: string }[] = [
    {
      count: overdue,
      search: 'light=red',
      words: { zh: `${overdue} 件已逾期`, en: `${overdue} overdue` },
      light: 'red',
    },
    {
      count: dueSoon,
      search: 'light=yellow',
      words: { zh: `${dueSoon} 件将到期`, en: `${dueSoon} due soon` },
      light: 'yellow',
    },
    {
      count: unconfirmed,
      search: 'phase=unconfirmed',
      words: { zh: `${unconfirmed} 件待双方确认收到`, en: `${unconfirmed} to be confirmed` },
    },
    {
      count: proposed,
      search: 'phase=proposed',
      words: { zh: `${proposed} 件答复待签发`, en: `${proposed} answers to be signed` },
    },
  ].filter(({ count }) => count > 0);
  if (lines.length + reports.length === 0) return null;
  return (
    <section className="mt-card mt-pressing" aria-labelledby="mt-pressing">
      <h2 id="mt-pressing">{text({ zh: '依申请公开', en: 'Requests for information' })}</h2>
      <ul className="mt-reports">
        {lines.map(({ search, words, light }) => (
          <li key={search} className={light && `mt-light mt-light--${light}`}>
            <a href={`/admin/requests?${search}`}>{text(words)}</a>
          </li>
        ))}
        {reports.map(({ site, name, year, dueOn }) => (
          <li key={site}>
            <a href={`/admin/annual-report/${site}?year=${year}`}>
              {text({
                zh: `${name} ${year} 年度报告，${dueOn} 前公布`,
                en: `Yearly report ${year} of ${name}, due by ${dueOn}`,
              })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
