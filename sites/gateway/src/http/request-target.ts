/** What a request asks for, read from the request line and the Host header. Nothing in it is trusted yet to exist. */
export interface RequestTarget {
  /** Lower case, with the port where one was given. Empty where the client named no host. */
  host: string;
  /** Decoded, absolute, safe to join below a directory: no segment is empty, hidden or climbs. */
  path: string;
  /** With the question mark, as sent; empty where there is none. */
  query: string;
}

/**
 * Why a target is not looked up at all: `too-long`; `malformed` (what no honest client sends:
 * broken escapes, NUL, backslash, `..`); `hidden` (a dotfile, which may exist but is nobody's business).
 */
type TargetRefusal = 'too-long' | 'malformed' | 'hidden';

export type TargetReading =
  | { ok: true; target: RequestTarget }
  | { ok: false; refusal: TargetRefusal };

/** Longest request target in bytes. Published paths are far shorter; no query of ours comes near. */
export const longestTarget = 2048;

/** Longest file name that common file systems hold, in bytes. */
const longestSegment = 255;

const plainPath = /^\/(?:[\w~-][\w.~-]*\/)*(?:[\w~-][\w.~-]*)?$/;
const absoluteForm = /^https?:\/\/([^/?#]*)(.*)$/i;
const validHost = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

/** Reads a request target in origin form (`/path?query`) or absolute form (`http://host/path`, RFC 9112 §3.2). */
export function readTarget(raw: string, hostHeader: string | undefined): TargetReading {
  if (raw.length > longestTarget) return { ok: false, refusal: 'too-long' };
  const absolute = raw.charCodeAt(0) === 47 ? null : absoluteForm.exec(raw);
  const origin = absolute === null ? raw : absolute[2] || '/';
  const host = readHost(absolute === null ? hostHeader : absolute[1]);
  if (host === undefined) return { ok: false, refusal: 'malformed' };

  const mark = origin.indexOf('?');
  const rawPath = mark === -1 ? origin : origin.slice(0, mark);
  const query = mark === -1 ? '' : origin.slice(mark);
  const path = readPath(rawPath);
  return path.ok ? { ok: true, target: { host, path: path.path, query } } : path;
}

function readHost(header: string | undefined): string | undefined {
  if (header === undefined || header === '') return '';
  const host = header.toLowerCase().replace(/\.(?=:\d+$|$)/, '');
  return validHost.test(host) ? host : undefined;
}

type PathReading = { ok: true; path: string } | { ok: false; refusal: TargetRefusal };

function readPath(raw: string): PathReading {
  if (raw.length <= longestSegment && plainPath.test(raw)) return { ok: true, path: raw };
  if (!raw.startsWith('/')) return { ok: false, refusal: 'malformed' };
  const segments: string[] = [];
  const parts = raw.slice(1).split('/');
  for (const [index, part] of parts.entries()) {
    if (part === '' && index === parts.length - 1) {
      segments.push('');
      break;
    }
    const segment = decoded(part);
    const refusal = segment === undefined ? 'malformed' : refusalOf(segment);
    if (refusal !== undefined) return { ok: false, refusal };
    segments.push(segment as string);
  }
  return { ok: true, path: `/${segments.join('/')}` };
}

/** Refuses overlong and otherwise invalid UTF-8 as well: `decodeURIComponent` is strict about it. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

// Compatibility forms (`．．`, `／`) are judged as what they normalise to: some file systems and
// proxies fold them.
function refusalOf(segment: string): TargetRefusal | undefined {
  const folded = segment.normalize('NFKC');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (folded === '' || /[\u0000-\u001f\u007f/\\:]/.test(folded)) return 'malformed';
  if (/^\.{1,2}$/.test(folded)) return 'malformed';
  if (Buffer.byteLength(segment) > longestSegment) return 'malformed';
  return folded.startsWith('.') ? 'hidden' : undefined;
}

/** A decoded path as it may stand in a Location header: ASCII, without quotes. */
export function encodedPath(path: string): string {
  if (plainPath.test(path)) return path;
  return path.split('/').map(encodeURIComponent).join('/');
}
