import { sandboxed } from '@mingtang/editorial';
import { publishedRecord } from '@mingtang/publication';
import { holds, Refused, reply } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import { keepThemeBuild, rollOutTheme, tryThemeOn } from '../actions/roll-out-theme.ts';
import type { RolloutStep } from '../domain/theme-rollout.ts';
import { mayRollOut, permitRollOut } from '../queries/may-roll-out.ts';
import { siteOf } from '../queries/site-at-hand.ts';
import type { InstalledThemes } from '../queries/theme-standing.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn } from './body.ts';

type OfCollection = Omit<Endpoint, 'root'>;

/** Renders a public page of a site with a build of its theme that need not be the one it is shown with. */
export type RenderWithBuild = (page: {
  site: string;
  key: string;
  build: string;
}) => Promise<{ status: number; body: string }>;

/** What is decided on the builds of a theme: `/api/themes/:theme/…`. */
export function endpointsOfThemes(
  installed: InstalledThemes,
  renderWithBuild: RenderWithBuild | undefined,
): OfCollection[] {
  const { choices, buildsOf } = installed;
  const themeIn = (req: PayloadRequest): string => {
    const theme = String(req.routeParams?.theme);
    if (!choices.some(({ value }) => value === theme))
      throw new Refused(req, refusals['not-found']);
    return theme;
  };
  const buildIn = async (req: PayloadRequest, theme: string, build: unknown): Promise<string> => {
    const found = (await buildsOf(theme)).find((one) => one.build === build);
    if (!found) throw new Refused(req, refusals['build-unknown']);
    return found.build;
  };
  const newestIn = async (req: PayloadRequest, theme: string): Promise<string> => {
    const newest = (await buildsOf(theme)).find(({ isNewest }) => isNewest);
    if (!newest) throw new Refused(req, refusals['build-unknown']);
    return newest.build;
  };
  const post = (
    name: string,
    act: (req: PayloadRequest, theme: string, body: Record<string, unknown>) => Promise<object>,
  ): OfCollection => ({
    path: `/:theme/${name}`,
    method: 'post',
    handler: async (req) => {
      await permitRollOut(req);
      return reply(req, await act(req, themeIn(req), await bodyOf(req)));
    },
  });
  const forAll = (
    name: string,
    step: (
      req: PayloadRequest,
      theme: string,
      body: Record<string, unknown>,
    ) => Promise<RolloutStep>,
  ) =>
    post(name, async (req, theme, body) =>
      rollOutTheme(req, {
        theme,
        seen: typeof body.seen === 'string' ? body.seen : undefined,
        step: await step(req, theme, body),
      }),
    );
  return [
    forAll('ask-first', async (req, theme) => ({
      step: 'ask-first',
      newest: await newestIn(req, theme),
    })),
    forAll('at-once', async () => ({ step: 'at-once' })),
    forAll('adopt', async (req, theme, { build }) => ({
      step: 'adopt',
      build: await buildIn(req, theme, build),
    })),
    forAll('go-back', async () => ({ step: 'go-back' })),
    post('try', async (req, theme, { build, sites }) =>
      tryThemeOn(req, {
        theme,
        build: await buildIn(req, theme, build),
        sites: sitesIn(req, sites),
      }),
    ),
    post('end-try', async (req, theme, { sites }) =>
      tryThemeOn(req, { theme, build: undefined, sites: sitesIn(req, sites) }),
    ),
    ...(renderWithBuild ? [pageWith(renderWithBuild, themeIn, buildIn)] : []),
  ];
}

/** `GET /api/themes/:theme/page?site=…&key=…&build=…`: a public page as it would look with a build. */
function pageWith(
  renderWithBuild: RenderWithBuild,
  themeIn: (req: PayloadRequest) => string,
  buildIn: (req: PayloadRequest, theme: string, build: unknown) => Promise<string>,
): OfCollection {
  return {
    path: '/:theme/page',
    method: 'get',
    handler: async (req) => {
      const [site, key, asked] = ['site', 'key', 'build'].map((name) =>
        String(req.searchParams.get(name)),
      ) as [string, string, string];
      const isAllowed =
        req.user && ((await mayRollOut(req)) || (await holds(req, site, 'site-admin')));
      if (!isAllowed) throw new Refused(req, refusals['not-found']);
      const build = await buildIn(req, themeIn(req), asked);
      const isPage = /^(page|column|article):[0-9a-f-]{36}$/.test(key);
      if (!isPage || !(await publishedRecord(req, site, key as never))) {
        throw new Refused(req, refusals['not-found']);
      }
      return sandboxed(await renderWithBuild({ site, key, build }));
    },
  };
}

/** `POST /api/sites/:id/keep-theme`: a site holds on to a build of its theme, or lets go of it. */
export function keepThemeEndpoint({ buildsOf }: InstalledThemes): OfCollection {
  return {
    path: '/:id/keep-theme',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      await permit(req, await siteOf(req, site), 'runs');
      const { theme } = (await req.payload.db.findOne<{ id: string; theme: string }>({
        collection: 'sites',
        req,
        where: { id: { equals: site } },
      })) as { theme: string };
      const { build } = await bodyOf(req);
      if (build !== null && !(await buildsOf(theme)).some((one) => one.build === build)) {
        throw new Refused(req, refusals['build-unknown']);
      }
      const kept = build === null ? undefined : String(build);
      return reply(req, await keepThemeBuild(req, { site, theme, build: kept }));
    },
  };
}

function sitesIn(req: PayloadRequest, sites: unknown): string[] {
  const ids = Array.isArray(sites) ? sites.filter((id) => typeof id === 'string') : [];
  if (ids.length === 0 || ids.length > 500) throw new Refused(req, refusals['no-sites-chosen']);
  return ids;
}
