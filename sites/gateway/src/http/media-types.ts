/** How a file of some extension leaves the house. What has no entry is not served. */
export interface MediaType {
  contentType: string;
  /** Text that may have `.br` and `.gz` beside it. */
  compressible: boolean;
}

const text = (contentType: string): MediaType => ({ contentType, compressible: true });
const binary = (contentType: string): MediaType => ({ contentType, compressible: false });

/** What sites and themes consist of. */
export const siteMediaTypes: ReadonlyMap<string, MediaType> = new Map([
  ['html', text('text/html; charset=utf-8')],
  ['css', text('text/css; charset=utf-8')],
  ['js', text('text/javascript; charset=utf-8')],
  ['mjs', text('text/javascript; charset=utf-8')],
  ['json', text('application/json')],
  ['csv', text('text/csv; charset=utf-8')],
  ['pdf', binary('application/pdf')],
  ['webmanifest', text('application/manifest+json')],
  ['xml', text('application/xml; charset=utf-8')],
  ['xsl', text('text/xsl; charset=utf-8')],
  ['rss', text('application/rss+xml; charset=utf-8')],
  ['atom', text('application/atom+xml; charset=utf-8')],
  ['txt', text('text/plain; charset=utf-8')],
  ['svg', text('image/svg+xml')],
  ['ico', binary('image/x-icon')],
  ['png', binary('image/png')],
  ['jpg', binary('image/jpeg')],
  ['jpeg', binary('image/jpeg')],
  ['webp', binary('image/webp')],
  ['avif', binary('image/avif')],
  ['gif', binary('image/gif')],
  ['woff2', binary('font/woff2')],
]);

/** Uploaded pictures, films and captions: the only blobs shown in place. SVG is missing on purpose, it is a program. */
export const inPlaceMediaTypes: ReadonlyMap<string, string> = new Map([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['gif', 'image/gif'],
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
  ['vtt', 'text/vtt; charset=utf-8'],
]);

/** Uploaded files that are saved, never shown in place. */
export const attachmentMediaTypes: ReadonlyMap<string, string> = new Map([
  ['pdf', 'application/pdf'],
  ['ofd', 'application/ofd'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt', 'application/vnd.ms-powerpoint'],
  ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['wps', 'application/vnd.ms-works'],
  ['et', 'application/octet-stream'],
  ['dps', 'application/octet-stream'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['rtf', 'application/rtf'],
  ['txt', 'text/plain; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['zip', 'application/zip'],
  ['rar', 'application/vnd.rar'],
  ['7z', 'application/x-7z-compressed'],
  ['mp3', 'audio/mpeg'],
]);

/** Lower-case extension of a path without its dot; empty where there is none. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot <= path.lastIndexOf('/') ? '' : path.slice(dot + 1).toLowerCase();
}
