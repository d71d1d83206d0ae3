import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import type { CaseStatus } from '@mingtang/intake';
import type { Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { tell } from '../domain/case.ts';
import { publicStatus, type Sequel } from '../domain/public-status.ts';
import { standing } from '../domain/standing.ts';
import { sequelTo } from '../sequel.ts';
import type { StoredCase } from '../store/cases.ts';
import { messagesOf } from '../store/sealed.ts';
import { organOf } from './organ-of.ts';
import { usualDays } from './usual-days.ts';

/** What the applicant of a case is told now, in a language. */
export async function statusOfCase(
  req: PayloadRequest,
  stored: StoredCase,
  language: keyof Words,
): Promise<{ status: CaseStatus; organ: string; messages: number; sequel?: Sequel }> {
  const { id, site, terms } = stored;
  const events = stored.events.map(({ event }) => event);
  const state = tell(terms, events);
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const organ = await organOf(req, site);
  const usual = await usualDays(req, { site, item: terms.item.id, calendar, today });
  const messages = await messagesOf(req, id);
  const sequel = state.phase === 'closed' ? await sequelTo(req, id) : undefined;
  const status = publicStatus({
    ...{ state, events, organ, messages, language },
    ...(sequel && { sequel }),
    stands: standing(state, calendar, today),
    form: stored.form.id,
    ...(usual !== undefined && { usual }),
  });
  return { status, organ, messages: messages.length, ...(sequel && { sequel }) };
}
