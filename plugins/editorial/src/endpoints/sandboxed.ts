/**
 * A page that is not public, for staff to look at. It is shown in a sandbox: whatever the page holds
 * cannot act as the person who looks at it, and no cache or search engine keeps it.
 */
export function sandboxed({
  status,
  body,
  type = 'text/html; charset=utf-8',
}: {
  status: number;
  body: string;
  type?: string;
}): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy':
        "sandbox allow-downloads; default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; frame-ancestors 'self'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  });
}
