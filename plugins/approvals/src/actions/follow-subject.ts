import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { decideForSystem, type Instance, type SystemCommand } from '../domain/index.ts';
import { claim, newestOf, type StoredInstance } from '../store/instances.ts';

/** An instance that waits, or is approved and not in force yet: an edit voids it. */
export async function openInstanceOf(
  req: PayloadRequest,
  subject: { kind: string; id: string },
): Promise<StoredInstance | undefined> {
  if (!req.payload.collections['flows' as 'users']) return undefined;
  const newest = await newestOf(req, subject);
  return newest && isOpen(newest.state) ? newest : undefined;
}

const isOpen = ({ status, effect }: Instance) =>
  status === 'running' || (status === 'approved' && effect === undefined);

/**
 * Voids what waits or is approved and not in force, since what it was about was changed or deleted.
 * To be asked in the transaction of the change.
 */
export function voidInstance(
  req: PayloadRequest,
  stored: StoredInstance,
  reason: string,
): Promise<void> {
  const by = req.user ? { by: String(req.user.id) } : {};
  return follow(req, stored, { verb: 'void', ...by, reason });
}

/** What was approved for later has taken effect now. */
export function takeEffect(
  req: PayloadRequest,
  stored: StoredInstance,
  result: Record<string, unknown>,
): Promise<void> {
  return follow(req, stored, { verb: 'take-effect', result });
}

function follow(
  req: PayloadRequest,
  stored: StoredInstance,
  command: SystemCommand,
): Promise<void> {
  return inTransaction(req, async () => {
    const now = new Date().toISOString();
    for (let current: StoredInstance | undefined = stored; current; ) {
      const decision = decideForSystem(current.state, command, { now });
      if (!decision.ok || (await claim(req, current, decision.value))) return;
      current = await newestOf(req, { kind: stored.kind, id: stored.subject });
    }
  });
}
