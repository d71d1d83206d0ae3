import { calendarAtHand, namesOf, openInstanceOf, siteNames, sitesNear } from '@mingtang/approvals';
import { type ClockReading, type Day, dayOf, type Light } from '@mingtang/approvals/clock';
import { arrivalFiles, type StandingFile } from '@mingtang/intake';
import { Refused, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { looksAt, writingsOf } from '../../sealed/sealed.ts';
import { type PublicDraft, publicDraft } from '../actions/publish-letter.ts';
import type { LetterContent } from '../actions/receive-letter.ts';
import { decidesOn, isDecidedByFlow, repliesKind } from '../actions/reply-kind.ts';
import { offered, type Verb } from '../domain/decide.ts';
import type { LetterState } from '../domain/letter.ts';
import { sentence } from '../domain/public-status.ts';
import { standing } from '../domain/standing.ts';
import { wordsOfEvent } from '../domain/words-of-letters.ts';
import { refusals } from '../refusals.ts';
import { lettersAround, stateOf, storedLetter } from '../store/letters.ts';
import { handledSites, mayAct, ofSigning } from './roles-here.ts';

/** A letter as whoever handles it sees it; who wrote is masked until somebody says why they look. */
export interface ToldLetter {
  id: string;
  number: string;
  home: { id: string; name: string };
  holder: { id: string; name: string };
  mailbox: string;
  revision: number;
  /** `decides`: sees it since the inbox asks them to decide on its reply. */
  part: 'handles' | 'decides';
  state: Omit<LetterState, 'clock'>;
  reading: ClockReading;
  light: Light | 'none';
  sentence: Words;
  title: string;
  text: string;
  writer: string;
  files: StandingFile[];
  /** The reply as it was sent, or is drafted. */
  reply?: string;
  /** What would be published, with what is proposed to be hidden. */
  publicDraft?: PublicDraft;
  story: { revision: number; on: Day; title: Words; said?: string; by?: string }[];
  offers: Verb[];
  signing?: { instance: string };
  around: { id: string; number: string; how: 'followed-by' | 'follows' | 'merged' | 'into' }[];
  looks: { name: string; what: string; at: string }[];
  /** Where it may be passed on to. */
  sites: { id: string; name: string }[];
}

/** @throws 404 where the user has nothing to do with the letter */
export async function letterInHand(req: PayloadRequest, id: string): Promise<ToldLetter> {
  const stored = await storedLetter(req, id);
  if (!stored) throw new Refused(req, refusals['not-found']);
  const { clock, ...state } = stateOf(stored);
  const sites = await handledSites(req);
  const [home, holder] = [sites.get(state.home), sites.get(state.holder)];
  const handles = home !== undefined || holder !== undefined;
  if (!handles && !(await decidesOn(req, id))) throw new Refused(req, refusals['not-found']);
  const today = dayOf(new Date());
  const { reading, light } = standing({ ...state, clock }, await calendarAtHand(req), today);
  const isByFlow = await isDecidedByFlow(req, stored);
  const open = isByFlow ? await openInstanceOf(req, { kind: repliesKind, id }) : undefined;
  const [written] = await writingsOf<LetterContent>(req, { owner: id, kind: 'letter' });
  if (!written) throw new Refused(req, refusals['not-found']);
  const reply = (await writingsOf<string>(req, { owner: id, kind: 'reply' })).at(-1)?.content;
  const looks = handles ? await looksAt(req, id) : [];
  const names = await namesOf(req, [
    ...stored.events.map(({ event }) => event.by),
    ...looks.map(({ user }) => user),
  ]);
  const sitesByName = await siteNames(req, [state.home, state.holder]);
  const facts = { today, by: String(req.user?.id), isByFlow };
  const roles = { ...(home && { home }), ...(holder && { holder }) };
  const offers = handles
    ? offered({ ...state, clock }, facts).filter(
        (verb) => mayAct(roles, verb) && !(isByFlow && ofSigning.has(verb)),
      )
    : [];
  const nameOf = (site: string) => ({ id: site, name: sitesByName.get(site) ?? '' });
  return {
    id,
    number: stored.number,
    home: nameOf(state.home),
    holder: nameOf(state.holder),
    mailbox: stored.mailboxName,
    revision: stored.revision,
    part: handles ? 'handles' : 'decides',
    state,
    reading,
    light,
    sentence: sentence({ ...state, clock }, nameOf(state.holder).name, reading.dueOn),
    title: written.content.title,
    text: written.content.text,
    writer: stored.writer,
    files: await arrivalFiles(req, written.content.files ?? []),
    ...(reply !== undefined && { reply }),
    ...(offers.includes('publish') && { publicDraft: await publicDraft(req, stored) }),
    story: stored.events.map(({ revision, event }) => ({
      revision,
      on: event.on,
      ...wordsOfEvent(event),
      ...(event.by && { by: names.get(event.by) ?? '' }),
    })),
    offers,
    ...(open && { signing: { instance: open.id } }),
    around: (await lettersAround(req, stored)).map(({ home: _, ...near }) => near),
    looks: looks.map(({ user, what, at }) => ({ name: names.get(user) ?? '', what, at })),
    sites: offers.includes('transfer') ? await sitesNear(req, state.home) : [],
  };
}
