import { asSystem } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Finding } from '../domain/inspect.ts';

/** One row of the record: what was asked, or what was said to it. */
export interface GateAct {
  id: string;
  site: string;
  collection: 'articles' | 'pages';
  document: string;
  act: 'ask' | 'grant' | 'decline';
  /** Of a decision: the id of what was asked. */
  ask?: string | null;
  hash: string;
  findings: Finding[];
  reason: string;
  by: string;
  createdAt: string;
}

/** What was asked and decided of a document, newest first. */
export async function actsOf(
  req: PayloadRequest,
  collection: string,
  document: string,
): Promise<GateAct[]> {
  const { docs } = await req.payload.find({
    ...asSystem(req, 'who may see the document may see what was asked for it'),
    collection: 'gate-acts' as 'articles',
    depth: 0,
    limit: 100,
    sort: '-createdAt',
    where: { and: [{ collection: { equals: collection } }, { document: { equals: document } }] },
  });
  return docs as unknown as GateAct[];
}
