import type { PayloadRequest } from 'payload';
import { dayOf, type Light } from '../domain/clock/index.ts';
import {
  lightDays,
  lightOf,
  type StepStanding,
  standingOf as stepsOf,
} from '../domain/standing.ts';
import type { SubjectKind } from '../ports.ts';
import { newestOf } from '../store/instances.ts';
import { calendarAtHand } from './calendar-at-hand.ts';
import { flowFor } from './flow-for.ts';
import { type InstanceView, viewOf } from './instance-view.ts';

/** How something stands with the flow that serves it, for the form it is edited in. */
export interface Standing {
  /** The flow that would decide, if it were submitted now; `null` where none serves it. */
  flow: { name: { zh: string; en: string }; hasUrgentTrack: boolean } | null;
  /** Whether the signed-in person could submit it now. */
  maySubmit: boolean;
  /** The newest instance, where there was one. */
  instance: InstanceView | null;
  /** Whom it waits for, and until when, while it is on its way. */
  waits: (Pick<StepStanding, 'waitsFor'> & { due?: { on: string; light: Light } }) | null;
}

/** `undefined` where the thing is not there or the signed-in person may not see it. */
export async function standingOf(
  req: PayloadRequest,
  kind: SubjectKind,
  id: string,
): Promise<Standing | undefined> {
  const place = await kind.place(req, id);
  if (!place) return undefined;
  const flow = await flowFor(req, { kind, ...place });
  const newest = await newestOf(req, { kind: kind.kind, id });
  const instance = newest ? await viewOf(req, newest) : null;
  const isOpen =
    instance !== null &&
    (['running', 'returned'].includes(instance.state.status) ||
      (instance.state.status === 'approved' && !instance.state.effect));
  return {
    flow: flow
      ? { name: flow.definition.name, hasUrgentTrack: flow.definition.urgentStart !== undefined }
      : null,
    maySubmit: Boolean(flow) && !isOpen && place.mayWrite,
    instance,
    waits: instance && (await waitsOf(req, instance)),
  };
}

async function waitsOf(req: PayloadRequest, { definition, state }: InstanceView) {
  const here = stepsOf(definition, state).find((step) => step.state === 'present');
  if (!here) return null;
  const { waitsFor, dueOn } = here;
  if (!dueOn) return { waitsFor };
  const days = lightDays(await calendarAtHand(req), dayOf(new Date()));
  return { waitsFor, due: { on: dueOn, light: lightOf(dueOn, days) } };
}
