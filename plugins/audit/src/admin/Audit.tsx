import type { Words } from '@mingtang/tenancy';
import { moment } from '@mingtang/tenancy';
import { Frame, foundOrNot, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { askedIn } from '../endpoints.ts';
import { type Asked, type ShownEntry, trailEntries } from '../queries/trail-entries.ts';
import { wordsOfActs, wordsOfReasons } from '../words-of-acts.ts';
import { VerifyTrail } from './VerifyTrail.tsx';
import './audit.css';

type Text = (words: Words) => string;

const aPage = 50;

/** What people did, for auditors 审计记录. */
export async function Audit(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const searchParams = new URLSearchParams(
    Object.entries(screen.searchParams ?? {}).flatMap(([name, value]) =>
      [value ?? []].flat().map((one) => [name, one]),
    ),
  );
  const asked = askedIn({ searchParams });
  const before = searchParams.get('before') ?? undefined;
  const entries = await foundOrNot(trailEntries(req, asked, { before, limit: aPage }));
  const last = entries.length === aPage ? entries.at(-1)?.seq : undefined;
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <h1>{text({ zh: '审计记录', en: 'Audit trail' })}</h1>
          <p>
            {text({
              zh: '谁、何时、从哪里、做了什么，与行为在同一事务中写入，逐条相链，任何人不能改动。只保存内容的摘要，不保存内容。',
              en: 'Who did what, when and from where: written in the transaction of the act, each entry linked to the one before, changed by nobody. Digests of content are kept, not content.',
            })}
          </p>
        </header>
        <VerifyTrail />
        <Filter asked={asked} text={text} />
        {entries.length === 0 ? (
          <p className="mt-note">{text({ zh: '没有符合条件的记录。', en: 'No entry fits.' })}</p>
        ) : (
          <ol className="mt-trail">
            {entries.map((entry) => (
              <Entry key={entry.seq} entry={entry} text={text} />
            ))}
          </ol>
        )}
        <p className="mt-acts">
          {last && (
            <a className="mt-button" href={`/admin/audit?${withAsked(asked, { before: last })}`}>
              {text({ zh: '更早的记录', en: 'Earlier entries' })}
            </a>
          )}
          <a className="mt-button" href={`/api/audit/entries.csv?${withAsked(asked, {})}`}>
            {text({ zh: '导出表格（CSV）', en: 'Export as CSV' })}
          </a>
        </p>
      </main>
    </Frame>
  );
}

function withAsked(asked: Asked, more: Record<string, string>): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return new URLSearchParams([...given, ...Object.entries(more)]).toString();
}

function Filter({ asked, text }: { asked: Asked; text: Text }) {
  return (
    <search>
      <form className="mt-filter" action="/admin/audit">
        <label>
          <span>{text({ zh: '人员或对象', en: 'Person or subject' })}</span>
          <input name="words" defaultValue={asked.words} maxLength={100} />
        </label>
        <label>
          <span>{text({ zh: '行为', en: 'Act' })}</span>
          <select name="act" defaultValue={asked.act ?? ''}>
            <option value="">{text({ zh: '全部', en: 'All' })}</option>
            {Object.entries(wordsOfActs).map(([act, words]) => (
              <option key={act} value={act}>
                {text(words)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text({ zh: '结果', en: 'Outcome' })}</span>
          <select name="outcome" defaultValue={asked.outcome ?? ''}>
            <option value="">{text({ zh: '全部', en: 'All' })}</option>
            <option value="done">{text({ zh: '完成', en: 'Done' })}</option>
            <option value="refused">{text({ zh: '被拒绝', en: 'Refused' })}</option>
          </select>
        </label>
        <label>
          <span>{text({ zh: '从', en: 'From' })}</span>
          <input type="date" name="from" defaultValue={asked.from} />
        </label>
        <label>
          <span>{text({ zh: '至', en: 'Until' })}</span>
          <input type="date" name="until" defaultValue={asked.until} />
        </label>
        <button type="submit" className="mt-button">
          {text({ zh: '查看', en: 'Show' })}
        </button>
      </form>
    </search>
  );
}

function Entry({ entry, text }: { entry: ShownEntry; text: Text }) {
  const { seq, at, actor, name, address, act, subject, title, siteName, outcome, reason } = entry;
  const who =
    name ??
    text(
      actor === 'system' ? { zh: '系统', en: 'System' } : { zh: '未登录者', en: 'Not signed in' },
    );
  const why = reason && text(wordsOfReasons[reason] ?? { zh: reason, en: reason });
  const fields = [entry.details?.fields ?? []].flat().map(String);
  return (
    <li className={outcome === 'refused' ? 'mt-trail__refused' : undefined}>
      <span className="mt-trail__seq">{seq}</span>
      <p className="mt-trail__what">
        <strong>{who}</strong> {text(wordsOfActs[act] ?? { zh: act, en: act })}
        {outcome === 'refused' && (
          <span className="mt-pill">{text({ zh: '被拒绝', en: 'Refused' })}</span>
        )}
        {title && title !== name ? `：${title}` : ''}
      </p>
      <p className="mt-note mt-trail__more">
        <time dateTime={at}>{moment(at)}</time>
        {address && <span>{address}</span>}
        {siteName && <span>{siteName}</span>}
        {subject && <span>{subject}</span>}
        {fields.length > 0 && (
          <span>
            {text({ zh: '改动字段：', en: 'Fields: ' })}
            {fields.join(', ')}
          </span>
        )}
        {why && <span>{why}</span>}
      </p>
    </li>
  );
}
