import { addressOf } from '@mingtang/publication/address';
import { type SiteRecord, subscribePath } from '@mingtang/publication/records';
import type { Act } from './tickets.ts';

/** Where subscriptions of a site are confirmed and ended: paths of the forms. They are asked for at `subscribePath`. */
export const confirmPath = '/apply/subscribe-confirm.html';
export const endPath = '/apply/subscribe-end.html';

export { subscribePath };

/** The address that a mail gives for an act: what opens there asks once more. */
export function ticketAddress({ mount }: SiteRecord, act: Act, ticket: string): string {
  return `${addressOf(mount, act === 'confirm' ? confirmPath : endPath)}?ticket=${ticket}`;
}
