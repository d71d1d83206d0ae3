import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Render } from '@mingtang/pages';

/** A theme as built: what renders its pages, and the name of the build. */
export interface ThemeBundle {
  render: Render;
  build: string;
}

/** The theme a site asks for has not been built. */
export class ThemeMissing extends Error {
  override name = 'ThemeMissing';
  constructor(theme: string, cause: unknown) {
    super(`Theme "${theme}" is not built`, { cause });
  }
}

const themeName = /^[a-z][a-z0-9-]*$/;
const loaded = new Map<string, Promise<ThemeBundle>>();

/** Names the build of a theme that lies in `folder`; changes whenever a page made with it may look different. */
export function buildOf(folder: string, theme: string): string {
  if (!themeName.test(theme)) throw new ThemeMissing(theme, undefined);
  try {
    return readFileSync(path.join(folder, theme, 'sources.sha256'), 'utf8').trim();
  } catch (error) {
    throw new ThemeMissing(theme, error);
  }
}

/** Loads a theme's newest build, once per build and process. */
export async function loadTheme(folder: string, theme: string): Promise<ThemeBundle> {
  const build = buildOf(folder, theme);
  const key = `${theme} ${build}`;
  const known = loaded.get(key);
  if (known) return known;
  const entry = pathToFileURL(path.join(folder, theme, 'server', 'entry.mjs'));
  const loading = (import(`${entry.href}?build=${build}`) as Promise<{ render: Render }>).then(
    ({ render }) => ({ render, build }),
    (error) => {
      loaded.delete(key);
      throw new ThemeMissing(theme, error);
    },
  );
  loaded.set(key, loading);
  return loading;
}
