import { createApp } from 'astro/app/entrypoint';
import type { Draw, Locals, Render } from '../src/render.ts';

/** Renders templates as any Astro server does: what `bundle/entry.ts` must not differ from. */
const app = createApp({ streaming: false });
const routes = new Map(
  app.manifest.routes.map(({ routeData }) => [routeData.route.replace(/^\/t\//, ''), routeData]),
);

async function respond(template: string, url: string, locals: Locals) {
  const response = await app.render(new Request(url), { routeData: routes.get(template), locals });
  return { status: response.status, body: await response.text() };
}

export const render: Render = (template, url, locals) => {
  const draw: Draw = async (fragment, reader) =>
    (await respond(fragment, url, { ...locals, url, reader, params: {}, draw })).body.trim();
  return respond(template, url, { ...locals, url, draw });
};
