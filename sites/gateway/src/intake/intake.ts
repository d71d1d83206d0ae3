import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { checkForm } from '@mingtang/forms/check';
import { divisions } from '@mingtang/forms/divisions';
import {
  controls,
  dayInChina,
  type FormFault,
  fieldsOf,
  isAsked,
  NotOfForm,
  type Values,
} from '@mingtang/forms/language';
import {
  draftOf,
  filesWith,
  formAt,
  formOfKind,
  inGroups,
  isOver,
  isToken,
  type KeptDraft,
  keepDraft,
  type Limit,
  mostBytesTogether,
  type SentFile,
  submit,
  type Tracked,
  type Tries,
  track,
} from '@mingtang/intake/outside';
import {
  acknowledgementMarkup,
  alreadySentMarkup,
  FormDesk,
  type FormWords,
  formMarkup,
  isControl,
  isLong,
  readFilling,
  resumed,
  shutMarkup,
  takenMarkup,
  trackedMarkup,
  trackingMarkup,
  trackingPath,
} from '@mingtang/pages';
import { type FormRecord, formsPath } from '@mingtang/publication/records';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { renderSVG } from 'uqr';
import type { Answer } from '../answers/answer.ts';
import { plainAnswer } from '../answers/plain-answer.ts';
import type { MountedSite } from '../mounts/mount-table.ts';
import { clientAddress } from './client-address.ts';
import { filledByLink, isOneClick } from './filled-by-link.ts';
import { type FormFiles, filesOfForm, hasFiles, isTooMuch } from './form-files.ts';
import { narrowed } from './narrowed.ts';
import { ownLists } from './own-lists.ts';
import { type ShellContent, type ShellFiles, shellAnswer } from './page-shell.ts';
import {
  type BodyRefusal,
  BodyRefused,
  isMultipart,
  readFields,
  type SentBody,
  type SentFields,
} from './read-body.ts';
import { isSameOrigin } from './same-origin.ts';

export interface IntakeOptions {
  /** Signed in as the outside's role. */
  db: Pick<Pool, 'query'>;
  tries: Tries;
  /** With which sessions of people who look at their own cases are signed. */
  secret: string;
  /** Trusted proxies in front, which say who asks. */
  proxies: number;
  secure: boolean;
  log: Logger;
}

/** A request below a site that takes part. */
interface SiteRequest {
  incoming: IncomingMessage;
  host: string;
  site: MountedSite;
  /** Path below the site's base path, without a leading slash. */
  rest: string;
}

/** What the public sends in, and asks about. Each answers `undefined` for what is none of its business. */
export interface Intake {
  /** Whether a path below a site is any of its business: asked before all else, of every page. */
  minds(rest: string): boolean;
  /** An empty form with a token of its own. */
  show(request: SiteRequest): Promise<Answer | undefined>;
  take(request: SiteRequest): Promise<Answer | undefined>;
}

/** For one address: corrections and a busy office behind one line fit in, floods and guesses do not. */
const limits = {
  arrivals: { scope: 'submit', most: 30, seconds: 600 },
  // Mail programs of millions of readers ask from few addresses.
  oneClicks: { scope: 'one-click', most: 3000, seconds: 600 },
  lookUps: { scope: 'track', most: 19, seconds: 600 },
  // Back and forth through the pages of a form, by all of an office.
  pages: { scope: 'page', most: 300, seconds: 600 },
  drafts: { scope: 'keep', most: 40, seconds: 600 },
  resumes: { scope: 'resume', most: 19, seconds: 600 },
} satisfies Record<string, Limit>;

const bodyStatus: Record<BodyRefusal, number> = {
  'too-large': 413,
  'too-slow': 408,
  'not-a-form': 415,
  malformed: 400,
};

const isForm = (rest: string) => `/${rest}`.startsWith(formsPath);
const isTracking = (rest: string) => `/${rest}` === trackingPath;
const trackingPage = `${trackingPath.slice(1)}index.html`;
const newToken = () => randomBytes(32).toString('base64url');

