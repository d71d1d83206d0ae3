const local = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Whether the value is the address of one mailbox, `name@example.cn`, and nothing else: no display
 * name, no second address, no control character, not an object. Takes no time whatever it is given.
 */
export function isAddress(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 254) return false;
  const at = value.lastIndexOf('@');
  if (at < 1 || at > 64 || !local.test(value.slice(0, at))) return false;
  const labels = value.slice(at + 1).split('.');
  return labels.length > 1 && labels.every((part) => label.test(part));
}

/** The same mailbox for everybody who types it: the domain in lower case. Names before the @ are the server's business. */
export function normalAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}@${address.slice(at + 1).toLowerCase()}`;
}

/** The address as administrators see it: enough to tell a full mailbox from a dead domain, and no more. */
export function maskedAddress(address: string): string {
  return `${address.slice(0, 1)}***${address.slice(address.lastIndexOf('@'))}`;
}
