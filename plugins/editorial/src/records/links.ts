import type { Attachment, Image, Link, StoredFilm } from '@mingtang/publication';
import { type Decision, refuse } from '../domain/fault.ts';
import { isHref } from '../domain/href.ts';
import type { RecordContext } from './context.ts';
import { idOf, type LinkDocument, type Reference } from './documents.ts';
import { compact, present } from './present.ts';

/** Where a link leads, in the form of records. */
export function hrefOf(
  link: LinkDocument,
  { files }: Pick<RecordContext, 'files'>,
  path: string,
): Decision<string> {
  const kind = link.leadsTo ?? 'address';
  if (kind === 'address') {
    const address = present(link.url);
    if (address === undefined) return refuse(`${path}.url`, 'missing');
    return isHref(address) ? { ok: true, value: address } : refuse(`${path}.url`, 'link-address');
  }
  const id = idOf(link[kind]);
  if (id === undefined) return refuse(`${path}.${kind}`, 'missing');
  if (kind !== 'file') return { ok: true, value: `mt:${kind}:${id}` };
  const file = files.get(id);
  if (!file || !('attachment' in file)) return refuse(`${path}.file`, 'file-missing');
  return { ok: true, value: blobHref(file.attachment) };
}

/** Whether a link that may be left out was filled in. */
export function leadsSomewhere(link: LinkDocument): boolean {
  const kind = link.leadsTo ?? 'address';
  return kind === 'address' ? present(link.url) !== undefined : idOf(link[kind]) !== undefined;
}

/** A link with its words. */
export function linkOf(
  link: LinkDocument,
  context: Pick<RecordContext, 'files'>,
  path: string,
): Decision<Link> {
  const label = present(link.label);
  if (label === undefined) return refuse(`${path}.label`, 'missing');
  const href = hrefOf(link, context, path);
  if (!href.ok) return href;
  const { description, icon } = link;
  return {
    ok: true,
    value: { label, href: href.value, ...compact({ description: present(description), icon }) },
  };
}

/** A film that was chosen, or captions: where they are stored. */
export function storedOf(
  reference: Reference,
  { files }: Pick<RecordContext, 'files'>,
  { kind, path }: { kind: 'video' | 'captions'; path: string },
): Decision<StoredFilm | undefined> {
  const id = idOf(reference);
  if (id === undefined) return { ok: true, value: undefined };
  const file = files.get(id);
  if (!file) return refuse(path, 'file-missing');
  const found =
    kind === 'video' && 'video' in file
      ? file.video
      : kind === 'captions' && 'captions' in file
        ? file.captions
        : undefined;
  if (!found) return refuse(path, kind === 'video' ? 'not-a-film' : 'not-captions');
  const { mime, bytes } = found;
  return { ok: true, value: { href: blobHref(found), mime, bytes } };
}

const blobHref = ({ blob, name }: Attachment) => `mt:blob:${blob}/${encodeURIComponent(name)}`;

/** A picture that was chosen, or nothing where none was. */
export function imageOf(
  reference: Reference,
  { files }: Pick<RecordContext, 'files'>,
  path: string,
): Decision<Image | undefined> {
  const id = idOf(reference);
  if (id === undefined) return { ok: true, value: undefined };
  const file = files.get(id);
  if (!file) return refuse(path, 'file-missing');
  return 'image' in file ? { ok: true, value: file.image } : refuse(path, 'not-a-picture');
}
