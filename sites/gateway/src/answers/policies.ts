/** Headers as names and values in turn. */
type Headers = readonly string[];

/** The headers that say what a browser may do with an answer, by kind of answer. */
export interface Policies {
  page: Headers;
  asset: Headers;
  blob: Headers;
  /** Pages of the gateway itself: errors that belong to no site. */
  plain: Headers;
}

const year = 31_536_000;

// Browsers ask again each time (304 costs next to nothing), shared caches within five seconds:
// a withdrawal must have reached every reader within ten.
const revalidate = 'public, max-age=0, s-maxage=5, must-revalidate';
const immutable = `public, max-age=${year}, immutable`;
// The same bytes for good, as long as something public shows them.
const immutableWhilePublic = `public, max-age=${year}, s-maxage=5, immutable`;

const pageCsp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
const inertCsp = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `secure`: readers reach the gateway by https only, so that browsers may be told to insist on it. */
export function policies({ secure }: { secure: boolean }): Policies {
  const everywhere = [
    'X-Content-Type-Options',
    'nosniff',
    'X-Frame-Options',
    'DENY',
    'Referrer-Policy',
    'strict-origin-when-cross-origin',
    ...(secure ? ['Strict-Transport-Security', `max-age=${year}`] : []),
  ];
  const documents = [
    ...everywhere,
    'Permissions-Policy',
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy',
    'same-origin',
  ];
  const csp = [...pageCsp, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ');
  return {
    page: ['Cache-Control', revalidate, 'Content-Security-Policy', csp, ...documents],
    asset: ['Cache-Control', immutable, 'Content-Security-Policy', inertCsp, ...everywhere],
    blob: [
      'Cache-Control',
      immutableWhilePublic,
      'Content-Security-Policy',
      `${inertCsp}; sandbox`,
      ...everywhere,
    ],
    plain: ['Cache-Control', 'no-store', 'Content-Security-Policy', inertCsp, ...documents],
  };
}
