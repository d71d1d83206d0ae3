import { lightWords } from '@mingtang/approvals/clock';
import type { StandingFile } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { Acts, moment } from '@mingtang/tenancy/admin/client';
import type { Verb } from '../domain/decide.ts';
import { paperLabels } from '../domain/papers.ts';
import type { Standing } from '../domain/standing.ts';
import {
  findingLabels,
  phaseLabels,
  resultLabels,
  verbLabels,
  viewLabels,
} from '../domain/words-of-cases.ts';
import { caseInHand, type ToldCase } from '../queries/case-in-hand.ts';
import { Answers } from './Answers.tsx';
import { fieldsOf } from './act-fields.ts';
import { HoldCase } from './HoldCase.tsx';
import { Write } from './Write.tsx';
import './cases.css';

type Text = (words: Words) => string;

/** What brings a case on its way, the one nearest its end first: that button stands out. */
const onwards: Verb[] = [
  'close',
  'deliver',
  'make-certificate',
  'sign-decision',
  'propose-decision',
  'resume',
  'begin-review',
  'accept',
  'correct',
  'receive',
  'pre-review',
  'apply',
];

/** One case on one page: the next legal step first, answers beside materials, its clock and its story. */
export async function Case(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const one = await foundOrNot(caseInHand(req, id));
  const { state, stands } = one;
  const main = onwards.find((verb) => one.offers.includes(verb));
  const offers = [
    ...(main ? [main] : []),
    ...one.offers.filter((verb) => verb !== main),
    ...(one.opinionsToGive.length > 0 ? ['give-opinion' as const] : []),
  ].map((verb) => ({ name: verb, label: verbLabels[verb], fields: fieldsOf(verb, one) }));
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--columns">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/cases">{text({ zh: '办件', en: 'Cases' })}</a>
            {` · ${one.number} · ${one.site.name}`}
          </p>
          <h1>{one.item.name}</h1>
          <p className="mt-standing">
            <span className="mt-pill">
              {text(state.result ? resultLabels[state.result] : phaseLabels[state.phase])}
            </span>
            <span className={`mt-light mt-light--${stands.light}`}>
              {text(lightWords[stands.light])}
            </span>
            <Clock stands={stands} text={text} />
          </p>
          <p className="mt-note">
            {text({ zh: '告知申请人：', en: 'The applicant is told: ' })}
            {text(one.sentence)}
          </p>
          {one.findings.length > 0 && (
            <p className="mt-warning">
              {text({ zh: '监察提示：', en: 'Found: ' })}
              {one.findings.map((finding) => text(findingLabels[finding])).join('；')}
            </p>
          )}
          {one.escalations.length > 0 && (
            <p className="mt-warning">
              {text({ zh: '逾期已上报：', en: 'Superiors were told: ' })}
              {one.escalations.map(({ name, on }) => `${name} ${on}`).join('；')}
            </p>
          )}
        </header>
        <section className="mt-panel mt-panel--main" aria-labelledby="mt-next">
          <h2 id="mt-next">{text({ zh: '下一步', en: 'What to do' })}</h2>
          <Acts
            path={`/cases/${id}/acts`}
            revision={one.revision}
            offers={offers}
            {...(main && { main })}
          />
          {one.signsFor && (
            <p className="mt-note">
              {text({
                zh: `您受${one.signsFor}委托，代为签发；双方姓名都会记录。`,
                en: `You sign for ${one.signsFor}; both names are recorded.`,
              })}
            </p>
          )}
          {one.signing && (
            <p>
              <a className="mt-button" href={`/admin/inbox/${one.signing.instance}`}>
                {text({
                  zh: '决定正在审批：查看进度和意见',
                  en: 'The decision is being decided on',
                })}
              </a>
            </p>
          )}
          {offers.length === 0 && (
            <p className="mt-note">
              {text({
                zh: '您在这个环节没有可办理的操作。',
                en: 'There is nothing for you to do at this step.',
              })}
            </p>
          )}
        </section>
        <Draft one={one} text={text} />
        <div className="mt-beside">
          <section className="mt-panel" aria-labelledby="mt-answered">
            <h2 id="mt-answered">{text({ zh: '申请内容', en: 'What was answered' })}</h2>
            <Answers id={id} answers={one.answers} mayReveal={one.part === 'handles'} />
          </section>
          <section className="mt-panel" aria-labelledby="mt-materials">
            <h2 id="mt-materials">{text({ zh: '申请材料', en: 'Materials' })}</h2>
            <Materials one={one} text={text} />
          </section>
        </div>
        <Keeping one={one} text={text} />
        <Opinions one={one} text={text} />
        {one.part === 'handles' && <Messages one={one} text={text} />}
        <section className="mt-panel" aria-labelledby="mt-story">
          <h2 id="mt-story">{text({ zh: '办理经过', en: 'Its story' })}</h2>
          <ol className="mt-story">
            {one.story.toReversed().map(({ revision, on, title, said, by, paper }) => (
              <li key={revision}>
                <strong>
                  {on} {text(title)}
                </strong>
                {said && <p className="mt-said">{said}</p>}
                {by && <p className="mt-note">{by}</p>}
                {paper && one.part === 'handles' && (
                  <a className="mt-button" href={`/api/cases/${id}/papers/${revision}`} download>
                    {text({ zh: '下载', en: 'Download: ' })}
                    {text(paperLabels[paper.kind])}
                    {paper.number}
                  </a>
                )}
              </li>
            ))}
          </ol>
        </section>
        {one.looks.length > 0 && (
          <details className="mt-panel mt-more">
            <summary>
              {text({ zh: '谁看过申请人信息', en: 'Who looked at the applicant' })}（
              {one.looks.length}）
            </summary>
            <ul className="mt-story">
              {one.looks.map(({ name, what, at }) => (
                <li key={`${at} ${name} ${what}`}>
                  {moment(at)} {name}：{what}
                </li>
              ))}
            </ul>
          </details>
        )}
      </main>
    </Frame>
  );
}

