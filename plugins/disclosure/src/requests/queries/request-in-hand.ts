import { calendarAtHand, openInstanceOf } from '@mingtang/approvals';
import { type Day, dayOf, type Light, wordsOfClock } from '@mingtang/approvals/clock';
import { writers } from '@mingtang/editorial';
import { arrivalFiles, type StandingFile } from '@mingtang/intake';
import { Refused, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import { answersKind, isDecidedByFlow } from '../actions/answer-kind.ts';
import type { Application } from '../domain/application.ts';
import { type Act, acts, consultationDueOn, hindrance } from '../domain/decide.ts';
import { masked } from '../domain/mask.ts';
import { publishable } from '../domain/public-answer.ts';
import { type Consultation, filesOf, type RequestState, tell } from '../domain/request.ts';
import { standing } from '../domain/standing.ts';
import { wordsOfEvent } from '../domain/words-of-requests.ts';
import { refusals } from '../refusals.ts';
import { type IssuedNotice, looksAt, storedRequest } from '../store/requests.ts';
import { type ArticleOfAnswer, articleOfAnswer } from './article-of-answer.ts';
import { type ColumnForAnswers, columnsForAnswers } from './columns-for-answers.ts';
import { namesOf } from './names-of.ts';
import { numberOf } from './requests-in-hand.ts';
import { mayAct, mayReceive, ofSigning, rolesHere } from './roles-here.ts';
import { siteNames } from './site-names.ts';

/** A request as whoever handles it sees it; the applicant is masked until asked for. */
export interface ToldRequest {
  id: string;
  number: string;
  title: string;
  site: { id: string; name: string };
  revision: number;
  state: Omit<RequestState, 'clock' | 'consultations'>;
  consultations: (Consultation & { dueOn?: Day })[];
  light: Light | 'none';
  clock?: Words;
  application: Application;
  /** Their names are shown to who handles the request; opening one is written down. */
  files: StandingFile[];
  story: ToldEvent[];
  /** What the user can do now. */
  offers: Act[];
  /** The draft's way through the flow that serves the site, where there is one: an instance in the inbox. */
  signing?: { instance: string };
  /** Columns in which the answer may be published; none where it may not be, or is. */
  columnsForAnswer: ColumnForAnswers[];
  /** The article the answer became, while there is one. */
  article?: ArticleOfAnswer;
  looks: { name: string; what: string; at: string }[];
}

export interface ToldEvent {
  revision: number;
  on: Day;
  at: string;
  title: Words;
  said?: string;
  /** Who of the staff; nobody where it came by itself. */
  by?: string;
  notice?: IssuedNotice;
}

/** @throws 404 where the user does not handle requests of its site */
export async function requestInHand(req: PayloadRequest, id: string): Promise<ToldRequest> {
  const request = await storedRequest(req, id);
  const roles = await rolesHere(req, request?.site);
  if (!request) throw new Refused(req, refusals['not-found']);
  const whole = tell(request.events.map(({ event }) => event));
  const { clock: _, consultations, ...state } = whole;
  const calendar = await calendarAtHand(req);
  const today = dayOf(new Date());
  const { reading, light } = standing(whole, calendar, today);
  const [site] = await siteNames(req, [request.site]);
  const looks = await looksAt(req, id);
  const names = await namesOf(req, [
    ...request.events.flatMap(({ event }) => event.by ?? []),
    ...looks.map(({ user }) => user),
  ]);
  const now = { calendar, today, by: String(req.user?.id) };
  const article = await articleOfAnswer(
    req,
    request.events.map(({ event }) => event),
  );
  const mayPublish =
    mayReceive(roles) &&
    writers.some((role) => roles.has(role)) &&
    !article &&
    whole.answer &&
    publishable.has(whole.answer.result);
  const isByFlow = await isDecidedByFlow(req, request);
  const open = isByFlow ? await openInstanceOf(req, { kind: answersKind, id }) : undefined;
  return {
    id,
    number: numberOf(request),
    title: request.title,
    site: { id: request.site, name: site?.name ?? '' },
    revision: request.revision,
    state,
    consultations: consultations.map((consultation) => {
      const dueOn = consultationDueOn(consultation, calendar);
      return { ...consultation, ...(dueOn && { dueOn }) };
    }),
    light,
    ...(reading && { clock: wordsOfClock(reading) }),
    application: masked(request.application),
    files: await arrivalFiles(req, filesOf(request.events.map(({ event }) => event))),
    story: request.events.map(({ revision, event, notice, at }) => ({
      revision,
      on: event.on,
      at: new Date(at).toISOString(),
      ...wordsOfEvent(event),
      ...(event.by && { by: names.get(event.by) ?? '' }),
      ...(notice && { notice }),
    })),
    offers: acts.filter(
      (act) =>
        mayAct(roles, act) && !hindrance(whole, act, now) && !(isByFlow && ofSigning.has(act)),
    ),
    ...(open && { signing: { instance: open.id } }),
    columnsForAnswer: mayPublish ? await columnsForAnswers(req, request.site) : [],
    ...(article && { article }),
    looks: looks.map(({ user, what, at }) => ({
      name: names.get(user) ?? '',
      what,
      at: new Date(at).toISOString(),
    })),
  };
}
