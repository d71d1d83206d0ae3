import type { Mount } from '@mingtang/publication';
import { Refused, reply } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import { type Founding, foundSite } from '../actions/found-site.ts';
import { keepSetup } from '../actions/keep-setup.ts';
import { type SavedAs, saveTemplate } from '../actions/save-template.ts';
import { setLogo } from '../actions/set-logo.ts';
import { setUpSite } from '../actions/set-up-site.ts';
import { setupDraftIn } from '../domain/setup-draft.ts';
import { addressCheck, mountCheck } from '../queries/address-check.ts';
import { setupOf } from '../queries/setup-of.ts';
import { siteOf } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';
import { bodyOf, idIn, uuid } from './body.ts';

/**
 * How a site comes to be: `/api/sites/:id/found` below it, `…/setup` its wizard, `…/set-up` its
 * making, `…/logo` its sign, `…/save-template` what others may start from.
 */
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
    path: '/:id/found/check',
    method: 'post',
    handler: async (req) => {
      const parent = idIn(req);
      await permit(req, await siteOf(req, parent), 'runs');
      const { mount, purpose } = await bodyOf(req);
      return reply(
        req,
        await mountCheck(req, {
          parent,
          mount: mountIn(mount),
          purpose: purpose === 'topic' ? 'topic' : 'organ',
        }),
      );
    },
  },
  {
    path: '/:id/setup/address',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      await permit(req, await siteOf(req, site), 'runs');
      const { segment } = await bodyOf(req);
      return reply(req, await addressCheck(req, { site, segment: text(segment) }));
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
      const given = setupDraftIn(answers);
      return reply(
        req,
        await setUpSite(req, {
          site,
          answers: { ...given, ...(text(template) && { template: text(template) }) },
        }),
      );
    },
  },
  {
    path: '/:id/logo',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      await bodyOf(req);
      const bytes = req.file?.data;
      delete req.file;
      return reply(req, await setLogo(req, { site, ...(bytes && { bytes }) }));
    },
  },
  {
    path: '/:id/save-template',
    method: 'post',
    handler: async (req) => {
      const site = idIn(req);
      const as = savedAsIn(req, await bodyOf(req));
      return reply(req, await saveTemplate(req, { site, as }), 201);
    },
  },
];

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

function mountIn(value: unknown): Mount {
  const { host, basePath } = (value ?? {}) as Record<string, unknown>;
  return { host: text(host).toLowerCase(), basePath: text(basePath) };
}

/** What was sent, as far as it is text; fields of the site check the rest. @throws where much is missing */
function foundingIn(req: PayloadRequest, body: Record<string, unknown>): Founding {
  const [template, copyOf, level] = [text(body.template), text(body.copyOf), text(body.level)];
  const names = { name: text(body.name), shortName: text(body.shortName) };
  const mount = mountIn(body.mount);
  const isWhole = [...Object.values(names), ...Object.values(mount), template || copyOf || level];
  if (isWhole.includes('') || (copyOf && !uuid.test(copyOf))) {
    throw new Refused(req, refusals['founding-incomplete']);
  }
  const divisionCode = text(body.divisionCode);
  const siteAdmin = siteAdminIn(body.siteAdmin);
  return {
    ...names,
    mount,
    from: template ? { template } : copyOf ? { copyOf } : { level },
    segmentIsOpen: body.segmentIsOpen === true,
    ...(divisionCode && { divisionCode }),
    ...(siteAdmin && { siteAdmin }),
  };
}

/** An e-mail, or a name and an e-mail for whom there is no account yet. */
function siteAdminIn(value: unknown): Founding['siteAdmin'] {
  if (typeof value === 'string') return text(value) || undefined;
  const { email, name } = (value ?? {}) as Record<string, unknown>;
  return text(email) && text(name) ? { email: text(email), name: text(name) } : undefined;
}

/** @throws where the name is missing, or something is too long */
function savedAsIn(req: PayloadRequest, body: Record<string, unknown>): SavedAs {
  const [name, description] = [text(body.name), text(body.description)];
  if (name.length < 2 || name.length > 40 || description.length > 200) {
    throw new Refused(req, refusals['template-incomplete']);
  }
  return { name, ...(description && { description }) };
}
