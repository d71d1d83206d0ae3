import { lightWords } from '@mingtang/approvals/clock';
import type { InteractionPhase } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import { type ListedParticipation, participationInHand } from '../queries/participation-in-hand.ts';

type Text = (words: Words) => string;

/** What is, or was, put to the public: how much was said, and when the result is due. */
export async function Participation(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const all = await participationInHand(req);
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '征集与调查', en: 'Participation' })}</h1>
          <p>
            {text({
              zh: '公众对征求意见稿的意见和调查答卷。征集结束后三十日内公布采纳情况。',
              en: 'What the public said to drafts and surveys. Within thirty days of its end it is published what became of comments.',
            })}
          </p>
        </header>
        <p className="mt-acts">
          <a className="mt-button" href="/admin/collections/consultations">
            {text({ zh: '意见征集', en: 'Consultations' })}
          </a>
          <a className="mt-button" href="/admin/collections/surveys">
            {text({ zh: '在线调查', en: 'Surveys' })}
          </a>
        </p>
        {all.length === 0 && (
          <p className="mt-note">
            {text({
              zh: '还没有发布过征集或调查。',
              en: 'No consultation or survey was published yet.',
            })}
          </p>
        )}
        <ol className="mt-listing">
          {all.map((one) => (
            <Row key={one.id} one={one} text={text} />
          ))}
        </ol>
      </main>
    </Frame>
  );
}

const phaseWords: Record<InteractionPhase, Words> = {
  announced: { zh: '未开始', en: 'Not open yet' },
  open: { zh: '进行中', en: 'Open' },
  ended: { zh: '已结束', en: 'Over' },
};

function Row({ one, text }: { one: ListedParticipation; text: Text }) {
  const { kind, id, title, site, phase, from, until, received, unsorted, due } = one;
  return (
    <li className="mt-listed">
      <a className="mt-listed__title" href={`/admin/participation/${kind}s/${id}`}>
        {title}
      </a>
      {due && (
        <span className={`mt-light mt-light--${due.light}`}>
          {text({ zh: `${due.on} 前反馈`, en: `result by ${due.on}` })}
          {due.light === 'red' && `（${text(lightWords.red)}）`}
        </span>
      )}
      <span className="mt-listed__clock">
        {text(phaseWords[phase])}
        {kind === 'consultation'
          ? text({ zh: `，意见 ${received} 条`, en: `, ${received} comments` })
          : text({ zh: `，答卷 ${received} 份`, en: `, ${received} answers` })}
        {unsorted > 0 && text({ zh: `，待整理 ${unsorted} 条`, en: `, ${unsorted} to be sorted` })}
      </span>
      <span className="mt-note">
        {[
          kind === 'consultation'
            ? text({ zh: '意见征集', en: 'Consultation' })
            : text({ zh: '在线调查', en: 'Survey' }),
          site,
          `${moment(from)} – ${moment(until)}`,
        ].join(' · ')}
      </span>
    </li>
  );
}
