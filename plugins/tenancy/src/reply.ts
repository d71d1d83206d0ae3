import { headersWithCors, type PayloadRequest } from 'payload';

/** A JSON answer that no cache keeps. */
export function reply(req: PayloadRequest, body: unknown, status = 200): Response {
  const headers = headersWithCors({ headers: new Headers({ 'cache-control': 'no-store' }), req });
  return Response.json(body, { headers, status });
}
