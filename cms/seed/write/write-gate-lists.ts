import { commonWrongWords, parseEntries } from '@mingtang/editorial';
import type { Payload, PayloadRequest } from 'payload';
import { asSeed, inTransaction } from './in-transaction.ts';

/** Words enough to meet the gate by; the rest is filled in on the screen of the lists. */
const shown = 24;

/** A city's lists for the gate: wrong words that are common, one not to be used, its public telephone. */
export async function writeGateLists(payload: Payload, site: string): Promise<void> {
  const { entries } = parseEntries('wrong-word', commonWrongWords);
  await inTransaction(payload, async (req) => {
    const where = { site: { equals: site } };
    const { totalDocs } = await payload.count({
      ...asSeed(req),
      collection: 'gate-entries',
      where,
    });
    if (totalDocs > 0) return;
    for (const entry of entries.slice(0, shown)) await add(req, { site, ...entry });
    await add(req, {
      site,
      kind: 'forbidden-word',
      text: '内部资料，注意保存',
      severity: 'must',
      note: '标有此语的文件不得公开。',
    });
    await add(req, { site, kind: 'contact', text: '0955-12345', note: '政务服务便民热线' });
  });
}

async function add(req: PayloadRequest, entry: object): Promise<void> {
  await req.payload.create({
    ...asSeed(req),
    collection: 'gate-entries',
    data: entry as never,
  });
}
