import type { Mount } from '@mingtang/publication';

/**
 * Whether a site has a host of its own or is a channel 频道 of the portal at its host's root. By
 * 国办发〔2017〕47号 townships and topics have no sites of their own: they stand below a path of a
 * portal, and show its site code and filings with their own organiser.
 */
export function isChannel({ basePath }: Pick<Mount, 'basePath'>): boolean {
  return basePath !== '/';
}
