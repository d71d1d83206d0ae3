import { NextResponse } from 'next/server';
import { databaseAnswers } from './database/database-answers.ts';
import { awayForFunctions, awayForReaders } from './database/database-away.ts';

/** Before every screen. The API's doors ask for themselves: a proxy would hold uploads in memory. */
export const config = { matcher: '/admin/:path*' };

/** Without a database no screen can be drawn, and a signed-in person would be taken for a stranger. */
export async function proxy(request: Request): Promise<Response> {
  if (await databaseAnswers()) return NextResponse.next();
  return request.headers.has('next-action') ? awayForFunctions() : awayForReaders();
}