const whatIsDue: Record<NonNullable<Standing['what']>, Words> = {
  notice: { zh: '告知或受理', en: 'to say what is missing, or accept' },
  decision: { zh: '决定', en: 'to decide' },
  delivery: { zh: '送达', en: 'to deliver' },
};

function Clock({ stands, text }: { stands: Standing; text: Text }) {
  const { what, dueOn, legalDueOn, left = 0, isStopped, isSure } = stands;
  if (!what) return null;
  if (isStopped) {
    return (
      <strong>
        {text({
          zh: `停表中，恢复后还剩 ${left} 个工作日`,
          en: `Stopped, with ${left} working days left`,
        })}
      </strong>
    );
  }
  return (
    <strong>
      {text({
        zh: `${dueOn} 前${whatIsDue[what].zh}，${left < 0 ? `已逾期 ${-left}` : `还剩 ${left}`} 个工作日`,
        en: `${whatIsDue[what].en} by ${dueOn}, ${left < 0 ? `${-left} working days overdue` : `${left} working days left`}`,
      })}
      {legalDueOn && text({ zh: `（法定 ${legalDueOn}）`, en: ` (by law ${legalDueOn})` })}
      {!isSure &&
        text({
          zh: '（该年节假日安排尚未公布，可能变动）',
          en: ' (holidays are not announced yet; it may move)',
        })}
    </strong>
  );
}

/** How long what was answered is kept; whether it is evidence, or gone. */
function Keeping({ one: { id, keeping }, text }: { one: ToldCase; text: Text }) {
  const { until, heldWhy, isErased, mayHold } = keeping;
  if (!until && !heldWhy && !mayHold) return null;
  return (
    <details className="mt-panel mt-more" open={Boolean(heldWhy) || isErased}>
      <summary>{text({ zh: '保管与封存', en: 'Keeping' })}</summary>
      {isErased ? (
        <p>
          {text({
            zh: '申请内容、附件和留言已删除，只保留办理经过和文书编号。',
            en: 'Answers, files and messages were erased; the story and numbers of papers stay.',
          })}
        </p>
      ) : (
        until && (
          <p className="mt-note">
            {text({
              zh: `申请内容保管到 ${until}，到期自动删除。`,
              en: `What was answered is kept until ${until}, then deleted.`,
            })}
          </p>
        )
      )}
      {heldWhy && (
        <p className="mt-warning">
          {text({ zh: '已封存，不会删除：', en: 'Held, and not deleted: ' })}
          {heldWhy}
        </p>
      )}
      {mayHold && <HoldCase id={id} isHeld={Boolean(heldWhy)} />}
    </details>
  );
}

