import type { Words } from '@mingtang/tenancy';
import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { type FollowerCounts, followerCounts } from '../queries/follower-counts.ts';

type Text = (words: Words) => string;

/** The screen of followers 邮件订阅: how many follow what. Who they are is shown to nobody. */
export async function Followers(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const sites = await followerCounts(req);
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--wide">
        <header className="mt-life__head">
          <h1>{text({ zh: '邮件订阅', en: 'Followers by mail' })}</h1>
          <p>
            {text({
              zh: '各站点有多少人订阅了更新，订阅了哪些栏目。订阅人的邮箱不对任何工作人员显示。',
              en: 'How many follow each site by mail, and what of it. Their addresses are shown to no member of staff.',
            })}
          </p>
        </header>
        {sites.length === 0 && (
          <p className="mt-note">
            {text({
              zh: '还没有人订阅您管理的站点。读者在网站的“订阅”页面填写邮箱，确认后在这里计数。',
              en: 'Nobody follows your sites yet. Readers leave their address on the page “Subscribe” of a site, and count here once they have confirmed.',
            })}
          </p>
        )}
        {sites.map((counts) => (
          <SiteCounts key={counts.site} counts={counts} text={text} />
        ))}
      </main>
    </Frame>
  );
}

function SiteCounts({ counts, text }: { counts: FollowerCounts; text: Text }) {
  const { site, name, followers, waiting, told, marks } = counts;
  return (
    <section className="mt-panel" aria-labelledby={site}>
      <h2 id={site}>{name}</h2>
      <dl className="mt-facts">
        <Fact label={text({ zh: '订阅人数', en: 'Followers' })} count={followers} />
        <Fact label={text({ zh: '等待本人确认', en: 'To be confirmed' })} count={waiting} />
        <Fact label={text({ zh: '近三十天通知', en: 'Mails in thirty days' })} count={told} />
      </dl>
      {marks.length > 0 && (
        <details className="mt-more" open>
          <summary>{text({ zh: '按内容', en: 'By what they follow' })}</summary>
          <dl className="mt-facts">
            {marks.map((one) => (
              <Fact key={one.mark} label={text(nameOf(one))} count={one.followers} />
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}

function Fact({ label, count }: { label: string; count: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{count}</dd>
    </div>
  );
}

function nameOf({ mark, name }: FollowerCounts['marks'][number]): Words {
  if (mark === 'site') return { zh: '全站', en: 'The whole site' };
  const [kind, code = ''] = mark.split(':');
  const term = name ?? code;
  if (kind === 'topic') return { zh: `主题：${term}`, en: `Topic: ${term}` };
  if (kind === 'organ') return { zh: `机关：${term}`, en: `Organ: ${term}` };
  return { zh: name ?? '已撤下的栏目', en: name ?? 'A column that was withdrawn' };
}
