import type { Words } from '@mingtang/tenancy';
import { Frame, foundOrNot, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import { erasuresInHand, type ToldErasure } from '../actions/person-data.ts';
import { keepingWords } from '../domain/words-of-keeping.ts';
import { DecideErasure } from './DecideErasure.tsx';
import { FindPerson } from './FindPerson.tsx';
import './cases.css';

type Text = (words: Words) => string;

/** The screen 个人信息请求: to find, copy and erase what is held of somebody (个人信息保护法 arts. 45 and 47). */
export async function PersonData(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const erasures = await foundOrNot(erasuresInHand(req));
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/cases">{text({ zh: '办件', en: 'Cases' })}</a>
          </p>
          <h1>{text({ zh: '个人信息请求', en: 'Requests about personal data' })}</h1>
          <p>
            {text({
              zh: '有人要求查阅、复制或者删除本人信息时用。请先核对其身份。查找、导出、删除都须写明理由并记入审计；删除由一人提请、另一人确认。',
              en: 'For who asks to see, to copy or to erase what is held of them. Check who they are first. Each step needs a reason and is recorded; erasure takes two people.',
            })}
          </p>
        </header>
        <section className="mt-panel mt-panel--main" aria-labelledby="mt-find">
          <h2 id="mt-find">{text({ zh: '按本人标识查找', en: 'Find by number or address' })}</h2>
          <FindPerson />
        </section>
        <section className="mt-panel" aria-labelledby="mt-erasures">
          <h2 id="mt-erasures">{text({ zh: '删除请求', en: 'Erasures' })}</h2>
          {erasures.length === 0 && (
            <p className="mt-note">{text({ zh: '还没有删除请求。', en: 'None so far.' })}</p>
          )}
          <ol className="mt-story">
            {erasures.map((one) => (
              <li key={one.id}>
                <ErasureEntry one={one} text={text} />
              </li>
            ))}
          </ol>
        </section>
      </main>
    </Frame>
  );
}

const states: Record<ToldErasure['state'], Words> = {
  proposed: { zh: '待另一位审批人确认', en: 'Waits for another approver' },
  done: { zh: '已确认', en: 'Confirmed' },
  declined: { zh: '未同意', en: 'Declined' },
};

function ErasureEntry({ one, text }: { one: ToldErasure; text: Text }) {
  return (
    <>
      <strong>
        {one.shown} · {one.site}
      </strong>{' '}
      <span className="mt-pill">{text(states[one.state])}</span>
      <p className="mt-said">{one.why}</p>
      <p className="mt-note">
        {text({ zh: `${one.proposedBy} 提请`, en: `proposed by ${one.proposedBy}` })}{' '}
        {moment(one.proposedAt)}
        {one.decidedBy &&
          one.decidedAt &&
          `；${text({ zh: `${one.decidedBy} 决定`, en: `decided by ${one.decidedBy}` })} ${moment(one.decidedAt)}`}
      </p>
      {one.result && (
        <ul className="mt-reports">
          {one.result.map((each) => (
            <li key={each.number}>
              {each.number}：
              {each.isErased
                ? text({ zh: '已删除', en: 'erased' })
                : text(keepingWords(each.reason, each.until))}
            </li>
          ))}
        </ul>
      )}
      {one.mayDecide && <DecideErasure id={one.id} />}
    </>
  );
}
