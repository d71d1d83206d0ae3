import type { Payload } from 'payload';

/** A route of the inside's REST API. */
export interface Door {
  /** Upper case. */
  method: string;
  /** The collection it belongs to, or nothing. */
  collection: string | undefined;
  /** With its parameters: `/articles/:id`. */
  path: string;
}

/** Every registered route. */
export function doorsOf(payload: Payload): Door[] {
  const own = (payload.config.endpoints || []).map(({ method, path }) => ({
    method: method.toUpperCase(),
    collection: undefined,
    path,
  }));
  const ofCollections = Object.values(payload.collections).flatMap(({ config }) =>
    (config.endpoints || []).map(({ method, path }) => ({
      method: method.toUpperCase(),
      collection: config.slug,
      path: `/${config.slug}${path}`,
    })),
  );
  return [...own, ...ofCollections];
}

/** A door's path with its parameters filled in; one that gets no value keeps its name. */
export function filledIn(path: string, filling: (name: string) => string | undefined): string {
  return path.replace(/:(\w+)\??/g, (whole, name: string) => filling(name) ?? whole);
}
