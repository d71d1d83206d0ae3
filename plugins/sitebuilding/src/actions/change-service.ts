import { asSystem, inTransaction, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import {
  announceClosing,
  callOffClosing,
  type Decision,
  dayInChina,
  resume,
  type SiteState,
  suspend,
} from '../domain/site-life.ts';
import { heldSite } from '../queries/site-at-hand.ts';
import { permit } from '../queries/who-decides.ts';
import { refusals } from '../refusals.ts';

/** A site's state as told to whoever changed it. */
export interface Service {
  status: string;
  closing?: Closing;
}

/** Notice of closing, as given and as shown. */
export interface Closing {
  /** `2026-12-31`. */
  on: string;
  reason: string;
  successor?: string;
}

/** Takes a site off the net; its addresses say so and answer 503. Publication goes on unseen. */
export const suspendSite = (req: PayloadRequest, id: string) =>
  change(req, id, (site) => write(suspend(site), (status) => ({ status })));

/** Puts a suspended site back, with all that was published meanwhile. */
export const resumeSite = (req: PayloadRequest, id: string) =>
  change(req, id, (site) => write(resume(site), (status) => ({ status })));

/** Announces on every page that the site will be closed for good, 30 days ahead at least. */
export const announceEnd = (req: PayloadRequest, id: string, closing: Closing, now = new Date()) =>
  change(req, id, (site) =>
    write(announceClosing(site, { on: closing.on, today: dayInChina(now) }), () => ({ closing })),
  );

/** Takes the announcement back. */
export const callOffEnd = (req: PayloadRequest, id: string) =>
  change(req, id, (site) =>
    write(callOffClosing(site), () => ({ closing: { on: null, reason: null, successor: null } })),
  );

function write<T>(decision: Decision<T>, data: (value: T) => object): Decision<object> {
  return decision.ok ? { ok: true, value: data(decision.value) } : decision;
}

function change(
  req: PayloadRequest,
  id: string,
  decide: (site: SiteState) => Decision<object>,
): Promise<Service> {
  return inTransaction(req, async () => {
    const site = await permit(req, await heldSite(req, id), 'decides');
    const decision = decide(site);
    if (!decision.ok) throw new Refused(req, refusals[decision.refusal]);
    const { status, closing } = (await req.payload.update({
      ...asSystem(req, 'what may become of a site was decided above'),
      collection: 'sites',
      id,
      depth: 0,
      data: decision.value as never,
    })) as unknown as { status: string; closing?: Closing };
    return { status, ...(closing?.on && { closing }) };
  });
}
