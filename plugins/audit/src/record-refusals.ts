import type { AfterErrorHook } from 'payload';
import { record } from './record.ts';

/** Has it written down where somebody who is signed in tried what they may not. */
export const recordRefusals: AfterErrorHook = async ({ error, req, collection }) => {
  const status = (error as { status?: number }).status;
  if (status !== 403 || !req.user || ['AuthenticationError', 'LockedAuth'].includes(error.name)) {
    return;
  }
  await record(
    req,
    {
      act: 'try',
      outcome: 'refused',
      ...(collection && { subject: collection.slug }),
      reason: error.message,
      details: { method: req.method, path: pathOf(req.url) },
    },
    { isAlone: true },
  );
};

/** Without what was asked: it may say whom somebody looked for. */
const pathOf = (url: string | undefined) => url && URL.parse(url, 'http://cms')?.pathname;
