import { Refused, say } from '@mingtang/tenancy';
import { Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { notFound, redirect } from 'next/navigation.js';
import {
  type InstalledThemes,
  type ThemeStanding,
  themeStanding,
} from '../queries/theme-standing.ts';
import { buildName } from './build-name.ts';
import { ThemeRollout } from './ThemeRollout.tsx';
import './themes.css';
import './sitebuilding.css';

type ThemesScreen = Screen & { installed: InstalledThemes };

/** The screen of all themes 主题版本: which sites wear them, and where a new version waits. */
export async function Themes(screen: ThemesScreen) {
  const { req, text } = asked(screen, '/admin/themes');
  const standings = await concerned(screen);
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--wide">
        <header className="mt-life__head">
          <h1>{text({ zh: '主题版本', en: 'Versions of themes' })}</h1>
          <p>
            {text({
              zh: '软件升级会带来新的页面样式。先看差别，再先用于几个站点，满意后用于全部；不满意，一次退回。',
              en: 'Updates of the software bring new looks. See the difference, try it on a few sites, then give it to all; take it back in one act.',
            })}
          </p>
        </header>
        <div className="mt-themes">
          {standings.map((standing) => (
            <section className="mt-panel" key={standing.theme} aria-labelledby={standing.theme}>
              <h2 id={standing.theme}>
                {say(req, standing.label)}{' '}
                {waits(standing) && (
                  <span className="mt-pill mt-pill--live">
                    {text({ zh: '有新版', en: 'New version' })}
                  </span>
                )}
              </h2>
              <p>
                {text({
                  zh: `${standing.sites.length} 个站点 · 当前版本 `,
                  en: `${standing.sites.length} sites · version `,
                })}
                {text(buildName(standing.builds, standing.rollout.build))}
              </p>
              <a className="mt-button" href={`/admin/themes/${standing.theme}`}>
                {text({ zh: '查看与决定', en: 'Look and decide' })}
              </a>
            </section>
          ))}
        </div>
      </main>
    </Frame>
  );
}

/** The screen of one theme: what its new version changes, and who gets it. */
export async function Theme(screen: ThemesScreen) {
  const theme = String([screen.params?.segments ?? []].flat()[1] ?? '');
  const { req, text } = asked(screen, `/admin/themes/${encodeURIComponent(theme)}`);
  const standing = await foundOrNot(themeStanding(req, screen.installed, theme));
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--wide">
        <header className="mt-life__head">
          <p className="mt-life__eyebrow">
            <a href="/admin/themes">{text({ zh: '主题版本', en: 'Versions of themes' })}</a>
          </p>
          <h1>{say(req, standing.label)}</h1>
        </header>
        <ThemeRollout standing={standing} />
      </main>
    </Frame>
  );
}

function asked({ initPageResult: { req } }: Screen, here: string) {
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(here)}`);
  return { req, text: (words: Parameters<typeof say>[1]) => say(req, words) };
}

/** The themes that concern the user; where there are none, there is no such screen. */
async function concerned({
  initPageResult: { req },
  installed,
}: ThemesScreen): Promise<ThemeStanding[]> {
  const standings: ThemeStanding[] = [];
  for (const { value } of installed.choices) {
    try {
      standings.push(await themeStanding(req, installed, value));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  if (standings.length === 0) notFound();
  return standings;
}

/** Whether there is a newer version than all sites are shown with. */
function waits({ builds, rollout }: ThemeStanding): boolean {
  const newest = builds.find(({ isNewest }) => isNewest)?.build;
  return rollout.build !== undefined && newest !== undefined && rollout.build !== newest;
}
