import type { PayloadRequest } from 'payload';

/** The question a form was opened for, from the screen that tells what readers search for. */
export function askedFor({ req }: { req: PayloadRequest }): string[] {
  const { q } = req.query ?? {};
  return typeof q === 'string' && q.trim() !== '' ? [q.trim().slice(0, 40)] : [];
}

/** What that screen is asked to do about it. */
export function askedKind({ req }: { req: PayloadRequest }): 'promoted' | 'synonyms' {
  return req.query?.kind === 'synonyms' ? 'synonyms' : 'promoted';
}
