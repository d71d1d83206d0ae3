import { fitLogo } from '@mingtang/editorial';
import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import type { CollectionSlug, PayloadRequest } from 'payload';
import { heldSite, siteOf } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';

const why = 'who runs a site gives it its logo';

/**
 * Gives a site its logo, and the icon made of it, from what was uploaded; or takes both away. The
 * pictures stay in the site's library.
 */
export async function setLogo(
  req: PayloadRequest,
  { site, bytes }: { site: string; bytes?: Buffer },
): Promise<{ hasLogo: boolean }> {
  // Drawn before the site is held: others should not wait for it.
  await permit(req, await siteOf(req, site), 'runs');
  const fitted = bytes && (await fitLogo(bytes));
  if (bytes && !fitted) throw new Refused(req, refusals['logo-unreadable']);
  return inTransaction(req, async () => {
    const { status } = await permit(req, await heldSite(req, site), 'runs');
    if (status === 'closed') throw new Refused(req, refusals['not-found']);
    const logo = fitted ? await keep(req, { site, name: '站标.png', data: fitted.logo }) : null;
    const icon = fitted ? await keep(req, { site, name: '网页图标.png', data: fitted.icon }) : null;
    await req.payload.update({
      ...asSystem(req, why),
      collection: 'sites',
      id: site,
      depth: 0,
      data: { logo, icon } as never,
    });
    return { hasLogo: logo !== null };
  });
}

async function keep(
  req: PayloadRequest,
  { site, name, data }: { site: string; name: string; data: Buffer },
): Promise<string> {
  const { id } = await req.payload.create({
    ...asSystem(req, why),
    collection: 'media' as CollectionSlug,
    depth: 0,
    data: { site, alt: name.replace('.png', '') } as never,
    file: { data, mimetype: 'image/png', name, size: data.byteLength },
  });
  delete req.file;
  return String(id);
}
