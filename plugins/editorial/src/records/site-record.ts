import {
  type MenuItem,
  type SiteFeature,
  type SiteRecord,
  siteFeatures,
} from '@mingtang/publication';
import type { Decision } from '../domain/fault.ts';
import { greyAt } from '../domain/grey.ts';
import { Faults, type RecordContext } from './context.ts';
import { idOf, type LinkDocument, type SiteDocument } from './documents.ts';
import { imageOf, linkOf } from './links.ts';
import { compact, keywordsOf, present } from './present.ts';

const fieldOf = {
  'elder-mode': 'elderMode',
  feed: 'feed',
  print: 'print',
  subscribe: 'subscribe',
} as const satisfies Record<SiteFeature, string>;

/** A site as the public will see it. A site in preparation has no record: do not ask for one. */
export function siteRecord(
  site: SiteDocument & { status: SiteRecord['status'] },
  context: Pick<RecordContext, 'files' | 'now'>,
): Decision<SiteRecord> {
  const faults = new Faults();
  const logo = faults.take(imageOf(site.logo, context, 'logo'));
  const icon = faults.take(imageOf(site.icon, context, 'icon'));
  const banner = faults.take(imageOf(site.banner, context, 'banner'));
  const { organizer, siteCode, icp, police, operator, conacUrl, reportErrorUrl } = site.identifiers;
  const notice = present(site.urgentNotice?.text);
  const menu = (site.menu ?? []).map((entry, index) => ({
    ...faults.take(menuLink(entry, context, `menu.${index}`)),
    children: (entry.children ?? []).map((child, below) =>
      faults.take(menuLink(child, context, `menu.${index}.children.${below}`)),
    ),
  })) as MenuItem[];
  const switchedOff = siteFeatures.filter((name) => site.features?.[fieldOf[name]] === false);
  const closesOn = present(site.closing?.on);
  return faults.decide(() => ({
    kind: 'site',
    id: site.id,
    name: site.name.trim(),
    shortName: site.shortName.trim(),
    level: site.level,
    mount: { host: site.mount.host, basePath: site.mount.basePath },
    theme: site.theme,
    tokens: compact({
      primary: present(site.tokens?.primary),
      accent: present(site.tokens?.accent),
      density: site.tokens?.density,
      typeScale: site.tokens?.typeScale,
      masthead: site.tokens?.masthead,
      homeLayout: site.tokens?.homeLayout,
    }),
    language: site.language,
    description: present(site.description) ?? '',
    keywords: keywordsOf(site.keywords),
    identifiers: {
      organizer: present(organizer) ?? '',
      siteCode: present(siteCode) ?? '',
      icp: present(icp) ?? '',
      police: present(police) ?? '',
      ...compact({
        operator: present(operator),
        conacUrl: present(conacUrl),
        reportErrorUrl: present(reportErrorUrl),
      }),
    },
    contact: compact({
      address: present(site.contact?.address),
      phone: present(site.contact?.phone),
      email: present(site.contact?.email),
      postcode: present(site.contact?.postcode),
      hours: present(site.contact?.hours),
    }),
    sample: Boolean(site.sample),
    footerLinks: (site.footerLinks ?? []).map(({ label, links }) => ({
      label,
      links: (links ?? []).map((link) => ({ label: link.label, href: link.href })),
    })),
    order: site.order ?? 100,
    status: site.status,
    publishedAt: new Date(site.createdAt).toISOString(),
    ...compact({
      themeBuild: present(site.themeBuild),
      purpose: site.purpose === 'topic' ? ('topic' as const) : undefined,
      divisionCode: present(site.divisionCode),
      parent: idOf(site.parent),
      motto: present(site.motto),
      logo,
      icon,
      banner,
      menu: menu.length > 0 ? menu : undefined,
      switchedOff: switchedOff.length > 0 ? switchedOff : undefined,
      grey: greyAt(site.grey, new Date(context.now)),
      closing: closesOn
        ? {
            on: closesOn,
            reason: present(site.closing?.reason) ?? '',
            ...compact({ successor: present(site.closing?.successor) }),
          }
        : undefined,
      urgentNotice: notice
        ? { text: notice, ...compact({ href: present(site.urgentNotice?.href) }) }
        : undefined,
    }),
  }));
}

/** An entry of a menu has words and a target, and nothing else. */
function menuLink(
  link: LinkDocument,
  context: Pick<RecordContext, 'files'>,
  path: string,
): Decision<{ label: string; href: string }> {
  const made = linkOf(link, context, path);
  return made.ok ? { ok: true, value: { label: made.value.label, href: made.value.href } } : made;
}
