import type { Decision, Fault } from '../domain/fault.ts';
import { filesIn } from './files-in.ts';
import { parse } from './parse.ts';
import { plainText } from './plain-text.ts';
import { type PublicFile, renderHtml } from './render.ts';
import { sanitise } from './sanitise.ts';

export interface RichText {
  /** Sanitised; ready for the public. */
  html: string;
  text: string;
}

export interface RichTextContext {
  /** Pictures and attachments of the same site, by id. */
  files: ReadonlyMap<string, PublicFile>;
  /** BCP 47. */
  language: string;
  /** Path of the field, for what is refused. */
  path?: string;
}

/**
 * What the public may see of the editor's JSON: html and words, or why there is none. Refused are
 * damaged, unknown or boundless data, addresses that are no links, and files that are gone.
 */
export function richText(json: unknown, context: RichTextContext): Decision<RichText> {
  const { files, language, path = 'body' } = context;
  const tree = parse(json, path);
  if (!tree.ok) return tree;
  const faults = filesIn(tree.value).flatMap((detail): Fault[] => {
    const file = files.get(detail);
    if (!file) return [{ path, code: 'file-missing', detail }];
    return 'image' in file || 'attachment' in file ? [] : [{ path, code: 'not-in-text', detail }];
  });
  if (faults.length > 0) return { ok: false, faults };
  const html = renderHtml(tree.value, { language, files });
  return { ok: true, value: { html: sanitise(html), text: plainText(tree.value) } };
}
