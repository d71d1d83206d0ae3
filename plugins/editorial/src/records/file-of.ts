import type { Attachment, BlobName, Image } from '@mingtang/publication';
import { acceptedType } from '../media/accepted-types.ts';
import type { PublicFile } from '../rich-text/render.ts';
import type { MediaDocument } from './documents.ts';
import { compact, present } from './present.ts';

/**
 * What the public may have of an uploaded file; `blob` is where the bytes of any but a picture were put.
 *
 * @param html an attachment as it can be read on a page
 */
export function fileOf(media: MediaDocument, blob: BlobName, html?: string): PublicFile {
  switch (media.kind) {
    case 'attachment':
      return { attachment: { ...storedFile(media, blob), ...(html && { html }) } };
    case 'video':
      return { video: storedFile(media, blob) };
    case 'captions':
      return { captions: storedFile(media, blob) };
    case 'image':
      return { image: imageOf(media) };
  }
}

function imageOf(media: MediaDocument): Image {
  const variants = media.variants ?? [];
  const widest = variants.reduce((a, b) => (b.width > a.width ? b : a), { width: 0, height: 0 });
  return {
    alt: media.alt ?? '',
    ...compact({ caption: present(media.caption), credit: present(media.credit) }),
    width: widest.width,
    height: widest.height,
    focal: { x: percent(media.focalX), y: percent(media.focalY) },
    variants,
  };
}

function storedFile(
  { original, originalName, filesize }: MediaDocument,
  blob: BlobName,
): Attachment {
  const extension = original.split('.').at(-1) ?? '';
  return {
    name: originalName,
    blob,
    mime: acceptedType(extension)?.mime ?? 'application/octet-stream',
    bytes: filesize,
  };
}

const percent = (value: number | null | undefined) =>
  Math.min(100, Math.max(0, Math.round(value ?? 50)));
