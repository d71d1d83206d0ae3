import { getRequestLanguage, parseCookies, type SanitizedConfig } from 'payload';
import { databaseAnswers } from './database-answers.ts';
import { awayForPrograms } from './database-away.ts';

type Handler<Args> = (request: Request, args: Args) => Promise<Response>;

/**
 * A door of the API that says so when the database is away, also where it went in the midst of a
 * request: what then failed for want of it must not look like a fault or a missing right.
 */
export function whileDatabaseAnswers<Args>(
  config: Promise<SanitizedConfig>,
  handler: Handler<Args>,
): Handler<Args> {
  return async (request, args) => {
    if (await databaseAnswers()) {
      const answer = await handler(request, args);
      if (!failed(answer) || (await databaseAnswers())) return answer;
    }
    const { headers } = request;
    const cookies = parseCookies(headers);
    return awayForPrograms(getRequestLanguage({ config: await config, cookies, headers }));
  };
}

/** Whatever was refused may have been refused for want of an answer: what is not found, or what is not valid. */
const failed = ({ status }: Response) => status >= 400;