export function openIntake(shells: ShellFiles, options: IntakeOptions): Intake {
  const { db, tries, proxies, secure, log } = options;
  const { policies } = shells;
  const own = ownLists(shells, options);

  async function show({ incoming, site, rest }: SiteRequest): Promise<Answer | undefined> {
    if (!isForm(rest)) return undefined;
    // Without the database the form is shown as it was published, and says so when it is sent.
    const form = await formAt(db, site.site, `/${rest}`).catch(noteAway);
    if (!form) return undefined;
    const list = await own.show({ incoming, site, rest }).catch(noteAway);
    if (list) return list;
    const shut = await shutFor({ incoming, site, rest }, form).catch(noteAway);
    if (shut) return shut;
    return shellAnswer(shells, site, rest, (words) => ({
      status: 200,
      html: formMarkup(form, {
        action: site.basePath + rest,
        words,
        token: newToken(),
        values: filledIn(form, incoming.url),
        ...now(),
      }),
    }));
  }

  async function take(request: SiteRequest): Promise<Answer | undefined> {
    const { incoming, host, rest } = request;
    const isOurs = isSameOrigin(incoming.headers, host);
    if (!isOurs && !incoming.url?.includes('?')) return plainAnswer(policies, 'refused', 403);
    try {
      const withFiles = isOurs && isForm(rest) ? await sendingFiles(request) : undefined;
      const body = await readFields(incoming, withFiles?.files);
      if (withFiles) return await takeForm(request, body, withFiles);
      const sent = body.fields;
      if (isForm(rest) && isOneClick(sent)) return await takeForm(request, body);
      if (!isOurs) return plainAnswer(policies, 'refused', 403);
      const list = await own
        .take(request, sent, (status, notice) => asksAgain(request, status, notice))
        .catch(noteAway);
      if (list) return list;
      return isTracking(rest) ? await lookUp(request, sent) : await takeForm(request, body);
    } catch (error) {
      if (error instanceof BodyRefused) {
        return plainAnswer(policies, 'refused', bodyStatus[error.refusal]);
      }
      if (error instanceof NotOfForm) return plainAnswer(policies, 'refused', 400);
      throw error;
    }
  }

  /** The form as it is first shown, with what is to be said. */
  async function asksAgain(
    { site, rest }: SiteRequest,
    status: number,
    notice: 'linkBad' | number,
  ): Promise<Answer | undefined> {
    const form = await formAt(db, site.site, `/${rest}`);
    if (!form) return undefined;
    return shellAnswer(shells, site, rest, (words) => ({
      status,
      before: words.errorTitle,
      ...(typeof notice === 'number' && { headers: ['Retry-After', String(notice)] }),
      html: formMarkup(form, {
        action: site.basePath + rest,
        words,
        token: newToken(),
        notice:
          typeof notice === 'number' ? words.tooOften(Math.ceil(notice / 60)) : words.own.linkBad,
        ...now(),
      }),
    }));
  }

  /** Seconds to wait before such a form is taken once more with the same answer, or from the same place. */
  async function waitOf(
    { id, seldom }: FormRecord,
    { values, incoming }: { values: Values; incoming: IncomingMessage },
  ): Promise<number | undefined> {
    if (!seldom) return undefined;
    const { field, most, fromOne, seconds } = seldom;
    const from = { scope: `${id} from`, most: fromOne, seconds };
    const of = { scope: `${id} of`, most, seconds };
    return (
      (await tries.count(from, clientAddress(incoming, proxies))) ??
      (await tries.count(of, String(values[field]).trim().toLowerCase()))
    );
  }

  /** What is said instead of a form that takes nothing any more, or was answered in this browser. */
  async function shutFor(
    { incoming, site, rest }: Pick<SiteRequest, 'incoming' | 'site' | 'rest'>,
    form: FormRecord,
  ): Promise<Answer | undefined> {
    const over = await isOver(db, form);
    if (!over && !(form.once && wasAnswered(incoming))) return undefined;
    return shellAnswer(shells, site, rest, (words) => ({
      status: over ? 410 : 200,
      html: shutMarkup(form, over ? words.over : words.answeredOnce),
    }));
  }

  /** A form that takes files is looked up, and its sender counted, before its body is read. */
  async function sendingFiles({
    incoming,
    site,
    rest,
  }: SiteRequest): Promise<SendingFiles | undefined> {
    if (!isMultipart(incoming)) return undefined;
    try {
      const form = await formAt(db, site.site, `/${rest}`);
      if (!form || !hasFiles(form)) return undefined;
      const limit = isLong(form) ? limits.pages : limits.arrivals;
      const wait = await tries.count(limit, clientAddress(incoming, proxies));
      const fallback = newToken();
      const isTaken = wait === undefined;
      const files = filesOfForm(db, { site: site.site, form, fallback, isTaken });
      return { form, files, fallback, ...(wait !== undefined && { wait }) };
    } catch (error) {
      return noteAway(error);
    }
  }

  async function takeForm(
    request: SiteRequest,
    body: SentBody,
    withFiles?: SendingFiles,
  ): Promise<Answer | undefined> {
    const { incoming, site, rest } = request;
    const isByMailProgram = isOneClick(body.fields);
    let sent = body.fields;
    const fallback = withFiles?.fallback ?? newToken();
    let files: SentFile[] = [];
    let asked: AskedFor | undefined;
    const action = site.basePath + rest;
    const away = (form?: FormRecord) =>
      shellAnswer(shells, site, rest, (words) => ({
        status: 503,
        headers: ['Retry-After', '60'],
        before: words.errorTitle,
        html: form
          ? formMarkup(form, {
              ...given(form, { sent, files, fallback }),
              files,
              ...(asked && { about: asked }),
              action,
              words,
              notice: words.away,
              ...now(),
            })
          : `<p class="form-notice" role="alert">${words.away}</p>`,
      }));
    let form: FormRecord | undefined;
    try {
      form = withFiles?.form ?? (await formAt(db, site.site, `/${rest}`));
      if (!form) return undefined;
      const shut = await shutFor(request, form);
      if (shut) return shut;
      const whole = isLong(form) ? limits.pages : limits.arrivals;
      const limit = isByMailProgram ? limits.oneClicks : whole;
      const wait = withFiles
        ? withFiles.wait
        : await tries.count(limit, clientAddress(incoming, proxies));
      if (isLong(form)) {
        return await pageByPage(request, { form, body, fallback, wait, withFiles });
      }
      if (form.follows) {
        sent = sent.filter(([name]) => name !== 'number' && name !== 'code');
        asked = askedIn(body.fields);
      }
      let about: Tracked | undefined;
      let guessedTooOften: number | undefined;
      if (asked && wait === undefined) {
        const address = clientAddress(incoming, proxies);
        guessedTooOften = await tries.count(limits.lookUps, address);
        if (guessedTooOften === undefined) about = await track(db, site.site, asked);
        if (about) {
          await tries.forgive(limits.lookUps, address);
          form = narrowed(form, about.status);
        }
      }
      if (withFiles?.files.away()) throw withFiles.files.away();
      files = (await withFiles?.files.gathered(sent)) ?? [];
      if (isByMailProgram) {
        sent = [...filledByLink(form, incoming.url), [controls.token, newToken()]];
      }
      const { token, values, faults } = given(form, {
        sent,
        files,
        fallback,
        found: faultsOfFiles(form, files, { body, withFiles }),
      });
      const again = (words: FormWords, more: Partial<ShellContent> & { notice?: string }) => ({
        status: body.isCut ? 413 : 422,
        html: formMarkup(form as FormRecord, {
          action,
          words,
          token,
          values,
          faults,
          files,
          ...(asked && { about: asked }),
          notice: more.notice ?? '',
          ...now(),
        }),
        ...more,
      });
      if (wait !== undefined) {
        return shellAnswer(shells, site, rest, (words) =>
          again(words, {
            status: 429,
            notice: words.tooOften(Math.ceil(wait / 60)),
            before: words.errorTitle,
            headers: ['Retry-After', String(wait)],
          }),
        );
      }
      // Sent already, and now with another file: what is wrong with that one is beside the point.
      const isSent = files.some(({ id }) => id === undefined);
      if (withFiles?.files.isFull()) {
        return shellAnswer(shells, site, rest, (words) =>
          again(words, { status: 503, notice: words.full, before: words.errorTitle }),
        );
      }
      if (faults.some(({ code }) => !isSent || code !== 'too-many-files')) {
        return shellAnswer(shells, site, rest, (words) =>
          again(words, { before: words.errorTitle }),
        );
      }
      if (!sent.some(([name, value]) => name === controls.token && value === token)) {
        // A page that a cache kept: now it has a token, and is sent once more.
        return shellAnswer(shells, site, rest, (words) =>
          again(words, { status: 200, notice: words.checkAgain }),
        );
      }
      const late = await waitOf(form, { values, incoming });
      if (late !== undefined) {
        return shellAnswer(shells, site, rest, (words) =>
          again(words, {
            status: 429,
            notice: words.tooOften(Math.ceil(late / 60)),
            before: words.errorTitle,
            headers: ['Retry-After', String(late)],
          }),
        );
      }
      if (asked && !about) {
        return shellAnswer(shells, site, rest, (words) =>
          again(words, {
            status: guessedTooOften === undefined ? 404 : 429,
            notice: guessedTooOften
              ? words.tooOften(Math.ceil(guessedTooOften / 60))
              : words.notFound,
            before: words.errorTitle,
          }),
        );
      }
      if (form.whenAsked && about?.status?.asks !== form.id) {
        return shellAnswer(shells, site, rest, (words) =>
          again(words, { status: 409, notice: words.notAsked, before: words.errorTitle }),
        );
      }
      return await send(request, {
        form,
        token,
        values,
        files,
        ...(about && { about }),
        again: (words, notice, kept) =>
          formMarkup(form as FormRecord, {
            action,
            words,
            token,
            values,
            files: kept,
            notice,
            ...now(),
          }),
      });
    } catch (error) {
      if (error instanceof NotOfForm) throw error;
      noteAway(error);
      return away(form);
    }
  }

  /** One page of a long form: checked, kept, sent, or left for another. */
  async function pageByPage(
    request: SiteRequest,
    { form, body, fallback, wait, withFiles }: PageOfForm,
  ): Promise<Answer | undefined> {
    const { incoming, site, rest } = request;
    const address = clientAddress(incoming, proxies);
    const action = site.basePath + rest;
    const of = { site: site.site, form };
    const answer = (make: (words: FormWords) => ShellContent) =>
      shellAnswer(shells, site, rest, make);
    const tooOften = (html: (words: FormWords, notice: string) => string, seconds: number) =>
      answer((words) => ({
        status: 429,
        before: words.errorTitle,
        headers: ['Retry-After', String(seconds)],
        html: html(words, words.tooOften(Math.ceil(seconds / 60))),
      }));

    const resume = body.fields.find(([name]) => name === controls.resume)?.[1];
    if (resume !== undefined) {
      const first = (words: FormWords, notice: string) =>
        formMarkup(form, { action, words, token: fallback, notice, ...now() });
      const late = wait ?? (await tries.count(limits.resumes, address));
      if (late !== undefined) return tooOften(first, late);
      const draft = await draftOf(db, of, resume);
      if (!draft) {
        return answer((words) => ({
          status: 404,
          before: words.errorTitle,
          html: first(words, words.draftNotFound),
        }));
      }
      await tries.forgive(limits.resumes, address);
      const files = hasFiles(form) ? await filesWith(db, { ...of, token: draft.token }) : [];
      const desk = new FormDesk(form, resumed(form, draft), { action, files, ...now() });
      return answer((words) => ({
        status: 200,
        html: desk.shown(desk.filling.page, { words, notice: words.resumed }),
      }));
    }

    const filling = readFilling(form, body.fields);
    const token = isToken(filling.token) ? filling.token : fallback;
    if (withFiles?.files.away()) throw withFiles.files.away();
    const files = withFiles
      ? await withFiles.files.gathered([...body.fields, [controls.token, token]])
      : hasFiles(form)
        ? await filesWith(db, { ...of, token })
        : [];
    const desk = new FormDesk(
      form,
      { ...filling, token },
      { action, files, found: faultsOfFiles(form, files, { body, withFiles }), ...now() },
    );
    const stay = (status: number, notice: (words: FormWords) => string) =>
      answer((words) => ({
        status,
        before: words.errorTitle,
        html: desk.shown(filling.page, { words, notice: notice(words) }),
      }));
    if (wait !== undefined) {
      return tooOften((words, notice) => desk.shown(filling.page, { words, notice }), wait);
    }
    if (withFiles?.files.isFull()) return stay(503, (words) => words.full);

    const step = desk.step();
    switch (step.to) {
      case 'page':
        return answer((words) => ({
          status: step.faults.length === 0 ? 200 : body.isCut ? 413 : 422,
          ...(step.faults.length > 0 && { before: words.errorTitle }),
          html: desk.shown(step.page, { words, faults: step.faults, rows: step.rows }),
        }));
      case 'stop':
        return answer((words) => ({
          status: 200,
          before: words.stopped,
          html: desk.stopped(step.stop, { words, page: step.page }),
        }));
      case 'keep': {
        const late = await tries.count(limits.drafts, address);
        if (late !== undefined) {
          return tooOften((words, notice) => desk.shown(filling.page, { words, notice }), late);
        }
        const kept = await keepDraft(db, of, { content: desk.draft(), seen: filling.draft });
        return keptAnswer(request, { desk, kept });
      }
      case 'send': {
        const late = await tries.count(limits.arrivals, address);
        const last = form.pages.length;
        if (late !== undefined) {
          return tooOften((words, notice) => desk.shown(last, { words, notice }), late);
        }
        return send(request, {
          form,
          token,
          values: desk.values,
          files,
          again: (words, notice) => desk.shown(last, { words, notice }),
        });
      }
    }
  }

  /** Where an unfinished form was kept; where it was not, its page with the reason. */
  function keptAnswer(
    { host, site, rest }: SiteRequest,
    { desk, kept }: { desk: FormDesk; kept: KeptDraft },
  ): Promise<Answer | undefined> {
    const { page } = desk.filling;
    return shellAnswer(shells, site, rest, (words) => {
      const again = (status: number, notice: string) => ({
        status,
        before: words.errorTitle,
        html: desk.shown(page, { words, notice }),
      });
      switch (kept.outcome) {
        case 'kept': {
          const until = dayInChina(new Date(kept.until.getTime() - 1));
          desk.filling.draft = kept.version;
          const address = `${secure ? 'https' : 'http'}://${host}${site.basePath}${rest}#resume.${kept.code}`;
          return {
            status: 200,
            before: words.kept,
            html: desk.kept({ code: inGroups(kept.code), until, qr: qrOf(address) }, { words }),
          };
        }
        case 'newer':
          desk.filling.draft = kept.version;
          return again(409, words.keptNewer);
        case 'sent':
          return again(409, words.alreadySentTitle);
        case 'quota':
        case 'no-form':
          return again(503, kept.outcome === 'quota' ? words.full : words.away);
      }
    });
  }

  async function send(
    { host, site, rest }: SiteRequest,
    { form, token, values, files: sent, about, again }: Sending,
  ): Promise<Answer | undefined> {
    const { today } = now();
    const wanted = sent.filter(({ field }) => isAsked(form, field, { values, today }));
    const submitted = await submit(db, {
      site: site.site,
      form,
      values,
      token,
      files: wanted,
      ...(about && { about: { number: about.number, codeKey: about.codeKey } }),
    });
    const action = site.basePath + rest;
    const tracking = site.basePath + trackingPath.slice(1);
    return shellAnswer(shells, site, rest, (words) => {
      switch (submitted.outcome) {
        case 'taken':
        case 'again': {
          if (form.isTracked === false) {
            return {
              status: 200,
              html: takenMarkup(form, { tracking, words }),
              ...(form.once && { headers: ['Set-Cookie', answeredCookie(action, secure)] }),
            };
          }
          const { number, code, at } = submitted;
          const address = `${secure ? 'https' : 'http'}://${host}${tracking}#${number}.${code}`;
          const qr = qrOf(address);
          return {
            status: 200,
            before: words.acknowledged,
            html: acknowledgementMarkup(
              { form, number, code: inGroups(code), at, tracking, qr },
              words,
            ),
          };
        }
        case 'other': {
          const { number, at } = submitted;
          return {
            status: 409,
            before: words.errorTitle,
            html: alreadySentMarkup({ number, at, action }, words),
          };
        }
        case 'files-gone':
          return {
            status: 422,
            before: words.errorTitle,
            html: again(words, words.filesGone, []),
          };
        case 'quota':
        case 'no-form':
        case 'number-taken':
          log.warn(
            { outcome: submitted.outcome, site: site.site, kind: form.id },
            'an arrival was not taken',
          );
          return {
            status: 503,
            before: words.errorTitle,
            headers: ['Retry-After', '3600'],
            html: again(words, submitted.outcome === 'quota' ? words.full : words.away, sent),
          };
      }
    });
  }

  async function lookUp(
    { incoming, site, rest }: SiteRequest,
    body: SentFields,
  ): Promise<Answer | undefined> {
    const asked = askedIn(body);
    const action = site.basePath + rest;
    const answer = (make: (words: FormWords) => ShellContent) =>
      shellAnswer(shells, site, trackingPage, make);
    const formAgain = (words: FormWords, notice: string) =>
      trackingMarkup({ action, words, notice, number: asked.number.slice(0, 60) });
    try {
      const address = clientAddress(incoming, proxies);
      const wait = await tries.count(limits.lookUps, address);
      if (wait !== undefined) {
        return await answer((words) => ({
          status: 429,
          before: words.errorTitle,
          headers: ['Retry-After', String(wait)],
          html: formAgain(words, words.tooOften(Math.ceil(wait / 60))),
        }));
      }
      const tracked = await track(db, site.site, asked);
      if (!tracked) {
        return await answer((words) => ({
          status: 404,
          before: words.errorTitle,
          html: formAgain(words, words.notFound),
        }));
      }
      await tries.forgive(limits.lookUps, address);
      const more = tracked.status?.asks && (await formOfKind(db, site.site, tracked.status.asks));
      return await answer((words) => ({
        status: 200,
        html:
          trackedMarkup(tracked, { action, words }) +
          (more
            ? formMarkup(narrowed(more, tracked.status), {
                action: site.basePath + more.path.slice(1),
                words,
                token: newToken(),
                about: asked,
                isBelow: true,
                ...now(),
              })
            : ''),
      }));
    } catch (error) {
      noteAway(error);
      return answer((words) => ({
        status: 503,
        before: words.errorTitle,
        headers: ['Retry-After', '60'],
        html: formAgain(words, words.away),
      }));
    }
  }

  function noteAway(error: unknown): undefined {
    log.error({ err: error }, 'the intake log cannot be reached');
    return undefined;
  }

  return { minds: (rest) => isForm(rest) || isTracking(rest), show, take };
}

