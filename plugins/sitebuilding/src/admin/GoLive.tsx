import { addressOf, type Mount } from '@mingtang/publication';
import { asSystem, holds, siteRoles, type Words } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { moment } from '@mingtang/tenancy/admin/client';
import type { SiteStatus } from '../domain/site-life.ts';
import { checklistOf, type ToldChecklist } from '../queries/checklist-of.ts';
import type { FaultsOf } from '../queries/faults-of.ts';
import { type OpeningStanding, openingOf, type ToldOpening } from '../queries/opening-of.ts';
import { siteIsEmpty } from '../queries/site-is-empty.ts';
import { ArchiveDue } from './ArchiveDue.tsx';
import { Checklist } from './Checklist.tsx';
import { GoLiveActions } from './GoLiveActions.tsx';
import { SaveTemplate } from './SaveTemplate.tsx';
import { TrialAddress } from './TrialAddress.tsx';
import './sitebuilding.css';

type Text = (words: Words) => string;

/** The go-live screen 开通 of a site: how it stands, what it lacks, and what whoever looks can do about it. */
export async function GoLive({ faultsOf, ...screen }: Screen & { faultsOf: FaultsOf }) {
  const { req, id, text } = askedFor(screen);
  const standing = await foundOrNot(openingOf(req, id));
  const checklist = await checklistOf(req, { id, faultsOf });
  const { name, mount } = (await req.payload.findByID({
    ...asSystem(req, 'that the user is concerned was asked above'),
    collection: 'sites',
    id,
    depth: 0,
    select: { name: true, mount: true } as never,
  })) as unknown as { name: string; mount: Mount };
  const isEmpty = standing.status === 'draft' && (await siteIsEmpty(req, id));
  const isMember = await holds(req, id, ...siteRoles);
  const isDraft = standing.status === 'draft';
  const { opening, may, trial } = standing;
  const waits = opening?.state === 'open';
  const decidesNow = isDraft && waits && may.decide && opening.submittedBy.id !== req.user?.id;
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--wide">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">{text({ zh: '开通', en: 'Go live' })}</p>
          <h1>{name}</h1>
          <p>
            <span className={`mt-pill mt-pill--${standing.status}`}>
              {text(statuses[standing.status])}
            </span>{' '}
            <Address address={addressOf(mount, '/')} isOpen={standing.status === 'live'} />
          </p>
        </header>
        <div className="mt-life__acts">
          {isEmpty && may.submit && (
            <section className="mt-panel mt-panel--main">
              <h2>{text({ zh: '网站还是空的', en: 'The site is still empty' })}</h2>
              <p>
                {text({
                  zh: '用建站向导回答几个问题，几分钟就能看到整个网站。中途离开不会丢失。',
                  en: 'Answer a few questions in the set-up wizard and see the whole site within minutes. Nothing is lost if you leave half-way.',
                })}
              </p>
              <a className="mt-button mt-button--main" href={`/admin/set-up/${id}`}>
                {text({ zh: '开始建站', en: 'Set the site up' })}
              </a>
            </section>
          )}
          <section className="mt-panel" aria-labelledby="mt-standing">
            <h2 id="mt-standing">{text({ zh: '开通申请', en: 'Application' })}</h2>
            <Standing standing={standing} text={text} />
            {isDraft && may.submit && !waits && !checklist.mayOpen && (
              <p>
                {text({
                  zh: `还有 ${unmet(checklist)} 处必须补正。补正后，这里会出现“提交开通申请”。`,
                  en: `${unmet(checklist)} things must be mended first. Then you can submit the site here.`,
                })}
              </p>
            )}
            <GoLiveActions
              site={id}
              opening={opening?.id}
              offers={{
                submit: isDraft && may.submit && !waits && checklist.mayOpen,
                recall: isDraft && may.submit && waits,
                approve: decidesNow && !opening.isChanged && checklist.mayOpen,
                giveBack: decidesNow,
              }}
            />
          </section>
          <ArchiveDue site={id} standing={standing} text={text} />
          {isDraft && (may.submit || may.decide) && !isEmpty && (
            <section className="mt-panel" aria-labelledby="mt-trial">
              <h2 id="mt-trial">{text({ zh: '试运行网址', en: 'Trial address' })}</h2>
              <p>
                {text({
                  zh: '打开可看到开通后的整个网站。有网址的同事都能看，请勿转给外人；换发后旧网址失效。',
                  en: 'Shows the whole site as it would open. Colleagues with the address can look; do not give it to outsiders. Renewing ends the old one.',
                })}
              </p>
              <TrialAddress site={id} trial={trial} mayRenew={may.submit} />
            </section>
          )}
          {standing.status === 'live' && may.submit && <SaveTemplate site={id} />}
          {trial && !isEmpty && <Checklist checklist={checklist} isMember={isMember} text={text} />}
        </div>
        {trial && !isEmpty ? (
          <section className="mt-panel mt-life__page" aria-labelledby="mt-page">
            <h2 id="mt-page">{text({ zh: '试运行预览', en: 'The site on trial' })}</h2>
            <iframe
              src={trial}
              loading="lazy"
              title={text({ zh: '试运行网站首页', en: 'Home page of the site on trial' })}
            />
          </section>
        ) : (
          <Checklist checklist={checklist} isMember={isMember} text={text} />
        )}
      </main>
    </Frame>
  );
}

