import type { Light } from '../domain/clock/index.ts';
import type { InboxFilter } from '../queries/inbox.ts';

const lights = ['red', 'yellow', 'green'] as const satisfies Light[];
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What an address narrows an inbox to: `site`, `kind`, `light`, `q`. What it says wrong is left out. */
export function filterIn(params: Record<string, unknown>): InboxFilter {
  const said = (name: string) => (typeof params[name] === 'string' ? params[name].trim() : '');
  const light = lights.find((known) => known === said('light'));
  const [site, kind, text] = [said('site'), said('kind').slice(0, 60), said('q').slice(0, 60)];
  return {
    ...(uuid.test(site) && { site }),
    ...(kind && { kind }),
    ...(light && { light }),
    ...(text && { text }),
  };
}
