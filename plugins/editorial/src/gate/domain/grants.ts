import type { Finding } from './inspect.ts';

/** What must be mended of what was found, less what was let pass. */
export function stillClosed(findings: readonly Finding[], granted: readonly Finding[]): Finding[] {
  const passed = new Set(granted.map(nameOf));
  return findings.filter((finding) => finding.severity === 'must' && !passed.has(nameOf(finding)));
}

const nameOf = ({ rule, path, block, file, excerpt }: Finding) =>
  JSON.stringify([rule, path, block, file, excerpt]);

/**
 * Whether somebody may let pass what others wrote: a publisher of the site, neither who asks for it nor
 * anybody who wrote at it since it was last public.
 */
export function mayGrant(
  person: { id: string; isPublisher: boolean },
  ask: { by: string; authors: readonly string[] },
): 'yes' | 'not-publisher' | 'own-work' {
  if (!person.isPublisher) return 'not-publisher';
  return person.id === ask.by || ask.authors.includes(person.id) ? 'own-work' : 'yes';
}
