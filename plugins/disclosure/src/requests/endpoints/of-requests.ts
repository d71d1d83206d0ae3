import { dayOf, isDay } from '@mingtang/approvals/clock';
import { arrivalFiles, fileAnswer } from '@mingtang/intake';
import { noticePage, noticePdf } from '@mingtang/publication/official-paper';
import { Refused, reply, say } from '@mingtang/tenancy';
import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload';
import { actOnRequest } from '../actions/act-on-request.ts';
import { publishAnswer } from '../actions/publish-answer.ts';
import { receiveRequest } from '../actions/receive-request.ts';
import { revealApplicant } from '../actions/reveal-applicant.ts';
import { readApplication } from '../domain/application.ts';
import { acts } from '../domain/decide.ts';
import { channels, filesOf } from '../domain/request.ts';
import { draftOfAnswer } from '../queries/draft-of-answer.ts';
import { noticeOfRequest } from '../queries/notice-of-request.ts';
import { requestInHand } from '../queries/request-in-hand.ts';
import { filtersIn, requestsInHand } from '../queries/requests-in-hand.ts';
import { mayReceive, rolesHere } from '../queries/roles-here.ts';
import { refusals } from '../refusals.ts';
import { storedRequest } from '../store/requests.ts';
import { bodyOf, idIn } from './asked.ts';

/** Requests for information as staff handle them: `/api/information-requests/…`. */
export const endpointsOfRequests: Endpoint[] = [
  {
    path: '/information-requests',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new Refused(req, refusals['not-found']);
      return reply(req, await requestsInHand(req, filtersIn(req.query as Record<string, string>)));
    },
  },
  { path: '/information-requests', method: 'post', handler: enter },
  {
    path: '/information-requests/:id',
    method: 'get',
    handler: async (req) => reply(req, await requestInHand(req, idIn(req))),
  },
  {
    path: '/information-requests/:id/reveal',
    method: 'post',
    handler: async (req) => {
      const { application } = await revealApplicant(req, {
        id: idIn(req),
        what: '查看申请人信息',
      });
      return reply(req, { application });
    },
  },
  { path: '/information-requests/:id/notices/:revision', method: 'get', handler: print },
  {
    path: '/information-requests/:id/publish',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const { column } = await bodyOf(req);
      const chosen = typeof column === 'string' ? column : undefined;
      return reply(req, await publishAnswer(req, { id, column: chosen }));
    },
  },
  { path: '/information-requests/:id/draft', method: 'get', handler: showDraft },
  { path: '/information-requests/:id/files/:file', method: 'get', handler: openFile },
  {
    path: '/information-requests/:id/acts/:act',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const act = acts.find((each) => each === req.routeParams?.act);
      if (!act) throw new Refused(req, refusals['not-found']);
      const said = await bodyOf(req);
      const { revision } = said;
      return reply(
        req,
        await actOnRequest(req, {
          id,
          act,
          said,
          ...(typeof revision === 'number' && { revision }),
        }),
      );
    },
  },
];

/** 窗口代录: what was handed in at the counter, came by post or by fax. */
async function enter(req: PayloadRequest): Promise<Response> {
  if (!req.user) throw new Refused(req, refusals['not-found']);
  const { site, channel: said, on = dayOf(new Date()), application } = await bodyOf(req);
  const roles = await rolesHere(req, typeof site === 'string' ? site : undefined);
  if (!mayReceive(roles)) throw new Refused(req, refusals['not-yours']);
  const channel = channels.find((each) => each === said && each !== 'internet');
  if (!channel) throw new Refused(req, refusals['application-faulty']);
  if (!isDay(on)) throw new Refused(req, refusals['day-bad']);
  if (on > dayOf(new Date())) throw new Refused(req, refusals['day-in-future']);
  const read = readApplication(application);
  if (!read.ok) {
    const faults = read.faults.map(({ at, words }) => ({ field: at, message: say(req, words) }));
    throw new Refused(req, refusals['application-faulty'], { faults });
  }
  const made = { site: String(site), channel, on, application: read.value };
  return reply(req, await receiveRequest(req, made), 201);
}

/** The answer as it would be sent, for those who decide on it. */
async function showDraft(req: PayloadRequest): Promise<Response> {
  const page = noticePage(await draftOfAnswer(req, idIn(req)));
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      'cache-control': 'no-store',
    },
  });
}

/** A file that the applicant sent, as a download; that it was opened is written down. */
async function openFile(req: PayloadRequest): Promise<Response> {
  const id = idIn(req);
  const request = await storedRequest(req, id);
  await rolesHere(req, request?.site);
  const ids = filesOf(request?.events.map(({ event }) => event) ?? []);
  const [file] = await arrivalFiles(
    req,
    ids.filter((each) => each === req.routeParams?.file),
  );
  if (!file) throw new Refused(req, refusals['not-found']);
  const answer = fileAnswer(req, file);
  await revealApplicant(req, { id, what: `打开附件 ${file.name}` });
  return answer;
}

/** A notice as PDF, to be printed, sealed and sent. */
async function print(req: PayloadRequest): Promise<Response> {
  const revision = Number(req.routeParams?.revision);
  if (!Number.isInteger(revision) || revision < 1) throw new Refused(req, refusals['not-found']);
  const text = await noticeOfRequest(req, { id: idIn(req), revision });
  const name = encodeURIComponent(`${text.title}${text.number}.pdf`);
  return new Response(new Uint8Array(await noticePdf(text)), {
    headers: headersWithCors({
      headers: new Headers({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${name}`,
        'cache-control': 'no-store',
      }),
      req,
    }),
  });
}
