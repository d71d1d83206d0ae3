import path from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';

const root = path.resolve(import.meta.dirname, '..');

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** The admin runs inline scripts of its own framework; everything else stays at home. */
const headers = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

export default withPayload(
  {
    // Tests and trials build apart from the build that is being served.
    distDir: process.env.CMS_BUILD_DIR ?? '.next',
    poweredByHeader: false,
    devIndicators: false,
    transpilePackages: [
      '@mingtang/tenancy',
      '@mingtang/publication',
      '@mingtang/approvals',
      '@mingtang/editorial',
      '@mingtang/sitebuilding',
      '@mingtang/disclosure',
    ],
    serverExternalPackages: ['@mingtang/publisher', 'node-pg-migrate', 'pdfkit', 'pg-boss'],
    turbopack: { root },
    outputFileTracingRoot: root,
    images: { unoptimized: true },
    // Payload answers "unknown error" for errors whose class has lost its name.
    experimental: { serverMinification: false },
    headers: async () => [{ source: '/((?!api/preview/|api/trial/|trial/).*)', headers }],
    redirects: async () => [
      { source: '/', destination: '/admin', permanent: false },
      // The inside sends no mail that could carry a new password.
      { source: '/admin/forgot', destination: '/admin/login', permanent: false },
    ],
  },
  { devBundleServerPackages: false },
);
