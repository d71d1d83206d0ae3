import { calendarAtHand } from '@mingtang/approvals';
import { type Day, dayOf, type Light, wordsOfClock } from '@mingtang/approvals/clock';
import { arrivalFiles, type StandingFile } from '@mingtang/intake';
import { asSystem, Refused, type Words } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { Application } from '../domain/application.ts';
import { type Act, acts, consultationDueOn, hindrance } from '../domain/decide.ts';
import { masked } from '../domain/mask.ts';
import { type Consultation, filesOf, type RequestState, tell } from '../domain/request.ts';
import { standing } from '../domain/standing.ts';
import { wordsOfEvent } from '../domain/words-of-requests.ts';
import { refusals } from '../refusals.ts';
import { type IssuedNotice, looksAt, storedRequest } from '../store/requests.ts';
import { numberOf } from './requests-in-hand.ts';
import { mayAct, rolesHere } from './roles-here.ts';
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
    offers: acts.filter((act) => mayAct(roles, act) && !hindrance(whole, act, now)),
    looks: looks.map(({ user, what, at }) => ({
      name: names.get(user) ?? '',
      what,
      at: new Date(at).toISOString(),
    })),
  };
}

async function namesOf(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const { docs } = await req.payload.find({
    ...asSystem(req, 'colleagues are named in the story of what they did'),
    collection: 'users',
    depth: 0,
    pagination: false,
    where: { id: { in: [...new Set(ids)] } },
  });
  return new Map(docs.map(({ id, name }) => [String(id), String(name)]));
}
