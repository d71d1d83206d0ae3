import path from 'node:path';
import { root } from './bootstrap.mjs';

/** What the indexer holds is small, and what it throws away is much: its heap is kept small. */
export const indexerFlags = ['--max-semi-space-size=2', '--optimize-for-size'];

/**
 * The processes of a running Mingtang. Those of the outside are never told the database of the
 * inside or its secret, and the keys that open what the public sends and sign anchors of the audit trail are told to `jobs` alone.
 *
 * @returns {(import('./supervisor.mjs').Service & { label: string })[]}
 */
export function services({ publicPort, cmsPort, searchPort }, { shared, inside, outside }) {
  const noKeys = { INTAKE_KEYS: undefined, AUDIT_KEY: undefined };
  const nothingInside = {
    DATABASE_URL: undefined,
    PAYLOAD_SECRET: undefined,
    CASE_KEYS: undefined,
    IDENTITY_KEYS: undefined,
    SMTP_URL: undefined,
    ...noKeys,
  };
  const answers = (url) => async () => {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    await answer.body?.cancel();
    return answer.ok;
  };
  return [
    {
      name: 'cms',
      label: '后台 · cms',
      cwd: path.join(root, 'cms'),
      args: [
        path.join(root, 'node_modules/next/dist/bin/next'),
        'start',
        '--port',
        String(cmsPort),
        '--hostname',
        process.env.CMS_ADDRESS ?? '127.0.0.1',
      ],
      env: { ...shared, ...inside, ...noKeys, NODE_ENV: 'production' },
      healthy: answers(`http://127.0.0.1:${cmsPort}/healthz`),
    },
    {
      name: 'jobs',
      label: '定时任务 · jobs',
      args: [path.join(root, 'cms/src/jobs.ts')],
      env: { ...shared, ...inside, NODE_ENV: 'production' },
    },
    {
      name: 'publisher',
      label: '发布 · publisher',
      args: [path.join(root, 'sites/publisher/src/main.ts')],
      env: { ...shared, ...nothingInside, ...outside, NODE_ENV: 'production' },
    },
    {
      name: 'indexer',
      label: '检索 · indexer',
      args: [...indexerFlags, path.join(root, 'sites/indexer/src/main.ts')],
      env: {
        ...shared,
        ...nothingInside,
        ...outside,
        SEARCH_PORT: String(searchPort),
        NODE_ENV: 'production',
      },
    },
    {
      name: 'gateway',
      label: '公开网关 · gateway',
      args: [path.join(root, 'sites/gateway/src/main.ts')],
      env: {
        ...shared,
        ...nothingInside,
        ...outside,
        PUBLIC_PORT: String(publicPort),
        SEARCH_URL: `http://127.0.0.1:${searchPort}`,
        NODE_ENV: 'production',
      },
      healthy: answers(`http://127.0.0.1:${publicPort}/healthz`),
    },
  ];
}
