/** Where a site answers and whether it does, as the publisher writes it into `mounts.json`. */
export interface MountedSite {
  site: string;
  host: string;
  /** Starts and ends with `/`. */
  basePath: string;
  status: 'live' | 'suspended' | 'closed';
  closing?: Closing;
  /**
   * The site answered here before, and has this whole address now, with `/` at its end. Whatever stands
   * at an address today goes first.
   */
  movedTo?: string;
}

/** From which day a site is closed, and the address to turn to then. */
export interface Closing {
  /** `2026-12-31`. */
  on: string;
  successor?: string;
}

/** What stands at an address: a path within a site, or the same address with the slash a base path ends in. */
export type Destination =
  | { kind: 'site'; site: MountedSite; rest: string }
  | { kind: 'slash-missing'; site: MountedSite };

/** Every site by host and base path. */
export class MountTable {
  readonly size: number;
  /** Entries that could not be used, each with the reason: they take no other site down. */
  readonly refused: readonly string[];
  readonly #hosts: Hosts = new Map();
  readonly #former: Hosts = new Map();

  constructor(sites: readonly MountedSite[], refused: readonly string[] = []) {
    this.size = sites.filter(({ movedTo }) => movedTo === undefined).length;
    this.refused = refused;
    for (const site of sites) {
      const hosts = site.movedTo === undefined ? this.#hosts : this.#former;
      const bases = hosts.get(site.host) ?? new Map<string, MountedSite>();
      bases.set(site.basePath, site);
      hosts.set(site.host, bases);
    }
  }

  /** Whether any site is live on the host, or was there and is live; assets and blobs are served only there. */
  serves(host: string): boolean {
    return [this.#hosts, this.#former].some((hosts) =>
      [...(basesOf(hosts, host)?.values() ?? [])].some((site) => site.status === 'live'),
    );
  }

  /** The site that answered a path before, with what of the path lies within it. */
  findFormer(host: string, path: string): { site: MountedSite; rest: string } | undefined {
    const bases = basesOf(this.#former, host);
    const ending = path.endsWith('/') ? undefined : bases?.get(`${path}/`);
    return ending ? { site: ending, rest: '' } : bases && longestOf(bases, path);
  }

  /** The site with the longest base path that `path` lies below; `undefined` where there is none. */
  find(host: string, path: string): Destination | undefined {
    const bases = basesOf(this.#hosts, host);
    if (bases === undefined) return undefined;
    const ending = path.endsWith('/') ? undefined : bases.get(`${path}/`);
    if (ending !== undefined) return { kind: 'slash-missing', site: ending };
    const found = longestOf(bases, path);
    return found && { kind: 'site', ...found };
  }
}

/** Sites by host, then by base path. */
type Hosts = Map<string, Map<string, MountedSite>>;

// A client may name the default port; mounts never do.
const basesOf = (hosts: Hosts, host: string) =>
  hosts.get(host) ?? hosts.get(host.replace(/:(?:80|443)$/, ''));

function longestOf(bases: Map<string, MountedSite>, path: string) {
  for (let end = path.length; end > 0; ) {
    end = path.lastIndexOf('/', end - 1);
    const site = bases.get(path.slice(0, end + 1));
    if (site !== undefined) return { site, rest: path.slice(end + 1) };
  }
  return undefined;
}

const siteId = /^[\w-]{1,100}$/;
const hostName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
const basePath = /^\/(?:[^/\s.][^/\s]*\/)*$/;

/** Reads `mounts.json`. Throws where it is not a list at all; a single bad entry is left out and told. */
export function readMounts(text: string): MountTable {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new TypeError('mounts.json is not a list of sites');
  const sites: MountedSite[] = [];
  const refused: string[] = [];
  const taken = new Set<string>();
  for (const [index, entry] of list.entries()) {
    const fault = faultOf(entry);
    if (fault !== undefined) {
      refused.push(`entry ${index + 1}: ${fault}`);
      continue;
    }
    const site = withoutBadNotice(entry as MountedSite);
    const address = `${site.host}${site.basePath}`;
    if (taken.has(address)) {
      refused.push(`entry ${index + 1}: ${address} is already taken by another site`);
      continue;
    }
    taken.add(address);
    sites.push(site);
  }
  return new MountTable(sites, refused);
}

function faultOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return 'not an object';
  const { site, host, basePath: base, status, movedTo } = entry as Record<string, unknown>;
  if (typeof site !== 'string' || !siteId.test(site)) return 'site is not an id';
  if (typeof host !== 'string' || !hostName.test(host)) return 'host is not a lower-case host name';
  if (typeof base !== 'string' || !basePath.test(base))
    return 'basePath does not start and end with /';
  if (status !== 'live' && status !== 'suspended' && status !== 'closed')
    return 'status is unknown';
  if (movedTo !== undefined && !/^https?:\/\/[^\s"'<>?#\\]+\/$/.test(String(movedTo)))
    return 'movedTo is not an address';
  return undefined;
}

/** A notice that cannot be shown takes no site down. */
function withoutBadNotice({ closing, ...site }: MountedSite): MountedSite {
  if (!/^\d{4}-\d\d-\d\d$/.test(String(closing?.on))) return site;
  const { on, successor } = closing as Closing;
  const isAddress = typeof successor === 'string' && /^https?:\/\/[^\s"'<>]+$/.test(successor);
  return { ...site, closing: { on, ...(isAddress && { successor }) } };
}
