import { randomUUID } from 'node:crypto';
import { type Day, dayOf, yearOf } from '@mingtang/approvals/clock';
import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Application } from '../domain/application.ts';
import type { Channel } from '../domain/request.ts';
import { nextNumber, putRequest, type Tracking } from '../store/requests.ts';

export interface NewRequest {
  site: string;
  channel: Channel;
  /** The day it came; by the Internet and by fax it counts as received once both sides confirm it. */
  on?: Day;
  application: Application;
  tracking?: Tracking;
  /** Ids of the files that came with it: `arrivalFiles` of intake. */
  files?: string[];
}

/** Enters a request into the register of its site. The caller has decided that it may. */
export function receiveRequest(
  req: PayloadRequest,
  { site, channel, on = dayOf(new Date()), application, tracking, files = [] }: NewRequest,
): Promise<{ id: string }> {
  return inTransaction(req, async () => {
    const id = randomUUID();
    const year = yearOf(on);
    await putRequest(req, {
      id,
      site,
      year,
      serial: await nextNumber(req, { site, year, register: 'request' }),
      title: titleOf(application),
      tracking: tracking ?? null,
      application,
      event: {
        type: 'came-in',
        on,
        channel,
        ...(files.length > 0 && { files }),
        ...(req.user && { by: String(req.user.id) }),
      },
    });
    return { id };
  });
}

/** One line that says what is asked for. */
function titleOf({ wanted }: Application): string {
  const line = (wanted.title ?? wanted.description).replaceAll(/\s+/g, ' ');
  return [...line].length > 60 ? `${[...line].slice(0, 59).join('')}…` : line;
}
