import { record } from '@mingtang/audit';
import { arrivalFiles, fileAnswer } from '@mingtang/intake';
import { csvOf } from '@mingtang/publication/csv';
import { inTransaction, Refused, reply, say } from '@mingtang/tenancy';
import type { Endpoint, PayloadRequest } from 'payload';
import { bodyOf, idIn } from '../../asked.ts';
import type { ConsultationDocument } from '../../collections/consultations.ts';
import { putLook } from '../../sealed/sealed.ts';
import { commentHere, revealComment, sortComment } from '../actions/sort-comment.ts';
import { verdictLabels } from '../domain/comment-status.ts';
import { participationInHand } from '../queries/participation-in-hand.ts';
import { documentHere, readConsultation, readSurvey } from '../queries/what-was-said.ts';
import { refusals } from '../refusals.ts';
import { commentsOn } from '../store/comments.ts';

/** What the public said to drafts and surveys, as staff read it: `/api/participation/…`. */
export const endpointsOfParticipation: Endpoint[] = [
  {
    path: '/participation',
    method: 'get',
    handler: async (req) => {
      if (!req.user) throw new Refused(req, refusals['not-found']);
      return reply(req, { all: await participationInHand(req) });
    },
  },
  {
    path: '/participation/consultations/:id',
    method: 'get',
    handler: async (req) =>
      reply(req, await readConsultation(req, { id: here(req), ...whichIn(req.query) })),
  },
  { path: '/participation/consultations/:id/export', method: 'get', handler: exportComments },
  {
    path: '/participation/surveys/:id',
    method: 'get',
    handler: async (req) => reply(req, await readSurvey(req, here(req))),
  },
  {
    path: '/participation/comments/:id/acts/sort',
    method: 'post',
    handler: async (req) =>
      reply(req, await sortComment(req, { ...(await bodyOf(req)), id: here(req) })),
  },
  {
    path: '/participation/comments/:id/reveal',
    method: 'post',
    handler: async (req) => {
      const { why } = await bodyOf(req);
      return reply(req, { contact: await revealComment(req, { id: here(req), why }) });
    },
  },
  { path: '/participation/comments/:id/files/:file', method: 'get', handler: openFile },
];

const here = (req: PayloadRequest) => idIn(req, refusals['not-found']);

/** What an address asks for. */
export const whichIn = (search: Record<string, unknown>) => ({
  isUnsorted: search.which === 'unsorted',
  after: Math.max(0, Math.trunc(Number(search.after) || 0)),
});

/** A file that came with a comment, as a download; that it was opened is written down. */
async function openFile(req: PayloadRequest): Promise<Response> {
  const { comment } = await commentHere(req, here(req));
  const known = comment.content.files?.find((id) => id === req.routeParams?.file);
  const [file] = known ? await arrivalFiles(req, [known]) : [];
  if (!file) throw new Refused(req, refusals['not-found']);
  const answer = fileAnswer(req, file);
  const what = `#${comment.serial} 打开附件 ${file.name}`;
  await inTransaction(req, () => putLook(req, { owner: comment.consultation, what }));
  return answer;
}

const mostExported = 20_000;

/** All comments on a draft as a table, without who made them; nothing in it is taken for a formula. */
async function exportComments(req: PayloadRequest): Promise<Response> {
  const id = here(req);
  const { title, site } = await documentHere<ConsultationDocument>(req, {
    collection: 'consultations',
    id,
  });
  const comments = await commentsOn(req, id, { limit: mostExported });
  const text = (zh: string, en: string) => say(req, { zh, en });
  await record(req, {
    act: 'export',
    subject: `consultations:${id}`,
    title,
    site: String(typeof site === 'object' && site && 'id' in site ? site.id : site),
    details: { comments: comments.length },
  });
  const rows = comments.map(({ serial, receivedAt, content, verdict, reason }) => [
    String(serial),
    receivedAt.slice(0, 10),
    content.part ?? '',
    content.text,
    verdict ? say(req, verdictLabels[verdict]) : '',
    reason ?? '',
  ]);
  const head = [
    text('序号', 'Number'),
    text('日期', 'Day'),
    text('针对', 'Part'),
    text('意见', 'Comment'),
    text('采纳情况', 'Verdict'),
    text('理由', 'Reason'),
  ];
  return new Response(csvOf([head, ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title}.csv`)}`,
      'cache-control': 'no-store',
    },
  });
}
