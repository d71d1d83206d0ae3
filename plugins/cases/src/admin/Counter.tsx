import { Frame, foundOrNot, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import { counterDesk } from '../queries/counter-desk.ts';
import { BeginAtCounter } from './BeginAtCounter.tsx';
import './counter.css';

/** The screen 窗口代办: what is unfinished first, then what can be filled in for whoever comes. */
export async function Counter(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const { sites, drafts } = await foundOrNot(counterDesk(req));
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '窗口代办', en: 'Counter' })}</h1>
          <p>
            {text({
              zh: '替来窗口的群众填写网上同一张表，同样校验；填到一半随时暂存，您或者同事都能接着填。谁申请、谁代填都会记录。',
              en: 'Fill in the same form as on the site for whoever comes, checked by the same rules. What is unfinished is kept for you and your colleagues. Who applies and who filled it in are recorded.',
            })}
          </p>
        </header>
        {drafts.length > 0 && (
          <section className="mt-panel mt-panel--main" aria-labelledby="mt-unfinished">
            <h2 id="mt-unfinished">{text({ zh: '暂存未提交', en: 'Unfinished' })}</h2>
            <ol className="mt-listing">
              {drafts.map(({ id, title, site, applicant, by, at }) => (
                <li key={id} className="mt-listed">
                  <a className="mt-listed__title" href={`/admin/counter/${id}`}>
                    {title}
                  </a>
                  <span className="mt-note">
                    {[
                      applicant || text({ zh: '申请人未填', en: 'no applicant yet' }),
                      site,
                      text({ zh: `${by} 填写`, en: `by ${by}` }),
                      moment(at),
                    ].join(' · ')}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )}
        <section className="mt-panel" aria-labelledby="mt-begin">
          <h2 id="mt-begin">{text({ zh: '新办一件', en: 'Begin' })}</h2>
          {sites.length === 0 ? (
            <p className="mt-note">
              {text({
                zh: '您的站点还没有发布网上申请的表单。请网站管理员在“表单”里发布，再到这里代办。',
                en: 'Your sites have published no form to apply by. Ask whoever runs the site to publish one.',
              })}
            </p>
          ) : (
            <BeginAtCounter sites={sites} />
          )}
        </section>
      </main>
    </Frame>
  );
}
