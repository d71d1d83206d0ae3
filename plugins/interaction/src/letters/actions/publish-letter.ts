import { organOf } from '@mingtang/cases';
import { append, type LetterRecord, transactionOf } from '@mingtang/publication';
import { interactionPagePath } from '@mingtang/publication/records';
import { Refused } from '@mingtang/tenancy';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { writingsOf } from '../../sealed/sealed.ts';
import { proposedMask, type Stretch, tellsWho } from '../domain/masking.ts';
import { refusals } from '../refusals.ts';
import { type StoredLetter, stateOf } from '../store/letters.ts';
import type { LetterContent } from './receive-letter.ts';
import { replyOf } from './tell-writer.ts';

/** What of a letter would be public, with what is proposed to be hidden. */
export interface PublicDraft {
  title: Stretch[];
  text: Stretch[];
  reply: Stretch[];
}

/** What is proposed to be published of a letter that was answered. The caller has decided that the user may read it. */
export async function publicDraft(req: PayloadRequest, stored: StoredLetter): Promise<PublicDraft> {
  const content = await contentOf(req, stored);
  const reply = (await replyOf(req, stored.id)) ?? '';
  const masked = (text: string) => proposedMask(text, content);
  return { title: masked(content.title), text: masked(content.text), reply: masked(reply) };
}

/**
 * Makes a letter and its reply public as whoever confirms it wrote them, in the transaction of `req` and as its
 * last act.
 *
 * @throws 422 where they still tell who somebody is
 */
export async function publishLetter(
  req: PayloadRequest,
  stored: StoredLetter,
  said: Record<string, unknown>,
): Promise<void> {
  const db = await transactionOf(req);
  // Held, as whoever appends to a site's log does: the site cannot close or open meanwhile.
  const { rows } = await db.execute<{ status: string }>(
    sql`select status from sites where id = ${stored.home}::uuid for share`,
  );
  if (rows[0]?.status !== 'live') throw new Refused(req, refusals['site-not-live']);
  const writer = await contentOf(req, stored);
  const [title, text, reply] = ['title', 'text', 'reply'].map((name) => {
    const written = typeof said[name] === 'string' ? said[name].trim() : '';
    if ([...written].length < 2) throw new Refused(req, refusals['text-missing']);
    if (written.length > 8000) throw new Refused(req, refusals['text-too-long']);
    return written;
  }) as [string, string, string];
  const told = [title, text, reply].flatMap((each, n) =>
    tellsWho(each, writer) ? [['title', 'text', 'reply'][n]] : [],
  );
  if (told.length > 0) throw new Refused(req, refusals['tells-who'], { fields: told });
  const { id, home } = stored;
  const state = stateOf(stored);
  const now = new Date().toISOString();
  const repliedOn = state.repliedOn ?? state.receivedOn;
  const record: LetterRecord = {
    kind: 'letter',
    id,
    path: interactionPagePath('letter', { id, on: repliedOn }),
    title,
    mailbox: stored.mailboxName,
    letterKind: stored.kind,
    body: text,
    reply,
    replier: await organOf(req, state.holder),
    writtenOn: state.receivedOn,
    repliedOn,
    publishedAt: now,
    updatedAt: now,
  };
  await append(req, { site: home, op: 'put', record, cause: 'publish letter' });
}

/** Takes a letter out of the public again. */
export async function unpublishLetter(
  req: PayloadRequest,
  { id, home }: StoredLetter,
  { title, reason }: { title: string; reason: string },
): Promise<void> {
  await append(req, {
    site: home,
    op: 'withdraw',
    key: `letter:${id}`,
    title,
    reason,
    cause: 'withdraw letter',
  });
}

async function contentOf(req: PayloadRequest, { id }: StoredLetter): Promise<LetterContent> {
  const [written] = await writingsOf<LetterContent>(req, { owner: id, kind: 'letter' });
  if (!written) throw new Refused(req, refusals['not-found']);
  return written.content;
}
