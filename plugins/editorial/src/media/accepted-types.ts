import type { MediaDocument } from '../records/documents.ts';

/**
 * The files a government site takes, and nothing else.
 *
 * Pictures are JPEG, PNG and WebP, without animation: what reaches the public is re-encoded from
 * them. SVG is a program; AVIF and HEIF decoders have been attacked too often to open strangers'
 * files with; GIF is kept for movement, which public pages must let readers stop.
 *
 * Attachments are what offices exchange: PDF, OFD and the Office formats, old and new. Archives are
 * refused: nobody can see what is in them before opening, they hide what scanners look for, and
 * readers on phones cannot use them; several files are several attachments. HTML, text and CSV have
 * no signature by which to know them.
 *
 * Films are MP4 with H.264 or AV1, and WebM: what browsers play by themselves. They are shown as they
 * were uploaded, since nothing here can encode films. Captions are WebVTT.
 */
export const acceptedTypes = [
  { extension: 'jpg', also: ['jpeg'], mime: 'image/jpeg', kind: 'image' },
  { extension: 'png', also: [], mime: 'image/png', kind: 'image' },
  { extension: 'webp', also: [], mime: 'image/webp', kind: 'image' },
  { extension: 'pdf', also: [], mime: 'application/pdf', kind: 'attachment' },
  { extension: 'ofd', also: [], mime: 'application/ofd', kind: 'attachment' },
  { extension: 'doc', also: ['wps'], mime: 'application/msword', kind: 'attachment' },
  { extension: 'xls', also: ['et'], mime: 'application/vnd.ms-excel', kind: 'attachment' },
  { extension: 'ppt', also: ['dps'], mime: 'application/vnd.ms-powerpoint', kind: 'attachment' },
  {
    extension: 'docx',
    also: [],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'attachment',
  },
  {
    extension: 'xlsx',
    also: [],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kind: 'attachment',
  },
  {
    extension: 'pptx',
    also: [],
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    kind: 'attachment',
  },
  { extension: 'mp4', also: ['m4v'], mime: 'video/mp4', kind: 'video' },
  { extension: 'webm', also: [], mime: 'video/webm', kind: 'video' },
  { extension: 'vtt', also: [], mime: 'text/vtt', kind: 'captions' },
] as const satisfies {
  extension: string;
  also: readonly string[];
  mime: string;
  kind: MediaDocument['kind'];
}[];

export type AcceptedType = (typeof acceptedTypes)[number];

export function acceptedType(extension: string): AcceptedType | undefined {
  return acceptedTypes.find((type) => type.extension === extension);
}

/** Largest uploads, in bytes. */
export const largest = {
  image: 20 * 1024 * 1024,
  attachment: 50 * 1024 * 1024,
  video: 100 * 1024 * 1024,
  captions: 1024 * 1024,
} as const satisfies Record<MediaDocument['kind'], number>;

/** Most pixels a picture may unfold to: about 9,000 × 6,600. */
export const mostPixels = 60_000_000;
