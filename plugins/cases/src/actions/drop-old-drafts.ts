import { forgetFiles } from '@mingtang/intake';
import { inTransaction } from '@mingtang/tenancy';
import { createLocalReq, type Payload } from 'payload';
import { draftsBefore, draftWithContent, takeDraft } from '../store/counter-drafts.ts';

const daysKept = 30;
const atOnce = 100;

/**
 * Takes away forms that were begun at a counter and that nobody went on with for thirty days, with their
 * files. Each in a transaction of its own; safe to run again and from several processes.
 *
 * @returns how many
 */
export async function dropOldDrafts(payload: Payload, now: Date): Promise<number> {
  const before = new Date(now.getTime() - daysKept * 86_400_000);
  for (let dropped = 0; ; ) {
    const drafts = await draftsBefore(payload, before, atOnce);
    for (const { id, revision } of drafts) {
      const req = await createLocalReq({}, payload);
      await inTransaction(req, async () => {
        const found = await draftWithContent(req, id);
        if (!found || !(await takeDraft(req, { id, revision }))) return;
        await forgetFiles(req, found.content.files);
        dropped += 1;
      });
    }
    if (drafts.length < atOnce) return dropped;
  }
}
