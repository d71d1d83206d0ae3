import { recordsReader } from '@mingtang/pages';
import type { SiteRecord } from '@mingtang/publication';
import { city, fixture, pictures } from './fixture/index.ts';

/** What a site says of itself besides what the fixture's own does. */
type Look = Partial<Pick<SiteRecord, 'name' | 'banner' | 'tokens'>>;

/**
 * The fixture site once more for each ground of the masthead: together they have every choice of the look that a
 * theme draws. In the colours that are hardest to read, and with a name that hardly fits.
 */
const looks: Record<string, Look> = {
  plain: { tokens: { masthead: 'plain', typeScale: 'large', homeLayout: 'sidebar' } },
  filled: {
    name: '宁夏回族自治区中卫市住房和城乡建设及人力资源社会保障局',
    tokens: {
      primary: '#ffb400',
      accent: '#ff8a65',
      masthead: 'filled',
      homeLayout: 'sidebar',
    },
  },
  picture: {
    banner: pictures.dunes,
    tokens: { masthead: 'picture', typeScale: 'large', homeLayout: 'wide' },
  },
};

const basePathOf = (name: string) => `/looks/${name}/`;

const siteOf = (name: string, look: Look): SiteRecord => ({
  ...city,
  ...look,
  mount: { ...city.mount, basePath: basePathOf(name) },
});

/** One address for each look, for checks that look at all of them. */
export const lookPages = Object.keys(looks).map((name) => ({
  name: `look ${name}`,
  path: basePathOf(name),
}));

/** Where in a look an address lies, with the reader of its site; `undefined` outside of them. */
export function lookAt(pathname: string) {
  const found = Object.entries(looks).find(([name]) => pathname.startsWith(basePathOf(name)));
  if (found === undefined) return undefined;
  const site = siteOf(...found);
  const records = fixture.records.map((record) => (record.kind === 'site' ? site : record));
  return {
    path: pathname.slice(site.mount.basePath.length - 1),
    reader: recordsReader({ ...fixture, records }),
  };
}
