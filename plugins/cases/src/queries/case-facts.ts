import type { PayloadRequest } from 'payload';
import { type Result, tell } from '../domain/case.ts';
import { caseTrackedBy, type StoredCase, storedCase, type Tracking } from '../store/cases.ts';

/** What other capabilities may know of a case: nothing that was answered. */
export interface CaseFacts {
  id: string;
  site: string;
  number: string;
  item: { id: string; name: string };
  isOver: boolean;
  result?: Result;
  /** Who of the staff had it in hand, or did anything to it. */
  handlers: string[];
}

/** Of the case that whoever has number and code of it means; it waits for who changes it now. */
export async function factsOfTracked(
  req: PayloadRequest,
  which: { site: string; tracking: Tracking },
): Promise<CaseFacts | undefined> {
  const stored = await caseTrackedBy(req, which);
  return stored && factsIn(stored);
}

/** Nobody was asked whether they may. */
export async function factsOfCase(req: PayloadRequest, id: string): Promise<CaseFacts | undefined> {
  const stored = await storedCase(req, id);
  return stored && factsIn(stored);
}

function factsIn({ id, site, number, terms, events }: StoredCase): CaseFacts {
  const told = events.map(({ event }) => event);
  const { phase, result } = tell(terms, told);
  const handlers = told.flatMap((event) => [
    ...(event.by ? [event.by] : []),
    ...(event.type === 'assigned' ? [event.to] : []),
  ]);
  return {
    ...{ id, site, number },
    item: { id: terms.item.id, name: terms.item.name },
    isOver: phase === 'closed',
    ...(result && { result }),
    handlers: [...new Set(handlers)],
  };
}
