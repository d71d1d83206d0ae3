import type { Attachment, BlobName } from '@mingtang/publication';
import { acceptedType } from '../media/accepted-types.ts';
import type { PublicFile } from '../rich-text/render.ts';
import type { MediaDocument } from './documents.ts';
import { compact, present } from './present.ts';

/** What the public may have of an uploaded file; `blob` is where an attachment's bytes were put. */
export function fileOf(media: MediaDocument, blob: BlobName): PublicFile {
  if (media.kind === 'attachment') return { attachment: attachmentOf(media, blob) };
  const variants = media.variants ?? [];
  const widest = variants.reduce((a, b) => (b.width > a.width ? b : a), { width: 0, height: 0 });
  return {
    image: {
      alt: media.alt ?? '',
      ...compact({ caption: present(media.caption), credit: present(media.credit) }),
      width: widest.width,
      height: widest.height,
      focal: { x: percent(media.focalX), y: percent(media.focalY) },
      variants,
    },
  };
}

function attachmentOf(
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
