import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import type { Draw, Locals, Render } from '../src/render.ts';

const { manifest } = createApp({ streaming: false });

/** Astro's app, except that a template which fails throws instead of answering with an error page. */
class TemplateApp extends App {
  protected override createErrorHandler() {
    return {
      renderError: (request: Request, options: { status: number; error?: unknown }): never => {
        throw options.error ?? new Error(`${request.url} rendered with status ${options.status}`);
      },
    };
  }
}

// Loaded now, so that a bundle rebuilt on disk cannot mix with one already running.
const pageMap = new Map(
  await Promise.all(
    Array.from(manifest.pageMap ?? [], async ([name, load]) => {
      const page = await load();
      return [name, async () => page] as const;
    }),
  ),
);
const app = new TemplateApp({ ...manifest, pageMap }, false);

const routes = new Map(
  manifest.routes.map(({ routeData }) => [routeData.route.replace(/^\/t\//, ''), routeData]),
);

async function respond(template: string, url: string, locals: Locals) {
  const routeData = routes.get(template);
  if (routeData === undefined) throw new Error(`The theme has no template "${template}"`);
  const response = await app.render(new Request(url), { routeData, locals });
  return { status: response.status, body: runEarly(await response.text()) };
}

/**
 * Astro has scripts wait for the whole page. They may restore how the reader likes to see it, and do
 * so before it is painted if they come early; nothing waits for them either way.
 */
function runEarly(html: string): string {
  return html.replaceAll('<script type="module" src=', '<script type="module" async src=');
}

export const render: Render = (template, url, locals) => {
  const draw: Draw = async (fragment, reader) =>
    (await respond(fragment, url, { ...locals, url, reader, params: {}, draw })).body.trim();
  return respond(template, url, { ...locals, url, draw });
};
