import { actOn, submitSubject } from '@mingtang/approvals';
import { contentKinds } from '@mingtang/editorial';
import { richText } from '@mingtang/sitebuilding/domain';
import { asUser, inTransaction as inTransactionOf } from '@mingtang/tenancy';
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload';
import { backTo, flows, type SeedFlow, type SeedSubmission } from '../data/flows.ts';
import { asSeed, inTransaction } from './in-transaction.ts';

/**
 * The flows of the demo, with something that waits in each: submitted and decided by the people of
 * the demo, as they would. Done once; sites that are not there are passed over.
 */
export async function writeFlows(payload: Payload, sites: Map<string, string>): Promise<void> {
  for (const flow of flows) {
    const site = sites.get(flow.site);
    if (!site || !(await writeFlow(payload, { flow, site }))) continue;
    for (const submission of flow.submissions) {
      await writeSubmission(payload, { site, submission });
    }
  }
}

/** Whether the flow was not there before. */
function writeFlow(
  payload: Payload,
  { flow, site }: { flow: SeedFlow; site: string },
): Promise<boolean> {
  return inTransaction(payload, async (req) => {
    const { name, kinds, columnTypes, definition } = flow;
    const where = { site: { equals: site } };
    const { totalDocs } = await payload.count({ ...asSeed(req), collection: 'flows', where });
    if (totalDocs > 0) return false;
    await payload.create({
      ...asSeed(req),
      collection: 'flows',
      data: { name, site, kinds, columnTypes, definition, inUse: true } as never,
    });
    return true;
  });
}

async function writeSubmission(
  payload: Payload,
  { site, submission }: { site: string; submission: SeedSubmission },
): Promise<void> {
  const { by, column: columnName, title, source, body, comment, acts } = submission;
  const articles = contentKinds.find(({ kind }) => kind === 'articles');
  if (!articles) throw new Error('Articles are no kind of content');
  const author = await reqOf(payload, by);
  const instance = await inTransactionOf(author, async () => {
    const where: Where = { and: [{ site: { equals: site } }, { name: { equals: columnName } }] };
    const { docs } = await payload.find({ ...asSeed(author), collection: 'columns', where });
    const column = docs[0]?.id;
    const { id } = await payload.create({
      ...asUser(author),
      collection: 'articles',
      draft: true,
      data: { site, column, title, source, body: richText(body) } as never,
    });
    return (await submitSubject(author, articles, { id: String(id), comment })).instance;
  });
  for (const [index, act] of acts.entries()) {
    const req = await reqOf(payload, act.by);
    const task = index + 1;
    await actOn(
      req,
      { id: instance, kindOf: () => articles },
      act.verb === 'return'
        ? { verb: 'return', task, to: backTo, comment: act.comment }
        : { verb: 'approve', task, comment: act.comment },
    );
  }
}

/** A request as this person of the demo would make it. */
async function reqOf(payload: Payload, email: string): Promise<PayloadRequest> {
  const { docs } = await payload.find({
    ...asSeed(await createLocalReq({}, payload)),
    collection: 'users',
    where: { email: { equals: email } },
  });
  const [user] = docs;
  if (!user) throw new Error(`Nobody of the demo has the address ${email}`);
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload);
}
