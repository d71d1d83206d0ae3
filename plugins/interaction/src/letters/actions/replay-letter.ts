import { calendarAtHand } from '@mingtang/approvals';
import type { Day } from '@mingtang/approvals/clock';
import { inTransaction } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { putWriting } from '../../sealed/sealed.ts';
import type { LetterEvent } from '../domain/letter.ts';
import { publicText } from '../domain/masking.ts';
import { storedLetter } from '../store/letters.ts';
import { addEvents } from './add-events.ts';
import { publicDraft, publishLetter } from './publish-letter.ts';
import { type NewLetter, receiveLetter } from './receive-letter.ts';

/** A letter of the past: how it was answered, by whom, and whether that is public. */
export interface PastLetter extends NewLetter {
  past: (LetterEvent & { by: string; on: Day })[];
  reply?: string;
  isPublic?: boolean;
}

/** Enters a letter with what happened to it, as demos and importers have it; who may is not asked. */
export function replayLetter(
  req: PayloadRequest,
  { past, reply, isPublic, ...letter }: PastLetter,
): Promise<string | undefined> {
  return inTransaction(req, async () => {
    const made = await receiveLetter(req, letter);
    if (!made) return undefined;
    const { id } = made;
    if (reply) await putWriting(req, { owner: id, kind: 'reply', content: reply });
    const stored = async () => {
      const found = await storedLetter(req, id);
      if (!found) throw new Error('A letter that was just written is gone');
      return found;
    };
    const calendar = await calendarAtHand(req);
    if (past.length > 0) await addEvents(req, await stored(), { events: past, calendar });
    if (isPublic) {
      const before = await stored();
      const { title, text, reply: said } = await publicDraft(req, before);
      const last = past.at(-1);
      const events: LetterEvent[] = [
        { type: 'published', on: last?.on ?? letter.on, ...(last && { by: last.by }) },
      ];
      await addEvents(req, before, { events, calendar });
      await publishLetter(req, await stored(), {
        title: publicText(title),
        text: publicText(text),
        reply: publicText(said),
      });
    }
    return id;
  });
}
