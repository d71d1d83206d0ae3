import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { Reader } from '../src/reader.ts';
import type { Draw, Locals, PageTemplateName, Params } from '../src/render.ts';

/** Where pages under development come from. */
export interface LiveSource {
  /** What an address shows; `undefined` where nothing stands, not even a not-found page. */
  pageAt(url: URL): Promise<LivePage | undefined>;
  /** Files that are no pages: blobs and a site's own colours. */
  fileAt(url: URL): Promise<{ type: string; bytes: Uint8Array } | undefined>;
}

export interface LivePage {
  template: PageTemplateName;
  params: Params;
  reader: Reader;
}

/**
 * Lets Astro's development server answer public addresses: it finds the page in the source and hands it
 * to the page's template, as `entry.ts` does in a built bundle.
 */
export function liveTemplates(source: LiveSource): AstroIntegration {
  return {
    name: 'live-templates',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const asked = new Map<string, Locals>();
        server.middlewares.use(async (request, response, next) => {
          const origin = `http://${request.headers.host}`;
          const url = new URL(request.url ?? '/', origin);
          const fragment = asked.get(url.searchParams.get('draw') ?? '');
          if (fragment !== undefined) {
            handOver(request, url.pathname, fragment);
            return next();
          }
          if (isTool(url.pathname)) return next();
          try {
            const file = await source.fileAt(url);
            if (file !== undefined) {
              response.setHeader('content-type', file.type);
              response.end(file.bytes);
              return;
            }
            const page = await source.pageAt(url);
            if (page === undefined) return next();
            const draw: Draw = async (name, reader) => {
              const token = randomUUID();
              asked.set(token, { ...locals, reader, params: {} });
              try {
                const drawn = await fetch(`${loopback(server)}/t/${name}?draw=${token}`);
                const html = await drawn.text();
                if (!drawn.ok) throw new Error(`The ${name} could not be drawn:\n${html}`);
                return html.trim();
              } finally {
                asked.delete(token);
              }
            };
            const locals: Locals = { ...page, url: url.href, draw };
            handOver(request, `/t/${page.template}`, locals);
            next();
          } catch (error) {
            next(error);
          }
        });
      },
    },
  };
}

/** Astro's own development server reads these two from the request. */
function handOver(request: IncomingMessage, path: string, locals: Locals) {
  request.url = path;
  Object.assign(request, { [Symbol.for('astro.locals')]: locals });
}

/** Sources and tools that Vite and Astro serve by themselves. */
const isTool = (path: string) => /^\/(@|_astro|_image|node_modules|themes|sites|\.vite)/.test(path);

function loopback(server: { httpServer: { address(): unknown } | null }): string {
  const address = server.httpServer?.address() as { port: number } | null | undefined;
  if (!address) throw new Error('The development server is not listening yet.');
  return `http://localhost:${address.port}`;
}
