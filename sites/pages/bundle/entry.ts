import { createApp } from 'astro/app/entrypoint';
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { type Draw, type Locals, type Render, templateNames } from '../src/render.ts';
import { runEarly } from './run-early.ts';

/**
 * Templates are rendered by Astro's own page renderer, without the request, response and error page
 * around it: an app answers with bytes, which would be decoded and encoded again. What stands here of
 * Astro is not all documented; the theme tests hold its output against the app's, and Astro's version
 * is pinned.
 */
const app = createApp({ streaming: false });
const { manifest } = app;
await app.getLogger();

/** What is asked for is a template; the page's own address is among its locals. */
const templates = new Map(
  await Promise.all(
    templateNames.map(async (name) => {
      const route = `/t/${name}`;
      const found = manifest.routes.find(({ routeData }) => routeData.route === route);
      // Loaded now, so that a bundle rebuilt on disk cannot mix with one already running.
      const module = await manifest.pageMap?.get(found?.routeData.component ?? '')?.();
      const page = await module?.page();
      if (page === undefined) throw new Error(`The bundle lacks the template "${name}"`);
      return [
        name as string,
        { page, request: new Request(`http://theme.invalid${route}`) },
      ] as const;
    }),
  ),
);

async function html(name: string, locals: Locals): Promise<string> {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`The theme has no template "${name}"`);
  const { page, request } = template;
  const state = new FetchState(request);
  state.locals = locals as never;
  const result = await state.createResult(page, state.getActionAPIContext());
  const { default: component } = page as { default: { moduleId?: string } };
  const metadata = result.componentMetadata.get(component.moduleId ?? '');
  result._metadata.headInTree = metadata?.containsHead ?? false;
  result._metadata.routeHasPropagation = (metadata?.propagation ?? 'none') !== 'none';
  const body = await renderToString(result, component as never, {}, {}, true, state.routeData);
  if (typeof body !== 'string') throw new Error(`The template "${name}" answered with a response`);
  return runEarly(body);
}

export const render: Render = async (template, url, locals) => {
  const draw: Draw = async (fragment, reader) =>
    (await html(fragment, { ...locals, url, reader, params: {}, draw })).trim();
  return { status: 200, body: await html(template, { ...locals, url, draw }) };
};
