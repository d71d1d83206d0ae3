import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { say } from '@mingtang/tenancy';
import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload';
import { inspectUpload } from '../media/inspect-upload.ts';
import type { Variants } from '../media/make-variants.ts';
import { type UploadRefusal, uploadRefusals } from '../media/upload-refusals.ts';
import { textsOf } from '../queries/texts-of.ts';
import { variantsOf } from '../queries/variants-of.ts';
import type { MediaDocument } from '../records/documents.ts';
import type { Storage } from '../storage.ts';

/** What the server knows of an upload; nothing a request says of it is believed. */
interface Taken {
  kind: MediaDocument['kind'];
  original: string;
  originalName: string;
  variants: Variants | null;
}

/** By the bytes themselves, as Payload hands the file on in ever new objects. */
const taken = new WeakMap<Buffer, Taken>();

/**
 * Looks at an upload before Payload does anything with it: checks it, keeps it, makes the sizes the
 * public will see, and gives it a name of our own. Runs before the document is touched, so that a
 * refused upload leaves the old file where it was.
 */
export function takeUpload(storage: Storage): CollectionBeforeOperationHook {
  return async ({ args, operation, req }) => {
    if (operation === 'create' && !req.file) refuse(req, 'file-missing');
    if (operation !== 'create' && operation !== 'update') return args;
    keepFocalPoint(req, args as { data?: Record<string, unknown> });
    const { file } = req;
    if (!file) return args;
    const bytes =
      file.data?.byteLength || !file.tempFilePath ? file.data : await readFile(file.tempFilePath);
    const inspection = await inspectUpload(bytes, file.name);
    if (!inspection.ok) return refuse(req, inspection.refusal);
    const { extension, kind, mime } = inspection.type;
    const original = await storage.keepOriginal(bytes, extension);
    const variants = kind === 'image' ? await variantsOf(req, storage, { original, bytes }) : null;
    // The seed has hundreds of them; those are read when they are first asked for.
    if (kind === 'attachment' && req.user) await textsOf(req.payload, [original]);
    taken.set(bytes, { kind, original, originalName: readableName(file.name), variants });
    req.file = { ...file, data: bytes, mimetype: mime, name: `${randomUUID()}.${extension}` };
    return args;
  };
}

/** Writes down what was found out about the upload. */
export const describeUpload: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const known = req.file && taken.get(req.file.data);
  const { kind, original, originalName, variants } = known ?? (originalDoc as Taken);
  return {
    ...data,
    kind,
    original,
    originalName,
    variants,
    focalX: percent(data.focalX ?? originalDoc?.focalX),
    focalY: percent(data.focalY ?? originalDoc?.focalY),
  };
};

/**
 * The admin sends a moved centre of interest as an edit of the file, for which Payload would fetch
 * the file over http and write it again. It is two numbers.
 */
function keepFocalPoint(req: PayloadRequest, args: { data?: Record<string, unknown> }): void {
  const edits = req.query?.uploadEdits as { focalPoint?: { x?: unknown; y?: unknown } } | undefined;
  if (!edits) return;
  const { x, y } = edits.focalPoint ?? {};
  if (args.data && x !== undefined && y !== undefined) {
    args.data.focalX = Number(x);
    args.data.focalY = Number(y);
  }
  delete req.query.uploadEdits;
}

function percent(value: unknown): number {
  const number = Number(value ?? 50);
  return Number.isFinite(number) ? Math.min(100, Math.max(0, Math.round(number))) : 50;
}

/** The name readers will see, without what a file system or a header would stumble over. */
function readableName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place in a name
  return last.replace(/[\u0000-\u001f\u007f<>:"|?*\u202a-\u202e\u2066-\u2069]/g, '').slice(-150);
}

function refuse(req: PayloadRequest, refusal: UploadRefusal): never {
  const message = say(req, uploadRefusals[refusal]);
  throw new ValidationError(
    { collection: 'media', errors: [{ path: 'file', message }], req },
    req.t,
  );
}
