import { lightWords } from '@mingtang/approvals/clock';
import type { StandingFile } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import type { ReactNode } from 'react';
import { fileQuestions } from '../domain/application.ts';
import { noticeLabels } from '../domain/notices.ts';
import { results } from '../domain/results.ts';
import {
  channelLabels,
  consultationLabels,
  contestLabels,
  nextSteps,
  opinionLabels,
  outcomeLabels,
  phaseLabels,
} from '../domain/words-of-requests.ts';
import { requestInHand, type ToldEvent, type ToldRequest } from '../queries/request-in-hand.ts';
import { Applicant } from './Applicant.tsx';
import { PublishAnswer } from './PublishAnswer.tsx';
import { RequestActs } from './RequestActs.tsx';
import './requests.css';

type Text = (words: Words) => string;

/** One request for information: how it stands, what to do now, who asks for what, and its story. */
export async function Request(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const request = await foundOrNot(requestInHand(req, id));
  const { state, light, clock } = request;
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--columns">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/requests">{text({ zh: '依申请公开', en: 'Requests' })}</a>
            {` · ${request.number} · ${request.site.name}`}
          </p>
          <h1>{request.title}</h1>
          <p className="mt-standing">
            <span className="mt-pill">{text(phaseLabels[state.phase])}</span>
            <span className={`mt-light mt-light--${light}`}>{text(lightWords[light])}</span>
            {clock && <strong>{text(clock)}</strong>}
          </p>
        </header>
        <section className="mt-panel mt-panel--main" aria-labelledby="mt-next">
          <h2 id="mt-next">{text({ zh: '下一步', en: 'What to do' })}</h2>
          <p>{text(nextSteps[state.phase])}</p>
          <RequestActs
            request={request.id}
            revision={request.revision}
            offers={request.offers}
            consultations={request.consultations}
            contests={state.contests}
          />
          {request.signing && (
            <p>
              <a className="mt-button" href={`/admin/inbox/${request.signing.instance}`}>
                {text({ zh: '答复正在审批：查看进度和意见', en: 'The answer is being decided on' })}
              </a>
            </p>
          )}
          {request.offers.length === 0 && (
            <p className="mt-note">
              {text({
                zh: '您在这个环节没有可办理的操作。',
                en: 'There is nothing for you to do at this step.',
              })}
            </p>
          )}
        </section>
        <Draft request={request} text={text} />
        <Consultations request={request} text={text} />
        <section className="mt-panel" aria-labelledby="mt-asked">
          <h2 id="mt-asked">{text({ zh: '申请内容', en: 'What is asked for' })}</h2>
          <dl className="mt-facts">
            <Fact name={text({ zh: '收到方式', en: 'Came by' })}>
              {text(channelLabels[state.channel])}，{state.cameInOn}
            </Fact>
            {state.receivedOn && (
              <Fact name={text({ zh: '收到日期', en: 'Received on' })}>{state.receivedOn}</Fact>
            )}
            {state.assignedTo && (
              <Fact name={text({ zh: '承办单位', en: 'Assigned to' })}>{state.assignedTo}</Fact>
            )}
          </dl>
          <Applicant request={request.id} application={request.application} />
          <Files request={request} text={text} />
        </section>
        <section className="mt-panel" aria-labelledby="mt-story">
          <h2 id="mt-story">{text({ zh: '办理经过', en: 'Its story' })}</h2>
          <ol className="mt-story">
            {request.story.map((event) => (
              <Happening key={event.revision} request={id} event={event} text={text} />
            ))}
          </ol>
        </section>
        {request.looks.length > 0 && (
          <details className="mt-panel mt-more">
            <summary>
              {text({ zh: '谁看过申请人信息', en: 'Who looked at the applicant' })}（
              {request.looks.length}）
            </summary>
            <ul className="mt-story">
              {request.looks.map(({ name, what, at }) => (
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

/** What was drafted or answered, and what became of it in court. */
function Draft({
  request: { id, state, article, columnsForAnswer },
  text,
}: {
  request: ToldRequest;
  text: Text;
}) {
  const shown = state.answer ?? state.proposal?.answer;
  if (!shown) return null;
  return (
    <section className="mt-panel" aria-labelledby="mt-answer">
      <h2 id="mt-answer">
        {state.answer
          ? text({ zh: '答复', en: 'Answer' })
          : text({ zh: '拟答复（待签发）', en: 'Draft of the answer' })}
      </h2>
      <p>
        <strong>{text(results[shown.result].label)}</strong>
        {state.answer && ` · ${state.answer.on}`}
      </p>
      {shown.text && <p className="mt-said">{shown.text}</p>}
      {article && (
        <p>
          <a className="mt-button" href={`/admin/collections/articles/${article.id}`}>
            {article.isPublished
              ? text({ zh: '已主动公开：查看文章', en: 'Published: see the article' })
              : text({ zh: '查看主动公开稿件', en: 'See the draft for publication' })}
          </a>
        </p>
      )}
      {columnsForAnswer.length > 0 && <PublishAnswer request={id} columns={columnsForAnswer} />}
      {state.contests.map((contest) => (
        <p key={contest.id} className="mt-note">
          {text(contestLabels[contest.kind])}，{contest.filedOn}：
          {contest.outcome
            ? `${text(outcomeLabels[contest.outcome])}，${contest.decidedOn}`
            : text({ zh: '尚未审结', en: 'not decided yet' })}
        </p>
      ))}
    </section>
  );
}

const stateOfFile: Record<StandingFile['state'], Words> = {
  waiting: { zh: '等待查毒，暂不能打开', en: 'waits for the virus scanner' },
  clean: { zh: '已查毒', en: 'scanned' },
  unscanned: { zh: '未查毒（没有配置查毒服务），请谨慎打开', en: 'not scanned: open with care' },
  infected: {
    zh: '查出病毒，已隔离；请联系申请人另行提供',
    en: 'infected and quarantined: ask for another',
  },
};

/** Files of the applicant. Opening one is written down. */
function Files({ request: { id, files }, text }: { request: ToldRequest; text: Text }) {
  if (files.length === 0) return null;
  const questionOf = (field: string) => fileQuestions.find(({ at }) => at === field)?.label;
  return (
    <>
      <h3>{text({ zh: '申请人提交的文件', en: 'Files of the applicant' })}</h3>
      <ul className="mt-story">
        {files.map(({ id: file, field, name, bytes, state, found }) => (
          <li key={file}>
            {state === 'clean' || state === 'unscanned' ? (
              <a href={`/api/information-requests/${id}/files/${file}`} download>
                {name}
              </a>
            ) : (
              <strong>{name}</strong>
            )}
            <p className={state === 'infected' ? 'mt-warning' : 'mt-note'}>
              {`${text(questionOf(field) ?? { zh: '补正材料', en: 'Correction' })} · ${Math.max(1, Math.round(bytes / 1024))} KB · `}
              {text(stateOfFile[state])}
              {found && ` (${found})`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Consultations({ request, text }: { request: ToldRequest; text: Text }) {
  if (request.consultations.length === 0) return null;
  return (
    <section className="mt-panel" aria-labelledby="mt-consulted">
      <h2 id="mt-consulted">{text({ zh: '征求意见', en: 'Consultations' })}</h2>
      <ol className="mt-story">
        {request.consultations.map(
          ({ id, kind, who, sentOn, servedOn, dueOn, opinion, endedOn }) => (
            <li key={id}>
              <strong>
                {text(consultationLabels[kind])}：{who}
              </strong>
              <br />
              {opinion
                ? `${text(opinionLabels[opinion])}，${endedOn}`
                : servedOn
                  ? text({
                      zh: `${servedOn} 送达，意见期限至 ${dueOn}`,
                      en: `Delivered ${servedOn}, opinion due by ${dueOn}`,
                    })
                  : text({
                      zh: `${sentOn} 发出，尚未登记送达`,
                      en: `Sent ${sentOn}, delivery not noted yet`,
                    })}
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Happening({
  request,
  event: { revision, on, at, title, said, by, notice },
  text,
}: {
  request: string;
  event: ToldEvent;
  text: Text;
}) {
  return (
    <li>
      <strong>
        {on} {text(title)}
      </strong>
      {said && <p className="mt-said">{said}</p>}
      <p className="mt-note">
        {by && `${by} · `}
        {text({ zh: `${moment(at)} 记录`, en: `noted ${moment(at)}` })}
      </p>
      {notice && (
        <a
          className="mt-button"
          href={`/api/information-requests/${request}/notices/${revision}`}
          download
        >
          {text({ zh: '下载', en: 'Download: ' })}
          {text(noticeLabels[notice.kind])}
          {notice.number}
        </a>
      )}
    </li>
  );
}
