import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { type DayOverride, type WorkCalendar, workCalendar } from '../domain/clock/index.ts';

/** The calendar of this house as it is now: the State Council's table and what administrators added. */
export async function calendarAtHand(req: PayloadRequest): Promise<WorkCalendar> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'every clock reckons by the same calendar'),
    collection: 'calendar-days' as never,
    depth: 0,
    pagination: false,
  });
  return workCalendar(docs as unknown as DayOverride[]);
}
