import type { SiteIdentifiers } from '@mingtang/publication';
import type { Words } from '@mingtang/tenancy';
import type { Check, Finding } from '../snapshot.ts';
import { isChannel } from '../standing.ts';

/** Which identifiers must be there: of sites with a host of their own, and of channels of a portal. */
export interface IdentifierOptions {
  site: (keyof SiteIdentifiers)[];
  channel: (keyof SiteIdentifiers)[];
}

/**
 * The footer shows what the site's own record holds, so a channel must hold what it shows; its code
 * and filings are those of its portal.
 */
export const identifiers: Check<IdentifierOptions> = {
  title: { zh: '网站标识齐全', en: 'Statutory identifiers are there' },
  find({ site }, options) {
    const channel = isChannel(site.mount);
    return (channel ? options.channel : options.site)
      .filter((name) => !site.identifiers[name]?.trim())
      .map((name): Finding => {
        const { zh, en } = names[name];
        const ofPortal = channel && name !== 'organizer' && name !== 'operator';
        return {
          where: { kind: 'site', id: site.id, field: `identifiers.${name}` },
          words: {
            zh: `页脚缺少${zh}。${ofPortal ? '本站挂在门户路径下，请填写门户的。' : '请填写。'}`,
            en: `The footer lacks the ${en}. ${ofPortal ? 'This site is a channel: fill in its portal’s.' : 'Fill it in.'}`,
          },
        };
      });
  },
};

const names: Record<keyof SiteIdentifiers, Words> = {
  organizer: { zh: '主办单位', en: 'organiser' },
  operator: { zh: '承办单位', en: 'operator' },
  siteCode: { zh: '网站标识码', en: 'site code' },
  icp: { zh: 'ICP 备案号', en: 'ICP filing number' },
  police: { zh: '公安备案号', en: 'public security filing' },
  conacUrl: { zh: '党政机关网站标识', en: 'government site mark' },
  reportErrorUrl: { zh: '“我为政府网站找错”入口', en: 'report-an-error entry' },
};
