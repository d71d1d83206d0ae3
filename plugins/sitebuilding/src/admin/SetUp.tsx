import { addressOf, type Mount, type SiteIdentifiers, type SiteLevel } from '@mingtang/publication';
import { asSystem } from '@mingtang/tenancy';
import { askedFor, Frame, foundOrNot, type Screen } from '@mingtang/tenancy/admin';
import { redirect } from 'next/navigation.js';
import type { PayloadRequest } from 'payload';
import { lawWords } from '../domain/laws.ts';
import { segmentOf } from '../domain/moved-mount.ts';
import type { Purpose, TemplateColumn } from '../domain/site-template.ts';
import { isChannel } from '../domain/standing.ts';
import { themeChoices } from '../queries/planned-site.ts';
import { setupOf } from '../queries/setup-of.ts';
import { siteOf } from '../queries/site-at-hand.ts';
import { siteIsEmpty } from '../queries/site-is-empty.ts';
import { type Growing, templatesFor } from '../queries/templates-for.ts';
import { permit } from '../queries/who-decides.ts';
import { SetUpWizard } from './SetUpWizard.tsx';
import { cardOf } from './template-card.ts';
import type { ColumnChoice, SiteAtStart, TemplateChoice } from './wizard.ts';
import './sitebuilding.css';

/** The set-up wizard 建站向导 of an empty site; one that is not empty is shown its go-live screen. */
export async function SetUp(screen: Screen) {
  const { req, id, text } = askedFor(screen);
  const { status } = await foundOrNot(siteOf(req, id).then((site) => permit(req, site, 'runs')));
  if (status !== 'draft' || !(await siteIsEmpty(req, id))) redirect(`/admin/go-live/${id}`);
  const { site, growing } = await atStart(req, id);
  const choices = (await templatesFor(req, growing)).map(
    (template): TemplateChoice => ({
      card: cardOf(template),
      palettes: template.palettes,
      ...(template.look && { look: template.look }),
      columns: [...choicesOf(template.columns)],
    }),
  );
  const kept = await setupOf(req, id);
  return (
    <Frame screen={screen}>
      <main className="mt-life">
        <p className="mt-life__eyebrow">
          {text({ zh: '建站向导', en: 'Set-up wizard' })} · {site.shortName}
        </p>
        <SetUpWizard
          site={site}
          templates={choices}
          step={kept?.step ?? 0}
          answers={{
            name: site.name,
            shortName: site.shortName,
            organ: site.organizer,
            ...kept?.answers,
          }}
        />
      </main>
    </Frame>
  );
}

interface Stored {
  id: string;
  name: string;
  shortName: string;
  level: SiteLevel;
  purpose: Purpose;
  mount: Mount;
  grownFrom?: string | null;
  segmentIsOpen?: boolean | null;
  identifiers: SiteIdentifiers;
  parent?: { id: string; shortName: string; identifiers: SiteIdentifiers } | null;
}

async function atStart(
  req: PayloadRequest,
  id: string,
): Promise<{ site: SiteAtStart; growing: Growing }> {
  const stored = (await req.payload.findByID({
    ...asSystem(req, 'that the user runs the site was asked above'),
    collection: 'sites',
    id,
    depth: 1,
  })) as unknown as Stored;
  const { name, shortName, level, purpose, mount, identifiers, parent, grownFrom } = stored;
  const hasOwnHost = !isChannel(mount);
  const segment = segmentOf(mount);
  const address = addressOf(mount, '/');
  return {
    growing: { id, level, purpose, ...(parent && { parent: parent.id }) },
    site: {
      id,
      name,
      shortName,
      organizer: identifiers.organizer,
      address,
      hasOwnHost,
      themes: themeChoices(req),
      ...(grownFrom && { grownFrom }),
      ...(stored.segmentIsOpen &&
        segment && { segment: { value: segment, above: address.slice(0, -segment.length - 1) } }),
      ...(parent &&
        !hasOwnHost && { portal: { name: parent.shortName, identifiers: parent.identifiers } }),
    },
  };
}

function* choicesOf(columns: TemplateColumn[], from = '/', depth = 0): Generator<ColumnChoice> {
  for (const { slug, name, required, children } of columns) {
    const path = `${from}${slug}/`;
    const isLocked = required !== undefined || holdsRequired(children);
    yield {
      path,
      name,
      depth,
      isLocked,
      ...(required && { law: lawWords(required) }),
    };
    yield* choicesOf(children, path, depth + 1);
  }
}

const holdsRequired = (columns: TemplateColumn[]): boolean =>
  columns.some(({ required, children }) => required !== undefined || holdsRequired(children));
