/** A file that sites of a host share: an asset of a theme (`/_a/…`) or a blob (`/_m/…`). */
export interface Reference {
  /** From the host's root, as pages have it: a blob may have `?name=…`. */
  address: string;
  kind: 'asset' | 'blob';
  /** Below the folder of assets or blobs. */
  file: string;
}

const absolute =
  /\/_(?:(a)\/([a-z][\w-]*(?:\/[\w-](?:[\w.-]*\w)?)+)|m\/([0-9a-f]{2}\/[0-9a-f]{64}\.[a-z0-9]{1,8})(\?name=(?:[^"\s<>&]|&#(?:39|x27);)*)?)/g;

/** The assets and blobs that a page, a feed or a style names by their addresses on the host. */
export function referencesIn(text: string): Reference[] {
  return Array.from(text.matchAll(absolute), ([, a, asset, blob, name = '']): Reference => {
    if (a) return { address: `/_a/${asset}`, kind: 'asset', file: String(asset) };
    const query = name.replaceAll(/&#(?:39|x27);/g, "'");
    return { address: `/_m/${blob}${query}`, kind: 'blob', file: String(blob) };
  });
}

/** What an asset names: by addresses, and beside itself (`url(./a.woff2)`, `import './b.js'`). */
export function referencesInAsset(text: string, { address }: Reference): Reference[] {
  const beside = Array.from(text.matchAll(/["'(](\.{1,2}\/[\w./-]+)["')]/g), ([, relative]) => {
    return new URL(String(relative), `http://host${address}`).pathname;
  });
  return [...referencesIn(text), ...beside.flatMap(referencesIn)];
}
