const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const host = new RegExp(`^${label}(?:\\.${label})*(?::[1-9]\\d{0,4})?$`);
const basePath = /^\/(?:[a-z0-9][a-z0-9-]*\/)*$/;

/** First segments that every host keeps for itself. */
const reserved = ['_a', '_m', 'healthz', 'metrics'];

export type MountFault = 'host' | 'base-path' | 'base-path-reserved';

/** A host as browsers send it: lower case, in ASCII, with port only where it is not the default. */
export function hostFault(value: string): MountFault | undefined {
  return host.test(value) && value.length <= 253 ? undefined : 'host';
}

/** A base path starts and ends with `/`; segments are lower-case letters, digits and hyphens. */
export function basePathFault(value: string): MountFault | undefined {
  const first = value.split('/')[1] ?? '';
  if (reserved.includes(first)) return 'base-path-reserved';
  return basePath.test(value) && value.length <= 200 ? undefined : 'base-path';
}