/** What is proposed or was decided. */
function Draft({ one: { state }, text }: { one: ToldCase; text: Text }) {
  const shown = state.decision ?? state.proposal?.decision;
  if (!shown) return null;
  return (
    <section className="mt-panel" aria-labelledby="mt-decision">
      <h2 id="mt-decision">
        {state.decision
          ? text({ zh: '决定', en: 'Decision' })
          : text({ zh: '拟决定（待签发）', en: 'Proposed decision' })}
      </h2>
      <p>
        <strong>{text(resultLabels[shown.outcome])}</strong>
        {state.decision && ` · ${state.decision.on}`}
      </p>
      {shown.text && <p className="mt-said">{shown.text}</p>}
    </section>
  );
}

const stateOfFile: Record<StandingFile['state'], Words> = {
  waiting: { zh: '等待查毒，暂不能打开', en: 'waits for the virus scanner' },
  clean: { zh: '已查毒', en: 'scanned' },
  unscanned: { zh: '未查毒（没有配置查毒服务），请谨慎打开', en: 'not scanned: open with care' },
  infected: {
    zh: '查出病毒，已隔离；请申请人另行提供',
    en: 'infected and quarantined: ask for another',
  },
};

/** Files of the applicant by the question they answer. Opening one is written down. */
function Materials({ one: { id, answers, files }, text }: { one: ToldCase; text: Text }) {
  if (files.length === 0) {
    return <p className="mt-note">{text({ zh: '没有附件。', en: 'No files.' })}</p>;
  }
  const labelOf = (file: string) =>
    answers.find((answer) => answer.files?.includes(file))?.label ?? '';
  return (
    <ul className="mt-story">
      {files.map(({ id: file, name, bytes, state, found }) => (
        <li key={file}>
          <strong>{labelOf(file)}</strong>
          <br />
          {state === 'clean' || state === 'unscanned' ? (
            <a href={`/api/cases/${id}/files/${file}`} download>
              {name}
            </a>
          ) : (
            name
          )}
          <p className={state === 'infected' ? 'mt-warning' : 'mt-note'}>
            {`${Math.max(1, Math.round(bytes / 1024))} KB · `}
            {text(stateOfFile[state])}
            {found && ` (${found})`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Opinions({ one: { state }, text }: { one: ToldCase; text: Text }) {
  if (state.opinions.length === 0) return null;
  return (
    <section className="mt-panel" aria-labelledby="mt-opinions">
      <h2 id="mt-opinions">{text({ zh: '部门意见', en: 'Opinions of departments' })}</h2>
      <ol className="mt-story">
        {state.opinions.map(({ id, name, about, by, view, text: said, givenOn }) => (
          <li key={id}>
            <strong>
              {name}：{about}
            </strong>
            <p className="mt-said">
              {view
                ? `${text(viewLabels[view])}，${givenOn}：${said}`
                : text({ zh: `等待答复，${by} 前`, en: `waited for until ${by}` })}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const whose: Record<ToldCase['messages'][number]['kind'], Words> = {
  note: { zh: '内部备注', en: 'Note' },
  'to-applicant': { zh: '给申请人', en: 'To the applicant' },
  'from-applicant': { zh: '申请人来信', en: 'From the applicant' },
};

function Messages({ one: { id, messages }, text }: { one: ToldCase; text: Text }) {
  return (
    <section className="mt-panel" aria-labelledby="mt-messages">
      <h2 id="mt-messages">{text({ zh: '留言与备注', en: 'Messages and notes' })}</h2>
      {messages.length > 0 && (
        <ol className="mt-story">
          {messages.map(({ kind, by, text: said, at }) => (
            <li key={`${at} ${kind}`}>
              <strong>{text(whose[kind])}</strong>
              <p className="mt-said">{said}</p>
              <p className="mt-note">
                {by && `${by} · `}
                {moment(at)}
              </p>
            </li>
          ))}
        </ol>
      )}
      <div className="mt-beside">
        <Write id={id} to="messages" />
        <Write id={id} to="notes" />
      </div>
    </section>
  );
}