const answered = 'answered=1';

/** Whether this browser sent the form before: the cookie is told to the form's address alone. */
const wasAnswered = ({ headers }: IncomingMessage): boolean =>
  (headers.cookie ?? '').split(/;\s*/).includes(answered);

/** Says that a form was answered, and nothing of who did: the same for everybody, for a year. */
const answeredCookie = (path: string, secure: boolean): string =>
  `${answered}; Path=${path}; Max-Age=31536000; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** Drawn with paths alone: the policy of pages allows no style within. */
const qrOf = (address: string) =>
  renderSVG(address, { border: 2 }).replace('<svg ', '<svg role="img" aria-hidden="true" ');

/** A page of a long form that was sent. */
interface PageOfForm {
  form: FormRecord;
  body: SentBody;
  /** Token for a form that brought none. */
  fallback: string;
  /** Seconds its sender has to wait. */
  wait: number | undefined;
  withFiles: SendingFiles | undefined;
}

/** What is sent, with the way to show it again where it was not taken. */
interface Sending {
  form: FormRecord;
  token: string;
  values: Values;
  files: SentFile[];
  about?: Tracked;
  again: (words: FormWords, notice: string, files: SentFile[]) => string;
}

/** What answers are read by today. */
const now = () => ({ today: dayInChina(new Date()), divisions });

/** What the link fills in: some of it is one of several. */
function filledIn(form: FormRecord, url: string | undefined): Values {
  const several = new Set(
    fieldsOf(form).flatMap(({ name, type }) => (type === 'choices' ? [name] : [])),
  );
  return Object.fromEntries(
    filledByLink(form, url).map(([name, value]) => [name, several.has(name) ? [value] : value]),
  );
}

/** Number and code as somebody typed them. */
interface AskedFor {
  number: string;
  code: string;
}

const askedIn = (fields: SentFields): AskedFor => {
  const sent = new Map(fields);
  return { number: sent.get('number') ?? '', code: sent.get('code') ?? '' };
};

/** A form that takes files, while it is being sent. */
interface SendingFiles {
  form: FormRecord;
  files: FormFiles;
  /** Token of a form that brought none. */
  fallback: string;
  /** Seconds its sender has to wait. */
  wait?: number;
}

/** What was sent, as the form reads it; with a token of its own where it brought none. */
function given(
  form: FormRecord,
  {
    sent,
    files,
    fallback,
    found = [],
  }: { sent: SentFields; files: SentFile[]; fallback: string; found?: FormFault[] },
) {
  const tokens = sent.filter(([name]) => name === controls.token).map(([, value]) => value);
  const token = tokens.length === 1 && isToken(tokens[0]) ? tokens[0] : fallback;
  const checked = checkForm(
    form,
    sent.filter(([name]) => !isControl(name)),
    { ...now(), files },
  );
  // Of a file that was refused it is not said besides that it is missing.
  const others = checked.faults.filter(({ field }) => !found.some((one) => one.field === field));
  return { token, ...checked, faults: [...others, ...found] };
}

/** What was wrong with the files that came, or with all of them together. */
function faultsOfFiles(
  form: FormRecord,
  files: SentFile[],
  { body, withFiles }: { body: SentBody; withFiles: SendingFiles | undefined },
): FormFault[] {
  const faults = [...(withFiles?.files.faults ?? [])];
  const last = fieldsOf(form).findLast(({ type }) => type === 'files');
  if (last && (body.isCut || isTooMuch(files))) {
    faults.push({ field: last.name, code: 'files-too-large', bound: mostBytesTogether });
  }
  return faults;
}
