import { asSystem, inTransaction } from '@mingtang/tenancy';
import { createLocalReq, type Payload } from 'payload';
import { close, dayInChina } from '../domain/site-life.ts';
import { heldSite } from '../queries/site-at-hand.ts';

/**
 * Closes the sites whose announced day has come; each for itself, so that one that fails keeps no
 * other open. Safe to run again, late, and from several processes.
 *
 * @returns ids of the sites that were closed now
 */
export async function closeDue(payload: Payload, now = new Date()): Promise<string[]> {
  const today = dayInChina(now);
  const { docs } = await payload.find({
    ...asSystem(await createLocalReq({}, payload), 'the day of closing has come'),
    collection: 'sites',
    depth: 0,
    pagination: false,
    where: {
      and: [
        { status: { in: ['live', 'suspended'] } },
        { 'closing.on': { less_than_equal: today } },
      ],
    },
  });
  const closed: string[] = [];
  for (const { id } of docs) {
    if (await closeOne(payload, String(id), today)) closed.push(String(id));
  }
  return closed;
}

async function closeOne(payload: Payload, id: string, today: string): Promise<boolean> {
  const req = await createLocalReq({}, payload);
  try {
    return await inTransaction(req, async () => {
      const site = await heldSite(req, id);
      const decision = site && close(site, { today });
      if (!decision?.ok) return false;
      await req.payload.update({
        ...asSystem(req, 'the day of closing has come'),
        collection: 'sites',
        id,
        depth: 0,
        data: { status: decision.value } as never,
      });
      return true;
    });
  } catch (error) {
    payload.logger.error({ err: error, msg: 'site not closed', site: id });
    return false;
  }
}
