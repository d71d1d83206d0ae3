import type { Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import { type SentShare, type Sharing, sharingOf } from '../queries/sharing-of.ts';
import { ShareForm } from './ShareForm.tsx';
import { TakeBack } from './TakeBack.tsx';
import './sitebuilding.css';

type Text = (words: Words) => string;

/** The screen 转发 of an article: who receives it, and what became of it there. */
export async function ShareOut(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const sharing = await foundOrNot(sharingOf(req, id));
  const { title, isPublic, may, sites } = sharing;
  const sent = sites.filter(({ share }) => share && share.state !== 'recalled');
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            {text({ zh: '转发到其他站点', en: 'Send to other sites' })}
          </p>
          <h1>{title}</h1>
          <p>
            <a href={`/admin/collections/articles/${id}`}>
              {text({ zh: '返回文章', en: 'Back to the article' })}
            </a>
          </p>
        </header>
        {!isPublic && (
          <p className="mt-warning">
            {text({
              zh: '文章目前没有公开。发布之后才能转发；已转发的，重新发布后自动恢复显示。',
              en: 'The article is not public now. It can be sent once it is published; where it was sent, it shows again then.',
            })}
          </p>
        )}
        {isPublic && may.send && sites.length > 0 && (
          <section className="mt-panel" aria-labelledby="mt-send">
            <h2 id="mt-send">{text({ zh: '转发', en: 'Send' })}</h2>
            <ShareForm
              article={id}
              sites={sites.map(({ id: site, name, level, parent, isBelow, share }) => ({
                id: site,
                name,
                level,
                isBelow,
                isSent: share !== undefined && share.state !== 'recalled',
                ...(parent && { parent }),
              }))}
              mayMandate={may.mandate}
            />
          </section>
        )}
        <section className="mt-panel" aria-labelledby="mt-sent">
          <h2 id="mt-sent">{text({ zh: '各站情况', en: 'At each site' })}</h2>
          <Sent sharing={{ ...sharing, sites: sent }} text={text} />
          {may.send && sent.length > 0 && (
            <TakeBack article={id} sites={sent.map(({ id: site, name }) => ({ id: site, name }))} />
          )}
        </section>
      </main>
    </Frame>
  );
}

function Sent({ sharing: { sites, isPublic }, text }: { sharing: Sharing; text: Text }) {
  if (sites.length === 0) {
    return (
      <p>{text({ zh: '还没有转发给任何站点。', en: 'It has not been sent to any site yet.' })}</p>
    );
  }
  return (
    <ul className="mt-shares">
      {sites.map(
        ({ id, name, share }) =>
          share && (
            <li key={id} className="mt-shares__row">
              <span>{name}</span>
              <span>
                <span className={`mt-pill mt-pill--${pillOf(share, isPublic)}`}>
                  {text(standingOf(share, isPublic))}
                </span>{' '}
                {share.mandatory && (
                  <span className="mt-pill">{text({ zh: '必转', en: 'Mandatory' })}</span>
                )}
              </span>
              <span className="mt-note">
                {share.address ? (
                  <a href={share.address} target="_blank" rel="noreferrer">
                    {share.liveAt
                      ? text({
                          zh: `查看 · ${moment(share.liveAt)} 上线`,
                          en: `Look · live ${moment(share.liveAt)}`,
                        })
                      : text({ zh: '查看', en: 'Look' })}
                  </a>
                ) : (
                  share.reason
                )}
              </span>
            </li>
          ),
      )}
    </ul>
  );
}

const pillOf = ({ state, address }: SentShare, isPublic: boolean) =>
  state === 'accepted' && isPublic && address ? 'live' : state;

function standingOf({ state, mode, address }: SentShare, isPublic: boolean): Words {
  if (state === 'waiting') return { zh: '待对方确认', en: 'Waiting' };
  if (state === 'declined') return { zh: '不采用', en: 'Declined' };
  if (mode === 'copy') {
    return address
      ? { zh: '副本已发布', en: 'Copy published' }
      : { zh: '已取副本', en: 'Copy taken' };
  }
  return isPublic
    ? { zh: '已显示', en: 'Shown' }
    : { zh: '已随来源撤回', en: 'Withdrawn with its source' };
}
