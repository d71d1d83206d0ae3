import { LRUCache } from 'lru-cache';

/** A precompressed form beside a file: its name in HTTP and the extension that holds it. */
export interface Encoding {
  name: 'br' | 'gzip';
  extension: '.br' | '.gz';
}

const encodings: readonly Encoding[] = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
];

// Clients send a handful of different values; the bound is against those who invent them.
const remembered = new LRUCache<string, readonly Encoding[]>({ max: 200 });

/** The encodings a client takes, best first; what it does not name is taken only under `*`. */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined || header === '') return [];
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const accepted = parse(header);
  if (header.length <= 200) remembered.set(header, accepted);
  return accepted;
}

function parse(header: string): Encoding[] {
  const weights = new Map<string, number>();
  for (const item of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    if (name !== '')
      weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isNaN(weight) ? 0 : weight);
  }
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  return encodings
    .filter(({ name }) => weightOf(name) > 0)
    .sort((one, other) => weightOf(other.name) - weightOf(one.name));
}
