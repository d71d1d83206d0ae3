import { lightWords } from '@mingtang/approvals/clock';
import type { Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { Acts } from '@mingtang/tenancy/admin/client';
import { verbs } from '../domain/decide.ts';
import { gradeLabels, reasonLabels } from '../domain/rating.ts';
import type { Standing } from '../domain/standing.ts';
import { phaseLabels, verbLabels } from '../domain/words-of-tickets.ts';
import { type ToldTicket, ticketInHand } from '../queries/ticket-in-hand.ts';
import { ticketFields } from './ticket-fields.ts';

type Text = (words: Words) => string;

/** One bad rating on one page: the next step first, what was said, and its story. */
export async function Ticket(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const one = await foundOrNot(ticketInHand(req, id));
  const main = verbs.find((verb) => verb !== 'appeal' && one.offers.includes(verb));
  const offers = [...(main ? [main] : []), ...one.offers.filter((verb) => verb !== main)].map(
    (verb) => ({ name: verb, label: verbLabels[verb], fields: ticketFields[verb] }),
  );
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/ratings">{text({ zh: '好差评', en: 'Ratings' })}</a>
            {` · ${one.site.name}`}
          </p>
          <h1>{one.itemName}</h1>
          <p className="mt-standing">
            <span className="mt-pill">{text(gradeLabels[one.grade])}</span>
            <span className="mt-pill">{text(phaseLabels[one.state.phase])}</span>
            <span className={`mt-light mt-light--${one.stands.light}`}>
              {text(lightWords[one.stands.light])}
            </span>
            <Clock stands={one.stands} text={text} />
          </p>
          {!one.state.counts && (
            <p className="mt-warning">
              {text({
                zh: '申诉成立：这条评价保留，不计入公开数据。',
                en: 'The appeal was upheld: the rating is kept and does not count in public.',
              })}
            </p>
          )}
        </header>
        <section className="mt-panel mt-panel--main" aria-labelledby="mt-next">
          <h2 id="mt-next">{text({ zh: '下一步', en: 'What to do' })}</h2>
          <Acts
            path={`/rating-tickets/${id}/acts`}
            revision={one.revision}
            offers={offers}
            {...(main && { main })}
          />
          {offers.length === 0 && (
            <p className="mt-note">
              {text({
                zh: '您在这个环节没有可办理的操作。经办人不核实自己的差评，由同事或者上级办理。',
                en: 'There is nothing for you to do at this step. Who handled a case does not look into its rating; a colleague or the site above does.',
              })}
            </p>
          )}
        </section>
        <Said one={one} text={text} />
        <section className="mt-panel" aria-labelledby="mt-story">
          <h2 id="mt-story">{text({ zh: '办理经过', en: 'Its story' })}</h2>
          <ol className="mt-story">
            {one.story.toReversed().map(({ revision, on, title, said, by }) => (
              <li key={revision}>
                <strong>
                  {on} {text(title)}
                </strong>
                {said && <p className="mt-said">{said}</p>}
                {by && <p className="mt-note">{by}</p>}
              </li>
            ))}
          </ol>
        </section>
      </main>
    </Frame>
  );
}

function Clock({ stands: { dueOn, left = 0 }, text }: { stands: Standing; text: Text }) {
  if (!dueOn) return null;
  return (
    <strong>
      {text({
        zh: `${dueOn} 到期，${left < 0 ? `已逾期 ${-left}` : `还剩 ${left}`} 个工作日`,
        en: `due on ${dueOn}, ${left < 0 ? `${-left} working days overdue` : `${left} working days left`}`,
      })}
    </strong>
  );
}

/** What was said; to whoever handled the case neither who said it nor in which words. */
function Said({ one, text }: { one: ToldTicket; text: Text }) {
  const { rated } = one;
  return (
    <section className="mt-panel" aria-labelledby="mt-rated">
      <h2 id="mt-rated">{text({ zh: '评价', en: 'The rating' })}</h2>
      <dl className="mt-facts">
        <div>
          <dt>{text({ zh: '等级', en: 'Grade' })}</dt>
          <dd>{text(gradeLabels[one.grade])}</dd>
        </div>
        <div>
          <dt>{text({ zh: '评价日期', en: 'Rated on' })}</dt>
          <dd>{one.ratedOn}</dd>
        </div>
        {one.reasons.length > 0 && (
          <div>
            <dt>{text({ zh: '有关方面', en: 'About' })}</dt>
            <dd>{one.reasons.map((reason) => text(reasonLabels[reason])).join('；')}</dd>
          </div>
        )}
        {rated && (
          <div>
            <dt>{text({ zh: '办件', en: 'Case' })}</dt>
            <dd>
              <a href={`/admin/cases/${rated.case}`}>{rated.number}</a>
            </dd>
          </div>
        )}
        {rated && (
          <div>
            <dt>{text({ zh: '回访', en: 'Follow-up' })}</dt>
            <dd>
              {rated.mayCall
                ? text({ zh: '愿意接受电话回访', en: 'May be called' })
                : text({ zh: '没有说愿意接受电话回访', en: 'Did not say they may be called' })}
            </dd>
          </div>
        )}
      </dl>
      {rated?.text && <p className="mt-said">{rated.text}</p>}
      {!rated && (
        <p className="mt-note">
          {text({
            zh: '这个办件由您经办：不显示评价人、办件编号和原话。您可以整改，也可以申诉。',
            en: 'You handled this case: who rated, its number and their words are not shown. You can put things right, and appeal.',
          })}
        </p>
      )}
    </section>
  );
}
