const scheme = /^(?:https?:\/\/[^\s/?#]|mailto:[^\s@]+@[^\s@]+$|tel:\+?[\d()-]+$)/i;
const path = /^\/(?![/\\])[^\s\\]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and so join what they part
const unsafe = /[\u0000-\u0020\u007f<>"'`\\]/;

/**
 * Whether an address typed by hand may stand in a public link: `https://…`, `http://…`, `tel:…`,
 * `mailto:…` or a path of the same site. Anything that could run, or that a browser would read as
 * something else than it looks, may not.
 */
export function isHref(address: string): boolean {
  if (address.length > 2000 || unsafe.test(address)) return false;
  if (path.test(address)) return true;
  return scheme.test(address) && URL.canParse(address);
}
