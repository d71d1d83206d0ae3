import { Refused, reply } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import { type Founding, foundSite } from '../actions/found-site.ts';
import { keepSetup } from '../actions/keep-setup.ts';
import { setUpSite } from '../actions/set-up-site.ts';
import { setupDraftIn } from '../domain/setup-draft.ts';
import { setupOf } from '../queries/setup-of.ts';
import { siteOf } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn } from './body.ts';

/** How a site comes to be: `/api/sites/:id/found` below it, `…/setup` its wizard, `…/set-up` its making. */
export const endpointsOfSetups: Omit<Endpoint, 'root'>[] = [
  {
    path: '/:id/found',
    method: 'post',
    handler: async (req) => {
      const parent = idIn(req);
      const founding = foundingIn(req, await bodyOf(req));
      return reply(req, await foundSite(req, { parent, founding }), 201);
    },
  },
  {
    path: '/:id/setup',
    method: 'get',
    handler: async (req) => {
      const site = idIn(req);
      await permit(req, await siteOf(req, site), 'runs');
      const { step, answers } = (await setupOf(req, site)) ?? { step: 0, answers: {} };
      return reply(req, { step, answers });
    },
  },
  {
    path: '/:id/setup',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      const { step, answers } = await bodyOf(req);
      const at = Number.isInteger(step) ? Math.min(Math.max(Number(step), 0), 20) : 0;
      return reply(req, await keepSetup(req, { site, step: at, answers: setupDraftIn(answers) }));
    },
  },
  {
    path: '/:id/set-up',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      const { template, answers } = await bodyOf(req);
      return reply(
        req,
        await setUpSite(req, {
          site,
          template: String(template ?? ''),
          answers: setupDraftIn(answers),
        }),
      );
    },
  },
];

/** What was sent, as far as it is text; fields of the site check the rest. @throws where much is missing */
function foundingIn(req: PayloadRequest, body: Record<string, unknown>): Founding {
  const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const { host, basePath } = (body.mount ?? {}) as Record<string, unknown>;
  const founding = {
    name: text(body.name),
    shortName: text(body.shortName),
    level: text(body.level),
    mount: { host: text(host), basePath: text(basePath) },
  };
  const { mount, ...words } = founding;
  if ([...Object.values(words), ...Object.values(mount)].includes('')) {
    throw new Refused(req, refusals['founding-incomplete']);
  }
  const [divisionCode, siteAdmin] = [text(body.divisionCode), text(body.siteAdmin)];
  return { ...founding, ...(divisionCode && { divisionCode }), ...(siteAdmin && { siteAdmin }) };
}
