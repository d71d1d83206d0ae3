import type { FileHandle } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { RequestTarget } from '../http/request-target.ts';

/** A GET or HEAD that has been read and may be answered. */
export interface PublicRequest {
  target: RequestTarget;
  headers: IncomingHttpHeaders;
}

/** What kind of thing answered: the label of logs and metrics, so the list stays short. */
export type Route =
  | 'page'
  | 'asset'
  | 'blob'
  | 'moved'
  | 'intake'
  | 'search'
  | 'gone'
  | 'not-found'
  | 'unknown-site'
  | 'suspended'
  | 'closed'
  | 'refused'
  | 'failed'
  | 'probe';

/** A response before it is sent. */
export interface Answer {
  status: number;
  route: Route;
  /** Names and values in turn, as `writeHead` takes them. */
  headers: string[];
  body?: Buffer | FilePart;
  site?: string;
  /** The address asked for, set only where it is a published one: what people mistype is their own affair. */
  publishedPath?: string;
}

/** Bytes `first` to `last` of an open file, which the sender closes. */
export interface FilePart {
  file: FileHandle;
  first: number;
  last: number;
}
