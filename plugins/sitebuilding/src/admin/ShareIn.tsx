import { asSystem, type Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import { type Incoming, type IncomingShare, incomingShares } from '../queries/incoming-shares.ts';
import { IncomingActions } from './IncomingActions.tsx';
import './sitebuilding.css';

type Text = (words: Words) => string;

/** The screen 转发来文 of a site: what others sent, and what whoever looks can do about it. */
export async function ShareIn(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const incoming = await foundOrNot(incomingShares(req, id));
  const { name } = (await req.payload.findByID({
    ...asSystem(req, 'that the user belongs to the site was asked above'),
    collection: 'sites',
    id,
    depth: 0,
    select: { name: true } as never,
  })) as unknown as { name: string };
  const open = incoming.shares.filter(isOpen);
  const settled = incoming.shares.filter((share) => !isOpen(share));
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            {text({ zh: '转发来文（上级推送、下级报送）', en: 'Sent by other sites' })}
          </p>
          <h1>{name}</h1>
          <p>
            <a href="/admin/collections/sharing-rules">
              {text({
                zh: '转发约定：哪些站点的自动采用',
                en: 'Rules: whose is accepted by itself',
              })}
            </a>
          </p>
        </header>
        <section className="mt-panel" aria-labelledby="mt-open">
          <h2 id="mt-open">{text({ zh: '等待办理', en: 'To be decided' })}</h2>
          <List shares={open} incoming={incoming} text={text} />
        </section>
        {settled.length > 0 && (
          <section className="mt-panel" aria-labelledby="mt-settled">
            <h2 id="mt-settled">{text({ zh: '已办理', en: 'Decided' })}</h2>
            <List shares={settled} incoming={incoming} text={text} />
          </section>
        )}
      </main>
    </Frame>
  );
}

const isOpen = ({ state, source, notice }: IncomingShare) =>
  (state === 'waiting' && source !== undefined) || notice !== undefined;

function List({
  shares,
  incoming: { columns, may },
  text,
}: {
  shares: IncomingShare[];
  incoming: Incoming;
  text: Text;
}) {
  if (shares.length === 0) {
    return <p>{text({ zh: '没有等待办理的来文。', en: 'Nothing waits for a decision.' })}</p>;
  }
  return (
    <ul className="mt-shares">
      {shares.map((share) => (
        <li key={share.id} className="mt-shares__item">
          <div className="mt-shares__what">
            <strong>
              {share.source ? (
                <a href={share.source} target="_blank" rel="noreferrer">
                  {share.title}
                </a>
              ) : (
                share.title
              )}
            </strong>
            <span className="mt-note">
              {text(
                share.isFromAbove
                  ? { zh: '上级推送', en: 'From above' }
                  : { zh: '下级报送', en: 'From below' },
              )}
              {` · ${share.sender} · ${moment(share.sharedAt)}`}
            </span>
            <span className="mt-shares__state">
              <span className={`mt-pill mt-pill--${share.address ? 'live' : share.state}`}>
                {text(standingOf(share))}
              </span>
              {share.mandatory && (
                <span className="mt-pill">{text({ zh: '必转', en: 'Mandatory' })}</span>
              )}
              {share.column && share.state === 'accepted' && <span>{share.column}</span>}
              {share.address && (
                <a href={share.address} target="_blank" rel="noreferrer">
                  {text({ zh: '查看', en: 'Look' })}
                </a>
              )}
              {share.copy && (
                <a href={`/admin/collections/articles/${share.copy}`}>
                  {text({ zh: '打开副本', en: 'Open the copy' })}
                </a>
              )}
            </span>
            {share.reason && <span className="mt-note">{share.reason}</span>}
            {share.notice && (
              <p className="mt-warning">
                {text(
                  share.notice === 'corrected'
                    ? {
                        zh: '来源在您取副本之后有更正。可并入副本的草稿，或保持不变。',
                        en: 'The source was corrected after you copied it. Take that into a draft of your copy, or leave it.',
                      }
                    : {
                        zh: '来源已经撤回。请核对副本是否也应撤回。',
                        en: 'The source was withdrawn. See whether your copy should be, too.',
                      },
                )}
              </p>
            )}
          </div>
          <IncomingActions
            share={share.id}
            columns={columns}
            mode={share.mode}
            offers={offersOn(share, may)}
          />
        </li>
      ))}
    </ul>
  );
}

function offersOn({ state, mode, mandatory, source, notice }: IncomingShare, may: Incoming['may']) {
  const isToTake = source !== undefined && (state === 'waiting' || state === 'declined');
  const isToDecline = state === 'waiting' || (state === 'accepted' && mode === 'reference');
  return {
    show: isToTake && may.decide,
    copy: isToTake && may.copy && !mandatory,
    decline: isToDecline && may.decide && !mandatory,
    takeCorrection: notice === 'corrected' && may.copy,
    leave: notice !== undefined && may.copy,
  };
}

function standingOf({ state, mode, source, address, notice }: IncomingShare): Words {
  if (notice === 'corrected') return { zh: '来源有更正', en: 'Source corrected' };
  if (notice === 'withdrawn') return { zh: '来源已撤回', en: 'Source withdrawn' };
  if (state === 'declined') return { zh: '不采用', en: 'Declined' };
  if (state === 'waiting') {
    return source ? { zh: '待确认', en: 'Waiting' } : { zh: '来源已撤回', en: 'Source withdrawn' };
  }
  if (mode === 'copy') {
    return address
      ? { zh: '副本已发布', en: 'Copy published' }
      : { zh: '已取副本', en: 'Copy taken' };
  }
  return source
    ? { zh: '已显示', en: 'Shown' }
    : { zh: '已随来源撤回', en: 'Withdrawn with its source' };
}
