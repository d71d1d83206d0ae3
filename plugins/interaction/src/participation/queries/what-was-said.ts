import { textOf } from '@mingtang/forms/language';
import { arrivalFiles, type StandingFile } from '@mingtang/intake';
import type { SurveyResult } from '@mingtang/publication/records';
import { asSystem, idOf, Refused } from '@mingtang/tenancy';
import type { PayloadRequest } from 'payload';
import type { ConsultationDocument } from '../../collections/consultations.ts';
import type { SurveyDocument } from '../../collections/surveys.ts';
import { countAnswers } from '../actions/count-answers.ts';
import { wordedIn } from '../domain/tally.ts';
import { refusals } from '../refusals.ts';
import { answersTo } from '../store/answers.ts';
import {
  type CommentCounts,
  commentCounts,
  commentsOn,
  type StoredComment,
} from '../store/comments.ts';
import { questionsOf } from './questions-of.ts';
import { readSites } from './roles-here.ts';

/** A comment as staff read it: how to reach who wrote is asked for apart. */
export type ReadComment = Omit<StoredComment, 'content' | 'tracking'> & {
  part?: string;
  text: string;
  hasContact: boolean;
  files: StandingFile[];
};

/** A consultation with what was said to it. */
export interface ReadConsultation {
  id: string;
  title: string;
  site: string;
  counts: CommentCounts;
  comments: ReadComment[];
  /** Where the next ones begin. */
  next?: number;
}

const atOnce = 50;

/** @throws 404 where the user does not work on those of its site */
export async function documentHere<T extends { site: unknown }>(
  req: PayloadRequest,
  { collection, id }: { collection: 'consultations' | 'surveys'; id: string },
): Promise<T> {
  const doc = (await req.payload.findByID({
    ...asSystem(req, 'whether the user works on its site is asked below'),
    collection: collection as 'articles',
    id,
    depth: 0,
    disableErrors: true,
  })) as unknown as (T & { publishedAt?: string }) | null;
  if (!doc?.publishedAt || !(await readSites(req)).includes(idOf(doc.site))) {
    throw new Refused(req, refusals['not-found']);
  }
  return doc;
}

/** Comments on a draft, fifty at a time. */
export async function readConsultation(
  req: PayloadRequest,
  { id, isUnsorted, after }: { id: string; isUnsorted: boolean; after: number },
): Promise<ReadConsultation> {
  const doc = await documentHere<ConsultationDocument>(req, { collection: 'consultations', id });
  const stored = await commentsOn(req, id, { isUnsorted, after, limit: atOnce + 1 });
  const shown = stored.slice(0, atOnce);
  const comments: ReadComment[] = [];
  for (const { content, tracking: _, ...comment } of shown) {
    const { part, text, name, phone, files = [] } = content;
    comments.push({
      ...comment,
      ...(part && { part }),
      text,
      hasContact: Boolean(name || phone),
      files: await arrivalFiles(req, files),
    });
  }
  const last = shown.at(-1);
  return {
    id,
    title: doc.title,
    site: idOf(doc.site),
    counts: (await commentCounts(req, [id]))(id),
    comments,
    ...(stored.length > atOnce && last && { next: last.serial }),
  };
}

/** A survey with how it was answered; what people wrote is for staff alone. */
export interface ReadSurvey {
  id: string;
  title: string;
  site: string;
  result: SurveyResult;
  worded: { label: string; texts: string[] }[];
}

const mostTexts = 200;

export async function readSurvey(req: PayloadRequest, id: string): Promise<ReadSurvey> {
  const doc = await documentHere<SurveyDocument>(req, { collection: 'surveys', id });
  const asked = { form: idOf(doc.form), version: doc.version ?? 0 };
  const { pages } = await questionsOf(req, asked);
  const worded = wordedIn(pages).map(({ name, label }) => ({
    name,
    label,
    texts: [] as string[],
  }));
  for await (const { values } of answersTo(req, id)) {
    for (const { name, texts } of worded) {
      const text = textOf(values, name);
      if (text && texts.length < mostTexts) texts.push(text);
    }
  }
  return {
    id,
    title: doc.title,
    site: idOf(doc.site),
    result: await countAnswers(req, { id, ...asked }),
    worded: worded.map(({ label, texts }) => ({ label, texts })),
  };
}
