import { moment, type Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot } from '@mingtang/tenancy/admin';
import { stepOf } from '../domain/definition.ts';
import { standingOf } from '../domain/standing.ts';
import { type InstanceView, instanceView } from '../queries/instance-view.ts';
import { Acts } from './Acts.tsx';
import { FlowStanding, type ToldStep } from './FlowStanding.tsx';
import { historyOf, keyWords, type NameOf } from './history.ts';
import type { InboxScreen } from './Inbox.tsx';
import { listWords, statusWords } from './inbox-words.ts';
import { offersOf } from './offers-of.ts';
import { Remark } from './Remark.tsx';
import './inbox.css';

type Text = (words: Words) => string;

/** The screen of one instance: what is put forward, where it stands, what happened, and what can be done. */
export async function InboxItem({ kinds, ...screen }: InboxScreen) {
  const { req, id, text } = askedFor(screen);
  const view = await foundOrNot(instanceView(req, id));
  const { state, definition, title, names } = view;
  const kind = kinds.find((known) => known.kind === view.kind);
  const mayRead = Boolean(await kind?.place(req, view.subject));
  const links = mayRead ? await kind?.read(req, view.subject) : undefined;
  const nameOf: NameOf = (of) => names[of] ?? text({ zh: '已停用的账号', en: 'a closed account' });
  const { list } = screen.searchParams ?? {};
  const from = list === 'to-read' || list === 'done' || list === 'started' ? list : 'todo';
  const last = state.tasks
    .flatMap((task) => (task.kind === 'decide' ? (task.done ?? []) : []))
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  const { urgent } = state.submission;
  return (
    <Frame screen={screen}>
      <main className="mt-life inbox-item">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href={`/admin/inbox?list=${from}`}>← {text(listWords[from])}</a>
          </p>
          <h1>{title || text({ zh: '（无标题）', en: '(untitled)' })}</h1>
          <p className="inbox__facts">
            <span className="mt-pill">{text(statusWords[state.status])}</span>
            <span>{text(kind?.label ?? { zh: view.kind, en: view.kind })}</span>
            <span>{nameOf(view.site)}</span>
            <span>
              {text({
                zh: `${nameOf(state.submission.by)}提交`,
                en: `by ${nameOf(state.submission.by)}`,
              })}
            </span>
            <time dateTime={view.events[0]?.at}>{moment(view.events[0]?.at ?? '')}</time>
          </p>
          {urgent && (
            <p className="mt-warning">
              {text({ zh: `加急：${urgent.reason}`, en: `Urgent: ${urgent.reason}` })}
            </p>
          )}
        </header>
        <div className="inbox-item__main">
          <section className="mt-panel mt-panel--main" aria-labelledby="inbox-acts">
            <h2 id="inbox-acts">{text({ zh: '办理', en: 'What you can do' })}</h2>
            <Acts instance={id} offers={offersOf(view, text)} next={`/admin/inbox?list=${from}`} />
            {view.offers.length === 0 && (
              <p>{text(whyNothing(view, last && nameOf(last.by), last?.at))}</p>
            )}
          </section>
          <section className="mt-panel inbox-item__text" aria-labelledby="inbox-text">
            <h2 id="inbox-text">{text({ zh: '提交的内容', en: 'What was submitted' })}</h2>
            {links ? (
              <>
                <p className="inbox-item__links">
                  {links.compareUrl && (
                    <a className="mt-button" href={links.compareUrl}>
                      {text({ zh: '看改了什么', en: 'See what changed' })}
                    </a>
                  )}
                  <a className="mt-button" href={links.editUrl}>
                    {text({ zh: '打开文稿', en: 'Open the document' })}
                  </a>
                  {links.previewUrl && (
                    <a
                      className="mt-button"
                      href={links.previewUrl}
                      target="_blank"
                      rel="noreferrer"
                    >
                      {text({ zh: '整页预览', en: 'Preview in full' })}
                    </a>
                  )}
                </p>
                {links.previewUrl && (
                  <iframe
                    src={links.previewUrl}
                    sandbox=""
                    loading="lazy"
                    title={text({ zh: '预览', en: 'Preview' })}
                  />
                )}
              </>
            ) : (
              <p>
                {text({
                  zh: '您不能打开这份文稿：它已删除，或您不是该站点的成员。',
                  en: 'You cannot open it: it is deleted, or you do not belong to its site.',
                })}
              </p>
            )}
          </section>
        </div>
        <div className="inbox-item__side">
          <section className="mt-panel" aria-labelledby="inbox-where">
            <h2 id="inbox-where">{text(definition.name)}</h2>
            <FlowStanding
              definition={definition}
              steps={toldSteps(view, nameOf, text)}
              isSubmitted={state.status === 'returned'}
              isDone={state.status === 'approved'}
              text={text}
            />
          </section>
          <section className="mt-panel" aria-labelledby="inbox-history">
            <h2 id="inbox-history">{text({ zh: '办理经过', en: 'What happened' })}</h2>
            <ol className="inbox__history">
              {historyOf(view, nameOf).map(({ at, words, comment, isAside }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: what happened never moves
                <li key={index} className={isAside ? 'inbox__aside' : undefined}>
                  <time dateTime={at}>{moment(at)}</time>
                  <div>
                    <p>{text(words)}</p>
                    {comment && <blockquote>{comment}</blockquote>}
                  </div>
                </li>
              ))}
            </ol>
            {view.mayRemark && <Remark instance={id} />}
          </section>
        </div>
      </main>
    </Frame>
  );
}

/** Why there is no button, so that nobody looks for it. */
function whyNothing(
  { state }: InstanceView,
  who: string | undefined,
  at: string | undefined,
): Words {
  if (state.status === 'running' || state.status === 'returned') {
    return {
      zh: '现在没有需要您办理的。谁在办理，见流程图。',
      en: 'There is nothing for you to do now. The flow shows who has it.',
    };
  }
  if (!who || !at) return { zh: '已结束。', en: 'It is over.' };
  return {
    zh: `已由${who}于 ${moment(at)} 办结。`,
    en: `Decided by ${who} at ${moment(at)}.`,
  };
}

function toldSteps({ definition, state }: InstanceView, nameOf: NameOf, text: Text): ToldStep[] {
  return standingOf(definition, state).map(({ step, state: how, done, waitsFor, dueOn }) => ({
    id: step,
    name: text(stepOf(definition, step)?.name ?? { zh: step, en: step }),
    state: how,
    lines: [
      ...done.map(({ by, for: principal, at }) =>
        principal
          ? text({
              zh: `${nameOf(by)}（代${nameOf(principal)}） ${moment(at)}`,
              en: `${nameOf(by)} (for ${nameOf(principal)}) ${moment(at)}`,
            })
          : `${nameOf(by)} ${moment(at)}`,
      ),
      ...waitsFor.map(({ keys, delegates }) => {
        const who = [
          ...keys.map((key) => text(keyWords(key, nameOf))),
          ...delegates.map(nameOf),
        ].join(text({ zh: '、', en: ', ' }));
        return text({ zh: `等${who}办理`, en: `waits for ${who}` });
      }),
      ...(dueOn ? [text({ zh: `${dueOn} 前办结`, en: `due on ${dueOn}` })] : []),
    ],
  }));
}
