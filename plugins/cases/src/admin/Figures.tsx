import { dayOf } from '@mingtang/approvals/clock';
import type { Words } from '@mingtang/tenancy';
import { Frame, foundOrNot, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { monthIn, monthsBack } from '../domain/month.ts';
import { figureColumns, figuresOf, type OfficeFigures } from '../queries/figures.ts';
import type { FigureRow } from '../store/figures.ts';
import './cases.css';

type Text = (words: Words) => string;

/** The screen 办件统计: what each office did in a month, by item, to be taken away as a table. */
export async function Figures(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const search = screen.searchParams ?? {};
  const today = dayOf(new Date());
  const month = monthIn(search.month, today);
  const { offices, sites } = await foundOrNot(figuresOf(req, { month, site: search.site }));
  const asked = new URLSearchParams({
    month,
    ...(typeof search.site === 'string' && { site: search.site }),
  });
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--wide figures-page">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/cases">{text({ zh: '办件', en: 'Cases' })}</a>
          </p>
          <h1>{text({ zh: '办件统计', en: 'Figures of cases' })}</h1>
          <p>
            {text({
              zh: '收到、受理、决定各按发生在当月的计。工作日从受理到决定，不含停表时间；按时，指没有超过承诺期限。',
              en: 'What was received, accepted and decided in the month. Working days are counted from acceptance to decision without stops; in time is within what was promised.',
            })}
          </p>
        </header>
        <search>
          <form className="mt-filter" action="/admin/case-figures">
            <label>
              <span>{text({ zh: '月份', en: 'Month' })}</span>
              <select name="month" className="mt-select" defaultValue={month}>
                {[...new Set([month, ...monthsBack(today.slice(0, 7), 24)])].map((each) => (
                  <option key={each} value={each}>
                    {each}
                  </option>
                ))}
              </select>
            </label>
            {sites.length > 1 && (
              <label>
                <span>{text({ zh: '单位', en: 'Office' })}</span>
                <select name="site" className="mt-select" defaultValue={asked.get('site') ?? ''}>
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
              {text({ zh: '查看', en: 'Show' })}
            </button>
            <a className="mt-button" href={`/api/cases/figures.csv?${asked}`} download>
              {text({ zh: '导出 CSV', en: 'As CSV' })}
            </a>
          </form>
        </search>
        {offices.length === 0 && (
          <p className="mt-note">
            {text({ zh: '这个月没有办件，也没有逾期的。', en: 'Nothing happened in that month.' })}
          </p>
        )}
        {offices.map((office) => (
          <Office key={office.site} office={office} text={text} />
        ))}
      </main>
    </Frame>
  );
}

function Office({ office, text }: { office: OfficeFigures; text: Text }) {
  const { decided, inTime } = office;
  const rate = decided > 0 ? Math.round((inTime / decided) * 1000) / 10 : undefined;
  return (
    <section className="mt-panel" aria-label={office.name}>
      <h2>
        {office.name}
        {rate !== undefined && (
          <span className="mt-note">
            {text({ zh: `　按时率 ${rate}%`, en: ` ${rate}% in time` })}
          </span>
        )}
      </h2>
      <div className="figures">
        <table>
          <thead>
            <tr>
              <th scope="col">{text({ zh: '事项', en: 'Item' })}</th>
              {figureColumns.map(({ name, label }) => (
                <th key={name} scope="col">
                  {text(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Line row={office} title={text({ zh: '全部事项', en: 'All items' })} isTotal />
            {office.items.map((row) => (
              <Line key={row.item} row={row} title={row.itemName ?? ''} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Line({ row, title, isTotal }: { row: FigureRow; title: string; isTotal?: true }) {
  return (
    <tr className={isTotal && 'figures__total'}>
      <th scope="row">{title}</th>
      {figureColumns.map(({ name }) => (
        <td
          key={name}
          className={name === 'overdue' && Number(row.overdue) > 0 ? 'figures__red' : undefined}
        >
          {row[name] ?? '—'}
        </td>
      ))}
    </tr>
  );
}
