import { Frame, type Screen, whoAsks } from '@mingtang/tenancy/admin';
import { foundingChoice } from '../queries/founding-choice.ts';
import { FoundForm } from './FoundForm.tsx';
import { cardOf } from './template-card.ts';
import './sitebuilding.css';

/** The screen on which a county or a city founds a site below its own 设立站点. */
export async function Found(screen: Screen) {
  const { req, text } = whoAsks(screen);
  const { below } = screen.searchParams ?? {};
  const { parents, above, may } = await foundingChoice(req, [below].flat()[0]);
  return (
    <Frame screen={screen}>
      <main className="mt-life mt-life--found">
        <header className="mt-life__head">
          <h1>{text({ zh: '设立站点', en: 'Found a site' })}</h1>
          <p>
            {text({
              zh: '在本站之下设立一个新站点，并指定由谁建站。新站点从筹建开始，公众看不到。',
              en: 'A new site below yours, and who is to set it up. It starts in preparation: the public sees nothing.',
            })}
          </p>
        </header>
        {above ? (
          <FoundForm
            key={above.id}
            parents={parents}
            above={{
              id: above.id,
              shortName: above.shortName,
              mount: above.mount,
              address: above.address,
              copies: above.copies,
            }}
            templates={above.templates.map(cardOf)}
            may={may}
          />
        ) : (
          <p className="mt-panel">
            {text({
              zh: '设立站点由上级站点的站点管理员办理，您目前不是任何站点的管理员。请联系本单位的站点管理员或系统管理员。',
              en: 'Sites are founded by administrators of the site above, and you do not administer any. Ask an administrator of your site, or the system administrator.',
            })}
          </p>
        )}
      </main>
    </Frame>
  );
}
