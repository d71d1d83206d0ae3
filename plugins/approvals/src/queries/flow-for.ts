import { asSystem, idOf } from '@mingtang/tenancy';
import type { PayloadRequest, Where } from 'payload';
import type { Facts } from '../domain/index.ts';
import type { FlowChoice, SubjectKind } from '../ports.ts';
import { type FlowVersion, newestVersion } from '../store/flow-versions.ts';

/**
 * The flow that serves something of a kind at a site, in its newest version: of those in use the
 * one meant most closely, a site's own before the city's. `undefined` where none does.
 */
export async function flowFor(
  req: PayloadRequest,
  { kind, site, facts }: { kind: SubjectKind; site: string; facts: Facts },
): Promise<FlowVersion | undefined> {
  // A house without approvals decides as it did before there were any.
  if (!req.payload.collections['flows' as 'users']) return undefined;
  const where: Where = {
    and: [
      { inUse: { equals: true } },
      { kinds: { contains: kind.kind } },
      { or: [{ site: { equals: site } }, { site: { exists: false } }] },
    ],
  };
  const { docs } = await req.payload.find({
    ...asSystem(req, 'which flow decides does not depend on who asks'),
    collection: 'flows' as 'users',
    depth: 0,
    pagination: false,
    sort: 'createdAt',
    where,
  });
  const [closest] = (docs as unknown as FlowChoice[])
    .map((flow) => ({ flow, closeness: closenessOf(flow, kind, facts) }))
    .filter(({ closeness }) => closeness !== undefined)
    .toSorted((a, b) => Number(b.closeness) - Number(a.closeness));
  return closest && newestVersion(req, closest.flow.id);
}

function closenessOf(flow: FlowChoice, kind: SubjectKind, facts: Facts): number | undefined {
  const levels = (flow.levels ?? []) as string[];
  if (levels.length > 0 && !levels.includes(String(facts.level))) return undefined;
  const narrow = kind.serves?.(flow, facts) ?? 0;
  if (narrow === false) return undefined;
  const own = flow.site && idOf(flow.site) ? 1_000 : 0;
  return own + narrow * 10 + (levels.length > 0 ? 1 : 0);
}
