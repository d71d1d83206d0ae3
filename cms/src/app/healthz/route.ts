import config from '@payload-config';
import { getPayload } from 'payload';
import { databaseAnswers } from '../../database/database-answers.ts';

export const dynamic = 'force-dynamic';

/** 200 when the CMS and its database answer, else 503. Says nothing more to whoever asks. */
export async function GET(): Promise<Response> {
  try {
    if (!(await databaseAnswers())) return unavailable();
    await getPayload({ config });
    return Response.json({ status: 'ok' });
  } catch {
    return unavailable();
  }
}

const unavailable = () =>
  Response.json({ status: 'unavailable' }, { status: 503, headers: { 'Retry-After': '10' } });
