import { keyOf } from '@mingtang/approvals';
import { dayOf } from '@mingtang/approvals/clock';
import { record } from '@mingtang/audit';
import { arrivalFiles, fileAnswer } from '@mingtang/intake';
import { noticePdf } from '@mingtang/publication/official-paper';
import { inTransaction, Refused, reply } from '@mingtang/tenancy';
import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload';
import { actOnBatch } from '../actions/act-on-batch.ts';
import { actOnCase } from '../actions/act-on-case.ts';
import { revealCase } from '../actions/reveal-case.ts';
import { writeMessage } from '../actions/write-message.ts';
import { verbs } from '../domain/decide.ts';
import { monthIn } from '../domain/month.ts';
import { caseInHand } from '../queries/case-in-hand.ts';
import { casesCsv } from '../queries/cases-csv.ts';
import { casesInHand, filtersIn, opinionsAsked } from '../queries/cases-in-hand.ts';
import { figuresCsv, figuresOf } from '../queries/figures.ts';
import { paperOfCase } from '../queries/paper-of-case.ts';
import { refusals } from '../refusals.ts';
import { putLook } from '../store/sealed.ts';
import { bodyOf, idIn } from './asked.ts';

/** Cases as staff handle them: `/api/cases/…`. */
export const endpointsOfCases: Endpoint[] = [
  {
    path: '/cases',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new Refused(req, refusals['not-found']);
      return reply(req, await casesInHand(req, filtersIn(req.query)));
    },
  },
  {
    path: '/cases/asked',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new Refused(req, refusals['not-found']);
      return reply(req, { asked: await opinionsAsked(req) });
    },
  },
  {
    /** As `GET /cases`, all pages of it as CSV */
    path: '/cases/list.csv',
    method: 'get',
    handler: async (req) => csv(req, 'cases.csv', await casesCsv(req, filtersIn(req.query))),
  },
  {
    /** `?month=2026-11&site=` → `{ offices }` */
    path: '/cases/figures',
    method: 'get',
    handler: async (req) => {
      const { month, site } = req.query;
      const { offices } = await figuresOf(req, { month: monthIn(month, dayOf(new Date())), site });
      return reply(req, { offices });
    },
  },
  {
    path: '/cases/figures.csv',
    method: 'get',
    handler: async (req) => {
      const { site } = req.query;
      const month = monthIn(req.query.month, dayOf(new Date()));
      const { offices } = await figuresOf(req, { month, site });
      await record(req, { act: 'export', subject: 'case-figures:', details: { month } });
      return csv(req, `case-figures-${month}.csv`, figuresCsv(req, month, offices));
    },
  },
  {
    path: '/cases/batch',
    method: 'post',
    handler: async (req) => reply(req, await actOnBatch(req, await bodyOf(req))),
  },
  {
    path: '/cases/:id',
    method: 'get',
    handler: async (req) => reply(req, await caseInHand(req, idIn(req))),
  },
  {
    path: '/cases/:id/reveal',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const { why } = await bodyOf(req);
      return reply(req, { answers: (await revealCase(req, { id, why })).at(-1) ?? [] });
    },
  },
  { path: '/cases/:id/messages', method: 'post', handler: write('to-applicant') },
  { path: '/cases/:id/notes', method: 'post', handler: write('note') },
  { path: '/cases/:id/files/:file', method: 'get', handler: openFile },
  { path: '/cases/:id/papers/:revision', method: 'get', handler: print },
  {
    path: '/cases/:id/acts/:verb',
    method: 'post',
    handler: async (req) => {
      const id = idIn(req);
      const verb = verbs.find((each) => each === req.routeParams?.verb);
      if (!verb) throw new Refused(req, refusals['not-found']);
      const { revision, ...said } = await bodyOf(req);
      const looked = typeof revision === 'number' ? { revision } : {};
      return reply(req, await actOnCase(req, { id, verb, said, ...looked }, keyOf(req)));
    },
  },
];

function csv(req: PayloadRequest, name: string, text: string): Response {
  return new Response(text, {
    headers: headersWithCors({
      headers: new Headers({
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      }),
      req,
    }),
  });
}

function write(kind: 'note' | 'to-applicant') {
  return async (req: PayloadRequest): Promise<Response> => {
    const id = idIn(req);
    const { text } = await bodyOf(req);
    return reply(req, await writeMessage(req, { id, kind, text }, keyOf(req)), 201);
  };
}

/** A file that the applicant sent, as a download; that it was opened is written down. */
async function openFile(req: PayloadRequest): Promise<Response> {
  const id = idIn(req);
  const { files } = await caseInHand(req, id);
  const known = files.find((file) => file.id === req.routeParams?.file);
  const [file] = known ? await arrivalFiles(req, [known.id]) : [];
  if (!file) throw new Refused(req, refusals['not-found']);
  const answer = fileAnswer(req, file);
  await inTransaction(req, () => putLook(req, { id, what: `打开材料 ${file.name}` }));
  return answer;
}

/** A paper as PDF, to be printed, sealed and handed over. */
async function print(req: PayloadRequest): Promise<Response> {
  const revision = Number(req.routeParams?.revision);
  if (!Number.isInteger(revision) || revision < 1) throw new Refused(req, refusals['not-found']);
  const { text, proof } = await paperOfCase(req, { id: idIn(req), revision });
  const name = encodeURIComponent(`${text.title}${text.number}.pdf`);
  return new Response(new Uint8Array(await noticePdf(text, proof)), {
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