const statuses: Record<SiteStatus, Words> = {
  draft: { zh: '筹建', en: 'In preparation' },
  live: { zh: '已开通', en: 'Live' },
  suspended: { zh: '暂停', en: 'Suspended' },
  closed: { zh: '关停', en: 'Closed' },
};

function Address({ address, isOpen }: { address: string; isOpen: boolean }) {
  return isOpen ? (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  ) : (
    <span>{address}</span>
  );
}

const unmet = ({ checks }: ToldChecklist) =>
  checks
    .filter(({ severity }) => severity === 'must')
    .reduce((sum, { findings }) => sum + findings.length, 0);

/** Where the site stands on its way, in a sentence, and what was said of it. */
function Standing({
  standing: { status, opening },
  text,
}: {
  standing: OpeningStanding;
  text: Text;
}) {
  if (status !== 'draft') {
    return <p>{text(afterwards[status])}</p>;
  }
  if (!opening || opening.state === 'withdrawn') {
    return (
      <p>
        {text({
          zh: '筹建中：公众看不到任何内容。清单必须项全部通过后提交，由上级审核开通。',
          en: 'In preparation: the public sees nothing. Once the checklist’s musts are passed, submit the site; those above decide.',
        })}
      </p>
    );
  }
  return <Applied opening={opening} text={text} />;
}

const afterwards: Record<Exclude<SiteStatus, 'draft'>, Words> = {
  live: {
    zh: '网站已经开通，公众可以访问。此后发布的内容即时上线。',
    en: 'The site is open to the public. What is published from now on goes live at once.',
  },
  suspended: {
    zh: '网站已暂停，公众暂时无法访问。恢复由上级办理。',
    en: 'The site is suspended and cannot be visited. Those above may resume it.',
  },
  closed: {
    zh: '网站已关停，不再发布；撤回仍可办理。',
    en: 'The site is closed for good. Nothing more is published; withdrawing is still possible.',
  },
};

function Applied({ opening, text }: { opening: ToldOpening; text: Text }) {
  const { state, submittedBy, submittedAt, decidedBy, decidedAt, reason, isChanged } = opening;
  const submitted = text({
    zh: `${submittedBy.name} 于 ${moment(submittedAt)} 提交`,
    en: `Submitted by ${submittedBy.name}, ${moment(submittedAt)}`,
  });
  if (state === 'open') {
    return (
      <>
        <p>
          <strong>{text({ zh: '等待审核', en: 'Waiting for a decision' })}</strong> · {submitted}
        </p>
        {isChanged && (
          <p className="mt-warning">
            {text({
              zh: '提交之后网站又有改动，不能批准。请撤回后重新提交。',
              en: 'The site was changed after it was submitted and cannot be approved. Recall it and submit again.',
            })}
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <p>
        <strong>{text({ zh: '已退回', en: 'Returned' })}</strong> · {submitted}
      </p>
      <blockquote className="mt-reason">
        <p>{reason}</p>
        <footer>
          {decidedBy?.name} {decidedAt && moment(decidedAt)}
        </footer>
      </blockquote>
    </>
  );
}
