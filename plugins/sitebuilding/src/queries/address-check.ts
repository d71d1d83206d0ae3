import { addressOf, type Mount } from '@mingtang/publication';
import { asSystem, Refused, say } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { movedMount, segmentOf } from '../domain/moved-mount.ts';
import type { Purpose } from '../domain/site-template.ts';
import { refusals } from '../refusals.ts';
import { mountFault, mountForm } from './mount-fault.ts';

/** Whether an address could be had now, for whoever is choosing one. */
export interface CheckedAddress {
  isFree: boolean;
  /** As people would type it. */
  address: string;
  message: string;
}

/** Whether a new site below `parent` could stand there. The caller has decided who may ask. */
export async function mountCheck(
  req: PayloadRequest,
  of: { parent: string; mount: Mount; purpose: Purpose; of?: string },
): Promise<CheckedAddress> {
  const fault = mountForm(of.mount) ?? (await mountFault(req, of));
  return {
    isFree: fault === undefined,
    address: addressOf(of.mount, '/'),
    message: say(req, fault ? refusals[fault].message : free),
  };
}

const free = { zh: '这个网址可以使用。', en: 'This address is free.' };

/** Whether a site in preparation could have its path end so. @throws where its founder left nothing open */
export async function addressCheck(
  req: PayloadRequest,
  { site: id, segment }: { site: string; segment: string },
): Promise<CheckedAddress> {
  const { mount, parent, purpose, segmentIsOpen } = (await req.payload.findByID({
    ...asSystem(req, 'that the user runs the site is asked by the caller'),
    collection: 'sites',
    id,
    depth: 0,
  })) as unknown as {
    mount: Mount;
    parent?: string | null;
    purpose: Purpose;
    segmentIsOpen?: boolean | null;
  };
  if (!segmentIsOpen || !parent || segmentOf(mount) === '') {
    throw new Refused(req, refusals['mount-fixed']);
  }
  return mountCheck(req, { parent, purpose, mount: movedMount(mount, segment), of: id });
}
