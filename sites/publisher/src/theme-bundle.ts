import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Render } from '@mingtang/pages';

/** A theme as built: what renders its pages, and the name of the build. */
export interface ThemeBundle {
  render: Render;
  build: string;
}

/** A build of a theme that is at hand. */
export interface ThemeBuild {
  build: string;
  /** When it was built, ISO 8601. */
  builtAt: string;
  isNewest: boolean;
}

/** The theme a site asks for has not been built. */
export class ThemeMissing extends Error {
  override name = 'ThemeMissing';
  constructor(theme: string, cause: unknown) {
    super(`Theme "${theme}" is not built`, { cause });
  }
}

const themeName = /^[a-z][a-z0-9-]*$/;
const buildName = /^[0-9a-f]{64}$/;
const loaded = new Map<string, Promise<ThemeBundle>>();

/**
 * Names the build that a site's pages are made with: the one it keeps to, where that is at hand, else the
 * newest. It changes whenever a page may look different.
 */
export function buildOf(folder: string, theme: string, kept?: string | null): string {
  return kept && folderOfKept(folder, theme, kept) ? kept : newestOf(folder, theme);
}

/** Loads the build that `buildOf` names, once per build and process. */
export async function loadTheme(
  folder: string,
  theme: string,
  kept?: string | null,
): Promise<ThemeBundle> {
  const build = buildOf(folder, theme, kept);
  const key = `${theme} ${build}`;
  const known = loaded.get(key);
  if (known) return known;
  const place = folderOfKept(folder, theme, build) ?? path.join(folder, theme);
  const entry = pathToFileURL(path.join(place, 'server', 'entry.mjs'));
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

/** The builds of a theme that are at hand, newest first; none where it was never built. */
export function buildsOf(folder: string, theme: string): ThemeBuild[] {
  if (!themeName.test(theme)) return [];
  const places = [
    path.join(folder, theme),
    ...namesIn(keptFolder(folder, theme)).map((build) =>
      path.join(keptFolder(folder, theme), build),
    ),
  ];
  const builds = places.flatMap((place, index) => {
    try {
      const build = readFileSync(path.join(place, 'sources.sha256'), 'utf8').trim();
      const builtAt = readFileSync(path.join(place, 'built-at'), 'utf8').trim();
      return [{ build, builtAt, isNewest: index === 0 }];
    } catch {
      return [];
    }
  });
  const seen = new Set<string>();
  return builds
    .filter(({ build }) => !seen.has(build) && seen.add(build))
    .sort((a, b) => Number(b.isNewest) - Number(a.isNewest) || b.builtAt.localeCompare(a.builtAt));
}

function newestOf(folder: string, theme: string): string {
  if (!themeName.test(theme)) throw new ThemeMissing(theme, undefined);
  try {
    return readFileSync(path.join(folder, theme, 'sources.sha256'), 'utf8').trim();
  } catch (error) {
    throw new ThemeMissing(theme, error);
  }
}

/** `<themes>/.kept/<theme>/<build>`: where `install-themes` leaves what was installed before. */
const keptFolder = (folder: string, theme: string) => path.join(folder, '.kept', theme);

function folderOfKept(folder: string, theme: string, build: string): string | undefined {
  if (!themeName.test(theme) || !buildName.test(build)) return undefined;
  const place = path.join(keptFolder(folder, theme), build);
  return existsSync(path.join(place, 'sources.sha256')) ? place : undefined;
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
