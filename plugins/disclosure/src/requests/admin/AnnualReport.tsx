import { dayOf, yearOf } from '@mingtang/approvals/clock';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import type { PrintedTable } from '../domain/report-body.ts';
import { reportInHand } from '../queries/report-in-hand.ts';
import { ReportForm } from './ReportForm.tsx';
import './requests.css';

/** A site's yearly report 年度报告: what was counted, what people write, and the way to publication. */
export async function AnnualReport(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const thisYear = yearOf(dayOf(new Date()));
  const year = Number(screen.searchParams?.year ?? thisYear - 1);
  const report = await foundOrNot(reportInHand(req, { site: id, year }));
  const { tables, isOver, dueOn, imbalances } = report;
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/requests">{text({ zh: '依申请公开', en: 'Requests' })}</a>
            {` · ${report.site.name}`}
          </p>
          <h1>{text({ zh: `${year} 年政府信息公开工作年度报告`, en: `Yearly report ${year}` })}</h1>
          <p>
            {text({ zh: `${dueOn} 前公布。`, en: `To be published by ${dueOn}. ` })}
            {isOver
              ? text({
                  zh: '第三、四部分由办理记录自动统计。',
                  en: 'Parts 3 and 4 are counted from what happened.',
                })
              : text({
                  zh: '本年度尚未结束，数字为截至今天。',
                  en: 'The year is not over: figures are as of today.',
                })}
          </p>
          <p className="mt-acts">
            {[thisYear - 1, thisYear].map((each) => (
              <a
                key={each}
                className="mt-button"
                href={`/admin/annual-report/${id}?year=${each}`}
                aria-current={each === year ? 'page' : undefined}
              >
                {each}
              </a>
            ))}
          </p>
        </header>
        <ReportForm
          site={id}
          year={year}
          revision={report.revision}
          written={report.written}
          figures={report.figures}
          typists={report.typists}
          mayDraft={isOver && report.isWritten && !report.article}
          article={report.article}
        />
        <section className="mt-panel" aria-labelledby="mt-table3">
          <h2 id="mt-table3">
            {text({ zh: '三、收到和处理政府信息公开申请情况', en: '3. Requests' })}
          </h2>
          <p className={imbalances.length === 0 ? 'mt-note' : 'mt-warning'}>
            {imbalances.length === 0
              ? text({
                  zh: '已核对：每列“新收 + 上年结转 = 办理总计 + 结转下年”。',
                  en: 'Checked: in each column new + carried in = processed + carried out.',
                })
              : text({ zh: '表格不平衡，请核对。', en: 'The table does not add up.' })}
          </p>
          <Table table={tables.requests} />
        </section>
        <section className="mt-panel" aria-labelledby="mt-table4">
          <h2 id="mt-table4">
            {text({ zh: '四、行政复议、行政诉讼情况', en: '4. Reconsideration and lawsuits' })}
          </h2>
          <Table table={tables.contests} />
        </section>
      </main>
    </Frame>
  );
}

function Table({ table: { title, rows } }: { table: PrintedTable }) {
  const [head = [], ...body] = rows;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="mt-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map(([words, ...cells]) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              {cells.map((cell, at) => (
                <td key={head[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
