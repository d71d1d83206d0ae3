import type { Facts } from '@mingtang/approvals/domain';
import type { PayloadRequest } from 'payload';

/** What an article or page says of itself to flows. */
export async function contentFacts(
  req: PayloadRequest,
  { collection, site, column }: { collection: string; site: string; column: string | undefined },
): Promise<Facts> {
  const { level } =
    (await req.payload.db.findOne<{ id: string; level?: string }>({
      collection: 'sites',
      req,
      select: { level: true },
      where: { id: { equals: site } },
    })) ?? {};
  const found =
    column === undefined
      ? null
      : await req.payload.db.findOne<{ id: string; type?: string }>({
          collection: 'columns',
          req,
          select: { type: true },
          where: { id: { equals: column } },
        });
  return {
    kind: collection,
    level: level ?? null,
    column: column ?? null,
    columnType: found?.type ?? null,
  };
}
