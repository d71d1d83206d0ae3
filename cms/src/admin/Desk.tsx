import { counted, type InboxCounts, inboxCounts } from '@mingtang/approvals';
import { type Unexplained, unexplainedPolicies } from '@mingtang/disclosure';
import { asksWaiting, type WaitingAsk } from '@mingtang/editorial';
import { type LatestEntry, latestEntries } from '@mingtang/publication';
import { type Waiting, waitingFor } from '@mingtang/sitebuilding';
import { roleLabels, say, siteRoles, sitesWhere, type Words } from '@mingtang/tenancy';
import { moment } from '@mingtang/tenancy/admin/client';
import { createLocalReq, type ServerProps } from 'payload';
import { type MySite, mySites } from './my-sites.ts';
import { RefreshWhile } from './RefreshWhile.tsx';

/** The editor's desk over the dashboard: what to start, what was last published, and where they belong. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user) return null;
  const req = await createLocalReq({ user }, payload);
  const text = (words: Words) => say({ i18n }, words);
  const { total, sites } = await mySites(req);
  const latest = await latestEntries(payload, {
    sites: await sitesWhere(req, siteRoles),
    limit: 6,
  });
  const waiting = await waitingFor(req);
  const unexplained = await unexplainedPolicies(req);
  const inbox = await inboxCounts(req, ['todo', 'to-read']);
  const asks = await asksWaiting(req);
  const mayWrite = (await sitesWhere(req, ['editor', 'publisher', 'site-admin'])).length > 0;
  const mayFound = (await sitesWhere(req, ['site-admin'])).length > 0;
  const isUnderWay = latest.some(({ receipt }) => ['waiting', 'rendering'].includes(receipt.state));
  return (
    <section className="mt-desk" aria-labelledby="mt-desk-title">
      <header className="mt-desk__head">
        <h1 id="mt-desk-title">{text({ zh: `${user.name}，您好`, en: `Hello, ${user.name}` })}</h1>
        {mayWrite && <Actions mayFound={mayFound} text={text} />}
      </header>
      <WaitingForMe
        waiting={waiting}
        inbox={inbox}
        asks={asks}
        unexplained={unexplained}
        text={text}
      />
      <div className="mt-desk__columns">
        <Latest entries={latest} text={text} />
        <Sites sites={sites} total={total} text={text} />
      </div>
      <RefreshWhile isUnderWay={isUnderWay} />
    </section>
  );
}

type Text = (words: Words) => string;

function Actions({ mayFound, text }: { mayFound: boolean; text: Text }) {
  return (
    <nav className="mt-desk__actions" aria-label={text({ zh: '快捷操作', en: 'Quick actions' })}>
      <a className="mt-button mt-button--main" href="/admin/collections/articles/create">
        {text({ zh: '写文章', en: 'Write an article' })}
      </a>
      <a className="mt-button" href="/admin/collections/pages/create">
        {text({ zh: '新建页面', en: 'New page' })}
      </a>
      <a className="mt-button" href="/admin/collections/media/create">
        {text({ zh: '上传图片', en: 'Upload a picture' })}
      </a>
      {mayFound && (
        <a className="mt-button" href="/admin/found-a-site">
          {text({ zh: '设立站点', en: 'Found a site' })}
        </a>
      )}
    </nav>
  );
}

/** What is in the inbox, what is to be let past the gate, sites to be set up or mended, applications to be decided on, and what others sent. Nothing, where nothing waits. */
function WaitingForMe({
  waiting: { sites, applications, shares },
  inbox: { todo, 'to-read': toRead },
  unexplained,
  asks,
  text,
}: {
  waiting: Waiting;
  inbox: InboxCounts;
  asks: WaitingAsk[];
  unexplained: Unexplained[];
  text: Text;
}) {
  const all = [sites, applications, shares, asks, unexplained];
  if (all.every((some) => some.length === 0) && todo + toRead === 0) return null;
  return (
    <div className="mt-card mt-card--waiting">
      <h2>{text({ zh: '等您办理', en: 'Waiting for you' })}</h2>
      <ul className="mt-sites">
        {todo + toRead > 0 && (
          <li>
            <a href={todo > 0 ? '/admin/inbox' : '/admin/inbox?list=to-read'}>
              {text({ zh: '审批待办', en: 'Inbox: to decide on and to read' })}
            </a>
            <span className="mt-sites__roles">
              {[
                todo > 0 && text({ zh: `${counted(todo)} 项待办`, en: `${counted(todo)} to do` }),
                toRead > 0 &&
                  text({ zh: `${counted(toRead)} 项待阅`, en: `${counted(toRead)} to read` }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        )}
        {asks.map(({ collection, document, title, at }) => (
          <li key={`gate ${document}`}>
            <a href={`/admin/collections/${collection}/${document}`}>
              {text({ zh: `放行申请：${title}`, en: `Asked to let pass: ${title}` })}
            </a>
            <time className="mt-sites__roles" dateTime={at}>
              {moment(at)}
            </time>
          </li>
        ))}
        {sites.map(({ id, name, isEmpty }) => (
          <li key={id}>
            <a href={isEmpty ? `/admin/set-up/${id}` : `/admin/go-live/${id}`}>
              {isEmpty
                ? text({ zh: `建站：${name}`, en: `Set up: ${name}` })
                : text({ zh: `完善并提交开通：${name}`, en: `Complete and submit: ${name}` })}
            </a>
          </li>
        ))}
        {applications.map(({ site, name, submittedAt }) => (
          <li key={site}>
            <a href={`/admin/go-live/${site}`}>
              {text({ zh: `审核开通申请：${name}`, en: `Decide on opening: ${name}` })}
            </a>
            <time className="mt-sites__roles" dateTime={submittedAt}>
              {moment(submittedAt)}
            </time>
          </li>
        ))}
        {unexplained.map(({ article, title, due }) => (
          <li key={`unexplained ${article}`}>
            <a href={`/admin/collections/articles/${article}`}>
              {text({ zh: `政策缺少解读：${title}`, en: `Not explained yet: ${title}` })}
            </a>
            <span className="mt-sites__roles">
              {text({ zh: `应于 ${due} 前发布`, en: `was due on ${due}` })}
            </span>
          </li>
        ))}
        {shares.map(({ site, name, waiting: some, notices }) => (
          <li key={`shares ${site}`}>
            <a href={`/admin/incoming/${site}`}>
              {text({ zh: `转发来文：${name}`, en: `Sent by other sites: ${name}` })}
            </a>
            <span className="mt-sites__roles">
              {[
                some > 0 && text({ zh: `${some} 篇待确认`, en: `${some} to decide on` }),
                notices > 0 &&
                  text({ zh: `${notices} 份副本来源有变`, en: `${notices} copies out of date` }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const states: Record<LatestEntry['receipt']['state'], Words> = {
  waiting: { zh: '等待发布', en: 'Waiting' },
  rendering: { zh: '正在更新页面', en: 'Updating pages' },
  live: { zh: '已上线', en: 'Live' },
  failed: { zh: '部分页面未更新', en: 'Some pages failed' },
};

function Latest({ entries, text }: { entries: LatestEntry[]; text: Text }) {
  return (
    <div className="mt-card">
      <h2>{text({ zh: '最近发布', en: 'Last published' })}</h2>
      {entries.length === 0 && (
        <p className="mt-card__empty">
          {text({
            zh: '还没有发布过内容。写好文章并点“发布”，这里会显示它更新了哪些页面。',
            en: 'Nothing has been published yet. Write an article and publish it: this shows which pages it changed.',
          })}
        </p>
      )}
      <ol className="mt-latest">
        {entries.map(({ site, key, op, title, isShared, receipt }) => (
          <li key={receipt.seq}>
            <a
              href={
                isShared
                  ? `/admin/incoming/${site}`
                  : `/admin/collections/${key.replace(':', 's/')}`
              }
            >
              {title}
            </a>
            <span className={`mt-state mt-state--${receipt.state}`}>
              {op === 'withdraw' && receipt.state === 'live'
                ? text({ zh: '已撤回', en: 'Withdrawn' })
                : text(states[receipt.state])}
            </span>
            <span className="mt-latest__when">
              <time dateTime={receipt.at}>{moment(receipt.at)}</time>
              {receipt.done > 0 &&
                ` · ${text({ zh: `${receipt.done} 个页面`, en: receipt.done === 1 ? '1 page' : `${receipt.done} pages` })}`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Sites({ sites, total, text }: { sites: MySite[]; total: number; text: Text }) {
  return (
    <div className="mt-card">
      <h2>{text({ zh: '我的站点', en: 'My sites' })}</h2>
      {sites.length === 0 && (
        <p className="mt-card__empty">
          {text({
            zh: '您还没有加入任何站点。请联系本单位的站点管理员为您授权。',
            en: 'You do not belong to any site yet. Ask the administrator of your site to add you.',
          })}
        </p>
      )}
      <ul className="mt-sites">
        {sites.map((site) => (
          <li key={site.id}>
            <a href={`/admin/collections/sites/${site.id}`}>{site.name}</a>
            <span className="mt-sites__roles">
              {site.roles.map((role) => text(roleLabels[role])).join(' · ')}
            </span>
            {site.isLive && (
              <a className="mt-sites__visit" href={site.address} target="_blank" rel="noreferrer">
                {text({ zh: '查看网站', en: 'Visit' })}
              </a>
            )}
          </li>
        ))}
      </ul>
      {total > sites.length && (
        <a className="mt-card__more" href="/admin/collections/sites">
          {text({ zh: `全部 ${total} 个站点`, en: `All ${total} sites` })}
        </a>
      )}
    </div>
  );
}
