import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Render, tokensCss } from '@mingtang/pages';
import { tokensPath } from '../src/addresses.ts';
import { blobBytes } from './fixture/index.ts';
import { withResults } from './fixture/search.ts';
import { contentTypes } from './fixture-source.ts';
import { reviewAt } from './review-pages.ts';

/**
 * Serves the fixture site and the block examples (`/examples/`, `/examples-en/`) through a built theme, under
 * the content policy of the gateway, so that what a strict policy would break is seen here. From the command
 * line: `node sites/pages/test/review-server.ts civic 4400`.
 */
export async function startReviewServer(options: { theme: string; port?: number }) {
  const { theme, port = 0 } = options;
  const bundle = new URL(`../../../dist/themes/${theme}/`, import.meta.url);
  const { render } = (await import(new URL('server/entry.mjs', bundle).href)) as { render: Render };
  const client = new URL('client/', bundle).pathname;

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const answer = (type: string, body: string | Buffer, status = 200) => {
      response.writeHead(status, { 'content-type': type, 'content-security-policy': policy });
      response.end(body);
    };
    try {
      if (url.pathname.startsWith('/_a/')) {
        const file = join(client, normalize(url.pathname));
        answer(contentTypes[extname(file)] ?? 'application/octet-stream', await readFile(file));
        return;
      }
      const blob = await blobBytes(url.pathname.split('/').at(-1) ?? '');
      if (blob !== undefined) {
        answer(contentTypes[extname(url.pathname)] ?? 'application/octet-stream', blob);
        return;
      }
      const { page, reader } = reviewAt(url.pathname);
      if (url.pathname.endsWith(tokensPath)) {
        answer('text/css; charset=utf-8', tokensCss(await reader.site()));
        return;
      }
      const { body } = await render(page.template, url.href, {
        reader,
        params: page.params,
      });
      const shown = page.template === 'search' ? withResults(body, url.search.slice(1)) : body;
      answer('text/html; charset=utf-8', shown, page.template === 'not-found' ? 404 : 200);
    } catch (error) {
      answer('text/plain; charset=utf-8', String((error as Error).stack), 500);
    }
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : port}`;
  const stop = () =>
    new Promise((stopped) => {
      server.close(stopped);
      // Browsers keep theirs open; a test that failed has not closed its pages.
      server.closeAllConnections();
    });
  return { origin, stop };
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [theme = 'civic', port = '4400'] = process.argv.slice(2);
  const { origin } = await startReviewServer({ theme, port: Number(port) });
  console.log(`${theme}: ${origin}`);
}
