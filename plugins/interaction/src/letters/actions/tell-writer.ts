import { calendarAtHand } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { organOf } from '@mingtang/cases';
import { publishStatus } from '@mingtang/intake';
import { isAddress, letter, queueMail } from '@mingtang/mail';
import { publishedRecord, type SiteRecord } from '@mingtang/publication';
import type { PayloadRequest } from 'payload';
import { writingsOf } from '../../sealed/sealed.ts';
import { publicStatus } from '../domain/public-status.ts';
import { standing } from '../domain/standing.ts';
import { lettersAround, stateOf, storedLetter } from '../store/letters.ts';
import type { LetterContent } from './receive-letter.ts';

/**
 * Tells the writer how their letter stands, in the transaction of `req` and as its last act: by number and
 * code, and whoever gave an address by mail, with the reply. Of letters that were merged into it, theirs too.
 */
export async function tellWriter(req: PayloadRequest, id: string): Promise<void> {
  const stored = await storedLetter(req, id);
  if (!stored) return;
  const state = stateOf(stored);
  await tellOf(req, id);
  if (state.phase !== 'replied') return;
  for (const { id: merged, how } of await lettersAround(req, stored)) {
    if (how === 'merged') await tellOf(req, merged);
  }
}

async function tellOf(req: PayloadRequest, id: string): Promise<void> {
  const stored = await storedLetter(req, id);
  if (!stored) return;
  const [content] = await writingsOf<LetterContent>(req, { owner: id, kind: 'letter' });
  if (!content) return;
  const { home, tracking, number, revision, mergedInto } = stored;
  // What was merged is told what the other is told.
  const main = mergedInto ? await storedLetter(req, mergedInto) : undefined;
  const own = stateOf(stored);
  const mainState = main && stateOf(main);
  const isAnswered = mainState?.phase === 'replied';
  const state = mainState && isAnswered ? { ...own, ...answerOf(mainState) } : own;
  const reply =
    state.phase === 'replied' ? await replyOf(req, isAnswered ? (main?.id ?? id) : id) : undefined;
  const organ = await organOf(req, (isAnswered && mainState ? mainState : own).holder);
  const site = (await publishedRecord(req, home, `site:${home}`)) as SiteRecord | undefined;
  const language = /^en\b/i.test(site?.language ?? '') ? ('en' as const) : ('zh' as const);
  const around = await lettersAround(req, stored);
  const { dueOn } = standing(own, await calendarAtHand(req), dayOf(new Date())).reading;
  const status = publicStatus({
    title: content.content.title,
    events: stored.events.map(({ event }) => event),
    ...{ state, organ, dueOn, reply, language },
    mayWriteAgain: !stored.follows && !around.some(({ how }) => how === 'followed-by'),
  });
  const { email } = content.content;
  if (email && isAddress(email)) {
    const isEnglish = language === 'en';
    const heading = [...`${content.content.title}：${status.state}`].slice(0, 120).join('');
    const mail = letter({
      language,
      from: site?.name ?? organ,
      heading,
      paragraphs: [
        status.state,
        ...(status.next?.split('\n').filter(Boolean) ?? []),
        isEnglish
          ? 'Look up all of it, with the number and code you were given when you wrote.'
          : '凭写信时取得的登记号和查询码，可在网站“办理进度”查看全部经过。',
      ],
      footer: [isEnglish ? `Letter ${number}` : `来信编号 ${number}`],
    });
    await queueMail(req, {
      to: { address: email },
      subject: heading,
      ...mail,
      purpose: 'letters',
      confidential: true,
      key: `letter ${id} ${revision} ${isAnswered}`,
    });
  }
  if (tracking) await publishStatus(req, { site: home, ...tracking, status });
}

const answerOf = ({ phase, repliedOn }: ReturnType<typeof stateOf>) => ({
  phase,
  ...(repliedOn && { repliedOn }),
});

/** The reply as it was sent, or is drafted: what was drafted last. */
export async function replyOf(req: PayloadRequest, id: string): Promise<string | undefined> {
  return (await writingsOf<string>(req, { owner: id, kind: 'reply' })).at(-1)?.content;
}
