import { record } from '@mingtang/audit';
import { arrivalFiles, fileAnswer } from '@mingtang/intake';
import { inTransaction, Refused, reply } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import { bodyOf, idIn } from '../../asked.ts';
import { putLook } from '../../sealed/sealed.ts';
import { actOnLetter } from '../actions/act-on-letter.ts';
import { revealWriter } from '../actions/reveal-writer.ts';
import { verbs } from '../domain/decide.ts';
import { letterInHand } from '../queries/letter-in-hand.ts';
import { filtersIn, lettersInHand } from '../queries/letters-in-hand.ts';
import { refusals } from '../refusals.ts';

/** Letters as staff handle them: `/api/letters/…`. */
export const endpointsOfLetters: Endpoint[] = [
  {
    path: '/letters',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new Refused(req, refusals['not-found']);
      return reply(req, await lettersInHand(req, filtersIn(req.query as Record<string, string>)));
    },
  },
  {
    path: '/letters/:id',
    method: 'get',
    handler: async (req) => reply(req, await letterInHand(req, letterIn(req))),
  },
  {
    path: '/letters/:id/reveal',
    method: 'post',
    handler: async (req) => {
      const id = letterIn(req);
      const { why } = await bodyOf(req);
      return reply(req, { writer: await revealWriter(req, { id, why }) });
    },
  },
  { path: '/letters/:id/files/:file', method: 'get', handler: openFile },
  {
    path: '/letters/:id/acts/:verb',
    method: 'post',
    handler: async (req) => {
      const id = letterIn(req);
      const verb = verbs.find((each) => each === req.routeParams?.verb);
      if (!verb) throw new Refused(req, refusals['not-found']);
      const { revision, ...said } = await bodyOf(req);
      const looked = typeof revision === 'number' ? { revision } : {};
      return reply(req, await actOnLetter(req, { id, verb, said, ...looked }));
    },
  },
];

const letterIn = (req: PayloadRequest) => idIn(req, refusals['not-found']);

/** A file that came with a letter, as a download; that it was opened is written down. */
async function openFile(req: PayloadRequest): Promise<Response> {
  const id = letterIn(req);
  const { files, number, home } = await letterInHand(req, id);
  const known = files.find((file) => file.id === req.routeParams?.file);
  const [file] = known ? await arrivalFiles(req, [known.id]) : [];
  if (!file) throw new Refused(req, refusals['not-found']);
  const answer = fileAnswer(req, file);
  await inTransaction(req, async () => {
    await record(req, {
      act: 'reveal',
      subject: `letters:${id}`,
      title: number,
      site: home.id,
      reason: '打开附件',
    });
    await putLook(req, { owner: id, what: `打开附件 ${file.name}` });
  });
  return answer;
}
