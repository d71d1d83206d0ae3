import { lightWords, wordsOfClock } from '@mingtang/approvals/clock';
import type { StandingFile } from '@mingtang/intake';
import { letterKinds } from '@mingtang/publication/records';
import type { Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { Acts, moment } from '@mingtang/tenancy/admin/client';
import type { Verb } from '../domain/decide.ts';
import { isOpen } from '../domain/letter.ts';
import type { Stretch } from '../domain/masking.ts';
import { phaseLabels, verbLabels } from '../domain/words-of-letters.ts';
import { letterInHand, type ToldLetter } from '../queries/letter-in-hand.ts';
import { fieldsOf } from './act-fields.ts';
import { Writer } from './Writer.tsx';
import './letters.css';

type Text = (words: Words) => string;

/** What brings a letter on its way, nearest its end first: that button stands out. */
const onwards: Verb[] = ['publish', 'sign', 'reply'];

/** One letter on one page: what to do, the letter, its reply, what would be public, its story. */
export async function Letter(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const letter = await foundOrNot(letterInHand(req, id));
  const { state, light } = letter;
  const main = onwards.find((verb) => letter.offers.includes(verb));
  const offers = [...(main ? [main] : []), ...letter.offers.filter((verb) => verb !== main)].map(
    (verb) => ({ name: verb, label: verbLabels[verb], fields: fieldsOf(verb, letter) }),
  );
  const elsewhere = letter.holder.id === letter.home.id ? '' : ` → ${letter.holder.name}`;
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--columns">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/letters">{text({ zh: '来信', en: 'Letters' })}</a>
            {` · ${letter.number} · ${letter.home.name} ${letter.mailbox}${elsewhere}`}
          </p>
          <h1>{letter.title}</h1>
          <p className="mt-standing">
            <span className="mt-pill">{text(phaseLabels[state.phase])}</span>
            <span className={`mt-light mt-light--${light}`}>{text(lightWords[light])}</span>
            <strong>{text(wordsOfClock(letter.reading))}</strong>
          </p>
          <p className="mt-note">
            {text({ zh: '告知写信人：', en: 'The writer is told: ' })}
            {text(letter.sentence)}
          </p>
        </header>
        <section className="mt-panel mt-panel--main" aria-labelledby="mt-next">
          <h2 id="mt-next">{text({ zh: '下一步', en: 'What to do' })}</h2>
          <Acts
            path={`/letters/${id}/acts`}
            revision={letter.revision}
            offers={offers}
            {...(main && { main })}
          />
          {letter.signing && (
            <p>
              <a className="mt-button" href={`/admin/inbox/${letter.signing.instance}`}>
                {text({ zh: '答复正在审批：查看进度和意见', en: 'The reply is being decided on' })}
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
        <section className="mt-panel" aria-labelledby="mt-letter">
          <h2 id="mt-letter">{text({ zh: '来信', en: 'The letter' })}</h2>
          <p className="mt-said">{letter.text}</p>
          <dl className="mt-facts">
            <div>
              <dt>{text({ zh: '类别', en: 'Kind' })}</dt>
              <dd>{text(letterKinds[state.kind])}</dd>
            </div>
            <div>
              <dt>{text({ zh: '收到', en: 'Received' })}</dt>
              <dd>{state.receivedOn}</dd>
            </div>
            <div>
              <dt>{text({ zh: '公开意愿', en: 'Publication' })}</dt>
              <dd>
                {state.mayPublish
                  ? text({ zh: '同意隐去个人信息后公开', en: 'allowed, without who wrote' })
                  : text({ zh: '不公开', en: 'not allowed' })}
                {state.isPublic && text({ zh: '（已公开）', en: ' (public)' })}
              </dd>
            </div>
          </dl>
          <Writer id={id} masked={letter.writer} mayReveal={letter.part === 'handles'} />
          <Files letter={letter} text={text} />
          {letter.around.length > 0 && (
            <ul className="mt-story">
              {letter.around.map(({ id: near, number, how }) => (
                <li key={near}>
                  {text(nearness[how])} <a href={`/admin/letters/${near}`}>{number}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
        {letter.reply && (
          <section className="mt-panel" aria-labelledby="mt-reply">
            <h2 id="mt-reply">
              {isOpen(state)
                ? text({ zh: '拟答复（未发出）', en: 'Draft of the reply' })
                : text({ zh: '答复', en: 'Reply' })}
            </h2>
            <p className="mt-said">{letter.reply}</p>
          </section>
        )}
        {letter.publicDraft && (
          <section className="mt-panel" aria-labelledby="mt-public">
            <h2 id="mt-public">{text({ zh: '公开稿对照', en: 'What would be public' })}</h2>
            <p className="mt-note">
              {text({
                zh: '自动找到的个人信息已划去，绿色是替代文字。请通读：人名、地址等可能没有全部找到，在“公开来信和答复”里改。',
                en: 'What was found of persons is struck out, with what stands for it in green. Read all of it: names and addresses may have been missed; change it under Publish.',
              })}
            </p>
            {(['title', 'text', 'reply'] as const).map((part) => (
              <p key={part} className="mt-said mt-masked">
                <Masked stretches={letter.publicDraft?.[part] ?? []} />
              </p>
            ))}
          </section>
        )}
        <section className="mt-panel" aria-labelledby="mt-story">
          <h2 id="mt-story">{text({ zh: '办理经过', en: 'Its story' })}</h2>
          <ol className="mt-story">
            {letter.story.toReversed().map(({ revision, on, title, said, by }) => (
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
        {letter.looks.length > 0 && (
          <details className="mt-panel mt-more">
            <summary>
              {text({ zh: '谁看过写信人信息', en: 'Who looked at the writer' })}（
              {letter.looks.length}）
            </summary>
            <ul className="mt-story">
              {letter.looks.map(({ name, what, at }) => (
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

const nearness: Record<ToldLetter['around'][number]['how'], Words> = {
  'followed-by': { zh: '写信人再次来信：', en: 'The writer wrote once more: ' },
  follows: { zh: '这是再次来信，第一次：', en: 'Follows the first letter: ' },
  merged: { zh: '并入这封的来信：', en: 'Merged into this one: ' },
  into: { zh: '已并入：', en: 'Merged into: ' },
};

function Masked({ stretches }: { stretches: readonly Stretch[] }) {
  let at = 0;
  return stretches.map(({ text, hidden }) => {
    const key = at;
    at += text.length;
    if (hidden === undefined) return <span key={key}>{text}</span>;
    return (
      <span key={key}>
        <del>{text}</del>
        <ins>{hidden}</ins>
      </span>
    );
  });
}

const stateOfFile: Record<StandingFile['state'], Words> = {
  waiting: { zh: '等待查毒，暂不能打开', en: 'waits for the virus scanner' },
  clean: { zh: '已查毒', en: 'scanned' },
  unscanned: { zh: '未查毒（没有配置查毒服务），请谨慎打开', en: 'not scanned: open with care' },
  infected: { zh: '查出病毒，已隔离', en: 'infected and quarantined' },
};

/** Files that came with it. Opening one is written down. */
function Files({ letter: { id, files }, text }: { letter: ToldLetter; text: Text }) {
  if (files.length === 0) return null;
  return (
    <ul className="mt-story">
      {files.map(({ id: file, name, bytes, state, found }) => (
        <li key={file}>
          {state === 'clean' || state === 'unscanned' ? (
            <a href={`/api/letters/${id}/files/${file}`} download>
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
