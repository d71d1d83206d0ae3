import { arrivalFiles, fileAnswer } from '@mingtang/intake';
import { noticePdf } from '@mingtang/publication/official-paper';
import { inTransaction, Refused, reply } from '@mingtang/tenancy';
import { type Endpoint, headersWithCors, type PayloadRequest } from 'payload';
import { actOnBatch } from '../actions/act-on-batch.ts';
import { actOnCase } from '../actions/act-on-case.ts';
import { revealCase } from '../actions/reveal-case.ts';
import { writeMessage } from '../actions/write-message.ts';
import { verbs } from '../domain/decide.ts';
import { caseInHand } from '../queries/case-in-hand.ts';
import { casesInHand, filtersIn, opinionsAsked } from '../queries/cases-in-hand.ts';
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
      return reply(req, await actOnCase(req, { id, verb, said, ...looked }));
    },
  },
];

function write(kind: 'note' | 'to-applicant') {
  return async (req: PayloadRequest): Promise<Response> => {
    const id = idIn(req);
    const { text } = await bodyOf(req);
    await writeMessage(req, { id, kind, text });
    return reply(req, { id }, 201);
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
