'use client';
import { FaultNote, useAct, useIsLive } from '@mingtang/tenancy/admin/client';
import { useRouter } from 'next/navigation.js';
import { useState } from 'react';
import type { ThemeStanding } from '../queries/theme-standing.ts';
import { buildName } from './build-name.ts';
import { ScaledPage } from './ScaledPage.tsx';

type Site = ThemeStanding['sites'][number];

const kinds = {
  page: { zh: '首页', en: 'Home page' },
  column: { zh: '栏目', en: 'Column' },
  article: { zh: '文章', en: 'Article' },
};
const widths = [
  { width: 390, label: { zh: '手机', en: 'Phone' } },
  { width: 1280, label: { zh: '电脑', en: 'Computer' } },
];

/** What another build of a theme changes, and the acts by which sites get it, a few or all, and give it back. */
export function ThemeRollout({ standing }: { standing: ThemeStanding }) {
  const { theme, rollout, builds, sites, mayRollOut } = standing;
  const router = useRouter();
  const { act, isBusy, fault, text } = useAct();
  const isLive = useIsLive();
  const [candidate, setCandidate] = useState(candidateOf(standing));
  const [chosen, setChosen] = useState<string[]>([]);
  const name = (build: string | undefined) => text(buildName(builds, build));
  const go = async (path: string, body: object = {}) => {
    if (await act(path, body)) {
      setChosen([]);
      router.refresh();
    }
  };
  const forAll = (step: string, body: object = {}) =>
    go(`/themes/${theme}/${step}`, { seen: rollout.build, ...body });
  const asks = rollout.build !== undefined;
  const tried = chosen.filter((id) => sites.some((site) => site.id === id && site.tries));

  return (
    <fieldset className="mt-rollout" disabled={!isLive || isBusy}>
      <section className="mt-panel" aria-labelledby="mt-policy">
        <h2 id="mt-policy">{text({ zh: '收到新版时', en: 'When a new version comes' })}</h2>
        <p>
          {asks
            ? text({
                zh: `先看后用：全部站点保持 ${name(rollout.build)}，直到有人决定更换。`,
                en: `Look first: all sites stay with ${name(rollout.build)} until somebody decides.`,
              })
            : text({
                zh: `立即启用：新版安装后马上用于全部站点。现在是 ${name(undefined)}。`,
                en: `At once: a new version is shown on all sites as soon as it is installed. Now ${name(undefined)}.`,
              })}
        </p>
        {mayRollOut && (
          <button
            type="button"
            className="mt-button"
            onClick={() => void forAll(asks ? 'at-once' : 'ask-first')}
          >
            {asks
              ? text({ zh: '改为立即启用最新版', en: 'Show new versions at once' })
              : text({ zh: '改为先看后用', en: 'Look first from now on' })}
          </button>
        )}
      </section>

      {builds.length < 2 || candidate === undefined ? (
        <section className="mt-panel">
          <h2>{text({ zh: '没有可比较的版本', en: 'Nothing to compare' })}</h2>
          <p>
            {text({
              zh: '这台服务器上只装有一个版本。升级软件后，现在的版本会保留下来，届时可在这里对比和退回。',
              en: 'One version is installed. After an update the present one is kept, to be compared and returned to here.',
            })}
          </p>
        </section>
      ) : (
        <>
          <Compare standing={standing} candidate={candidate} choose={setCandidate} />
          <section className="mt-panel" aria-labelledby="mt-sites">
            <h2 id="mt-sites">{text({ zh: '站点', en: 'Sites' })}</h2>
            <ul className="mt-rollout__sites">
              {sites.map((site) => (
                <li key={site.id}>
                  <SiteRow
                    site={site}
                    build={name(site.build)}
                    isChosen={chosen.includes(site.id)}
                    choose={
                      mayRollOut
                        ? (on) =>
                            setChosen((all) =>
                              on ? [...all, site.id] : all.filter((id) => id !== site.id),
                            )
                        : undefined
                    }
                  />
                  {site.mayKeep && (!mayRollOut || site.keeps) && (
                    <button
                      type="button"
                      className="mt-button"
                      onClick={() =>
                        void go(`/sites/${site.id}/keep-theme`, {
                          build: site.keeps ? null : (site.build ?? newestOf(standing)),
                        })
                      }
                    >
                      {site.keeps
                        ? text({ zh: '不再固定', en: 'Let go' })
                        : text({ zh: '固定此版本', en: 'Keep this version' })}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {mayRollOut && (
              <div className="mt-acts">
                <button
                  type="button"
                  className="mt-button"
                  disabled={chosen.length === 0}
                  onClick={() =>
                    void go(`/themes/${theme}/try`, { build: candidate, sites: chosen })
                  }
                >
                  {text({
                    zh: `先用于所选 ${chosen.length} 个站点`,
                    en: `Try it on the ${chosen.length} ticked`,
                  })}
                </button>
                {tried.length > 0 && (
                  <button
                    type="button"
                    className="mt-button"
                    onClick={() => void go(`/themes/${theme}/end-try`, { sites: tried })}
                  >
                    {text({ zh: '结束所选站点的试用', en: 'End the trial there' })}
                  </button>
                )}
              </div>
            )}
          </section>
          {mayRollOut && (
            <section className="mt-panel mt-panel--main" aria-labelledby="mt-all">
              <h2 id="mt-all">{text({ zh: '全部站点', en: 'All sites' })}</h2>
              <p>
                {text({
                  zh: '自行固定版本的站点不受影响。已发布的页面会在几分钟内换成新样式，期间可照常访问。',
                  en: 'Sites that keep a version of their own stay as they are. Pages change within minutes and can be read meanwhile.',
                })}
              </p>
              <div className="mt-acts">
                <button
                  type="button"
                  className="mt-button mt-button--main"
                  disabled={candidate === (rollout.build ?? newestOf(standing))}
                  onClick={() => void forAll('adopt', { build: candidate })}
                >
                  {text({
                    zh: `全部站点使用 ${name(candidate)}`,
                    en: `Give all ${name(candidate)}`,
                  })}
                </button>
                {rollout.before && (
                  <button
                    type="button"
                    className="mt-button"
                    onClick={() => void forAll('go-back')}
                  >
                    {text({
                      zh: `退回 ${name(rollout.before)}`,
                      en: `Go back to ${name(rollout.before)}`,
                    })}
                  </button>
                )}
              </div>
            </section>
          )}
        </>
      )}
      <FaultNote fault={fault} />
    </fieldset>
  );
}

const newestOf = ({ builds }: ThemeStanding) => builds.find(({ isNewest }) => isNewest)?.build;

/** The build most probably asked about: the newest, or, where all have that, the one before it. */
function candidateOf(standing: ThemeStanding): string | undefined {
  const now = standing.rollout.build ?? newestOf(standing);
  return standing.builds.find(({ build }) => build !== now)?.build;
}

function SiteRow({
  site,
  build,
  isChosen,
  choose,
}: {
  site: Site;
  build: string;
  isChosen: boolean;
  choose: ((on: boolean) => void) | undefined;
}) {
  const { text } = useAct();
  const state = site.keeps
    ? text({ zh: '自行固定', en: 'keeps its own' })
    : site.tries && text({ zh: '试用中', en: 'on trial' });
  const said = (
    <span>
      {site.name}
      <small>
        {build} {state && <span className="mt-pill">{state}</span>}
      </small>
    </span>
  );
  return choose ? (
    <label>
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => choose(event.target.checked)}
      />
      {said}
    </label>
  ) : (
    said
  );
}

/** A page of a site as it is, and beside it as it would be. */
function Compare({
  standing: { theme, builds, sites, rollout },
  candidate,
  choose,
}: {
  standing: ThemeStanding;
  candidate: string;
  choose: (build: string) => void;
}) {
  const { text } = useAct();
  const open = sites.filter(({ pages }) => pages.length > 0);
  const [id, setId] = useState(open[0]?.id);
  const [kind, setKind] = useState<keyof typeof kinds>('page');
  const [width, setWidth] = useState(390);
  const site = open.find((one) => one.id === id);
  const page = site?.pages.find((one) => one.kind === kind) ?? site?.pages[0];
  const newest = builds.find(({ isNewest }) => isNewest)?.build;
  const now = site?.build ?? rollout.build ?? newest ?? '';
  const src = (build: string) =>
    `/api/themes/${theme}/page?${new URLSearchParams({ site: site?.id ?? '', key: page?.key ?? '', build })}`;
  return (
    <section className="mt-panel" aria-labelledby="mt-compare">
      <h2 id="mt-compare">{text({ zh: '前后对比', en: 'Before and after' })}</h2>
      <div className="mt-compare__asked">
        <label className="mt-field">
          {text({ zh: '换成哪个版本', en: 'Which version' })}
          <select value={candidate} onChange={(event) => choose(event.target.value)}>
            {builds.map(({ build }) => (
              <option key={build} value={build}>
                {text(buildName(builds, build))}
              </option>
            ))}
          </select>
        </label>
        <label className="mt-field">
          {text({ zh: '看哪个站点', en: 'Which site' })}
          <select value={id} onChange={(event) => setId(event.target.value)}>
            {open.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <div className="mt-choices">
          {site?.pages.map((one) => (
            <button
              key={one.key}
              type="button"
              className="mt-choice"
              aria-pressed={one === page}
              onClick={() => setKind(one.kind)}
            >
              {text(kinds[one.kind])}
            </button>
          ))}
        </div>
        <div className="mt-choices">
          {widths.map((one) => (
            <button
              key={one.width}
              type="button"
              className="mt-choice"
              aria-pressed={one.width === width}
              onClick={() => setWidth(one.width)}
            >
              {text(one.label)}
            </button>
          ))}
        </div>
      </div>
      {site && page ? (
        <div className="mt-compare">
          {[
            { build: now, caption: text({ zh: '现在', en: 'Now' }) },
            { build: candidate, caption: text({ zh: '更换之后', en: 'Afterwards' }) },
          ].map(({ build, caption }) => (
            <figure key={caption}>
              <figcaption>
                <strong>{caption}</strong> {text(buildName(builds, build))}
              </figcaption>
              <ScaledPage
                src={src(build)}
                width={width}
                title={`${caption} · ${site.name} · ${page.title}`}
              />
            </figure>
          ))}
        </div>
      ) : (
        <p>
          {text({
            zh: '使用这个主题的站点都还没有公开页面。',
            en: 'No site of this theme has public pages yet.',
          })}
        </p>
      )}
    </section>
  );
}
