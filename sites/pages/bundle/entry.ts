import type { SSRResult } from 'astro';
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

/**
 * What rendering one template needs that is the same for every page. What is asked for is a template;
 * the page's own address is among its locals.
 */
async function prepare(name: string) {
  const route = `/t/${name}`;
  const found = manifest.routes.find(({ routeData }) => routeData.route === route);
  // Loaded now, so that a bundle rebuilt on disk cannot mix with one already running.
  const module = await manifest.pageMap?.get(found?.routeData.component ?? '')?.();
  const page = await module?.page();
  if (page === undefined) throw new Error(`The bundle lacks the template "${name}"`);
  const state = new FetchState(new Request(`http://theme.invalid${route}`));
  const result = await state.createResult(page, state.getActionAPIContext());
  const component = page.default as unknown as { moduleId?: string };
  const { containsHead = false, propagation = 'none' } =
    result.componentMetadata.get(component.moduleId ?? '') ?? {};
  Object.assign(result._metadata, {
    headInTree: containsHead,
    routeHasPropagation: propagation !== 'none',
  });
  return { component, result, routeData: state.routeData };
}

const templates = new Map(
  await Promise.all(
    templateNames.map(async (name) => [name as string, await prepare(name)] as const),
  ),
);

async function html(name: string, locals: Locals): Promise<string> {
  const template = templates.get(name);
  if (template === undefined) throw new Error(`The theme has no template "${name}"`);
  const { component, routeData } = template;
  const result = ownResult(template.result, locals);
  const body = await renderToString(result, component as never, {}, {}, true, routeData);
  if (typeof body !== 'string') throw new Error(`The template "${name}" answered with a response`);
  return runEarly(body);
}

/** A template's result for one page: what rendering notes there is the page's own. */
function ownResult(shared: SSRResult, locals: Locals): SSRResult {
  const { createAstro, _metadata: metadata } = shared;
  return {
    ...shared,
    links: new Set(shared.links),
    scripts: new Set(shared.scripts),
    styles: new Set(shared.styles),
    createAstro: (props, slots) => Object.assign(createAstro(props, slots), { locals }),
    _metadata: {
      ...metadata,
      rendererSpecificHydrationScripts: new Set(),
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      propagators: new Set(),
      extraHead: [],
      extraStyleHashes: [],
      extraScriptHashes: [],
      pendingSlotEvaluations: [],
    },
  };
}

export const render: Render = async (template, url, locals) => {
  const draw: Draw = async (fragment, reader) =>
    (await html(fragment, { ...locals, url, reader, params: {}, draw })).trim();
  return { status: 200, body: await html(template, { ...locals, url, draw }) };
};
