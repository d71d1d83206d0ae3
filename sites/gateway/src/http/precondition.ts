import type { IncomingHttpHeaders } from 'node:http';

/** What a client already holds is judged against this. */
export interface Validators {
  /** Strong, with its quotes. */
  etag: string;
  /** Milliseconds since the epoch. */
  modifiedAt: number;
}

/** RFC 9110 §13.2.2 for GET and HEAD: answer in full, with 304, or with 412. */
export type Precondition = 'proceed' | 'not-modified' | 'failed';

/** Evaluates the conditional headers in the order the standard prescribes. */
export function precondition(headers: IncomingHttpHeaders, validators: Validators): Precondition {
  const ifMatch = headers['if-match'];
  if (ifMatch !== undefined) {
    if (!listsStrong(ifMatch, validators.etag)) return 'failed';
  } else {
    const unmodifiedSince = seconds(headers['if-unmodified-since']);
    if (unmodifiedSince !== undefined && wholeSeconds(validators) > unmodifiedSince)
      return 'failed';
  }

  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) {
    return listsWeak(ifNoneMatch, validators.etag) ? 'not-modified' : 'proceed';
  }
  const modifiedSince = seconds(headers['if-modified-since']);
  const unchanged = modifiedSince !== undefined && wholeSeconds(validators) <= modifiedSince;
  return unchanged ? 'not-modified' : 'proceed';
}

/** Whether a Range header still applies: no If-Range, or one that names exactly these bytes. */
export function rangeApplies(headers: IncomingHttpHeaders, validators: Validators): boolean {
  const ifRange = headers['if-range'];
  if (typeof ifRange !== 'string') return ifRange === undefined;
  if (ifRange.includes('"')) return ifRange.trim() === validators.etag;
  return seconds(ifRange) === wholeSeconds(validators);
}

function listsStrong(list: string, etag: string): boolean {
  return list.trim() === '*' || entityTags(list).includes(etag);
}

function listsWeak(list: string, etag: string): boolean {
  if (list === etag || list.trim() === '*') return true;
  return entityTags(list).some((listed) => listed.replace(/^W\//, '') === etag);
}

function entityTags(list: string): string[] {
  return list.match(/(?:W\/)?"[^"]*"/g) ?? [];
}

// HTTP dates know no fractions of a second.
function wholeSeconds(validators: Validators): number {
  return Math.floor(validators.modifiedAt / 1000);
}

function seconds(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const parsed = Date.parse(date);
  return Number.isNaN(parsed) ? undefined : Math.floor(parsed / 1000);
}
