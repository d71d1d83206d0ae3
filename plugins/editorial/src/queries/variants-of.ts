import type { PayloadRequest } from 'payload';
import { makeVariants, type Variants } from '../media/make-variants.ts';
import type { Storage } from '../storage.ts';

const making = new Map<string, Promise<Variants>>();

/**
 * The public sizes of a picture, made once for the same bytes, whichever site they were uploaded
 * to: what an earlier upload made is used again.
 */
export async function variantsOf(
  req: PayloadRequest,
  storage: Storage,
  { original, bytes }: { original: string; bytes: Buffer },
): Promise<Variants> {
  const earlier = await req.payload.db.findOne<{ id: string; variants?: Variants }>({
    collection: 'media',
    req,
    select: { variants: true },
    where: { original: { equals: original } },
  });
  if (earlier?.variants) return earlier.variants;
  const running = making.get(original);
  if (running) return running;
  const made = makeVariants(bytes, storage.keepBlob);
  making.set(original, made);
  return made.finally(() => making.delete(original));
}
